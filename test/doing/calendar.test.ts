import { beforeAll, expect, test } from 'vitest'
import { asks, decide, flow, waiting } from '../automation/company.ts'
import { type TestApp, testApp, testPassword } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'

let app: TestApp
let rep: TestClient
let level: string

const seen = async (id: string) => (await rep.get(`/api/v1/customers/${id}`)).body as { contactDueOn: string | null; version: number }
const make = async (values: object = {}) => (await rep.create('customers', { name: `Worked ${Math.random()}`, level, ...values })).id as string
const event = (subject: string, from: string, until: string) => ['BEGIN:VEVENT', `UID:${subject}-${from}`, `SUMMARY:${subject}`, `DTSTART;VALUE=DATE:${from}`, `DTEND;VALUE=DATE:${until}`, 'END:VEVENT']
const file = (...events: readonly string[][]) => ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//test', ...events.flat(), 'END:VCALENDAR', ''].join('\r\n')
const importFile = (content: string, who = app.admin) => who.post('/api/v1/calendar-days/import-calendar', { content })
const days = async () => (await app.admin.post('/api/v1/calendar-days/query', { fields: ['name', 'day', 'until', 'dayKind', 'source'], sort: [{ field: 'day' }], limit: 200 })).body.rows as { id: string; version: number; name: string; day: string; until: string | null; dayKind: string; source: string | null }[]
const at = async (moment: string) => {
  app.clock.set(Date.parse(moment))
  for (const who of [app.admin, rep]) await who.post('/api/v1/sign-in', { email: who.email, password: testPassword })
}

beforeAll(async () => {
  app = await testApp()
  rep = await app.person({ role: 'rep', department: await app.department('Sales'), name: 'Rita Rep' })
  const [first] = (await app.admin.post('/api/v1/customer-levels/query', { fields: ['name'], sort: [{ field: 'order' }] })).body.rows as { id: string }[]
  level = first?.id ?? ''
})

test('a rhythm that ends on a weekend waits for Monday, what was arranged does not', async () => {
  await at('2026-11-28T02:00:00Z')
  // Fourteen days after Saturday, 28 November.
  const id = await make()
  expect(await seen(id)).toMatchObject({ contactDueOn: '2026-12-14' })
  await rep.patch(`/api/v1/customers/${id}`, { contactOn: '2026-12-12' }, { version: (await seen(id)).version })
  expect(await seen(id)).toMatchObject({ contactDueOn: '2026-12-12' })
})

test('a holiday moves those who are there already, a make-up day moves them back, and so does taking both away', async () => {
  const id = await make()
  const off = await app.admin.create('calendar-days', { name: 'Closed', day: '2026-12-14', until: '2026-12-18' })
  expect(await seen(id)).toMatchObject({ contactDueOn: '2026-12-21' })
  const work = await app.admin.create('calendar-days', { name: 'Made up for', day: '2026-12-13', dayKind: 'work' })
  expect(await seen(id)).toMatchObject({ contactDueOn: '2026-12-13' })
  for (const day of [off, work]) expect((await app.admin.delete(`/api/v1/calendar-days/${day.id as string}`, { version: day.version as number })).status).toBe(204)
  expect(await seen(id)).toMatchObject({ contactDueOn: '2026-12-14' })
})

test('another company\'s holidays and those of whoever may not set them move nobody', async () => {
  const id = await make()
  const elsewhere = await app.otherWorkspace()
  await elsewhere.create('calendar-days', { name: 'Theirs', day: '2026-12-14' })
  expect(await seen(id)).toMatchObject({ contactDueOn: '2026-12-14' })
  expect((await rep.post('/api/v1/calendar-days', { name: 'Mine', day: '2026-12-14' })).status).toBe(403)
  expect((await rep.post('/api/v1/calendar-days/add-published', { published: 'china2026' })).status).toBe(403)
  expect((await importFile(file(event('Mine', '20261214', '20261215')), rep)).status).toBe(403)
})

test('the statutory holidays of China come with their source, once', async () => {
  const first = await app.admin.post('/api/v1/calendar-days/add-published', { published: 'china2026' })
  expect(first.body.result, first.text).toEqual({ added: 13, there: 0 })
  expect((await app.admin.post('/api/v1/calendar-days/add-published', { published: 'china2026' })).body.result).toEqual({ added: 0, there: 13 })
  expect((await days()).filter(({ day }) => day.startsWith('2026-02'))).toMatchObject([
    { name: 'Make-up day, Spring Festival', day: '2026-02-14', dayKind: 'work', source: expect.stringContaining('2026') as string },
    { name: 'Spring Festival', day: '2026-02-15', until: '2026-02-23', dayKind: 'off' }, { day: '2026-02-28', dayKind: 'work' },
  ])
  expect((await app.admin.post('/api/v1/calendar-days/add-published', { published: 'china2030' })).status).toBe(422)
})

