import { beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'
import { hidden, openedShop, type OpenedShop, Shopper, yuan } from './shop.ts'

let app: TestApp
let shop: OpenedShop
let rep: TestClient
let clerk: TestClient
let pump: string
beforeAll(async () => {
  app = await testApp()
  const selling = await app.department('Selling')
  rep = await app.person({ role: 'rep', department: selling, name: 'Rita Rep' })
  clerk = await app.person({ role: 'headOfSales', department: selling, name: 'Carl Clerk' })
  shop = await openedShop(app, { orderState: 'confirmed', tells: [{ object: 'user', id: clerk.userId }], goesTo: 'person', assignee: rep.userId })
  pump = (await app.admin.create('products', { name: 'Pump', listPrice: yuan(100), shownInShop: true })).id as string
}, 180_000)

async function ordered(buyer: Readonly<Record<string, string>>, at = shop): Promise<{ readonly page: string; readonly id: string }> {
  const shopper = new Shopper(app, at.address)
  await shopper.post('/cart', { do: 'add', product: pump, quantity: '1' })
  const page = await shopper.get('/checkout')
  const answer = await shopper.post('/checkout', { name: 'Mei Lin', address: 'Harbour Road 1', ...buyer, key: hidden(page.text, 'key'), seen: hidden(page.text, 'seen') })
  expect(answer.status, answer.text).toBe(303)
  return { page: (await shopper.at(answer.location ?? '')).text, id: /orders\/([0-9a-f-]{36})\./.exec(answer.location ?? '')?.[1] ?? '' }
}
const order = async (id: string) => (await app.admin.get(`/api/v1/orders/${id}`)).body
/** What a guest is shown, without what differs for everybody. */
const bare = (text: string) => text.replaceAll(/nonce="[^"]*"|SO-\d+|\/orders\/[^"?]+|\d{4}-\d\d-\d\d/g, '')

test('an open lead who orders becomes a customer with a contact, its history goes along, and the order keeps how they came', async () => {
  const lead = await rep.create('leads', { name: 'Mei Lin', company: 'Lin Works', phone: '13900000001', source: 'exhibition', firstTouchSource: 'fair', lastTouchCampaign: 'spring' })
  await rep.create('comments', { target: { object: 'lead', id: lead.id }, body: 'Met at the fair' })
  const known = await ordered({ phone: '139 0000 0001' })
  const stranger = await ordered({ phone: '13900009999' })
  const made = await order(known.id)
  expect(made).toMatchObject({ source: 'exhibition', firstTouchSource: 'fair', lastTouchCampaign: 'spring', customer: { title: 'Lin Works' }, contact: { title: 'Mei Lin' } })
  const now = (await app.admin.get(`/api/v1/leads/${lead.id as string}`)).body
  expect(now).toMatchObject({ status: 'converted', convertedCustomer: { id: made.customer.id } })
  expect((await app.admin.get(`/api/v1/customers/${made.customer.id as string}`)).body).toMatchObject({ owner: { id: rep.userId } })
  expect((await app.admin.get(`/api/v1/customers/${made.customer.id as string}/timeline`)).text).toContain('Met at the fair')
  // The page tells neither from the other.
  expect(bare(known.page)).toBe(bare(stranger.page))
})

test('a lead of a customer whom we have is converted into that one, and one that is put aside is left alone', async () => {
  const customer = await app.admin.create('customers', { name: 'Old Friends Ltd', email: 'buy@old.example' })
  const lead = await rep.create('leads', { name: 'New Face', email: 'buy@old.example' })
  const made = await order((await ordered({ email: 'buy@old.example' })).id)
  expect(made.customer.id).toBe(customer.id)
  expect((await app.admin.get(`/api/v1/leads/${lead.id as string}`)).body).toMatchObject({ status: 'converted', convertedCustomer: { id: customer.id } })
  const aside = await rep.create('leads', { name: 'Put Aside', phone: '13900000003' })
  expect((await rep.post(`/api/v1/leads/${aside.id as string}/disqualify`, { unqualifiedReason: 'noNeed' })).status).toBe(200)
  await ordered({ phone: '13900000003' })
  expect((await app.admin.get(`/api/v1/leads/${aside.id as string}`)).body).toMatchObject({ status: 'unqualified' })
})

test('a shop that says so leaves the lead a lead; whoever holds it gets the customer', async () => {
  const staying = await openedShop(app, { openLeads: 'stay' })
  const lead = await clerk.create('leads', { name: 'Stays', phone: '13900000004', source: 'referral' })
  const made = await order((await ordered({ phone: '13900000004' }, staying)).id)
  expect(made.source).toBe('referral')
  expect((await app.admin.get(`/api/v1/leads/${lead.id as string}`)).body).toMatchObject({ status: 'new' })
  expect((await app.admin.get(`/api/v1/customers/${made.customer.id as string}`)).body).toMatchObject({ owner: { id: clerk.userId } })
})

test('a customer who may not buy on credit learns nothing of it as a guest, and the order waits', async () => {
  const customer = await app.admin.create('customers', { name: 'Late Payer', phone: '13900000005' })
  expect((await app.admin.post(`/api/v1/customers/${customer.id as string}/set-credit`, { creditLimit: yuan(1) })).status).toBe(200)
  const blocked = await ordered({ phone: '13900000005' })
  const free = await ordered({ phone: '13900000006' })
  expect([(await order(blocked.id)).status, (await order(free.id)).status]).toEqual(['draft', 'confirmed'])
  expect(bare(blocked.page)).toBe(bare(free.page))
})

test('an order is told once to whoever holds the customer and to those whom the shop names, by a switch of its own', async () => {
  const told = async (who: TestClient) => (await who.post('/api/v1/notifications/query', { filter: { field: 'kind', is: 'equals', value: 'shopOrder' } })).body.rows as { title: string; target: { id: string } }[]
  await app.catchUp()
  const { id } = await ordered({ phone: '13900000007', name: 'Somebody new' })
  await app.catchUp()
  for (const who of [rep, clerk]) expect((await told(who)).filter(({ target }) => target.id === id), who.name).toHaveLength(1)
  // Nothing else is told of the same order: neither that it was given nor that it was confirmed.
  const others = (await rep.post('/api/v1/notifications/query', { filter: { field: 'kind', is: 'in', value: ['assigned', 'followed'] } })).body.rows as { target: { id: string } | null }[]
  expect(others.filter(({ target }) => target?.id === id)).toEqual([])
  expect((await clerk.patch('/api/v1/me/notifications', { kinds: { shopOrder: { app: false, mail: 'off' } } })).status).toBe(200)
  const again = await ordered({ phone: '13900000007', name: 'Somebody new' })
  await app.catchUp()
  expect((await told(clerk)).filter(({ target }) => target.id === again.id)).toEqual([])
  expect((await told(rep)).filter(({ target }) => target.id === again.id)).toHaveLength(1)
})
