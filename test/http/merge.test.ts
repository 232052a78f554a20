import { beforeAll, expect, test } from 'vitest'
import { systemActor } from '../../src/access/index.ts'
import { installQueue } from '../../src/platform/jobs/index.ts'
import { scanObject } from '../../src/records/duplicates/scan.ts'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'

let app: TestApp
let head: TestClient
let rep: TestClient
let stranger: TestClient
beforeAll(async () => {
  app = await testApp()
  await installQueue(app.program.database.connections)
  const company = (await app.admin.get('/api/v1/departments')).body.rows[0].id as string
  const [east, west] = [await app.department('East', company), await app.department('West', company)]
  head = await app.person({ role: 'headOfSales', department: east })
  rep = await app.person({ role: 'rep', department: east })
  stranger = await app.person({ role: 'headOfSales', department: west })
}, 180_000)

const customer = async (who: TestClient, name: string, more = {}) => (await who.create('customers', { name, ...more })).id as string
const merge = (who: TestClient, winner: string, records: unknown, more = {}) => who.post(`/api/v1/customers/${winner}/merge`, { records, ...more })

async function scan(): Promise<void> {
  const { registry, writer } = await app.program.engineOf({ workspaceId: app.workspaceId })
  const { database, clock } = app.program
  const context = { workspaceId: app.workspaceId, actor: systemActor('scan', 'job', { language: 'en', zone: 'UTC' }), now: clock.now(), baseCurrency: 'CNY', weekStart: 1, fiscalStart: 1, requestId: 'test' }
  await scanObject({ registry, database, clock, writer }, context, 'customer')
}

test('a merge needs the right to change the one that stays and to delete the others, and never reaches what cannot be seen', async () => {
  const [mine, theirs, foreign] = [await customer(rep, 'Mine'), await customer(head, 'Theirs'), await customer(stranger, 'Foreign')]
  expect((await merge(rep, mine, [theirs])).status).toBe(404)
  expect((await merge(head, mine, [foreign])).status).toBe(404)
  expect((await merge(head, foreign, [mine])).status).toBe(404)
  const other = await app.otherWorkspace()
  expect((await merge(other, mine, [theirs])).status).toBe(404)
  // Who reads by a share may not delete.
  await head.post(`/api/v1/customers/${theirs}/share`, { with: { object: 'user', id: rep.userId }, level: 'write' })
  expect((await merge(rep, mine, [theirs])).status).toBe(403)
  expect((await merge(rep, theirs, [mine])).status).toBe(200)
  expect((await stranger.post(`/api/v1/customers/${theirs}/unmerge`, {})).status).toBe(404)
  expect((await rep.post(`/api/v1/customers/${theirs}/unmerge`, {})).status).toBe(200)
})

test('an input that makes no sense is refused with its field, and objects that are not merged have no such address', async () => {
  const [one, two] = [await customer(head, 'One'), await customer(head, 'Two')]
  for (const records of [[], [one], [two, two], 'x', null, { a: 1 }, ['x'], [two, 5], Array.from({ length: 12 }, () => two)]) {
    const answer = await merge(head, one, records)
    expect(answer.status, JSON.stringify(records)).toBe(422)
  }
  for (const values of [{ name: '0190a000-0000-7000-8000-000000000001' }, { wonAmount: two }, { __proto__x: two }, { code: 7 }, [two], 'x']) expect((await merge(head, one, [two], { values })).status, JSON.stringify(values)).toBe(422)
  expect((await merge(head, one, ['0190a000-0000-7000-8000-000000000001'])).status).toBe(404)
  expect((await head.post(`/api/v1/orders/${one}/merge`, { records: [two] })).status).toBe(404)
  expect((await head.post(`/api/v1/customers/${one}/unmerge`, {})).body).toMatchObject({ title: expect.stringContaining('Nothing was merged') })
})

