import { beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp, testPassword } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'
import { runJob } from '../time/running.ts'

let app: TestApp
let rep: TestClient
let mate: TestClient
let head: TestClient
let stranger: TestClient
let log: string

const read = async (who: TestClient, id = log) => who.get(`/api/v1/work-logs/${id}`)
const begin = async (who: TestClient, input: object = {}) => (await who.post('/api/v1/work-logs/begin', { kind: 'day', ...input }))

beforeAll(async () => {
  app = await testApp()
  const sales = await app.department('Sales')
  rep = await app.person({ role: 'rep', department: sales, name: 'Rita Rep' })
  mate = await app.person({ role: 'rep', department: sales, name: 'Mia Mate' })
  head = await app.person({ role: 'headOfSales', department: sales, name: 'Hedda Head' })
  stranger = await app.person({ role: 'headOfSales', department: await app.department('Elsewhere'), name: 'Stan Stranger' })
})

test('a log begins with what the records say of the day, and there is one for a day', async () => {
  const customer = (await rep.create('customers', { name: 'Touched Ltd' })).id as string
  const { id } = await rep.create('activities', { kind: 'call', subject: 'Spoke of terms', target: { object: 'customer', id: customer } })
  await rep.post(`/api/v1/activities/${id as string}/complete`, { outcome: 'reached', result: 'Sends the order' })
  await rep.create('activities', { kind: 'task', subject: 'Send the offer', due: '2026-11-26T02:00:00Z' })
  const order = await rep.create('orders', { customer, lines: [{ name: 'Goods', unitPrice: { amount: 12_300, currency: 'CNY' } }] })
  await rep.post(`/api/v1/orders/${order.id as string}/confirm`, {})
  const begun = await begin(rep)
  expect(begun.status, begun.text).toBe(200)
  log = begun.body.result.workLog as string
  expect((await read(rep)).body).toMatchObject({
    name: 'Day 2026-11-25 · Rita Rep', status: 'draft', day: '2026-11-25', text: '· Spoke of terms: Sends the order', plan: '· Send the offer',
    collected: { call: 1, customers: 1, newCustomers: 1, orders: 1, orderAmount: 12_300, currency: 'CNY' },
  })
  expect((await begin(rep)).body.result.workLog).toBe(log)
  expect((await begin(rep, { kind: 'week' })).body.result.workLog).not.toBe(log)
  expect((await begin(rep, { day: '2026-11-26' })).status).toBe(422)
})

test('heads read the logs of their departments, colleagues and other heads do not, and only the author hands one in', async () => {
  expect((await head.post(`/api/v1/work-logs/${log}/submit`, {})).status).toBe(403)
  expect((await rep.patch(`/api/v1/work-logs/${log}`, { text: 'Spoke of terms', collected: { call: 99 } }, { version: 1 })).status).toBe(422)
  const submitted = await rep.post(`/api/v1/work-logs/${log}/submit`, {})
  expect(submitted.status, submitted.text).toBe(200)
  expect((await read(head)).body).toMatchObject({ status: 'submitted' })
  for (const who of [mate, stranger]) {
    expect((await read(who)).status).toBe(404)
    expect((await who.post(`/api/v1/work-logs/${log}/mark-read`, {})).status).toBe(404)
  }
  expect((await mate.post('/api/v1/work-logs/query', { fields: ['name'] })).body.rows).toEqual([])
})

test('a shared log is read by whom it is shared with', async () => {
  await rep.post(`/api/v1/work-logs/${log}/share`, { with: { object: 'user', id: mate.userId }, level: 'read' })
  expect((await read(mate)).status).toBe(200)
})

test('who has read it is marked once, and comments with a mention are told', async () => {
  await head.post(`/api/v1/work-logs/${log}/mark-read`, {})
  await head.post(`/api/v1/work-logs/${log}/mark-read`, {})
  await rep.post(`/api/v1/work-logs/${log}/mark-read`, {})
  expect((await read(rep)).body.readBy).toMatchObject([{ id: head.userId }])
  await head.create('comments', { target: { object: 'workLog', id: log }, body: `Well done @[Rita Rep](${rep.userId})`, mentions: [{ object: 'user', id: rep.userId }] })
  await app.catchUp()
  expect((await rep.post('/api/v1/notifications/query', { fields: ['kind', 'target'] })).body.rows).toEqual(expect.arrayContaining([expect.objectContaining({ kind: 'mentioned' })]))
})

