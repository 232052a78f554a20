import { beforeAll, describe, expect, test } from 'vitest'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestAnswer, TestClient } from '../support/client.ts'

interface Step { readonly kind: string; readonly amount: number; readonly price: number; readonly percent?: number; readonly rule?: { readonly name: string; readonly list: { readonly name: string } } }
interface Noted { readonly kind: string; readonly severity: string; readonly message: { readonly en: string; readonly zh: string } }
interface Line { readonly unitPrice: number; readonly amount: number; readonly tax: number; readonly cost?: number; readonly margin?: number; readonly floorPrice?: number; readonly steps: readonly Step[]; readonly notes: readonly Noted[]; readonly components?: readonly { readonly amount: number }[] }
interface Priced { readonly lines: readonly Line[]; readonly total: number; readonly taxTotal: number; readonly cost?: number; readonly margin?: number; readonly needsApproval: boolean; readonly refused: boolean; readonly coupons: readonly { readonly code: string; readonly amount: number; readonly refused?: Noted }[]; readonly notes: readonly Noted[] }

let app: TestApp
let rep: TestClient
let board: string
let customer: string
let levelA: string
const CNY = (amount: number) => ({ amount, currency: 'CNY' })
const made = async (path: string, values: object) => (await app.admin.create(path, values)).id as string
const answer = (who: TestClient, body: object): Promise<TestAnswer> => who.post('/api/v1/products/compute', body)
const ask = async (body: object, who = rep): Promise<Priced> => (await answer(who, body)).body.result as Priced
const kinds = (notes: readonly Noted[] = []) => notes.map(({ kind }) => kind)

beforeAll(async () => {
  app = await testApp()
  rep = await app.person({ role: 'rep', department: await app.department('Sales'), name: 'Rita' })
  levelA = ((await app.admin.get('/api/v1/customer-levels?limit=1')).body.rows as { id: string }[])[0]?.id ?? ''
  const category = await made('product-categories', { name: 'Boards', parent: await made('product-categories', { name: 'Electronics' }) })
  board = await made('products', { name: 'PCB-8L', code: 'PCB-8L', category, listPrice: CNY(9800), cost: CNY(6000), floorPrice: CNY(8200), taxRate: 0.13, minimumQuantity: 100, orderMultiple: 50 })
  customer = await made('customers', { name: 'Qiming', owner: rep.userId, level: levelA })
  const dealer = await made('price-lists', { name: 'Dealer', audience: 'filtered', filter: { field: 'level', is: 'equals', value: levelA } })
  await made('price-rules', { name: 'Dealer price', list: dealer, category, kind: 'percentOff', percent: 0.05 })
  await made('price-rules', { name: 'From 1,000', list: dealer, category, kind: 'percentOff', percent: 0.02, fromQuantity: 1000 })
  await made('price-rules', { name: 'From 5,000', list: dealer, category, kind: 'percentOff', percent: 0.04, fromQuantity: 5000 })
})

