import { beforeAll, expect, test } from 'vitest'
import { sql } from '../../src/platform/database/index.ts'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'

let app: TestApp
let holder: TestClient
let asker: TestClient
let third: TestClient
beforeAll(async () => {
  app = await testApp()
  const sales = await app.department('Sales')
  holder = await app.person({ role: 'rep', department: sales, name: 'Hanna Holder' })
  asker = await app.person({ role: 'rep', department: sales, name: 'Aron Asker' })
  third = await app.person({ role: 'rep', department: sales, name: 'Tina Third' })
})

const check = async (values: object, who = asker) => (await who.post('/api/v1/leads/duplicates', { values })).body.matches as { object: string; title: string; ask?: string; next: string[]; reasons: string[] }[]
const ask = (answer: string | undefined, wish: string, who = asker) => who.post('/api/v1/taken-requests/ask', { answer, wish, message: 'They called me.' })
const told = async (who: TestClient) => { await app.catchUp(); return ((await who.post('/api/v1/notifications/query', { filter: { field: 'kind', is: 'equals', value: 'approval' } })).body.rows as { title: string }[]).map(({ title }) => title) }

test('a lead is looked for among leads, customers and contacts; the holder is asked, and with the yes one works on it together', async () => {
  const customer = (await holder.create('customers', { name: 'Dragon Well Trading Ltd', phone: '13812345678' })).id as string
  const found = await check({ name: 'Somebody', company: 'Dragon Well Trading', phone: '138 1234 5678' })
  expect(found).toMatchObject([{ object: 'customer', next: ['ask', 'join'], reasons: expect.arrayContaining(['phone']) as string[] }])
  expect(JSON.stringify(found)).not.toContain(customer)
  expect(JSON.stringify(found)).not.toContain('Dragon Well')
  // Told to one, of no use to another.
  expect((await ask(found[0]?.ask, 'join', third)).status).toBe(404)
  const { body, status } = await ask(found[0]?.ask, 'join')
  expect(status).toBe(200)
  const request = body.result.request as string
  expect((await ask(found[0]?.ask, 'join')).status).toBe(409)
  expect(await told(holder)).toEqual(['takenAsked'])
  const seen = await asker.get(`/api/v1/taken-requests/${request}`)
  expect(seen.body).toMatchObject({ state: 'open', wish: 'join' })
  expect(JSON.stringify(seen.body)).not.toContain('Dragon Well')
  expect((await third.get(`/api/v1/taken-requests/${request}`)).status).toBe(404)
  // Who asked cannot say yes for the holder.
  expect((await asker.post(`/api/v1/taken-requests/${request}/accept`, {})).status).toBe(409)
  expect((await asker.get(`/api/v1/customers/${customer}`)).status).toBe(404)
  expect((await holder.post(`/api/v1/taken-requests/${request}/accept`, { remark: 'Gladly' })).status).toBe(200)
  expect((await asker.patch(`/api/v1/customers/${customer}`, { website: 'https://example.com' }, { version: 1 })).status).toBe(200)
  expect(await told(asker)).toEqual(['takenAccepted'])
  expect((await holder.post(`/api/v1/taken-requests/${request}/accept`, {})).status).toBe(409)
})

test('what is asked for is given over or stays as it is, as the holder says', async () => {
  const first = (await holder.create('leads', { name: 'Given over', email: 'given@one.example' })).id as string
  const second = (await holder.create('leads', { name: 'Kept', email: 'kept@two.example' })).id as string
  const one = (await ask((await check({ name: 'x', email: 'given@one.example' }))[0]?.ask, 'handOver')).body.result.request as string
  const two = (await ask((await check({ name: 'x', email: 'kept@two.example' }))[0]?.ask, 'read')).body.result.request as string
  expect((await holder.post(`/api/v1/taken-requests/${one}/accept`, {})).status).toBe(200)
  expect((await holder.post(`/api/v1/taken-requests/${two}/decline`, { remark: 'We are about to close.' })).status).toBe(200)
  expect((await asker.get(`/api/v1/leads/${first}`)).body.owner).toMatchObject({ title: 'Aron Asker' })
  expect((await asker.get(`/api/v1/leads/${second}`)).status).toBe(404)
  expect(await told(asker)).toEqual(expect.arrayContaining(['takenDeclined', 'takenAccepted']))
})

test('nothing is asked for that nobody was told of, in another company neither, and there is an end for the day', async () => {
  for (const answer of ['', 'x', '0190a000-0000-7000-8000-000000000001']) expect([404, 422]).toContain((await ask(answer, 'join')).status)
  await holder.create('leads', { name: 'Once more', email: 'more@three.example' })
  const [match] = await check({ name: 'x', email: 'more@three.example' })
  const other = await app.otherWorkspace()
  expect((await ask(match?.ask, 'join', other)).status).toBe(404)
  expect((await check({ name: 'x', email: 'more@three.example' }, holder))[0]?.ask).toBeUndefined()
  await app.program.database.transaction({ workspaceId: app.workspaceId }, (tx) => tx.run(sql`
    insert into daily_count (workspace_id, user_id, kind, day, count) values (${app.workspaceId}, ${asker.userId}::uuid, 'takenRequest.ask', '2026-11-25', 20) on conflict (workspace_id, user_id, kind, day) do update set count = 20`))
  expect((await ask(match?.ask, 'join')).status).toBe(429)
})

