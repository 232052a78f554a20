import { beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../support/app.ts'
import { hidden, openedShop, type OpenedShop, Shopper, yuan } from './shop.ts'

let app: TestApp
let shop: OpenedShop
beforeAll(async () => {
  app = await testApp()
  shop = await openedShop(app, { orderState: 'confirmed', deliveryFee: yuan(12), freeFrom: yuan(1000), accountHolder: 'Harbour Ltd', bankAccount: '6222 0000 1111', termsEn: 'Be kind.', stockShown: 'quantity' })
}, 180_000)

const shown = (name: string, more: object = {}) => app.admin.create('products', { name, listPrice: yuan(100), cost: yuan(61), taxRate: 0.13, shownInShop: true, ...more })
const buyer = { name: 'Mei Lin', phone: '13700002222', address: 'Harbour Road 1', remark: 'Ring <twice>', terms: 'yes' }
const add = (shopper: Shopper, product: { readonly id?: unknown }, quantity = '1') => shopper.post('/cart', { do: 'add', product: String(product.id), quantity })
async function sheet(shopper: Shopper): Promise<Record<string, string>> {
  const page = await shopper.get('/checkout')
  return { ...buyer, key: hidden(page.text, 'key'), seen: hidden(page.text, 'seen') }
}
const ordersOf = async () => (await app.admin.post('/api/v1/orders/query', { filter: { field: 'channel', is: 'equals', value: 'shop' } })).body.rows

test('a guest orders once however often the page is sent, and the order agrees with the cart to the cent', async () => {
  const pump = await shown('Pump', { stock: 50 })
  const coupon = await app.admin.create('coupons', { code: 'SPRING', name: 'Spring', kind: 'amountOff', amountOff: yuan(7) })
  const shopper = new Shopper(app, shop.address)
  const added = await add(shopper, pump, '3')
  expect(added.status).toBe(303)
  expect(added.cookie).toMatch(/HttpOnly; SameSite=Lax/)
  await shopper.post('/cart', { do: 'coupon', code: 'spring' })
  expect((await shopper.get('/cart')).text).toContain('CNY 305.00')
  const fields = await sheet(shopper)
  expect((await shopper.post('/checkout', { ...fields, terms: '' })).status).toBe(422)
  const answers = await Promise.all(Array.from({ length: 8 }, () => shopper.post('/checkout', fields)))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303]))
  expect(new Set(answers.map(({ location }) => location)).size).toBe(1)
  const [order, ...others] = await ordersOf()
  expect(others).toEqual([])
  expect(order).toMatchObject({ channel: 'shop', status: 'confirmed', total: { amount: 30_500, currency: 'CNY' }, freight: { amount: 1200 }, customer: { title: 'Mei Lin' } })
  const page = await shopper.at(answers[0]?.location ?? '')
  expect(page.text).toContain(order.number)
  expect(page.text).toContain('6222 0000 1111')
  expect(page.text).not.toMatch(/61\.00|<twice>/)
  expect((await app.admin.get(`/api/v1/products/${pump.id as string}`)).body).toMatchObject({ stockReserved: 3 })
  expect((await app.admin.get(`/api/v1/coupons/${coupon.id as string}`)).body).toMatchObject({ redeemedCount: 1 })
  const [cart] = (await app.admin.post('/api/v1/carts/query', { filter: { field: 'order', is: 'equals', value: order.id } })).body.rows
  expect(cart).toMatchObject({ status: 'ordered', name: 'Mei Lin', shop: { id: shop.id } })
  // The secret address alone opens it, not a guess of it.
  expect((await new Shopper(app, shop.address).get(`/orders/${order.id as string}.${'A'.repeat(43)}`)).status).toBe(404)
  // The same person again: the customer whom we have, and nobody outside is told.
  await add(shopper, pump)
  expect((await shopper.post('/checkout', await sheet(shopper))).status).toBe(303)
  expect(new Set((await ordersOf()).map((each: { customer: { id: string } }) => each.customer.id)).size).toBe(1)
})

test('a guest says in whose name the invoice is to be: kept for whoever is new, in words only for whoever we know or where the number cannot be one', async () => {
  const valve = await shown('Valve', { stock: 50 })
  const orderAs = async (more: Record<string, string>) => {
    const shopper = new Shopper(app, shop.address)
    await add(shopper, valve)
    const answer = await shopper.post('/checkout', { ...await sheet(shopper), ...more })
    if (answer.status !== 303) return answer
    return (await app.admin.post('/api/v1/orders/query', { filter: { field: 'channel', is: 'equals', value: 'shop' }, sort: [{ field: 'number', descending: true }] })).body.rows[0]
  }
  const missing = await orderAs({ phone: '13711110000', taxNumber: '91440300MA5DC0QJ6Q' })
  expect([missing.status, missing.text.includes('wrong-invoiceName')]).toEqual([422, true])
  const first = await orderAs({ name: 'Anna Ace', phone: '13711110001', company: 'Ace Works', invoiceName: 'Ace Works Ltd' })
  expect(first).toMatchObject({ invoiceTitle: { title: 'Ace Works Ltd' } })
  expect((await app.admin.post('/api/v1/invoice-titles/query', { filter: { field: 'name', is: 'equals', value: 'Ace Works Ltd' } })).body.rows).toMatchObject([{ kind: 'company', customer: { title: 'Ace Works' } }])
  const known = await orderAs({ name: 'Anna Ace', phone: '13711110001', invoiceName: 'Somebody else' })
  expect(known.invoiceTitle).toBeNull()
  expect(known.remark).toContain('Somebody else')
  const nonsense = await orderAs({ name: 'Ben', phone: '13711110003', company: 'Ben Works', invoiceName: 'Ben Works Ltd', taxNumber: '<1>' })
  expect(nonsense).toMatchObject({ invoiceTitle: null })
  expect(nonsense.remark).toContain('Ben Works Ltd')
})

