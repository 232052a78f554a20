import { beforeAll, describe, expect, test } from 'vitest'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'

let app: TestApp
let east: string
let rep: TestClient
let colleague: TestClient
let stranger: TestClient
beforeAll(async () => {
  app = await testApp()
  east = await app.department('East')
  const west = await app.department('West')
  rep = await app.person({ role: 'rep', department: east, name: 'Rita Rep' })
  colleague = await app.person({ role: 'rep', department: east, name: 'Carl Colleague' })
  stranger = await app.person({ role: 'rep', department: west, name: 'Sam Stranger' })
})

async function opportunityOf(client: TestClient, name: string) {
  const customer = await client.create('customers', { name })
  const stage = (await client.post('/api/v1/stages/query', { sort: [{ field: 'order' }], limit: 1 })).body.rows[0]
  const opportunity = await client.create('opportunities', { name: `Deal with ${name}`, customer: customer.id, stage: stage.id, amount: { amount: 100_00, currency: 'CNY' } })
  return { customer, opportunity, path: `/api/v1/opportunities/${opportunity.id as string}` }
}

describe('a verb', () => {
  test('runs by its route, leaves the state that it declares, and one entry of history with its name', async () => {
    const { path } = await opportunityOf(rep, 'Alpha')
    const answer = await rep.post(`${path}/win`, { closedOn: '2026-11-24' })
    expect([answer.status, answer.body.record?.status, answer.text]).toEqual([200, 'won', expect.any(String)])
    const { entries } = (await rep.get(`${path}/history`)).body
    expect(entries.map((entry: { action: string }) => entry.action)).toEqual(['opportunity.win', 'create'])
  })

  test('that the state forbids is not offered, says why, and is refused when called', async () => {
    const { path } = await opportunityOf(rep, 'Beta')
    await rep.post(`${path}/win`, { closedOn: '2026-11-24' })
    const { actions } = (await rep.get(`${path}/actions`)).body
    const offered = (name: string) => actions.find((action: { name: string }) => action.name === name)
    expect(offered('opportunity.win')).toMatchObject({ allowed: false, because: 'state', why: expect.stringContaining('Mark won is possible only while') })
    expect(offered('opportunity.reopen')).toMatchObject({ allowed: true })
    const again = await rep.post(`${path}/win`, { closedOn: '2026-11-24' }, { language: 'zh' })
    expect(again.body).toMatchObject({ status: 409, type: '/problems/action-not-possible', title: expect.stringContaining('赢单') })
  })

  test('refuses input that its form does not take, with field and rule, and changes nothing', async () => {
    const { path } = await opportunityOf(rep, 'Gamma')
    const answer = await rep.post(`${path}/lose`, { lossClass: 'ours', lossReason: 'competitorPrice', closedOn: '2026-02-31', other: 1 })
    expect(answer.status).toBe(422)
    expect(answer.body.fields.map((each: { path: string }) => each.path).sort()).toEqual(['/closedOn', '/lossReason', '/other'])
    expect((await rep.get(path)).body.status).toBe('open')
  })

  test('with an older version is refused; with the same key it runs once', async () => {
    const { path } = await opportunityOf(rep, 'Delta')
    await rep.patch(path, { nextStep: 'call' }, { version: 1 })
    expect((await rep.post(`${path}/win`, { closedOn: '2026-11-24' }, { version: 1 })).body).toMatchObject({ status: 409, type: '/problems/version-conflict' })
    const [one, other] = [await rep.post(`${path}/win`, { closedOn: '2026-11-24' }, { key: 'w' }), await rep.post(`${path}/win`, { closedOn: '2026-11-24' }, { key: 'w' })]
    expect([one.status, other.status]).toEqual([200, 200])
  })

  test('asked for five times at once runs once; the others are told that the state has changed', async () => {
    const { path } = await opportunityOf(rep, 'Race')
    const answers = await Promise.all(Array.from({ length: 5 }, () => rep.post(`${path}/win`, { closedOn: '2026-11-24' })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409])
    expect((await rep.get(`${path}/history`)).body.entries).toHaveLength(2)
  })

  test('on a record out of reach is 404, and leaves it as it was', async () => {
    const { path } = await opportunityOf(rep, 'Epsilon')
    expect((await stranger.post(`${path}/win`, { closedOn: '2026-11-24' })).status).toBe(404)
    expect((await stranger.post(`${path}/transfer`, { to: { object: 'user', id: stranger.userId } })).status).toBe(404)
    expect((await rep.get(path)).body).toMatchObject({ status: 'open', version: 1 })
  })
})

