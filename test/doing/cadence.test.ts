import { beforeAll, expect, test } from 'vitest'
import { addDays } from '../../src/lib/calendar.ts'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'

let app: TestApp
let rep: TestClient
let other: TestClient
let levels: ReadonlyMap<string, string>

const today = () => new Date(app.clock.now()).toISOString().slice(0, 10)
const noon = (day: string) => `${day}T04:00:00Z`
const make = async (values: object = {}) => (await rep.create('customers', { name: `Rhythm ${Math.random()}`, ...values })).id as string
const seen = async (id: string, who: TestClient = rep) => (await who.get(`/api/v1/customers/${id}`)).body as Record<string, unknown>
const contacted = async (customer: string, day: string, { outcome = 'reached', ...more }: { outcome?: string; kind?: string; direction?: string } = {}, who: TestClient = rep, at = noon(day)) => {
  const { id } = await who.create('activities', { kind: 'call', subject: 'Called', target: { object: 'customer', id: customer }, ...more })
  const done = await who.post(`/api/v1/activities/${id as string}/complete`, { outcome, doneAt: at })
  if (done.status !== 200) throw new Error(done.text)
}

beforeAll(async () => {
  app = await testApp()
  const sales = await app.department('Sales')
  rep = await app.person({ role: 'rep', department: sales, name: 'Rita Rep' })
  other = await app.person({ role: 'rep', department: await app.department('Elsewhere'), name: 'Otis Other' })
  const rows = (await app.admin.post('/api/v1/customer-levels/query', { fields: ['name'] })).body.rows as { id: string; name: string }[]
  levels = new Map(rows.map(({ id, name }) => [name, id]))
  // A company without a calendar works on every day; with one see calendar.test.ts.
  const [calendar] = (await app.admin.post('/api/v1/work-calendars/query', { fields: ['name'] })).body.rows as { id: string; version: number }[]
  await app.admin.delete(`/api/v1/work-calendars/${calendar?.id ?? ''}`, { version: calendar?.version ?? 1 })
})

test('a level says how often, counted from the last contact that we began, and from the day of the hand-over where there was none', async () => {
  const id = await make({ level: levels.get('A') })
  expect(await seen(id)).toMatchObject({ cadence: 'A', cadenceDays: 14, contactDueOn: addDays(today(), 14), lastOutreachAt: null })
  const day = addDays(today(), -17)
  await contacted(id, day)
  expect(await seen(id)).toMatchObject({ contactDueOn: addDays(day, 14) })
  await contacted(id, addDays(today(), -2), { direction: 'incoming' })
  await contacted(id, addDays(today(), -1), { outcome: 'notReached' })
  await contacted(id, addDays(today(), -1), { kind: 'note' })
  expect(await seen(id)).toMatchObject({ contactDueOn: addDays(day, 14) })
  await rep.patch(`/api/v1/customers/${id}`, { level: levels.get('B') }, { version: (await seen(id)).version as number })
  expect(await seen(id)).toMatchObject({ cadence: 'B', contactDueOn: addDays(day, 30) })
  const without = await make()
  expect(await seen(without)).toMatchObject({ cadence: null, cadenceDays: null, contactDueOn: null })
})

test('what somebody arranged wins over the rhythm, and a day set by hand counts until there was a contact', async () => {
  const id = await make({ level: levels.get('A') })
  await contacted(id, addDays(today(), -30))
  const call = await rep.create('activities', { kind: 'call', subject: 'Planned', target: { object: 'customer', id }, due: noon(addDays(today(), 40)) })
  expect(await seen(id)).toMatchObject({ contactDueOn: addDays(today(), 40) })
  await rep.patch(`/api/v1/customers/${id}`, { contactOn: addDays(today(), 5) }, { version: (await seen(id)).version as number })
  expect(await seen(id)).toMatchObject({ contactDueOn: addDays(today(), 5) })
  await rep.post(`/api/v1/activities/${call.id as string}/complete`, { outcome: 'reached', doneAt: noon(addDays(today(), 5)) })
  expect(await seen(id)).toMatchObject({ contactOn: addDays(today(), 5), contactDueOn: addDays(today(), 19) })
})

test('a contact is logged in one call with the next one, and moves the day at once', async () => {
  const id = await make({ level: levels.get('A') })
  await contacted(id, addDays(today(), -30))
  const before = await seen(id)
  const logged = await rep.post('/api/v1/activities/log', { kind: 'call', target: { object: 'customer', id }, subject: 'Called', direction: 'outgoing', outcome: 'agreed', body: 'Yes', nextContactOn: addDays(today(), 3), nextKind: 'visit' })
  expect(logged.status, logged.text).toBe(200)
  expect(await seen(id)).toMatchObject({ contactDueOn: addDays(today(), 3), version: before.version })
})

