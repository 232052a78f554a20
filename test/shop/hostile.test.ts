import { beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../support/app.ts'
import { travel } from '../time/running.ts'
import { hidden, openedShop, type OpenedShop, Shopper, yuan } from './shop.ts'

let app: TestApp
let shop: OpenedShop
let pump: string
beforeAll(async () => {
  app = await testApp()
  shop = await openedShop(app, { abandonedHours: 2 })
  pump = (await app.admin.create('products', { name: 'Pump', listPrice: yuan(100), shownInShop: true })).id as string
}, 180_000)

const buyer = { name: 'Mei Lin', phone: '13700002222', address: 'Harbour Road 1' }
const add = (shopper: Shopper, product: string, quantity = '1') => shopper.post('/cart', { do: 'add', product, quantity })
async function sheet(shopper: Shopper): Promise<Record<string, string>> {
  const page = await shopper.get('/checkout')
  return { ...buyer, key: hidden(page.text, 'key'), seen: hidden(page.text, 'seen') }
}
const orders = async () => (await app.admin.post('/api/v1/orders/query', { filter: { field: 'channel', is: 'equals', value: 'shop' } })).body.rows as { id: string; total: { amount: number } }[]
const lines = async () => (await app.admin.post('/api/v1/cart-lines/query', {})).body.rows as { quantity: number }[]

test('no quantity is added up beyond what anybody orders, nor set to less than something by any verb', async () => {
  const shopper = new Shopper(app, shop.address)
  expect((await add(shopper, pump, '999999')).status).toBe(303)
  expect((await add(shopper, pump, '2')).status).toBe(422)
  for (const quantity of ['-5', '-0', '1000001', '1e3', '0x10', '٣', '1.2345', '1,2,3', ' ', '١']) expect((await shopper.post('/cart', { do: 'set', product: pump, quantity })).status, quantity).toBe(422)
  expect((await shopper.get('/cart')).text).toContain('value="999999"')
  // A quantity of nothing takes it out, and nothing can then be ordered.
  await shopper.post('/cart', { do: 'set', product: pump, quantity: '0' })
  const empty = await shopper.post('/checkout', { ...buyer, key: 'k', seen: 's' })
  expect([empty.status, (await orders()).length]).toEqual([409, 0])
  for (const verb of ['', 'delete', '__proto__', 'ADD']) expect((await shopper.post('/cart', { do: verb, product: pump, quantity: '1' })).status, verb).toBe(422)
})

test('a product of another company, a cart of another company and its coupon are as if they were not there', async () => {
  const other = await app.otherWorkspace()
  const theirs = (await other.create('products', { name: 'Theirs', listPrice: yuan(1), shownInShop: true })).id as string
  await other.create('coupons', { code: 'THEIRS', name: 'Theirs', kind: 'amountOff', amountOff: yuan(50) })
  const shopper = new Shopper(app, shop.address)
  expect((await add(shopper, theirs)).status).toBe(422)
  expect((await shopper.get(`/products/${theirs}`)).status).toBe(404)
  await add(shopper, pump)
  await shopper.post('/cart', { do: 'coupon', code: 'THEIRS' })
  expect((await shopper.get('/cart')).text).toContain('aria-invalid')
  await shopper.post('/cart', { do: 'coupon', code: '' })
  const made = await other.create('shops', { name: 'Elsewhere' })
  await other.post(`/api/v1/shops/${made.id as string}/open`, {})
  const elsewhere = new Shopper(app, (await other.get(`/api/v1/shops/${made.id as string}`)).body.address as string)
  elsewhere.cookie = shopper.cookie
  expect((await elsewhere.get('/cart')).text).toContain('The cart is empty')
  expect((await elsewhere.post('/checkout', { ...await sheet(shopper) })).status).toBe(409)
  // The address of an order leads there in its own shop alone.
  const done = await shopper.post('/checkout', await sheet(shopper))
  const order = /orders\/([^?]+)/.exec(done.location ?? '')?.[1] ?? ''
  expect([(await shopper.get(`/orders/${order}`)).status, (await elsewhere.get(`/orders/${order}`)).status]).toEqual([200, 404])
})

test('a cookie that was changed, cut, or is of a visit that has ended is a new guest, and nothing falls over', async () => {
  const shopper = new Shopper(app, shop.address)
  await add(shopper, pump)
  const good = shopper.cookie ?? ''
  for (const cookie of [`${good}x`, good.slice(0, -4), good.replace(/.$/, good.endsWith('A') ? 'B' : 'A'), good.replace('gxv_1', 'gxv_999999'), good.replace('=', '=%00'), 'a=b; '.repeat(200)]) {
    shopper.cookie = cookie
    const page = await shopper.get('/cart')
    expect([page.status, page.text.includes('The cart is empty')], cookie.slice(0, 40)).toEqual([200, true])
  }
  shopper.cookie = good
  await travel(app, new Date(app.clock.now() + 31 * 86_400_000).toISOString())
  expect((await shopper.get('/cart')).text).toContain('The cart is empty')
})

test('a page that was kept open is told of the price of now and orders nothing, also once the cart was ordered or abandoned', async () => {
  const shopper = new Shopper(app, shop.address)
  await add(shopper, pump, '2')
  const old = await sheet(shopper)
  const version = (await app.admin.get(`/api/v1/products/${pump}`)).body.version as number
  await app.admin.patch(`/api/v1/products/${pump}`, { listPrice: yuan(500) }, { version })
  const before = (await orders()).length
  // What the page sends of prices is never taken: neither an amount nor another mark of what was seen.
  for (const more of [{}, { seen: 'x'.repeat(22) }, { unitPrice: '1', total: '1', amount: '1' }]) expect((await shopper.post('/checkout', { ...old, ...more })).status).toBe(409)
  expect((await orders()).length).toBe(before)
  const now = await sheet(shopper)
  const done = await shopper.post('/checkout', now)
  expect(done.status).toBe(303)
  expect((await orders()).map(({ total }) => total.amount)).toContain(100_000)
  // Sent again, with whatever else is typed: the same order, and no second one.
  for (const again of [now, { ...now, name: 'Somebody else' }, { ...now, key: 'another' }]) expect((await shopper.post('/checkout', again)).location).toBe(done.location)
  expect((await orders()).length).toBe(before + 1)
})

test('what is typed is text wherever it is shown, long texts are cut, and floods of lines are refused', async () => {
  const evil = '"><script>alert(1)</script>'
  const shopper = new Shopper(app, shop.address)
  await add(shopper, pump)
  const wrong = await shopper.post('/checkout', { ...await sheet(shopper), name: evil, phone: evil, email: evil, address: `</textarea>${evil}` })
  expect(wrong.status).toBe(422)
  expect(wrong.text).not.toContain('<script>alert(1)')
  expect((await shopper.get('', `lang=en&q=${encodeURIComponent(evil)}`)).text).not.toContain('<script>alert(1)')
  const big = await shopper.post('/checkout', { ...await sheet(shopper), remark: 'x'.repeat(40_000) })
  expect(big.status).toBe(413)
  const many = await Promise.all(Array.from({ length: 101 }, (_, index) => app.admin.create('products', { name: `Many ${index}`, listPrice: yuan(1), shownInShop: true })))
  const hoarder = new Shopper(app, shop.address)
  const answers: number[] = []
  for (const { id } of many) answers.push((await add(hoarder, id as string)).status)
  expect(answers.slice(0, 100).every((status) => status === 303)).toBe(true)
  expect(answers[100]).toBe(422)
  expect((await lines()).every(({ quantity }) => quantity > 0)).toBe(true)
}, 180_000)
