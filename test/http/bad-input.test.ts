import { beforeAll, describe, expect, test } from 'vitest'
import { type TestApp, testApp } from '../support/app.ts'

let app: TestApp
let id: string
beforeAll(async () => {
  app = await testApp()
  id = (await app.admin.create('customers', { name: 'The one' })).id as string
})

const path = () => `/api/v1/customers/${id}`

describe('values that no field takes are a 422 that names field and rule, in the language of the caller', () => {
  test.each([
    ['an unknown field', { name: 'A', shoeSize: 42 }, '/shoeSize'],
    ['a wrong type', { name: 5 }, '/name'],
    ['a missing name', { city: 'Bremen' }, '/name'],
    ['a name that is too long', { name: 'a'.repeat(256) }, '/name'],
    ['a choice that is none', { name: 'A', kind: 'spaceship' }, '/kind'],
    ['31 February', { name: 'A', birthDate: '2026-02-31' }, '/birthDate'],
    ['a negative number', { name: 'A', employees: -1 }, '/employees'],
    ['a huge number', { name: 'A', employees: 1e30 }, '/employees'],
    ['an amount with a fraction of the smallest unit', { name: 'A', creditLimit: { amount: 1.5, currency: 'CNY' } }, '/creditLimit/amount'],
    ['a currency that is none', { name: 'A', creditLimit: { amount: 1, currency: 'cny' } }, '/creditLimit/currency'],
    ['an e-mail that is none', { name: 'A', email: 'not an address' }, '/email'],
    ['an address that runs a script', { name: 'A', website: 'javascript:alert(1)' }, '/website'],
    ['an owner who does not exist', { name: 'A', level: '01890000-0000-7000-8000-000000000000' }, '/level'],
    ['a field of the engine', { name: 'A', version: 9 }, '/version'],
    ['a workspace of choice', { name: 'A', workspaceId: 2 }, '/workspaceId'],
    ['a computed field', { name: 'A', orderTotal: { amount: 1, currency: 'CNY' } }, '/orderTotal'],
  ])('%s', async (_what, values, field) => {
    const before = (await app.admin.post('/api/v1/customers/count', {})).body.count as number
    const english = await app.admin.post('/api/v1/customers', values)
    const chinese = await app.admin.post('/api/v1/customers', values, { language: 'zh' })
    expect([english.status, english.headers['content-type']]).toEqual([422, 'application/problem+json; charset=utf-8'])
    expect(english.body.fields.map((each: { path: string }) => each.path)).toContain(field)
    expect(chinese.body.title).toMatch(/[\u4e00-\u9fff]/)
    expect(english.body.title).not.toMatch(/[\u4e00-\u9fff]/)
    expect((await app.admin.post('/api/v1/customers/count', {})).body.count).toBe(before)
  })

  test('what looks like a formula, markup or another direction of writing is text, and comes back as it was', async () => {
    const name = '=HYPERLINK("x") <script>alert(1)</script> \u202Eright to left'
    expect((await app.admin.create('customers', { name })).name).toBe(name)
  })
})

describe('questions that cannot be asked', () => {
  test.each([
    ['a filter that is no JSON', '?filter={', 400],
    ['a filter on an unknown field', `?filter=${encodeURIComponent('{"field":"shoeSize","is":"equals","value":1}')}`, 422],
    ['a filter with an operator that the field has not', `?filter=${encodeURIComponent('{"field":"name","is":"within","value":1}')}`, 422],
    ['a filter that is a list', '?filter=[]', 422],
    ['sorting by SQL', '?sort=name;drop%20table%20customer', 422],
    ['a cursor that was changed', '?cursor=abc.def', 422],
    ['too many at once', '?limit=5000', 422],
    ['no number of them', '?limit=many', 422],
    ['an unknown parameter', '?filtre=x', 422],
    ['a parameter given twice', '?limit=1&limit=2', 422],
    ['a text with NUL', '?search=%00', 422],
    ['a date that is none', '?asOf=yesterday', 422],
  ])('%s', async (_what, query, status) => {
    const answer = await app.admin.get(`/api/v1/customers${query}`)
    expect([answer.status, answer.headers['content-type']]).toEqual([status, 'application/problem+json; charset=utf-8'])
  })

  test('a filter nested beyond the limit', async () => {
    let filter: unknown = { field: 'name', is: 'isEmpty' }
    for (let depth = 0; depth < 20; depth += 1) filter = { not: filter }
    expect((await app.admin.post('/api/v1/customers/query', { filter })).status).toBe(422)
  })

  test('an id that is none is a record that does not exist', async () => {
    for (const wrong of ['1', 'null', "' or 1=1 --", '%00', 'a'.repeat(600)]) expect([404, 422]).toContain((await app.admin.get(`/api/v1/customers/${encodeURIComponent(wrong)}`)).status)
  })

  test('a ring of parents', async () => {
    const child = await app.admin.create('customers', { name: 'Child', parent: id })
    const answer = await app.admin.patch(path(), { parent: child.id }, { version: 1 })
    expect([answer.status, answer.body.fields[0].path]).toEqual([422, '/parent'])
  })
})

