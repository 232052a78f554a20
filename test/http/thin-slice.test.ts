import { beforeAll, describe, expect, test } from 'vitest'
import { type TestApp, testApp, testPassword } from '../support/app.ts'

let app: TestApp
beforeAll(async () => { app = await testApp() })

describe('the first run', () => {
  test('is closed once it is done, and says so', async () => {
    expect((await app.nobody().get('/api/v1/set-up')).body).toEqual({ open: false })
    const again = await app.nobody().post('/api/v1/set-up', { companyName: 'X', language: 'en', zone: 'UTC', baseCurrency: 'EUR', name: 'X', email: 'x@example.com', password: testPassword })
    expect([again.status, again.body.type]).toEqual([404, '/problems/set-up.closed'])
  })

  test('leaves a workspace with roles, a pipeline with stages, lifecycle stages and levels', async () => {
    const count = async (path: string) => (await app.admin.post(`/api/v1/${path}/count`, {})).body.count as number
    expect(await Promise.all(['roles', 'pipelines', 'stages', 'lifecycle-stages', 'customer-levels', 'departments', 'users'].map(count))).toEqual([13, 1, 7, 6, 4, 1, 1])
  })
})

describe('signing in', () => {
  test('sets a cookie that scripts cannot read, and a wrong password says no more than an unknown account', async () => {
    const client = app.nobody()
    const answer = await client.post('/api/v1/sign-in', { email: 'ADA@example.com ', password: testPassword })
    expect(answer.status).toBe(200)
    expect(answer.headers['set-cookie']).toMatch(/^guanxi_session=[^;]+; Path=\/; HttpOnly; SameSite=Lax$/)
    const wrong = await app.nobody().post('/api/v1/sign-in', { email: 'ada@example.com', password: 'something else 12' })
    const unknown = await app.nobody().post('/api/v1/sign-in', { email: 'nobody@example.com', password: 'something else 12' })
    expect([wrong.status, wrong.body.type, wrong.body.title]).toEqual([401, '/problems/sign-in.wrong', unknown.body.title])
  })

  test('tells who one is, where, with which rights', async () => {
    const { body } = await app.admin.get('/api/v1/me')
    expect(body).toMatchObject({
      user: { name: 'Ada Admin', language: 'en' }, workspace: { name: 'Yunfan Trading', baseCurrency: 'CNY', zone: 'Asia/Shanghai' }, permissions: { administrator: true },
    })
    expect(body.navigation.length).toBeGreaterThan(0)
  })

  test('nobody is told nothing', async () => {
    for (const path of ['me', 'customers', 'sessions', 'search?q=ab', 'live']) {
      const answer = await app.nobody().get(`/api/v1/${path}`)
      expect([path, answer.status, answer.body.type]).toEqual([path, 401, '/problems/not-signed-in'])
    }
  })

  test('ends at sign-out, and the old cookie is worth nothing', async () => {
    const client = app.nobody()
    await client.post('/api/v1/sign-in', { email: 'ada@example.com', password: testPassword })
    const { cookie } = client
    expect((await client.post('/api/v1/sign-out')).status).toBe(204)
    client.cookie = cookie
    expect((await client.get('/api/v1/me')).status).toBe(401)
  })

  test('shows one\'s own preferences to oneself, and lets a rep change them', async () => {
    const rep = await app.person({ role: 'rep' })
    expect((await rep.patch('/api/v1/me', { language: 'zh', theme: 'dark' })).body.user).toMatchObject({ language: 'zh', theme: 'dark' })
    expect((await rep.get('/api/v1/nothing', { headers: { 'accept-language': 'fr' } })).status).toBe(404)
  })
})

describe('a customer', () => {
  test('is created, read, listed, changed and removed', async () => {
    const created = await app.admin.post('/api/v1/customers', { name: '上海云帆科技有限公司', industry: 'software', city: '上海' })
    expect(created.status).toBe(201)
    expect(created.headers).toMatchObject({ etag: '"1"', location: `/api/v1/customers/${created.body.id as string}` })
    expect(Number(created.headers['guanxi-position'])).toBeGreaterThan(0)
    const path = `/api/v1/customers/${created.body.id as string}`
    expect((await app.admin.get(path)).body).toMatchObject({ name: '上海云帆科技有限公司', owner: { id: app.admin.userId, title: 'Ada Admin' }, code: expect.stringMatching(/^K-/) })
    const changed = await app.admin.patch(path, { city: '杭州' }, { version: 1 })
    expect([changed.status, changed.body.city, changed.body.version]).toEqual([200, '杭州', 2])
    const listed = await app.admin.get(`/api/v1/customers?filter=${encodeURIComponent(JSON.stringify({ field: 'city', is: 'equals', value: '杭州' }))}&sort=-createdAt&fields=name`)
    expect(listed.body.rows.map((row: { name: string }) => row.name)).toEqual(['上海云帆科技有限公司'])
    expect((await app.admin.delete(path, { version: 2 })).status).toBe(204)
    expect((await app.admin.get('/api/v1/customers?bin=true')).body.rows).toHaveLength(1)
    const history = (await app.admin.get(`${path}/history`)).body.entries
    expect(history.map((entry: { action: string }) => entry.action)).toEqual(['remove', 'update', 'create'])
  })

  test('is found by search as soon as the position of its write is reached', async () => {
    const created = await app.admin.post('/api/v1/customers', { name: '苏州丝路纺织' })
    const position = created.headers['guanxi-position'] as string
    const found = await app.admin.get(`/api/v1/search?q=${encodeURIComponent('丝路')}&after=${position}`)
    expect(found.body.hits).toMatchObject([{ object: 'customer', title: '苏州丝路纺织' }])
  })

  test('of another workspace does not exist: by id, list, count, search, relation and change', async () => {
    const mine = await app.admin.create('customers', { name: 'Only ours' })
    const other = await app.otherWorkspace()
    const path = `/api/v1/customers/${mine.id as string}`
    const missing = `/api/v1/customers/01890000-0000-7000-8000-000000000000`
    expect((await other.get(path)).body).toMatchObject({ ...(await other.get(missing)).body, instance: expect.any(String) })
    expect((await other.get('/api/v1/customers')).body.rows).toEqual([])
    expect((await other.post('/api/v1/customers/count', {})).body).toEqual({ count: 0, exact: true })
    for (const answer of [await other.patch(path, { name: 'stolen' }, { version: 1 }), await other.delete(path, { version: 1 }), await other.get(`${path}/history`), await other.get(`${path}/timeline`), await other.get(`${path}/actions`), await other.get(`${path}/access`)]) {
      expect(answer.status).toBe(404)
    }
    const contact = await other.post('/api/v1/contacts', { name: 'Eve', customer: mine.id })
    expect([contact.status, contact.body.fields[0].path]).toEqual([422, '/customer'])
    expect((await app.admin.get(path)).body.name).toBe('Only ours')
  })
})

test('nothing of all this was a fault', () => { expect(app.faults).toEqual([]) })