describe('a transfer', () => {
  test('takes along what follows, keeps authors and stages, is foretold and can be taken back', async () => {
    const { customer, opportunity, path } = await opportunityOf(rep, 'Zeta')
    const there = `/api/v1/customers/${customer.id as string}`
    const done = await opportunityOf(rep, 'Zeta two')
    const closed = await rep.create('opportunities', { name: 'Old deal', customer: customer.id, stage: opportunity.stage.id })
    await rep.post(`/api/v1/opportunities/${closed.id as string}/win`, { closedOn: '2026-11-20' })
    const to = { object: 'user', id: stranger.userId }
    const preview = await rep.post('/api/v1/customers/bulk', { ids: [customer.id], action: 'record.transfer', input: { to }, preview: true })
    expect(preview.body).toMatchObject({ count: 1, refused: [], effects: [{ moved: { customer: 1, opportunity: 1 }, follow: { opportunity: 2 } }] })
    expect((await stranger.get(there)).status).toBe(404)

    const handed = await rep.post(`${there}/transfer`, { to })
    expect([handed.status, handed.body.result]).toEqual([200, { moved: { customer: 1, opportunity: 1 } }])
    expect((await stranger.get(there)).body).toMatchObject({ owner: { id: stranger.userId }, createdBy: { id: rep.userId } })
    expect((await stranger.get(path)).body).toMatchObject({ owner: { id: stranger.userId }, createdBy: { id: rep.userId }, stage: { id: opportunity.stage.id } })
    expect((await stranger.get(`/api/v1/opportunities/${closed.id as string}`)).body).toMatchObject({ owner: { id: rep.userId } })
    expect((await rep.get(there)).status).toBe(404)
    expect((await rep.get(path)).status).toBe(404)
    expect((await rep.get(done.path)).status).toBe(200)

    const undone = await rep.post('/api/v1/customers/undo', { undo: handed.body.undo })
    expect(undone.body).toMatchObject({ undone: 1, left: [] })
    expect((await rep.get(there)).body.owner.id).toBe(rep.userId)
    expect((await rep.get(path)).body.owner.id).toBe(rep.userId)
    expect((await stranger.get(path)).status).toBe(404)
  })

  test('at the same time as changes of what follows ends, and leaves all of it in one hand', async () => {
    const { customer, path } = await opportunityOf(rep, 'Kappa')
    const there = `/api/v1/customers/${customer.id as string}`
    const answers = await Promise.all([
      rep.post(`${there}/transfer`, { to: { object: 'user', id: stranger.userId } }),
      ...Array.from({ length: 4 }, (_, index) => rep.patch(path, { amount: { amount: 100 + index, currency: 'CNY' } }, { version: 1 })),
      rep.create('activities', { subject: 'Call', target: { object: 'opportunity', id: path.split('/').at(-1) } }).then(() => ({ status: 201 }), () => ({ status: 422 })),
    ])
    expect(answers[0].status).toBe(200)
    expect(answers.every(({ status }) => status < 500)).toBe(true)
    expect((await stranger.get(path)).status).toBe(200)
    expect((await rep.get(path)).status).toBe(404)
    expect((await stranger.get('/api/v1/activities')).body.rows.every((row: { owner: { id: string } }) => row.owner.id !== '')).toBe(true)
  })

  test('may leave the former owner as a reader', async () => {
    const { customer, path } = await opportunityOf(rep, 'Eta')
    await rep.post(`/api/v1/customers/${customer.id as string}/transfer`, { to: { object: 'user', id: stranger.userId }, keepFormerAsReader: true })
    expect((await rep.get(`/api/v1/customers/${customer.id as string}`)).status).toBe(200)
    expect((await rep.get(path)).status).toBe(200)
    expect((await rep.patch(path, { nextStep: 'mine still?' }, { version: 2 })).status).toBe(403)
  })
})