test('putting off keeps its reason, refuses a day that is over, and is of no more account after the next contact', async () => {
  const id = await make({ level: levels.get('A') })
  await contacted(id, addDays(today(), -30))
  expect((await rep.post(`/api/v1/customers/${id}/snooze-contact`, { until: today(), reason: 'x' })).body.fields).toMatchObject([{ path: '/until' }])
  expect((await other.post(`/api/v1/customers/${id}/snooze-contact`, { until: addDays(today(), 9), reason: 'x' })).status).toBe(404)
  expect((await rep.post(`/api/v1/customers/${id}/snooze-contact`, { until: addDays(today(), 9), reason: 'On holiday' })).status).toBe(200)
  expect(await seen(id)).toMatchObject({ contactDueOn: addDays(today(), 9), snoozeReason: 'On holiday' })
  expect((await rep.patch(`/api/v1/customers/${id}`, { snoozedUntil: '2099-01-01' }, { version: (await seen(id)).version as number })).status).toBe(422)
  await contacted(id, today())
  expect(await seen(id)).toMatchObject({ contactDueOn: addDays(today(), 14) })
})

test('the rule that asks for most counts, before the level, and what changes it reaches the customers that are there', async () => {
  const id = await make({ level: levels.get('C'), kind: 'authority', city: 'Suzhou' })
  const wide = await app.admin.create('cadence-rules', { name: 'Authorities', days: 21, channel: 'visit', filter: { field: 'kind', is: 'equals', value: 'authority' } })
  expect(await seen(id)).toMatchObject({ cadence: 'Authorities', cadenceDays: 21, cadenceChannel: 'visit', contactDueOn: addDays(today(), 21) })
  const narrow = await app.admin.create('cadence-rules', { name: 'Suzhou', days: 0, filter: { and: [{ field: 'kind', is: 'equals', value: 'authority' }, { field: 'city', is: 'equals', value: 'Suzhou' }] } })
  expect(await seen(id)).toMatchObject({ cadence: 'Suzhou', cadenceDays: 0, contactDueOn: null })
  await app.admin.patch(`/api/v1/cadence-rules/${narrow.id as string}`, { active: false }, { version: 1 })
  expect(await seen(id)).toMatchObject({ cadence: 'Authorities' })
  await app.admin.delete(`/api/v1/cadence-rules/${wide.id as string}`, { version: 1 })
  expect(await seen(id)).toMatchObject({ cadence: 'C', cadenceDays: 60 })
  const level = (await app.admin.get(`/api/v1/customer-levels/${levels.get('C')}`)).body as { version: number }
  await app.admin.patch(`/api/v1/customer-levels/${levels.get('C')}`, { cadenceDays: 45 }, { version: level.version })
  expect(await seen(id)).toMatchObject({ cadenceDays: 45, contactDueOn: addDays(today(), 45) })
})

test('a rule that asks for today, for other records or for what follows from it is refused and named', async () => {
  for (const filter of [
    { field: 'contactDueOn', is: 'before', value: '2026-01-01' }, { field: 'createdAt', is: 'inLast', value: { amount: 3, unit: 'day' } },
    { field: 'level.name', is: 'equals', value: 'A' }, { field: 'owner', is: 'equals', value: { viewer: 'me' } }, { field: 'nothing', is: 'isEmpty' },
  ]) {
    const refused = await app.admin.post('/api/v1/cadence-rules', { name: 'Bad', days: 3, filter })
    expect([refused.status, refused.body.type], JSON.stringify(filter)).toEqual([422, '/problems/configuration.broken'])
  }
  expect((await rep.post('/api/v1/cadence-rules', { name: 'Mine', days: 3 })).status).toBe(403)
})

test('the day is the company\'s, whatever zone whoever writes is in', async () => {
  const late = await app.person({ role: 'rep', name: 'Lara Late' })
  const person = (await app.admin.get(`/api/v1/users/${late.userId}`)).body as { version: number }
  await app.admin.patch(`/api/v1/users/${late.userId}`, { zone: 'America/Los_Angeles' }, { version: person.version })
  const id = (await late.create('customers', { name: 'Zoned', level: levels.get('A') })).id as string
  await contacted(id, '', {}, late, '2026-11-01T20:00:00Z')
  expect(await seen(id, late)).toMatchObject({ contactDueOn: '2026-11-16' })

})
