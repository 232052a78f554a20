import { beforeAll, expect, test } from 'vitest'
import { sweepPoolsJob } from '../../src/app/allocation.ts'
import type { Context } from '../../src/records/context.ts'
import { systemActor } from '../../src/access/index.ts'
import { type TestApp, testApp, testPassword } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'

const day = 86_400_000
let app: TestApp
let rep: TestClient
let pool: string
let start: number
let runs = 0

/** Another moment; sessions of before are over by then. */
const to = async (instant: number) => {
  app.clock.set(instant)
  for (const who of [app.admin, rep]) await who.post('/api/v1/sign-in', { email: who.email, password: testPassword })
}
const at = (days: number) => to(start + days * day)
/** A run of the job, as the queue does it. */
async function run({ zone = 'Asia/Shanghai', rule, runId = `0190a000-0000-7000-8000-${String(runs += 1).padStart(12, '0')}`, stopAfter }: { zone?: string; rule?: string; runId?: string; stopAfter?: number } = {}) {
  const stopping = new AbortController()
  const context: Context = { workspaceId: app.workspaceId, actor: systemActor('pools.sweep', 'job', { language: 'en', zone }), now: app.clock.now(), baseCurrency: 'CNY', weekStart: 1, fiscalStart: 1, configuration: 0, requestId: runId, reason: 'pools.sweep' }
  return sweepPoolsJob.run({ program: app.program, context }, rule === undefined ? {} : { rule }, {
    runId, attempt: 1, signal: stopping.signal, progress: async (done) => { if (stopAfter !== undefined && done >= stopAfter) stopping.abort() },
  })
}
const newRule = async (values: object = {}) => {
  const rule = await app.admin.create('pool-rules', { name: 'Not followed up', pool, clock: 'lastContactAt', days: 30, warnDays: 3, mostPerRun: 1000, ...values })
  return rule.id as string
}
const turnOn = async (id: string, input: object = {}) => app.admin.post(`/api/v1/pool-rules/${id}/activate`, { mostPerRun: 1000, ...input })
const turnOff = async (id: string) => app.admin.post(`/api/v1/pool-rules/${id}/deactivate`, {})
const inPool = async () => ((await app.admin.post('/api/v1/customers/query', { filter: { field: 'pool', is: 'isNotEmpty' }, fields: ['name'], sort: [{ field: 'name' }], limit: 200 })).body.rows as { name: string }[]).map(({ name }) => name)

beforeAll(async () => {
  app = await testApp()
  start = app.clock.now()
  rep = await app.person({ role: 'rep', department: await app.department('Sales'), name: 'Rita Rep' })
  pool = (await app.admin.create('public-pools', { name: 'Open sea', members: [{ object: 'user', id: rep.userId }] })).id
})