describe('sharing', () => {
  test('opens a record and what follows it, for reading or for writing, until it is taken back', async () => {
    const { customer, path } = await opportunityOf(rep, 'Theta')
    const there = `/api/v1/customers/${customer.id as string}`
    const grantee = { object: 'user', id: stranger.userId }
    expect((await rep.post(`${there}/share`, { with: grantee })).status).toBe(200)
    expect((await stranger.get(path)).status).toBe(200)
    expect((await stranger.patch(path, { nextStep: 'x' }, { version: 1 })).status).toBe(403)
    await rep.post(`${there}/share`, { with: grantee, level: 'write' })
    expect((await stranger.patch(path, { nextStep: 'x' }, { version: 1 })).status).toBe(200)
    const why = (await rep.get(`${there}/access?user=${stranger.userId}`)).body
    expect(why.read).toMatchObject({ allowed: true, reasons: [{ rule: 'sharedWithPerson' }] })
    await rep.post(`${there}/unshare`, { with: grantee })
    expect((await stranger.get(path)).status).toBe(404)
    const { entries } = (await rep.get(`${there}/history`)).body
    expect(entries.map((entry: { action: string }) => entry.action)).toEqual(['record.unshare', 'record.share', 'record.share', 'create'])
  })
})

describe('the bin', () => {
  test('offers restore and purge only, and both work', async () => {
    const record = await app.admin.create('customers', { name: 'Binned' })
    const there = `/api/v1/customers/${record.id as string}`
    await app.admin.delete(there, { version: 1 })
    const allowed = ((await app.admin.get(`${there}/actions`)).body.actions as { name: string; allowed: boolean }[]).filter((action) => action.allowed).map(({ name }) => name)
    expect(allowed).toEqual(['record.restore', 'record.purge'])
    expect((await app.admin.post(`${there}/restore`)).status).toBe(200)
    expect((await app.admin.get(there)).body.name).toBe('Binned')
    expect((await app.admin.post(`${there}/purge`)).body).toMatchObject({ status: 409, because: 'bin' })
    const { version } = (await app.admin.get(there)).body
    await app.admin.delete(there, { version })
    expect((await app.admin.post(`${there}/purge`)).status).toBe(200)
    expect((await app.admin.get(there)).status).toBe(404)
  })
})

describe('many at once', () => {
  test('each record by itself: what is refused is listed with the reason, the others are done, and the run is taken back as one', async () => {
    const mine = await rep.create('customers', { name: 'Bulk one' })
    const ours = await rep.create('customers', { name: 'Bulk two' })
    const foreign = await stranger.create('customers', { name: 'Bulk foreign' })
    const ids = [mine.id, ours.id, foreign.id]
    const preview = await rep.post('/api/v1/customers/bulk', { ids, changes: { city: 'Nanjing' }, preview: true })
    expect(preview.body).toMatchObject({ count: 2, refused: [{ id: foreign.id }] })
    expect((await rep.get(`/api/v1/customers/${mine.id as string}`)).body.city).toBeNull()
    const done = await rep.post('/api/v1/customers/bulk', { ids, changes: { city: 'Nanjing' } })
    expect(done.body).toMatchObject({ done: 2, refused: [{ id: foreign.id, title: '' }] })
    await rep.patch(`/api/v1/customers/${ours.id as string}`, { city: 'Suzhou' }, { version: 2 })
    const undone = await rep.post('/api/v1/customers/undo', { undo: done.body.undo })
    expect(undone.body).toMatchObject({ undone: 1, left: [{ id: ours.id, title: 'Bulk two' }] })
    expect((await stranger.get(`/api/v1/customers/${foreign.id as string}`)).body).toMatchObject({ city: null, version: 1 })
  })

  test('cannot give away what a form cannot', async () => {
    const mine = await rep.create('customers', { name: 'Not to be given away' })
    const answer = await rep.post('/api/v1/customers/bulk', { ids: [mine.id], changes: { owner: stranger.userId } })
    expect(answer.body).toMatchObject({ done: 0, refused: [{ id: mine.id, why: expect.stringContaining('transfer') }] })
    expect((await rep.get(`/api/v1/customers/${mine.id as string}`)).body).toMatchObject({ owner: { id: rep.userId }, version: 1 })
  })

  test('with the same key is done once', async () => {
    const one = await rep.create('customers', { name: 'Keyed bulk' })
    const body = { ids: [one.id], action: 'record.tag', input: { add: ['keyed'] } }
    const [first, second] = [await rep.post('/api/v1/customers/bulk', body, { key: 'bulk-1' }), await rep.post('/api/v1/customers/bulk', body, { key: 'bulk-1' })]
    expect([first.body, second.body]).toEqual([first.body, first.body])
    expect((await rep.get(`/api/v1/customers/${one.id as string}`)).body.version).toBe(2)
    expect((await rep.post('/api/v1/customers/bulk', { ...body, input: { add: ['other'] } }, { key: 'bulk-1' })).status).toBe(422)
  })

  test('tags by filter', async () => {
    await rep.create('customers', { name: 'Tagged', city: 'Xi’an' })
    const filter = { field: 'city', is: 'equals', value: 'Xi’an' }
    expect((await rep.post('/api/v1/customers/bulk', { filter, action: 'record.tag', input: { add: ['fair'] } })).body).toMatchObject({ done: 1, refused: [] })
    expect((await rep.post('/api/v1/customers/query', { filter })).body.rows[0].tags).toEqual(['fair'])
  })
})