test('old addresses lead on, through as many merges as there were, and only for who may read where they lead', async () => {
  const [a, b, c] = [await customer(head, 'A'), await customer(head, 'B'), await customer(head, 'C')]
  await merge(head, b, [a])
  await merge(head, c, [b])
  const answer = await head.get(`/api/v1/customers/${a}`)
  expect(answer).toMatchObject({ status: 307, body: { mergedInto: { object: 'customer', id: c } } })
  expect(answer.headers['location']).toBe(`/api/v1/customers/${c}`)
  expect((await stranger.get(`/api/v1/customers/${a}`)).status).toBe(404)
  const list = await head.post('/api/v1/customers/query', { filter: { field: 'name', is: 'in', value: ['A', 'B', 'C'] } })
  expect(list.body.rows.map(({ id }: { id: string }) => id)).toEqual([c])
  await app.catchUp()
  expect((await head.get('/api/v1/search?text=B')).body.hits?.some(({ id }: { id: string }) => id === b) ?? false).toBe(false)
  // The history of all is told with the one that stays.
  const history = (await head.get(`/api/v1/customers/${c}/history`)).body.entries as { action: string }[]
  expect(history.filter(({ action }) => action === 'create')).toHaveLength(3)
  expect((await head.get(`/api/v1/customers/${c}/merges`)).body.merges).toMatchObject([{ records: [{ id: b, title: 'B' }] }])
  expect((await stranger.get(`/api/v1/customers/${c}/merges`)).status).toBe(404)
})

test('the preview counts what moves, and says that there is more where the caller may not see all of it', async () => {
  const [stays, goes] = [await customer(head, 'Stays'), await customer(head, 'Goes')]
  await head.create('contacts', { name: 'Tom', customer: goes })
  await app.admin.create('saved-views', { name: 'Of theirs', object: 'contact', query: { filter: { field: 'customer', is: 'equals', value: goes } } })
  await app.catchUp()
  const answer = await head.post('/api/v1/customers/bulk', { ids: [stays], action: 'record.merge', input: { records: [goes] }, preview: true })
  // Whoever made both follows both by now.
  expect(answer.body.effects).toEqual([expect.objectContaining({ moves: [{ object: 'contact', field: 'customer', count: 1, others: false }, { object: 'follower', field: 'target', count: 1, others: false }] })])
  expect((await head.get(`/api/v1/customers/${goes}`)).body.deletedAt).toBeNull()
})

test('a pair is shown to whoever may read both, may be dismissed with a reason, and does not come back', async () => {
  const [one] = [await customer(head, 'Kite Works Ltd', { phone: '+86 137 0000 2222', city: 'Ningbo' }), await customer(stranger, 'Kite Works GmbH', { phone: '+86 137 0000 2222' }), await customer(head, 'Kite Works', { phone: '+86 137 0000 2222' })]
  await scan()
  const open = async (who: TestClient) => (await who.post('/api/v1/duplicate-candidates/query', { filter: { field: 'state', is: 'equals', value: 'open' } })).body.rows as { id: string; first: { title: string }; second: { title: string } }[]
  const named = (rows: Awaited<ReturnType<typeof open>>) => rows.filter(({ first }) => first.title?.startsWith('Kite'))
  expect(named(await open(app.admin))).toHaveLength(3)
  const [pair, ...rest] = named(await open(head))
  // Which of two comes first is not said.
  expect([...[pair?.first.title, pair?.second.title].sort(), rest.length]).toEqual(['Kite Works', 'Kite Works Ltd', 0])
  expect(named(await open(stranger))).toEqual([])
  expect((await stranger.post(`/api/v1/duplicate-candidates/${pair?.id ?? ''}/dismiss`, {})).status).toBe(404)
  expect((await head.post(`/api/v1/duplicate-candidates/${pair?.id ?? ''}/dismiss`, { reason: 'two branches' })).status).toBe(200)
  await scan()
  expect(named(await open(head))).toEqual([])
  expect((await head.get(`/api/v1/duplicate-candidates/${pair?.id ?? ''}`)).body).toMatchObject({ state: 'dismissed', dismissedBecause: 'two branches', reasons: expect.arrayContaining(['samePhone', 'sameCompany']) })
  // Pairs of a record that is gone go with the next scan.
  await app.admin.delete(`/api/v1/customers/${one}`, { version: (await app.admin.get(`/api/v1/customers/${one}`)).body.version })
  await scan()
  expect(named(await open(app.admin))).toHaveLength(1)
})

test('only an administrator starts the scan, of what can be merged, and it waits as a job', async () => {
  expect((await head.post('/api/v1/duplicate-candidates/scan', {})).status).toBe(403)
  expect((await app.admin.post('/api/v1/duplicate-candidates/scan', { object: 'order' })).status).toBe(422)
  const answer = await app.admin.post('/api/v1/duplicate-candidates/scan', { object: 'customer' })
  expect(answer.status).toBe(200)
  expect(answer.body.result.run).toMatch(/^[0-9a-f-]{36}$/)
})