/** The evening's work, as the queue runs it. */
const remind = async (at: string) => { app.clock.set(Date.parse(at)); return runJob(app, 'workLog.remind', app.workspaceId, {}) }
const told = async (who: TestClient) => {
  await who.post('/api/v1/sign-in', { email: who.email, password: testPassword })
  return (await who.post('/api/v1/notifications/query', { fields: ['title'], filter: { field: 'kind', is: 'equals', value: 'workLog' } })).body.rows.length as number
}

test('who writes logs and has none for the day is reminded once, at the hour of the company, and again after a run that was lost', async () => {
  expect(await remind('2026-11-25T10:00:00Z')).toEqual({ reminded: 0 })
  expect(await remind('2026-11-26T09:30:00Z')).toEqual({ reminded: 0 })
  // A run that is killed before its commit leaves nothing behind; the next one makes up for it, and those after it tell nothing new.
  const { program, workspaceId } = app
  await expect(program.database.transaction({ workspaceId }, async () => { await remind('2026-11-26T10:00:00Z').catch(() => undefined); throw new Error('killed') })).rejects.toThrow('killed')
  expect(await remind('2026-11-26T10:30:00Z')).toEqual({ reminded: 1 })
  expect(await remind('2026-11-26T11:00:00Z')).toEqual({ reminded: 1 })
  expect([await told(rep), await told(mate)]).toEqual([1, 0])
})

test('nobody is reminded at weekends, on holidays and while away, but on a Saturday that makes up for one', async () => {
  await app.admin.post('/api/v1/sign-in', { email: app.admin.email, password: testPassword })
  await app.admin.create('calendar-days', { name: 'Founding day', day: '2026-11-27' })
  await app.admin.create('calendar-days', { name: 'Made up for', day: '2026-11-28', dayKind: 'work' })
  expect(await remind('2026-11-27T12:00:00Z')).toEqual({ reminded: 0 })
  expect(await remind('2026-11-28T12:00:00Z')).toEqual({ reminded: 1 })
  expect(await remind('2026-11-29T12:00:00Z')).toEqual({ reminded: 0 })
  expect(await remind('2026-12-20T12:00:00Z')).toEqual({ reminded: 0 })
  await rep.post('/api/v1/sign-in', { email: rep.email, password: testPassword })
  await rep.post(`/api/v1/users/${rep.userId}/set-absence`, { absentFrom: '2026-11-30', absentUntil: '2026-12-01' })
  expect(await remind('2026-11-30T12:00:00Z')).toEqual({ reminded: 0 })
  expect(await remind('2026-12-02T12:00:00Z')).toEqual({ reminded: 1 })
})

test('the company says when it asks, or not at all, and a person who wants no such reminder gets none', async () => {
  app.clock.set(Date.parse('2026-12-03T01:00:00Z'))
  await app.admin.post('/api/v1/sign-in', { email: app.admin.email, password: testPassword })
  const [calendar] = (await app.admin.post('/api/v1/work-calendars/query', { fields: ['workLogAt'] })).body.rows as { id: string; version: number; workLogAt: string }[]
  expect(calendar).toMatchObject({ workLogAt: '18:00' })
  const at = (workLogAt: string | null, version: number) => app.admin.patch(`/api/v1/work-calendars/${calendar?.id as string}`, { workLogAt }, { version })
  expect((await at('16:30', calendar!.version)).status).toBe(200)
  expect((await rep.patch(`/api/v1/work-calendars/${calendar!.id}`, { workLogAt: '23:00' }, { version: calendar!.version + 1 })).status).toBeGreaterThan(400)
  const before = await told(rep)
  await rep.patch('/api/v1/me/notifications', { kinds: { workLog: { app: false, mail: 'off' } } })
  expect(await remind('2026-12-03T08:30:00Z')).toEqual({ reminded: 1 })
  expect(await told(rep)).toBe(before)
  await app.admin.post('/api/v1/sign-in', { email: app.admin.email, password: testPassword })
  expect((await at(null, calendar!.version + 1)).status).toBe(200)
  expect(await remind('2026-12-04T14:00:00Z')).toEqual({ reminded: 0 })
})