test('a calendar file is read: holidays of several days, make-up days, and what is there already stays', async () => {
  const answer = await importFile(file(event('春节（休）', '20270206', '20270213'), event('春节（班）', '20270214', '20270215'), event('元宵节', '20270220', '20270221'), event('国庆节（休）', '20261001', '20261002')))
  expect(answer.body.result, answer.text).toEqual({ added: 2, there: 1 })
  expect((await days()).filter(({ day }) => day.startsWith('2027'))).toMatchObject([{ day: '2027-02-06', until: '2027-02-12', dayKind: 'off' }, { day: '2027-02-14', dayKind: 'work' }])
})

test('a file that is none, one without days, one of a thousand entries, and an end before its beginning are refused and named', async () => {
  expect((await importFile('hello <script>')).status).toBe(422)
  expect((await importFile(file(['BEGIN:VEVENT', 'UID:1', 'SUMMARY:Meeting', 'DTSTART:20270501T020000Z', 'END:VEVENT']))).body.title).toBe('The file holds no all-day entries.')
  expect((await importFile(file(...Array.from({ length: 600 }, (_, index) => event(`Day ${index}`, '20270501', '20270502'))))).body.title).toContain('more than 500')
  expect((await importFile('x'.repeat(1_000_001))).status).toBe(422)
  expect((await app.admin.post('/api/v1/calendar-days', { name: 'Backwards', day: '2027-05-03', until: '2027-05-01' })).body.fields).toMatchObject([{ path: '/until' }])
  expect((await app.admin.post('/api/v1/calendar-days', { name: 'For ever', day: '2027-05-03', until: '2037-05-01' })).body.fields).toMatchObject([{ path: '/until' }])
})

test('rules of assignment rest on holidays and hold on days that make up for them', async () => {
  const given = async () => {
    const made = await app.admin.create('leads', { name: `Lead ${Math.random()}`, owner: null })
    await app.catchUp()
    return ((await app.admin.get(`/api/v1/leads/${made.id as string}`)).body as { owner: { id: string } | null }).owner?.id
  }
  await app.admin.create('assignment-rules', {
    name: 'At work', object: 'lead', method: 'roundRobin', targets: [{ object: 'user', id: rep.userId }],
    workdays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'], hoursFrom: '09:00', hoursUntil: '18:00',
  })
  await at('2027-02-05T02:00:00Z')
  expect(await given()).toBe(rep.userId)
  // Monday, 8 February is a holiday; Sunday, 14 February makes up for it.
  await at('2027-02-08T02:00:00Z')
  expect(await given()).not.toBe(rep.userId)
  await at('2027-02-14T02:00:00Z')
  expect(await given()).toBe(rep.userId)
})

test('who has not answered is reminded after a day of work, not in the middle of a holiday', async () => {
  await at('2027-03-05T08:00:00Z')
  await app.admin.create('calendar-days', { name: 'Monday off', day: '2027-03-08' })
  const boss = await app.person({ role: 'headOfSales', name: 'Bo Boss' })
  await flow(app.admin, { object: 'customer', verb: 'record.moveToBin', remindAfterHours: 24, steps: asks(boss) })
  const id = await make()
  const request = waiting(await rep.delete(`/api/v1/customers/${id}`, { version: 1 }))
  const reminders = async (moment: string) => {
    app.clock.set(Date.parse(moment))
    await app.catchUp()
    await boss.post('/api/v1/sign-in', { email: boss.email, password: testPassword })
    const rows = (await boss.post('/api/v1/notifications/query', { filter: { field: 'kind', is: 'equals', value: 'approval' } })).body.rows as { title: string }[]
    return rows.filter(({ title }) => title === 'approvalReminder').length
  }
  expect(await reminders('2027-03-08T15:00:00Z')).toBe(0)
  // Eight hours of Friday are gone; sixteen of Tuesday make the day full.
  expect(await reminders('2027-03-09T07:59:00Z')).toBe(0)
  expect(await reminders('2027-03-09T08:01:00Z')).toBe(1)
  await app.admin.post('/api/v1/sign-in', { email: app.admin.email, password: testPassword })
  expect((await decide(boss, request, 'approve')).status).toBe(200)
})
