import { beforeAll, expect, test } from 'vitest'
import { systemActor } from '../../src/access/index.ts'
import { addDays } from '../../src/lib/calendar.ts'
import { careRound } from '../../src/rooms/doing/index.ts'
import { type TestApp, testApp, testPassword } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'

let app: TestApp
let rep: TestClient
let other: TestClient

const today = () => new Date(app.clock.now()).toISOString().slice(0, 10)
const round = async () => {
  const { program, workspaceId } = app
  const context = { workspaceId, actor: systemActor('care.suggest', 'job', { language: 'en', zone: 'Asia/Shanghai' }), now: app.clock.now(), companyZone: 'Asia/Shanghai', baseCurrency: 'CNY', weekStart: 1, fiscalStart: 1, requestId: 'care', reason: 'care.suggest' } as const
  const { registry, writer } = await program.engineOf({ workspaceId })
  return careRound({ database: program.database, registry, writer }, context, new AbortController().signal)
}
const at = async (day: string) => {
  app.clock.set(Date.parse(`${day}T02:00:00Z`))
  for (const who of [rep, other, app.admin]) await who.post('/api/v1/sign-in', { email: who.email, password: testPassword })
}
const suggested = async (filter?: object, who = rep) => (await who.post('/api/v1/care-suggestions/query', { ...filter === undefined ? {} : { filter }, fields: ['reason', 'kind', 'customer', 'contact', 'due', 'channel', 'draft', 'status', 'effect', 'owner'], sort: [{ field: 'reason' }] })).body.rows as Record<string, unknown>[]
const ofKind = (kind: string) => suggested({ field: 'kind', is: 'equals', value: kind })

beforeAll(async () => {
  app = await testApp()
  rep = await app.person({ role: 'rep', department: await app.department('Sales'), name: 'Rita Rep' })
  other = await app.person({ role: 'rep', department: await app.department('Elsewhere'), name: 'Otis Other' })
  // Those that a company begins with are tried in seeds.test.ts.
  for (const { id, version } of (await app.admin.post('/api/v1/care-rules/query', { fields: ['name'] })).body.rows as { id: string; version: number }[]) await app.admin.delete(`/api/v1/care-rules/${id}`, { version })
})

test('a birthday is suggested once, to the owner of the customer, with words in the language of the person, by a way that is not forbidden', async () => {
  await app.admin.create('care-rules', { name: 'Birthdays', kind: 'birthday', days: 3, channel: 'wechat', templateZh: '{name}生日快乐！{owner}' })
  const customer = (await rep.create('customers', { name: 'Birth Ltd' })).id as string
  await rep.create('contacts', { name: '李娜', customer, birthDate: '1990-11-27', language: 'zh' })
  await rep.create('contacts', { name: 'Carl', customer, birthDate: '1980-11-26', doNotContact: ['wechat'] })
  await rep.create('contacts', { name: 'Later', customer, birthDate: '1980-12-26' })
  await rep.create('customers', { name: 'Silent Person', kind: 'person', birthDate: '1985-11-25', wechatConsent: 'withdrawn' })
  expect((await round()).suggested).toBe(1)
  expect((await round()).suggested).toBe(0)
  expect(await ofKind('birthday')).toMatchObject([{ reason: 'Birthday of 李娜', due: '2026-11-27', channel: 'wechat', draft: '李娜生日快乐！Rita Rep', owner: { title: 'Rita Rep' }, customer: { id: customer } }])
  expect(await suggested(undefined, other)).toEqual([])
  expect((await rep.post('/api/v1/care-suggestions', { reason: 'Own', customer })).status).toBe(405)
})

test('the leap day is kept on the 28th, and the turn of the year is looked over', async () => {
  const customer = (await rep.create('customers', { name: 'Leap Person', kind: 'person', birthDate: '2000-02-29' })).id as string
  const january = (await rep.create('customers', { name: 'January Person', kind: 'person', birthDate: '1999-01-01' })).id as string
  await at('2026-12-30')
  await round()
  await at('2027-02-26')
  await round()
  expect((await ofKind('birthday')).filter((row) => [customer, january].includes((row.customer as { id: string }).id))).toMatchObject([{ due: '2027-01-01' }, { due: '2027-02-28' }])
})

