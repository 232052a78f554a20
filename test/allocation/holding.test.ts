import { beforeAll, expect, test } from 'vitest'
import { type ImportBench, importBench } from '../imports/bench.ts'
import type { TestClient } from '../support/client.ts'

// How many one may hold, where records come in by hand and from files.

let bench: ImportBench
let sales: string
let rep: TestClient
let other: TestClient
let pool: string

const user = (client: TestClient) => ({ object: 'user', id: client.userId })
const named = async (name: string, fields: readonly string[] = ['owner', 'department', 'pool', 'formerOwner']) => (await bench.admin.post('/api/v1/customers/query', { filter: { field: 'name', is: 'equals', value: name }, fields: [...fields, 'id'] })).body.rows[0]
const history = async (id: string) => (await bench.admin.get(`/api/v1/customers/${id}/history`)).body.entries as { action: string; reason?: string; actor: { name: string } }[]

beforeAll(async () => {
  bench = await importBench()
  sales = await bench.department('Sales')
  rep = await bench.person({ role: 'rep', department: sales, name: 'Rita Rep' })
  other = await bench.person({ role: 'rep', department: sales, name: 'Otis Other' })
  pool = (await bench.admin.create('public-pools', { name: 'Open sea', members: [{ object: 'department', id: sales }] })).id as string
  await bench.admin.create('holding-limits', { name: 'Two each', object: 'customer', most: 2, appliesTo: [user(rep)] })
  await bench.admin.create('holding-limits', { name: 'For leads', object: 'lead', most: 1 })
})

test('what one makes oneself is never refused but counts, one is told so, and then nothing more can be claimed until one holds fewer', async () => {
  const holding = async (who: TestClient, object = 'customer') => (await who.get(`/api/v1/me/holding?object=${object}`)).body.rows
  expect(await holding(rep)).toEqual([{ name: 'Two each', most: 2, held: 0, full: false }])
  const own = [await rep.create('customers', { name: 'Own A' }), await rep.create('customers', { name: 'Own B' })]
  expect(await holding(rep)).toEqual([{ name: 'Two each', most: 2, held: 2, full: true }])
  expect((await rep.post('/api/v1/customers', { name: 'Own C' })).status).toBe(201)
  expect(await holding(rep)).toEqual([{ name: 'Two each', most: 2, held: 3, full: true }])
  const lying = (await bench.admin.create('customers', { name: 'Lying there', pool })).id as string
  const refused = await rep.post(`/api/v1/customers/${lying}/claim`, {})
  expect(refused.body).toMatchObject({ status: 409, type: '/problems/holding-limit', title: 'Rita Rep holds 3 already; “Two each” allows 2.', most: 2, held: 3 })
  for (const { id } of own) expect((await rep.post(`/api/v1/customers/${id as string}/return-to-pool`, { pool, reason: 'Too many' })).status).toBe(200)
  expect((await rep.post(`/api/v1/customers/${lying}/claim`, {})).status).toBe(200)
  // It is one's own matter: a colleague is under no such limit, and another company has none.
  expect(await holding(other)).toEqual([])
  expect(await holding(other, 'lead')).toEqual([{ name: 'For leads', most: 1, held: 0, full: false }])
  expect(await holding(await bench.otherWorkspace())).toEqual([])
  expect((await rep.get('/api/v1/me/holding?object=contact')).body.rows).toEqual([])
  expect((await rep.get('/api/v1/me/holding?object=nothing')).status).toBe(404)
  expect((await bench.nobody().get('/api/v1/me/holding?object=customer')).status).toBe(401)
})

