import { beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'
import { selling } from './selling.ts'

let app: TestApp
let rep: TestClient
let head: TestClient
let sell: ReturnType<typeof selling>

beforeAll(async () => {
  app = await testApp()
  const sales = await app.department('Sales')
  rep = await app.person({ role: 'rep', department: sales, name: 'Rita Rep' })
  head = await app.person({ role: 'headOfSales', department: sales, name: 'Hedda Head' })
  sell = selling(app, rep)
})

describe('confirming an order', () => {
  it('asks the database no more than 26 times for three lines, with prices, credit, stock, sums and history', async () => {
    const products = [await sell.product(), await sell.product(), await sell.product()]
    const customer = await sell.customer()
    const orders: string[] = []
    for (let index = 0; index < 3; index += 1) orders.push(await sell.order(customer, products.map((product) => ({ product }))))
    await app.catchUp()
    const taken: number[] = []
    for (const order of orders) {
      const before = app.program.database.counter.statements
      expect((await sell.act(order, 'confirm')).status).toBe(200)
      taken.push(app.program.database.counter.statements - before)
      await app.catchUp()
    }
    // Whoever follows the feed asks beside it: the least is its own.
    expect(Math.min(...taken)).toBeLessThanOrEqual(26)
  })

  it('reserves the stock, locks prices and lines, and gives all of it back on the way to draft', async () => {
    const product = await sell.product({ stock: 10 })
    const order = await sell.order(await sell.customer(), [{ product, quantity: 4 }, { name: 'Without a product', quantity: 2 }])
    const done = await sell.act(order, 'confirm')
    expect(done.status, done.text).toBe(200)
    expect(await sell.read(order)).toMatchObject({ status: 'confirmed', missingLines: 0, confirmedAt: '2026-11-25T02:00:00.000Z', total: { amount: 60_000 } })
    expect(await sell.level(product)).toEqual([10, 4, 6])
    expect(await sell.lines(order)).toMatchObject([{ reservedQuantity: 4 }, { reservedQuantity: null }])
    const [line] = await sell.lines(order)
    const refused = [
      await rep.patch(`/api/v1/order-lines/${line!.id as string}`, { quantity: 5 }, { version: line!.version as number }),
      await rep.patch(`/api/v1/order-lines/${line!.id as string}`, { unitPrice: { amount: 1, currency: 'CNY' } }, { version: line!.version as number }),
      await rep.post('/api/v1/order-lines', { order, name: 'One more', unitPrice: { amount: 1, currency: 'CNY' } }),
      await app.admin.delete(`/api/v1/order-lines/${line!.id as string}`, { version: line!.version as number }),
      await rep.patch(`/api/v1/orders/${order}`, { discount: 0.5 }, { version: (await sell.read(order)).version as number }),
    ]
    expect(refused.map(({ status, body }) => [status, body.type])).toEqual(refused.map(() => [409, expect.stringContaining('order-locked')]))
    expect((await app.admin.delete(`/api/v1/orders/${order}`, { version: (await sell.read(order)).version as number })).body.type).toContain('order-holds')
    expect((await rep.patch(`/api/v1/orders/${order}`, { remark: 'May change' }, { version: (await sell.read(order)).version as number })).status).toBe(200)
    expect((await sell.act(order, 'reopen', { reason: 'One more piece' })).status).toBe(200)
    expect(await sell.level(product)).toEqual([10, 0, 10])
    expect((await rep.patch(`/api/v1/order-lines/${line!.id as string}`, { quantity: 10 }, { version: line!.version as number })).status).toBe(200)
    expect((await sell.act(order, 'confirm')).status).toBe(200)
    expect(await sell.level(product)).toEqual([10, 10, 0])
    expect((await sell.act(order, 'cancel', { reason: 'Not wanted' })).status).toBe(200)
    expect(await sell.level(product)).toEqual([10, 0, 10])
    expect((await sell.act(order, 'confirm')).status).toBe(409)
  })

  it('moves the state by verbs only', async () => {
    const order = await sell.order(await sell.customer(), [{}])
    expect((await rep.patch(`/api/v1/orders/${order}`, { status: 'confirmed' }, { version: 1 })).status).toBe(422)
    expect((await rep.post('/api/v1/orders', { customer: await sell.customer(), status: 'delivered' })).status).toBe(422)
  })

  it('says what is missing, and takes the order with the rest on back-order where that was asked for', async () => {
    const product = await sell.product({ name: 'Pump', stock: 9, restockOn: '2026-12-08' })
    const order = await sell.order(await sell.customer(), [{ product, name: 'Pump', quantity: 15 }])
    const short = await sell.act(order, 'confirm')
    expect(short.status).toBe(409)
    expect(short.body).toMatchObject({
      title: 'Pump: 15 wanted, 9 free, 6 missing. Order less, wait, or confirm with the rest on back-order.',
      fields: [{ path: '/lines/0/quantity', message: 'Pump: 15 wanted, 9 free, 6 missing; the next arrival is on 2026-12-08.' }],
      lines: [{ product: { id: product, title: 'Pump' }, wanted: 15, free: 9, missing: 6, restockOn: '2026-12-08' }],
    })
    expect(await sell.level(product)).toEqual([9, null, 9])
    const done = await sell.act(order, 'confirm', { shortage: 'backOrder' })
    expect(done.body.result, done.text).toEqual({ missingLines: 1 })
    expect(await sell.level(product)).toEqual([9, 9, 0])
    expect((await sell.act(order, 'reserve')).body.type).toContain('nothing-free')
    expect((await app.admin.post(`/api/v1/products/${product}/receive`, { quantity: 100 })).status).toBe(200)
    expect((await sell.act(order, 'reserve')).body.result).toEqual({ missingLines: 0 })
    expect(await sell.level(product)).toEqual([109, 15, 94])
    expect((await sell.act(order, 'reserve')).body.type).toContain('nothing-missing')
  })

  it('gives the last piece to one of two, and the other a clear answer', async () => {
    const product = await sell.product({ name: 'Last piece', stock: 1 })
    const orders = await Promise.all([1, 2].map(async () => sell.order(await sell.customer(), [{ product, name: 'Last piece' }])))
    const answers = await Promise.all(orders.map((order) => sell.act(order, 'confirm')))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ lines: [{ product: { title: 'Last piece' }, wanted: 1, free: 0, missing: 1 }] })
    expect(await sell.level(product)).toEqual([1, 1, 0])
  })

  it('refuses what cannot be sold, line by line, and an order without lines', async () => {
    const customer = await sell.customer()
    const [gone, off, ends] = [await sell.product({ name: 'Gone' }), await sell.product({ name: 'Off' }), await sell.product({ name: 'Ends', status: 'endOfLife', stock: 2 })]
    const order = await sell.order(customer, [{ product: gone, name: 'Gone' }, { product: off, name: 'Off' }, { name: 'Nothing', quantity: 0 }])
    await app.admin.delete(`/api/v1/products/${gone}`, { version: 1 })
    await app.admin.patch(`/api/v1/products/${off}`, { status: 'discontinued' }, { version: 1 })
    expect((await sell.act(order, 'confirm')).body.fields).toMatchObject([{ path: '/lines/0/product', rule: 'deleted' }, { path: '/lines/1/product', rule: 'discontinued' }, { path: '/lines/2/quantity', rule: 'nothing' }])
    expect((await sell.act(await sell.order(customer, []), 'confirm')).body.type).toContain('order-without-lines')
    const lump = await sell.order(customer, [], { amount: { amount: 5_000, currency: 'CNY' } })
    expect((await sell.act(lump, 'confirm')).body.result).toEqual({ missingLines: 0 })
    // What ends is sold while it lasts: nothing of it comes again, so nothing is back-ordered.
    const last = await sell.order(customer, [{ product: ends, name: 'Ends', quantity: 3 }])
    expect((await sell.act(last, 'confirm', { shortage: 'backOrder' })).body.fields[0].message).toBe('Ends ends: 3 wanted, 2 left, and no more will come.')
  })

  it('takes one currency, and a return as a negative quantity that reserves nothing', async () => {
    await app.admin.create('exchange-rates', { base: 'CNY', quote: 'USD', date: '2026-01-01', rate: 7 })
    const product = await sell.product({ stock: 5 })
    const mixed = await app.admin.post('/api/v1/orders', { customer: await sell.customer(), lines: [{ name: 'Dollars', unitPrice: { amount: 100, currency: 'USD' } }] })
    expect([mixed.status, mixed.body.fields[0].path]).toEqual([422, '/lines/0/unitPrice'])
    const back = await sell.order(await sell.customer(), [{ product, quantity: -2 }])
    expect((await sell.act(back, 'confirm')).status).toBe(200)
    expect(await sell.level(product)).toEqual([5, null, 5])
  })

  it('asks no stock of services and of goods of which nobody has said how many there are', async () => {
    const [service, unknown] = [await sell.product({ kind: 'service', stock: null }), await sell.product({ stock: null })]
    const order = await sell.order(await sell.customer(), [{ product: service, quantity: 1000 }, { product: unknown, quantity: 1000 }])
    expect((await sell.act(order, 'confirm')).status).toBe(200)
    expect((await app.admin.post(`/api/v1/products/${service}/receive`, { quantity: 1 })).status).toBe(409)
  })

  it('holds to the credit limit, names the way on, and lets pass what was approved', async () => {
    const customer = await sell.customer({ name: 'Tight Ltd' })
    expect((await sell.act(customer, 'set-credit', { creditLimit: { amount: 100_000, currency: 'CNY' } }, head, 'customers')).status).toBe(200)
    const [first, second] = [await sell.order(customer, [{ quantity: 8 }]), await sell.order(customer, [{ quantity: 5 }])]
    expect((await sell.act(first, 'confirm')).status).toBe(200)
    const refused = await sell.act(second, 'confirm')
    expect(refused.body).toMatchObject({ status: 409, limit: 100_000, openOrders: 80_000, order: 50_000, over: 30_000, wayOn: 'order.approveCredit' })
    expect(refused.body.title).toContain('would be exceeded by 300.00 CNY')
    expect((await sell.act(second, 'approve-credit', { reason: 'Known well' })).status).toBe(403)
    expect((await sell.act(second, 'approve-credit', { reason: 'Known well' }, head)).status).toBe(200)
    expect((await sell.act(second, 'confirm')).status).toBe(200)
  })

  it('takes no order of a customer that is stopped', async () => {
    const customer = await sell.customer()
    const order = await sell.order(customer, [{}])
    await app.admin.patch(`/api/v1/customers/${customer}`, { orderStop: true, orderStopReason: 'insolvent' }, { version: (await sell.read(customer, 'customers')).version as number })
    expect((await sell.act(order, 'confirm')).body.title).toContain('takes no orders at present: insolvent')
  })

  it('is closed short with a reason only, and gives back what it held', async () => {
    const product = await sell.product({ stock: 3 })
    const order = await sell.order(await sell.customer(), [{ product, quantity: 3 }])
    await sell.act(order, 'confirm')
    expect((await sell.act(order, 'close')).body.type).toContain('order-open')
    expect((await sell.act(order, 'close', { reason: 'Project stopped' })).status).toBe(200)
    expect(await sell.level(product)).toEqual([3, 0, 3])
  })
})