test('a rule takes what is due by its clock, not what was contacted, locked or newly given to somebody, and names itself in the history', async () => {
  const due = await rep.create('customers', { name: 'Forgotten Ltd' })
  const called = await rep.create('customers', { name: 'Called Ltd' })
  const kept = await rep.create('customers', { name: 'Locked Ltd' })
  const handed = await app.admin.create('customers', { name: 'Handed Ltd' })
  await app.admin.post(`/api/v1/customers/${kept.id as string}/lock`, {})
  const rule = await newRule({ filter: { field: 'kind', is: 'equals', value: 'company' } })
  await at(29)
  await rep.create('activities', { kind: 'call', subject: 'Hello', status: 'open', target: { object: 'customer', id: called.id } })
  const call = (await rep.get('/api/v1/activities')).body.rows[0].id as string
  await rep.post(`/api/v1/activities/${call}/complete`, {})
  await app.admin.post(`/api/v1/customers/${handed.id as string}/transfer`, { to: { object: 'user', id: rep.userId } })
  expect((await app.admin.post(`/api/v1/pool-rules/${rule}/preview`, {})).body.result).toMatchObject({ count: 0, of: 4 })
  expect((await rep.get(`/api/v1/customers/${due.id as string}/returning`)).body.returning).toBeNull()
  expect((await turnOn(rule)).status).toBe(200)
  expect((await rep.get(`/api/v1/customers/${due.id as string}/returning`)).body.returning).toMatchObject({ days: 1, pool: 'Open sea', rule: 'Not followed up' })
  expect(((await rep.get('/api/v1/me/returning?object=customer')).body.rows as { title: string }[]).map(({ title }) => title)).toEqual(['Forgotten Ltd', 'Called Ltd', 'Handed Ltd'])
  expect(await run()).toEqual({ moved: 0, warned: 1 })
  expect(await run()).toEqual({ moved: 0, warned: 0 })
  await app.catchUp()
  expect((await rep.post('/api/v1/notifications/query', { filter: { field: 'kind', is: 'equals', value: 'returning' } })).body.rows).toMatchObject([{ title: 'returning', target: { id: due.id }, values: { count: 3 } }])
  await at(30)
  expect((await app.admin.post(`/api/v1/pool-rules/${rule}/preview`, {})).body.result).toMatchObject({ count: 1, of: 4, sample: [{ title: 'Forgotten Ltd' }] })
  expect(await run()).toMatchObject({ moved: 1 })
  expect(await inPool()).toEqual(['Forgotten Ltd'])
  const [entry] = (await app.admin.get(`/api/v1/customers/${due.id as string}/history`)).body.entries
  expect(entry).toMatchObject({ action: 'record.returnToPool', reason: 'Not followed up', changes: expect.arrayContaining([expect.objectContaining({ field: 'owner', after: null })]) })
  expect((await app.admin.get(`/api/v1/pool-rules/${rule}`)).body).toMatchObject({ lastMoved: 1 })
  expect((await rep.post(`/api/v1/customers/${due.id as string}/claim`, {})).status).toBe(200)
  expect(await run()).toMatchObject({ moved: 0 })
  await turnOff(rule)
  await at(0)
})

test('days are counted from any date of the record, and a rule may take on from one pool into another', async () => {
  const wide = (await app.admin.create('public-pools', { name: 'Ocean' })).id as string
  const { id } = await rep.create('leads', { name: 'Lena Lead', expectedOn: '2026-12-01' })
  const leads = (await app.admin.create('public-pools', { name: 'Leads', object: 'lead' })).id as string
  const further = (await app.admin.create('public-pools', { name: 'More leads', object: 'lead' })).id as string
  const ended = await newRule({ name: 'Did not buy', pool: leads, clock: 'expectedOn', days: 10 })
  const onward = await newRule({ name: 'Nobody wanted it', pool: further, fromPool: leads, clock: 'pooledAt', days: 5 })
  await turnOn(ended)
  await turnOn(onward)
  const where = async () => (await app.admin.get(`/api/v1/leads/${id as string}`)).body.pool?.title
  await to(Date.parse('2026-12-10T15:59:59Z'))
  await run()
  expect(await where()).toBeUndefined()
  await to(Date.parse('2026-12-10T16:00:00Z'))
  await run()
  expect(await where()).toBe('Leads')
  await to(Date.parse('2026-12-15T16:00:00Z'))
  await run()
  expect(await where()).toBe('More leads')
  for (const values of [{ clock: 'name' }, { clock: 'nothing' }, { pool: wide, fromPool: leads }, { filter: { field: 'nothing', is: 'isEmpty' } }]) expect((await app.admin.post('/api/v1/pool-rules', { name: 'Wrong', pool: leads, clock: 'createdAt', days: 1, mostPerRun: 1, ...values })).status).toBe(422)
  await turnOff(ended)
  await turnOff(onward)
  await at(0)
})