describe('a masked field', () => {
  test('is revealed once, and the feed keeps who looked and why, not the value', async () => {
    const permission = { read: 'all', create: true, update: 'all', delete: 'none', export: false, import: false }
    await app.admin.create('roles', { name: 'Masked', key: 'masked', permissions: { otherwise: permission, objects: { customer: { ...permission, fields: { phone: 'masked', email: 'none' } } } } })
    const viewer = await app.person({ role: 'masked' })
    const customer = await rep.create('customers', { name: 'Masked phone', phone: '13912345678', email: 'hidden@example.com' })
    const there = `/api/v1/customers/${customer.id as string}`
    expect((await viewer.get(there)).body).toMatchObject({ masked: ['phone'], phone: expect.stringContaining('****') })
    const revealed = await viewer.post(`${there}/reveal`, { field: 'phone', reason: 'to call back' })
    expect(revealed.body.result).toEqual({ field: 'phone', value: expect.stringContaining('13912345678') })
    expect(revealed.body.record.phone).toContain('****')
    expect((await viewer.post(`${there}/reveal`, { field: 'email' })).status).toBe(403)
    const { entries } = (await app.admin.get(`${there}/history`)).body
    expect(entries[0]).toMatchObject({ action: 'record.reveal', actor: { id: viewer.userId } })
    const stored = await app.program.database.read<{ after: unknown }>({ workspaceId: app.workspaceId }, { text: `select after from feed where action = 'record.reveal'`, values: [] })
    expect(stored).toEqual([{ after: { field: 'phone', reason: 'to call back' } }])
  })
})

describe('is this customer taken?', () => {
  test('is answered beyond the scope with a masked name, the reason, the holder and the lawful next steps, and counted', async () => {
    await rep.create('customers', { name: '青岛海风贸易有限公司', phone: '13812345678' })
    const asked = await stranger.post('/api/v1/customers/duplicates', { values: { name: '青岛海风贸易', phone: '138 1234 5678' } })
    expect(asked.body.matches).toEqual([{ object: 'customer', ask: expect.any(String), title: '青***', reasons: ['name', 'phone'], holder: { kind: 'owner', name: 'Rita Rep' }, next: ['ask', 'join'] }])
    const own = await rep.post('/api/v1/customers/duplicates', { values: { phone: '13812345678' } })
    expect(own.body.matches).toMatchObject([{ title: '青岛海风贸易有限公司', id: expect.any(String), next: ['open'] }])
    expect((await stranger.post('/api/v1/customers/duplicates', { values: { phone: '13800000000' } })).body.matches).toEqual([])
    const other = await app.otherWorkspace()
    expect((await other.post('/api/v1/customers/duplicates', { values: { phone: '13812345678' } })).body.matches).toEqual([])
  })
})

test('the colleague of the same department reads by the scope of the role alone', async () => {
  const { customer } = await opportunityOf(rep, 'Iota')
  const why = (await rep.get(`/api/v1/customers/${customer.id as string}/access?user=${colleague.userId}`)).body
  const seen = (await colleague.get(`/api/v1/customers/${customer.id as string}`)).status
  expect(seen).toBe(why.read.allowed === true ? 200 : 404)
})

test('nothing of all this was a fault', () => { expect(app.faults).toEqual([]) })
