import { beforeAll, expect, test } from 'vitest'
import { systemActor } from '../../src/access/index.ts'
import { expireRegistrationsJob } from '../../src/app/partners.ts'
import type { Context } from '../../src/records/context.ts'
import { type TestApp, testApp, testPassword } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'

let app: TestApp
let head: TestClient
let mei: TestClient
let tom: TestClient
let linkwell: string
let northway: string

beforeAll(async () => {
  app = await testApp()
  head = await app.person({ role: 'headOfSales', department: await app.department('Sales'), name: 'Hanna Head' })
  linkwell = (await head.create('partners', { name: 'Linkwell', commissionRate: 0.08 })).id
  northway = (await head.create('partners', { name: 'Northway' })).id
  mei = await app.person({ role: 'partner', department: await app.department('Outside A'), name: 'Mei Linkwell' })
  tom = await app.person({ role: 'partner', department: await app.department('Outside B'), name: 'Tom Northway' })
  for (const [partner, person] of [[linkwell, mei], [northway, tom]] as const) expect((await app.admin.post(`/api/v1/partners/${partner}/admit`, { person: person.userId })).status).toBe(200)
})

const register = (client: TestClient, company: string, more: object = {}) => client.post('/api/v1/deal-registrations/register', { company, contactName: 'Ms Qi', phone: '13800138000', expectedAmount: { amount: 5_000_000, currency: 'CNY' }, expectedCloseOn: '2027-02-01', ...more })
const registered = async (client: TestClient, company: string) => (await register(client, company)).body.result.dealRegistration as string
const accept = (client: TestClient, id: string, more: object = {}) => client.post(`/api/v1/deal-registrations/${id}/accept`, { customerFrom: 'new', opportunityFrom: 'new', protectionDays: 30, ...more })

async function night() {
  const context: Context = { workspaceId: app.workspaceId, actor: systemActor('registrations.expire', 'job', { language: 'en', zone: 'Asia/Shanghai' }), now: app.clock.now(), baseCurrency: 'CNY', weekStart: 1, fiscalStart: 1, configuration: 0, requestId: 'night', reason: 'registrations.expire' }
  return expireRegistrationsJob.run({ program: app.program, context }, {}, { runId: '0190a000-0000-7000-8000-000000000001', attempt: 1, signal: new AbortController().signal, progress: async () => undefined })
}

test('a partner registers a deal, it is accepted, and from then on they follow customer, opportunity and orders', async () => {
  const id = await registered(mei, '深圳启明电子科技有限公司')
  expect((await mei.get('/api/v1/customers')).body.rows).toEqual([])
  const answer = await accept(head, id)
  expect(answer.body).toMatchObject({ record: { status: 'accepted', protectedUntil: '2026-12-24', opportunityStatus: 'open' } })
  const { customer, opportunity } = answer.body.result as { customer: string; opportunity: string }
  expect((await mei.get(`/api/v1/opportunities/${opportunity}`)).body).toMatchObject({ partner: { id: linkwell, title: 'Linkwell' }, amount: { amount: 5_000_000 }, customer: { title: '深圳启明电子科技有限公司' } })
  const order = await head.create('orders', { customer, amount: { amount: 100, currency: 'CNY' } })
  expect((await mei.get(`/api/v1/orders/${order.id as string}`)).status).toBe(200)
  expect((await mei.patch(`/api/v1/customers/${customer}`, { name: 'Ours' }, { version: 1 })).status).toBe(403)
  // The other partner learns of none of it.
  for (const path of [`customers/${customer}`, `opportunities/${opportunity}`, `orders/${order.id as string}`, `deal-registrations/${id}`, `partners/${linkwell}`]) expect((await tom.get(`/api/v1/${path}`)).status, path).toBe(404)
})

test('while a company is protected, another partner’s registration is refused by name and date, unless it is decided despite that', async () => {
  await accept(head, await registered(mei, 'Harbour Tools Ltd.'))
  const second = await registered(tom, 'Harbour Tools')
  const refused = await accept(head, second)
  expect(refused.status).toBe(422)
  expect(refused.body.fields[0]).toMatchObject({ path: '/despite', rule: 'protected' })
  expect(refused.text).toContain('2026-12-24')
  expect((await accept(head, second, { despite: true })).status).toBe(200)
})