test('a clock that is set back takes nothing twice and warns nobody twice, and days are so many times 24 hours where summer time ends', async () => {
  const leads = (await app.admin.create('public-pools', { name: 'Berlin leads', object: 'lead' })).id as string
  const { id } = await rep.create('leads', { name: 'Lena Berlin', expectedOn: '2027-10-25' })
  const ended = await newRule({ name: 'After the date', pool: leads, clock: 'expectedOn', days: 10, warnDays: 3 })
  await turnOn(ended)
  const where = async () => (await app.admin.get(`/api/v1/leads/${id as string}`)).body.pool?.title as string | undefined
  // Until 31 October 2027 the day begins at 22:00 UTC in Berlin, ten days of 24 hours later it is 23:00 there.
  const due = Date.parse('2027-11-03T22:00:00Z')
  const berlin = { zone: 'Europe/Berlin' }
  await to(due - day)
  expect(await run(berlin)).toMatchObject({ moved: 0, warned: 1 })
  await to(due - 2 * day)
  expect(await run(berlin)).toMatchObject({ moved: 0, warned: 0 })
  await to(due - 1000)
  await run(berlin)
  expect(await where()).toBeUndefined()
  await to(due)
  expect(await run(berlin)).toMatchObject({ moved: 1 })
  await to(due - 5 * day)
  expect(await run(berlin)).toMatchObject({ moved: 0, warned: 0 })
  expect(await where()).toBe('Berlin leads')
  await turnOff(ended)
  await at(0)
})

test('a rule that would take nearly everything is switched on only by who gives the number, and takes no more than its cap in a run', async () => {
  const before = new Set(await inPool())
  await Promise.all(Array.from({ length: 12 }, (_, index) => rep.create('customers', { name: `Wide ${String(index).padStart(2, '0')}` })))
  const rule = await newRule({ name: 'Everything', clock: 'createdAt', days: 1, warnDays: 0, mostPerRun: 5 })
  await at(90)
  const refused = await turnOn(rule, { mostPerRun: 5 })
  expect(refused).toMatchObject({ status: 409, body: { count: expect.any(Number) as number } })
  expect((await turnOn(rule, { mostPerRun: 5, expected: 3 })).status).toBe(409)
  expect((await turnOn(rule, { mostPerRun: 5, expected: refused.body.count as number })).status).toBe(200)
  const runId = '0190a000-0000-7000-8000-00000000abcd'
  expect(await run({ runId })).toMatchObject({ moved: 5 })
  // The same run again, as after a kill: what it may take it has taken.
  expect(await run({ runId })).toMatchObject({ moved: 0 })
  expect(await run()).toMatchObject({ moved: 5 })
  expect((await inPool()).filter((name) => !before.has(name))).toHaveLength(10)
  await turnOff(rule)
  await at(0)
})

test('a run that is stopped in the middle goes on where it stood, and moves each record once', async () => {
  await app.admin.post('/api/v1/customers/bulk', { filter: { and: [] }, action: 'record.moveToBin' })
  const inputs = Array.from({ length: 1120 }, (_, index) => ({ name: `Many ${String(index).padStart(4, '0')}`, owner: rep.userId, kind: 'company' }))
  const context: Context = { workspaceId: app.workspaceId, actor: systemActor('fill', 'job'), now: app.clock.now(), baseCurrency: 'CNY', weekStart: 1, fiscalStart: 1, requestId: 'fill' }
  await app.program.database.transaction({ workspaceId: app.workspaceId }, (tx) => app.program.writer.createMany(tx, context, 'customer', inputs, { action: 'create', rights: 'action' }))
  const rule = await newRule({ name: 'Stopped', clock: 'createdAt', days: 1, warnDays: 0 })
  await at(90)
  await turnOn(rule, { mostPerRun: 1100, expected: (await app.admin.post(`/api/v1/pool-rules/${rule}/preview`, {})).body.result.count })
  const runId = '0190a000-0000-7000-8000-00000000dead'
  expect(await run({ runId, stopAfter: 1 })).toMatchObject({ moved: 1000 })
  expect(await run({ runId })).toMatchObject({ moved: 100 })
  const count = async (filter: object) => (await app.admin.post('/api/v1/customers/count', { filter })).body.count as number
  expect(await count({ field: 'pool', is: 'isNotEmpty' })).toBe(1100)
  expect(await count({ and: [{ field: 'pool', is: 'isEmpty' }, { field: 'owner', is: 'isNotEmpty' }] })).toBe(20)
  expect(await count({ and: [{ field: 'pool', is: 'isNotEmpty' }, { field: 'owner', is: 'isNotEmpty' }] })).toBe(0)
  expect(await count({ field: 'version', is: 'moreThan', value: 2 })).toBe(0)
})

test('nothing of all this was a fault', () => { expect(app.faults).toEqual([]) })