describe('the price of a product', () => {
  test('is explained step by step, as in the draft: 98.00 becomes 89.18 for a dealer who takes 2,000', async () => {
    const { lines: [line], total, needsApproval } = await ask({ customer, lines: [{ product: board, quantity: 2000, handPercent: 0.02 }] })
    expect(line?.steps.map(({ kind, amount, rule }) => [kind, amount, rule?.list.name])).toEqual([['list', 9800, undefined], ['percentOff', -490, 'Dealer'], ['percentOff', -196, 'Dealer'], ['handPercent', -196, undefined]])
    expect([line?.unitPrice, line?.amount, total]).toEqual([8918, 17_836_000, 20_154_680])
    expect([line?.cost, line?.margin, line?.floorPrice]).toEqual([12_000_000, 5_836_000, 8200])
    expect(needsApproval).toBe(false)
  })

  test('of which more is given by hand than the role allows, or which falls below the floor, says that it needs approval', async () => {
    const { lines: [line], needsApproval } = await ask({ customer, lines: [{ product: board, quantity: 2000, handPercent: 0.1 }] })
    expect([kinds(line?.notes), needsApproval]).toEqual([['aboveHandLimit', 'belowFloor'], true])
    expect(line?.notes[0]?.message).toEqual({ en: 'The discount by hand of 10% exceeds the 3% that you may give: it needs approval.', zh: '手工折扣 10% 超过权限 3%，需要审批。' })
    expect((await ask({ customer, lines: [{ product: board, quantity: 2000, handPercent: 0.1 }] }, app.admin)).lines.flatMap(({ notes }) => kinds(notes))).toEqual(['belowFloor'])
  })

  test('is the list price for whom no list means', async () => {
    const other = await made('customers', { name: 'Somebody', owner: rep.userId })
    expect((await ask({ customer: other, lines: [{ product: board, quantity: 100 }] })).lines[0]?.unitPrice).toBe(9800)
    expect((await ask({ lines: [{ product: board, quantity: 100 }] })).lines[0]?.unitPrice).toBe(9800)
  })

  test('follows a named list and a day, and counts what was bought before', async () => {
    const named = await made('price-lists', { name: 'Frame contract', priority: 9, audience: 'named', customers: [{ object: 'customer', id: customer }], validFrom: '2026-12-01' })
    await made('price-rules', { name: 'Agreed', list: named, product: board, kind: 'fixed', price: CNY(8500), combination: 'exclusive' })
    await made('price-rules', { name: 'Loyal', list: named, kind: 'amountOff', amountOff: CNY(100), period: 'year', boughtFrom: CNY(500_000) })
    const question = (date: string) => ask({ customer, date, lines: [{ product: board, quantity: 100 }] })
    expect((await question('2026-11-30')).lines[0]?.unitPrice).toBe(9310)
    expect((await question('2026-12-01')).lines[0]?.steps.map(({ kind }) => kind)).toEqual(['list', 'fixed'])
    const cable = await made('products', { name: 'Cable', listPrice: CNY(1000) })
    const ofCable = async () => (await ask({ customer, date: '2026-12-02', lines: [{ product: cable, quantity: 1 }] })).lines[0]?.unitPrice
    expect(await ofCable()).toBe(1000)
    const bought = await made('orders', { customer, date: '2026-11-01', lines: [{ name: 'Much', unitPrice: CNY(600_000) }] })
    expect((await app.admin.post(`/api/v1/orders/${bought}/confirm`, {})).status).toBe(200)
    expect(await ofCable()).toBe(900)
  })

  test('in another currency takes the rate of the day, or says that there is none', async () => {
    await made('exchange-rates', { base: 'CNY', quote: 'EUR', rate: 8, date: '2026-11-01' })
    const { lines: [line] } = await ask({ currency: 'EUR', lines: [{ product: board, quantity: 100 }] })
    expect(line?.unitPrice).toBe(1225)
    const none = await ask({ currency: 'USD', lines: [{ product: board, quantity: 100 }] })
    expect([none.refused, kinds(none.lines[0]?.notes)]).toEqual([true, ['noRate']])
  })

  test('of a bundle is given to its components to the last cent', async () => {
    const [one, two] = [await made('products', { name: 'One', listPrice: CNY(3333), cost: CNY(1) }), await made('products', { name: 'Two', listPrice: CNY(3334), cost: CNY(2) })]
    const bundle = await made('products', { name: 'Set', listPrice: CNY(5000), components: [{ component: one, quantity: 2 }, { component: two, quantity: 1 }] })
    const { lines: [line] } = await ask({ lines: [{ product: bundle, quantity: 3 }] })
    expect(line?.components?.map(({ amount }) => amount)).toEqual([9999, 5001])
    expect(line?.cost).toBe(12)
    const ring = await app.admin.post('/api/v1/product-components', { bundle: one, component: bundle, quantity: 1 })
    expect([ring.status, ring.text]).toEqual([422, expect.stringContaining('A bundle cannot hold itself.') as string])
  })

  test('is refused for nonsense, and what is odd is told', async () => {
    const old = await made('products', { name: 'Old', listPrice: CNY(100), status: 'discontinued' })
    const { lines } = await ask({ lines: [{ product: board, quantity: 120 }, { product: board, quantity: 0 }, { product: board, quantity: 1e12 }, { product: board, quantity: -100 }, { product: old, quantity: 1 }, { product: customer, quantity: 1 }] })
    expect(lines.map(({ notes }) => kinds(notes))).toEqual([['notMultiple'], ['wrongQuantity'], ['hugeQuantity'], ['goodsReturned'], ['discontinued'], ['unknownProduct']])
    expect((await ask({ lines: [{ product: board, quantity: 50 }] })).lines[0]?.notes[0]?.message.zh).toBe('低于最小起订量 100。')
    for (const broken of [{ product: board }, { product: 'x', quantity: 1 }, { product: board, quantity: '1' }, { product: board, quantity: 1, handPercent: 2 }]) expect((await answer(rep, { lines: [broken] })).status).toBe(422)
    expect((await answer(rep, { lines: 'x' })).status).toBe(422)
  })
})