test('a company that is a customer already is named to who decides, who takes it instead of making a second one', async () => {
  const customer = await head.create('customers', { name: 'Riverside Foods GmbH', kind: 'company' })
  const id = await registered(tom, 'Riverside Foods')
  const refused = await accept(head, id)
  expect(refused.body.fields[0]).toMatchObject({ path: '/customerFrom', rule: 'duplicate' })
  expect(refused.text).toContain('Riverside Foods GmbH')
  expect((await accept(head, id, { customerFrom: 'existing', customer: customer.id, opportunityFrom: 'none' })).body.result).toEqual({ customer: customer.id })
  expect((await tom.get(`/api/v1/customers/${customer.id as string}`)).status).toBe(200)
})

test('nobody of a partner decides, registers for another partner, or writes past the verbs', async () => {
  const id = await registered(mei, 'Own Decision Works')
  expect((await accept(mei, id)).status).toBe(403)
  expect((await register(mei, 'Theirs', { partner: northway })).body.fields[0].path).toBe('/partner')
  expect((await mei.post('/api/v1/deal-registrations', { company: 'Past the verb', partner: linkwell })).status).toBe(405)
  expect((await mei.patch(`/api/v1/deal-registrations/${id}`, { status: 'accepted' }, { version: 1 })).status).toBe(405)
  expect((await register(head, 'Without one')).body.fields[0].path).toBe('/partner')
  const other = await app.otherWorkspace()
  expect((await accept(other, id)).status).toBe(404)
  expect((await register(head, '<script>alert(1)</script>', { partner: linkwell })).status).toBe(200)
})

test('a partner who is paused registers nothing, and who is taken out sees nothing any more', async () => {
  const paused = await head.create('partners', { name: 'Paused', status: 'paused' })
  expect((await register(head, 'Somebody', { partner: paused.id })).body.fields[0].rule).toBe('active')
  const gone = await app.person({ role: 'partner', department: await app.department('Outside C'), name: 'Gil Gone' })
  await app.admin.post(`/api/v1/partners/${northway}/admit`, { person: gone.userId })
  expect((await gone.get(`/api/v1/partners/${northway}`)).status).toBe(200)
  expect((await app.admin.post(`/api/v1/partners/${linkwell}/admit`, { person: gone.userId })).status).toBe(422)
  expect((await app.admin.post(`/api/v1/partners/${northway}/admit`, { person: app.admin.userId })).body.fields[0].rule).toBe('inside')
  expect((await app.admin.post(`/api/v1/partners/${northway}/dismiss`, { person: gone.userId })).status).toBe(200)
  expect((await gone.get(`/api/v1/partners/${northway}`)).status).toBe(404)
  expect((await register(gone, 'After all')).status).toBe(422)
})

test('a protection ends the night after its last day, not where the deal was won, and is taken up again by extending it', async () => {
  const [ends, wins] = [await registered(mei, 'Ending Works'), await registered(mei, 'Winning Works')]
  await accept(head, ends)
  const won = (await accept(head, wins)).body.result.opportunity as string
  expect((await head.post(`/api/v1/opportunities/${won}/win`, { closedOn: '2026-11-25' })).status).toBe(200)
  const start = app.clock.now()
  app.clock.set(Date.parse('2026-12-24T12:00:00Z'))
  await head.post('/api/v1/sign-in', { email: head.email, password: testPassword })
  expect(await night()).toEqual({ expired: 0 })
  app.clock.set(Date.parse('2026-12-24T17:30:00Z'))
  expect(await night()).not.toEqual({ expired: 0 })
  expect(await night()).toEqual({ expired: 0 })
  const stateOf = async (id: string) => (await head.get(`/api/v1/deal-registrations/${id}`)).body.status
  expect([await stateOf(ends), await stateOf(wins)]).toEqual(['expired', 'accepted'])
  expect((await head.post(`/api/v1/deal-registrations/${ends}/extend`, { protectedUntil: '2026-12-01' })).status).toBe(422)
  expect((await head.post(`/api/v1/deal-registrations/${ends}/extend`, { protectedUntil: '2027-01-31' })).body.record).toMatchObject({ status: 'accepted', protectedUntil: '2027-01-31' })
  app.clock.set(start)
})