test('what lies in the bin is told of: whoever may takes it out, whoever may not is told that it lies there and nothing more', async () => {
  const { id } = await holder.create('leads', { name: 'Thrown away', email: 'gone@four.example' })
  expect((await holder.delete(`/api/v1/leads/${id as string}`, { version: 1 })).status).toBeLessThan(300)
  const values = { name: 'x', email: 'gone@four.example' }
  const [seen, ...more] = await check(values)
  expect(more).toEqual([])
  expect(seen).toMatchObject({ object: 'lead', holder: { kind: 'bin', name: 'Hanna Holder' }, next: [], reasons: ['email'] })
  expect(seen).not.toHaveProperty('ask')
  expect(JSON.stringify(seen)).not.toContain(id)
  expect(JSON.stringify(seen)).not.toContain('Thrown away')
  expect(await check(values, holder)).toMatchObject([{ id, title: 'Thrown away', next: ['restore'] }])
  // It blocks nothing: its twin is made, and stands before it in the answer.
  await third.create('leads', { name: 'Twin', email: 'gone@four.example' })
  expect((await check(values)).map(({ next }) => next)).toEqual([['ask', 'join'], []])
  expect((await holder.post(`/api/v1/leads/${id as string}/restore`, {})).status).toBe(200)
  expect((await check(values, holder)).find((match) => match.title === 'Thrown away')).toMatchObject({ holder: { kind: 'owner' }, next: ['open'] })
  const { version } = (await holder.get(`/api/v1/leads/${id as string}`)).body as { version: number }
  await holder.delete(`/api/v1/leads/${id as string}`, { version })
  expect((await app.admin.post(`/api/v1/leads/${id as string}/purge`, {})).status).toBe(200)
  expect(await check(values)).toHaveLength(1)
})

test('of what was merged away only the record that it became is told', async () => {
  const [one, two] = [await app.admin.create('leads', { name: 'Merged one', email: 'merged@five.example' }), await app.admin.create('leads', { name: 'Merged two', email: 'merged@five.example' })]
  const merged = await app.admin.post(`/api/v1/leads/${one.id as string}/merge`, { records: [two.id] })
  expect(merged.status, merged.text).toBe(200)
  expect(await check({ name: 'x', email: 'merged@five.example' })).toMatchObject([{ holder: { kind: 'owner' } }])
})

test('what lies in a pool is claimed where it stands open; of another the head of the pool is asked, who gives it away', async () => {
  const head = await app.person({ role: 'headOfSales', department: await app.department('Elsewhere'), name: 'Petra Pool' })
  const team = (await app.admin.create('teams', { name: 'Pool heads', members: [{ object: 'user', id: head.userId }] })).id as string
  const closed = (await app.admin.create('public-pools', { name: 'Closed sea', object: 'lead', members: [], heads: [{ object: 'team', id: team }] })).id as string
  const open = (await app.admin.create('public-pools', { name: 'Open sea', object: 'lead', members: [{ object: 'user', id: third.userId }], heads: [] })).id as string
  const far = (await app.admin.create('leads', { name: 'Far', email: 'far@six.example', pool: closed })).id as string
  const near = (await app.admin.create('leads', { name: 'Near', email: 'near@six.example', pool: open })).id as string
  expect(await check({ name: 'x', email: 'near@six.example' }, third)).toMatchObject([{ id: near, holder: { kind: 'pool', name: 'Open sea' }, next: ['open', 'claim'] }])
  expect((await third.post(`/api/v1/leads/${near}/claim`, {})).status).toBe(200)
  const [match] = await check({ name: 'x', email: 'far@six.example' }, third)
  expect(match).toMatchObject({ holder: { kind: 'pool', name: 'Closed sea' }, next: ['ask'] })
  const request = (await ask(match?.ask, 'join', third)).body.result.request as string
  expect(await told(head)).toEqual(['takenAsked'])
  expect((await app.admin.get(`/api/v1/taken-requests/${request}`)).body.owner).toMatchObject({ title: 'Petra Pool' })
  expect((await third.post(`/api/v1/taken-requests/${request}/accept`, {})).status).toBe(409)
  const accepted = await head.post(`/api/v1/taken-requests/${request}/accept`, {})
  expect(accepted.status, accepted.text).toBe(200)
  expect((await third.get(`/api/v1/leads/${far}`)).body).toMatchObject({ owner: { title: 'Tina Third' }, pool: null })
})