describe('rights', () => {
  test('who may not see the cost sees neither cost nor margin nor floor price, in no part of the answer', async () => {
    const outside = await app.person({ role: 'partner', name: 'Paula' })
    const told = await answer(outside, { lines: [{ product: board, quantity: 100, handPercent: 0.5 }] })
    expect(told.status).toBe(200)
    expect(told.text).not.toMatch(/"(cost|unitCost|margin|floorPrice)"|82\.00|Dealer/)
    expect(told.text).toContain('Below the floor price: it needs approval.')
  })

  test('who may not see prices gets none, and nobody prices for a customer out of reach', async () => {
    const technician = await app.person({ role: 'technician', name: 'Tom' })
    expect((await answer(technician, { lines: [{ product: board, quantity: 1 }] })).status).toBe(403)
    const stranger = await app.person({ role: 'rep', department: await app.department('Elsewhere'), name: 'Sid' })
    expect((await answer(stranger, { customer, lines: [{ product: board, quantity: 1 }] })).status).toBe(422)
    expect((await answer(stranger, { lines: [{ product: board, quantity: 1 }] })).status).toBe(200)
  })

  test('another company’s products and coupons are as if they were not', async () => {
    await made('coupons', { code: 'OURS', name: 'Ours', kind: 'freeFreight' })
    const { lines, coupons, notes } = await ask({ lines: [{ product: board, quantity: 100 }], coupons: ['OURS'] }, await app.otherWorkspace())
    expect([lines.map((line) => kinds(line.notes)), coupons, kinds(notes)]).toEqual([[['unknownProduct']], [], ['unknownCoupon']])
  })
})

describe('a coupon', () => {
  test('takes off what it says, once for each customer and so often in total, however many redeem it at once', async () => {
    const coupon = await made('coupons', { code: 'SPRING', name: 'Spring', kind: 'amountOff', amountOff: CNY(500), minimumAmount: CNY(1000), mostInTotal: 3, mostPerCustomer: 1 })
    const priced = await ask({ customer, lines: [{ product: board, quantity: 100 }], coupons: [' spring ', '<script>alert(1)</script>\'); drop table coupon; --'] })
    expect(priced.coupons.map(({ code, amount }) => [code, amount])).toEqual([['SPRING', 500]])
    expect(kinds(priced.notes)).toEqual(['unknownCoupon'])
    const customers = await Promise.all(Array.from({ length: 8 }, (_, index) => made('customers', { name: `Buyer ${String(index)}`, owner: rep.userId })))
    const orders = await Promise.all(customers.map((one) => made('orders', { customer: one, owner: rep.userId })))
    const redeem = (index: number) => rep.post(`/api/v1/coupons/${coupon}/redeem`, { customer: customers[index] ?? '', document: { object: 'order', id: orders[index] ?? '' } })
    const answers = await Promise.all(orders.map((_, index) => redeem(index)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 409, 409, 409, 409, 409])
    const count = async () => (await app.admin.get(`/api/v1/coupons/${coupon}`)).body.redeemedCount as number
    expect(await count()).toBe(3)
    const first = answers.findIndex(({ status }) => status === 200)
    expect((await redeem(first)).status).toBe(200)
    expect(await count()).toBe(3)
    expect((await rep.post(`/api/v1/coupons/${coupon}/release`, { document: { object: 'order', id: orders[first] ?? '' } })).status).toBe(200)
    expect(await count()).toBe(2)
    expect((await ask({ customer: customers[answers.findIndex(({ status }, index) => status === 200 && index !== first)] ?? '', lines: [{ product: board, quantity: 100 }], coupons: ['SPRING'] })).coupons[0]?.refused?.kind).toBe('couponUsedByCustomer')
    expect((await rep.post('/api/v1/coupon-redemptions', { coupon, customer: customers[0] ?? '', document: { object: 'order', id: orders[0] ?? '' } })).status).toBe(405)
  })
})

describe('rules', () => {
  test('are kept only when they say something', async () => {
    const list = await made('price-lists', { name: 'Euro', currency: 'EUR' })
    const refused = async (values: object) => (await app.admin.post('/api/v1/price-rules', { name: 'R', list, ...values })).text
    expect(await refused({ kind: 'fixed' })).toContain('/price')
    expect(await refused({ kind: 'fixed', price: CNY(1) })).toContain('currency of its list')
    expect(await refused({ kind: 'percentOff', percent: 0.1, customer, level: levelA })).toContain('not both')
    expect(await refused({ kind: 'percentOff', percent: 0.1, validFrom: '2026-02-01', validUntil: '2026-01-01' })).toContain('/validUntil')
    expect((await app.admin.post('/api/v1/price-lists', { name: 'Wrong', audience: 'filtered', filter: { field: 'nothing', is: 'equals', value: 1 } })).status).toBe(422)
  })
})