test('a festival of the Chinese calendar is suggested for those whom the filter finds', async () => {
  await app.admin.create('care-rules', { name: 'Dragon Boat', kind: 'festival', festival: 'dragonBoat', days: 5, filter: { field: 'city', is: 'equals', value: 'Suzhou' } })
  await rep.create('customers', { name: 'Suzhou Silk', city: 'Suzhou' })
  await at('2027-06-03')
  await round()
  expect(await ofKind('festival')).toEqual([])
  await at('2027-06-04')
  await round()
  expect(await ofKind('festival')).toMatchObject([{ reason: 'Dragon Boat Festival: Suzhou Silk', due: '2027-06-09', channel: 'phone' }])
})

test('after a purchase and after a long silence, once for the same order; a rule that is off suggests nothing', async () => {
  await app.admin.create('care-rules', { name: 'Follow up', kind: 'afterPurchase', days: 7 })
  await app.admin.create('care-rules', { name: 'Wake up', kind: 'dormant', days: 180 })
  await app.admin.create('care-rules', { name: 'Years', kind: 'anniversary', days: 30, active: false })
  const buyer = async (name: string, date: string) => {
    const id = (await rep.create('customers', { name })).id as string
    const order = await rep.create('orders', { customer: id, date, lines: [{ name: 'Goods', unitPrice: { amount: 100, currency: 'CNY' } }] })
    await rep.post(`/api/v1/orders/${order.id as string}/confirm`, {})
    return id
  }
  await buyer('Fresh Buyer', addDays(today(), -8))
  await buyer('Old Buyer', addDays(today(), -200))
  await round()
  await round()
  expect((await ofKind('afterPurchase')).map(({ reason }) => reason)).toEqual([`Fresh Buyer bought on ${addDays(today(), -8)}`])
  expect((await ofKind('dormant')).map(({ reason }) => reason)).toEqual([`Old Buyer has not bought since ${addDays(today(), -200)}`])
  expect(await ofKind('anniversary')).toEqual([])
})

test('done it stands on the timeline and is taken back whole; its effect is found later', async () => {
  const [row] = await ofKind('dormant') as { id: string; customer: { id: string } }[]
  const id = row!.id
  const customer = row!.customer.id
  const done = await rep.post(`/api/v1/care-suggestions/${id}/done`, { channel: 'phone', message: 'How are you?' })
  expect(done.status, done.text).toBe(200)
  expect((await rep.get(`/api/v1/customers/${customer}`)).body.lastOutreachAt).not.toBeNull()
  await rep.post('/api/v1/care-suggestions/undo', { undo: done.body.undo })
  expect((await rep.get(`/api/v1/customers/${customer}`)).body.lastOutreachAt).toBeNull()
  expect((await rep.get(`/api/v1/care-suggestions/${id}`)).body).toMatchObject({ status: 'open', effect: null, version: 3 })
  expect((await other.post(`/api/v1/care-suggestions/${id}/done`, { channel: 'phone' })).status).toBe(404)
  const again = await rep.post(`/api/v1/care-suggestions/${id}/done`, { channel: 'phone' })
  expect(again.status, again.text).toBe(200)
  const [fresh] = await ofKind('afterPurchase')
  await rep.post(`/api/v1/care-suggestions/${fresh?.id as string}/done`, { channel: 'email' })
  const [festival] = await ofKind('festival')
  expect((await rep.post(`/api/v1/care-suggestions/${festival?.id as string}/dismiss`, { dismissReason: 'No need' })).status).toBe(200)
  await at(addDays(today(), 1))
  const order = await rep.create('orders', { customer, date: today(), lines: [{ name: 'Goods', unitPrice: { amount: 100, currency: 'CNY' } }] })
  await rep.post(`/api/v1/orders/${order.id as string}/confirm`, {})
  await round()
  const dormant = await ofKind('dormant')
  expect(dormant.find((each) => each.id === id), JSON.stringify(dormant)).toMatchObject({ effect: 'bought' })
  expect((await ofKind('afterPurchase'))[0]).toMatchObject({ effect: 'pending' })
  await at(addDays(today(), 15))
  await round()
  expect((await ofKind('afterPurchase'))[0]).toMatchObject({ effect: 'none' })
})