describe('versions', () => {
  test('a change without the version that was seen is 428, with an older one 409 and what stands now', async () => {
    const record = await app.admin.create('customers', { name: 'Versioned' })
    const there = `/api/v1/customers/${record.id as string}`
    expect((await app.admin.patch(there, { name: 'B' })).body).toMatchObject({ status: 428, type: '/problems/version-missing' })
    expect((await app.admin.delete(there)).status).toBe(428)
    expect((await app.admin.patch(there, { name: 'B' }, { headers: { 'if-match': 'abc' } })).status).toBe(400)
    expect((await app.admin.patch(there, { name: 'B' }, { version: 1 })).status).toBe(200)
    const late = await app.admin.patch(there, { name: 'C' }, { version: 1 })
    expect(late.body).toMatchObject({ status: 409, type: '/problems/version-conflict', current: { name: 'B', version: 2 } })
  })
})

describe('idempotency', () => {
  test('the same request with the same key is done once and answered alike', async () => {
    const [one, other] = [await app.admin.post('/api/v1/customers', { name: 'Once' }, { key: 'order-17' }), await app.admin.post('/api/v1/customers', { name: 'Once' }, { key: 'order-17' })]
    expect([one.status, other.status, other.body.id]).toEqual([201, 201, one.body.id])
    expect((await app.admin.post('/api/v1/customers/count', { filter: { field: 'name', is: 'equals', value: 'Once' } })).body.count).toBe(1)
  })

  test('five at once are still one', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => app.admin.post('/api/v1/customers', { name: 'At once' }, { key: 'order-18' })))
    expect(new Set(answers.map(({ body }) => body.id as string)).size).toBe(1)
  })

  test('the same key with another body is refused, and a key of another person is another key', async () => {
    await app.admin.post('/api/v1/customers', { name: 'First' }, { key: 'order-19' })
    expect((await app.admin.post('/api/v1/customers', { name: 'Second' }, { key: 'order-19' })).status).toBe(422)
    const rep = await app.person({ role: 'rep' })
    expect((await rep.post('/api/v1/customers', { name: 'Second' }, { key: 'order-19' })).status).toBe(201)
  })

  test('a key that could not be one is refused', async () => {
    expect((await app.admin.post('/api/v1/customers', { name: 'A' }, { headers: { 'idempotency-key': 'a'.repeat(300) } })).status).toBe(400)
  })
})

describe('requests that another site makes', () => {
  test('are refused when they change something, and nothing is changed', async () => {
    const before = (await app.admin.post('/api/v1/customers/count', {})).body.count as number
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }, { origin: 'https://evil.example' }, { origin: 'null' }]) {
      const answer = await app.admin.post('/api/v1/customers', { name: 'Forged' }, { headers: { 'sec-fetch-site': 'none', ...headers } })
      expect([answer.status, answer.body.type]).toEqual([403, '/problems/cross-origin'])
    }
    expect((await app.admin.post('/api/v1/customers/count', {})).body.count).toBe(before)
  })

  test('a form cannot be one: only JSON is taken', async () => {
    const answer = await app.admin.post('/api/v1/customers', 'name=A', { headers: { 'content-type': 'text/plain' } })
    expect(answer.status).toBe(415)
  })
})

test('no fault of ours was among the answers', () => { expect(app.faults).toEqual([]) })