test('a file brings customers into a pool: nobody holds them, their history says which import, and the rules of assignment leave them there', async () => {
  await bench.admin.create('assignment-rules', { name: 'In turn', object: 'customer', method: 'roundRobin', targets: [user(other)] })
  const done = await bench.importText(bench.admin, 'customer', 'Customer name,Public pool,Owner\nPooled by file,Open sea,\nPooled with owner,Open sea,Otis Other\nOf nobody,,\nOf Otis,,Otis Other\n')
  expect(done).toMatchObject({ createdCount: 4, refusedCount: 0 })
  await bench.catchUp()
  for (const name of ['Pooled by file', 'Pooled with owner']) expect(await named(name)).toMatchObject({ owner: null, department: null, pool: { title: 'Open sea' } })
  const pooled = await named('Pooled by file')
  expect(await history(pooled.id as string)).toMatchObject([{ action: 'import', actor: { name: 'Ada Admin' } }])
  expect((await other.get(`/api/v1/customers/${pooled.id as string}`, { headers: { 'guanxi-pool': pool } })).body).toMatchObject({ name: 'Pooled by file' })
  // Without an owner and a pool the rules give it away, as whatever is made.
  const given = await named('Of nobody')
  expect(given).toMatchObject({ owner: { title: 'Otis Other' }, pool: null })
  expect((await history(given.id as string)).map(({ action, reason }) => [action, action === 'record.assignByRules' ? reason : ''])).toEqual([['record.assignByRules', 'In turn'], ['import', '']])
  const claimed = await other.post(`/api/v1/customers/${pooled.id as string}/claim`, {})
  expect(claimed.body).toMatchObject({ record: { owner: { title: 'Otis Other' }, pool: null } })
})

test('whoever sees only what is their own keeps what they bring in without an owner', async () => {
  const [role] = (await bench.admin.post('/api/v1/roles/query', { filter: { field: 'key', is: 'equals', value: 'rep' } })).body.rows
  const { objects } = role.permissions
  await bench.admin.patch(`/api/v1/roles/${role.id as string}`, { permissions: { ...role.permissions, objects: { ...objects, import: { read: 'own', create: true, update: 'own', delete: 'own', export: false, import: false }, customer: { ...objects.customer, import: true } } } }, { version: role.version as number })
  expect(await bench.importText(other, 'customer', 'Customer name,Owner\nBrought by Otis,\n')).toMatchObject({ createdCount: 1 })
  await bench.catchUp()
  expect(await named('Brought by Otis')).toMatchObject({ owner: { title: 'Otis Other' } })
})

test('a pool that is closed, of another object, or that does not exist takes nothing from a file, row by row and with the reason', async () => {
  await bench.admin.create('public-pools', { name: 'Closed sea', active: false })
  await bench.admin.create('public-pools', { name: 'Lead sea', object: 'lead' })
  const done = await bench.importText(bench.admin, 'customer', 'Customer name,Public pool\nInto closed,Closed sea\nInto leads,Lead sea\nInto none,No such sea\nInto open,Open sea\n')
  expect(done).toMatchObject({ createdCount: 1, refusedCount: 3 })
  const { rows } = (await bench.admin.get(`/api/v1/imports/${done.id as string}/refused`)).body
  expect(rows.map(({ line, problems }: { line: number; problems: { path: string }[] }) => [line, problems[0]?.path])).toEqual([[2, '/pool'], [3, '/pool'], [4, '']])
})

test('a file may make customers for whoever holds as many as he may, as he may himself, but gives him none of those that others hold', async () => {
  const { held } = (await rep.get('/api/v1/me/holding?object=customer')).body.rows[0] as { held: number }
  expect(held).toBeGreaterThanOrEqual(2)
  expect(await bench.importText(bench.admin, 'customer', 'External ID,Customer name,Owner\nH1,New for Rita,Rita Rep\nH2,Held by Otis,Otis Other\n')).toMatchObject({ createdCount: 2, refusedCount: 0 })
  expect(await named('New for Rita')).toMatchObject({ owner: { title: 'Rita Rep' } })
  const again = await bench.importText(bench.admin, 'customer', 'External ID,Customer name,Owner\nH1,New for Rita,Rita Rep\nH2,Held by Otis,Rita Rep\n')
  expect(again).toMatchObject({ createdCount: 0, skippedCount: 1, refusedCount: 1 })
  expect((await bench.admin.get(`/api/v1/imports/${again.id as string}/refused`)).body.rows).toMatchObject([{ line: 3, problems: [{ message: expect.stringContaining('allows 2') as string }] }])
  expect(await named('Held by Otis')).toMatchObject({ owner: { title: 'Otis Other' } })
})