test('of two carts for the last piece one is ordered, and the other is told that there is none', async () => {
  const last = await shown('Last piece', { stock: 1 })
  const two = [new Shopper(app, shop.address), new Shopper(app, shop.address)]
  const sheets: Record<string, string>[] = []
  for (const shopper of two) {
    await add(shopper, last)
    sheets.push(await sheet(shopper))
  }
  const answers = await Promise.all(two.map((shopper, index) => shopper.post('/checkout', sheets[index] ?? {})))
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 409])
  expect(answers.find(({ status }) => status === 409)?.text).toContain('Only 0 in stock')
})

test('what has changed since it was shown is told, and ordered only once it was seen', async () => {
  const valve = await shown('Valve', { stock: 9 })
  const shopper = new Shopper(app, shop.address)
  await add(shopper, valve, '2')
  const fields = await sheet(shopper)
  const before = (await app.admin.get(`/api/v1/products/${valve.id as string}`)).body
  await app.admin.patch(`/api/v1/products/${valve.id as string}`, { listPrice: yuan(110) }, { version: before.version })
  const told = await shopper.post('/checkout', fields)
  expect(told.status).toBe(409)
  expect(told.text).toContain('Something has changed')
  expect((await shopper.get('/cart')).text).toContain('The price was CNY 100.00 and is CNY 110.00 now.')
  const now = (await app.admin.get(`/api/v1/products/${valve.id as string}`)).body
  await app.admin.patch(`/api/v1/products/${valve.id as string}`, { shownInShop: false }, { version: now.version })
  expect((await shopper.get('/cart')).text).toContain('No longer sold here')
  expect((await shopper.get('/checkout')).text).toContain('cannot be ordered')
  await shopper.post('/cart', { do: 'remove', product: String(valve.id) })
  expect((await shopper.get('/cart')).text).toContain('The cart is empty')
})

test('quantities that nobody can order, products that are hidden and carts of others change nothing', async () => {
  const hiddenOne = await shown('Hidden', { shownInShop: false })
  const plain = await shown('Plain')
  const shopper = new Shopper(app, shop.address)
  for (const quantity of ['-1', '0', '1e9', '999999999999', '0.0001', 'NaN', '']) expect((await add(shopper, plain, quantity)).status, quantity).toBe(422)
  expect((await add(shopper, hiddenOne)).status).toBe(422)
  expect(shopper.cookie).toBeUndefined()
  await add(shopper, plain)
  const elsewhere = new Shopper(app, (await openedShop(app)).address)
  elsewhere.cookie = shopper.cookie
  expect((await elsewhere.get('/cart')).text).toContain('The cart is empty')
})

test('a contact who comes by a link, once, sees the customer’s own prices and orders', async () => {
  const wheel = await shown('Wheel')
  const customer = await app.admin.create('customers', { name: 'Own Prices Ltd' })
  const contact = await app.admin.create('contacts', { name: 'Old Friend', customer: customer.id })
  const list = await app.admin.create('price-lists', { name: 'Friends', audience: 'named', customers: [{ object: 'customer', id: customer.id }] })
  await app.admin.create('price-rules', { name: 'Friend', list: list.id, kind: 'percentOff', percent: 0.25 })
  const { result } = (await app.admin.post(`/api/v1/contacts/${contact.id as string}/shop-link`, { by: 'link' })).body
  const address = /\/shop\/([^/]+)\/in\/(.+)$/.exec(result.link)
  const shopper = new Shopper(app, address?.[1] ?? '')
  expect((await shopper.get(`/in/${address?.[2] ?? ''}`)).text).toContain('Sign in as Old Friend')
  expect((await shopper.post(`/in/${address?.[2] ?? ''}`, {})).status).toBe(303)
  expect((await shopper.get(`/products/${wheel.id as string}`)).text).toContain('CNY 75.00')
  expect((await new Shopper(app, shopper.address).post(`/in/${address?.[2] ?? ''}`, {})).status).toBe(410)
  await add(shopper, wheel)
  const ordered = await shopper.post('/checkout', await sheet(shopper))
  expect(ordered.status).toBe(303)
  expect((await shopper.get('/orders')).text).toContain('CNY 87.00')
  await shopper.post('/sign-out', {})
  expect((await shopper.get('/orders')).status).toBe(403)
})
