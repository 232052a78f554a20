import { beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'
import { selling } from './selling.ts'

let app: TestApp
let rep: TestClient
let sell: ReturnType<typeof selling>

beforeAll(async () => {
  app = await testApp()
  rep = await app.person({ role: 'rep', department: await app.department('Sales'), name: 'Rita Rep' })
  sell = selling(app, rep)
})

const on = (id: string, verb: string, input: object = {}) => sell.act(id, verb, input, rep, 'deliveries')
const planned = async (order: string, input: object = {}) => {
  const answer = await sell.act(order, 'deliver', input)
  expect(answer.status, answer.text).toBe(200)
  return answer.body.result.delivery as string
}
const confirmed = async (product: string, quantity: number) => {
  const order = await sell.order(await sell.customer(), [{ product, quantity }])
  const answer = await sell.act(order, 'confirm', { shortage: 'backOrder' })
  expect(answer.status, answer.text).toBe(200)
  return order
}

describe('deliveries of an order', () => {
  it('go part by part: stock falls as they leave, the order follows, and never more goes than was ordered', async () => {
    const product = await sell.product({ stock: 10 })
    const order = await confirmed(product, 6)
    const [line] = await sell.lines(order)
    const first = await planned(order, { lines: [{ line: line!.id, quantity: 2 }] })
    const carrier = (await app.admin.post('/api/v1/carriers/query', { filter: { field: 'name', is: 'equals', value: 'UPS' } })).body.rows[0].id as string
    const shipped = await on(first, 'ship', { carrier, waybill: 'AB 1/2?x=1' })
    expect(shipped.status, shipped.text).toBe(200)
    expect(await sell.read(first, 'deliveries')).toMatchObject({ status: 'shipped', shippedOn: '2026-11-25', tracking: 'https://www.ups.com/track?tracknum=AB%201%2F2%3Fx%3D1' })
    expect(await sell.read(order)).toMatchObject({ status: 'partDelivered' })
    expect(await sell.level(product)).toEqual([8, 4, 4])
    expect((await sell.act(order, 'deliver', { lines: [{ line: line!.id, quantity: 5 }] })).body).toMatchObject({ fields: [{ message: 'Line: 5 asked for, 4 possible.' }] })
    const second = await planned(order)
    expect((await sell.act(order, 'deliver')).body.type).toContain('nothing-to-send')
    const [sent] = (await rep.post('/api/v1/delivery-lines/query', { filter: { field: 'delivery', is: 'equals', value: second } })).body.rows
    expect(sent).toMatchObject({ quantity: 4, name: 'Line', product: { id: product } })
    await rep.patch(`/api/v1/delivery-lines/${sent.id as string}`, { quantity: 5 }, { version: 1 })
    expect((await on(second, 'ship')).body.type).toContain('above-ordered')
    await rep.patch(`/api/v1/delivery-lines/${sent.id as string}`, { quantity: 4 }, { version: 2 })
    expect((await on(second, 'ship')).status).toBe(200)
    expect((await rep.patch(`/api/v1/delivery-lines/${sent.id as string}`, { quantity: 1 }, { version: 3 })).body.type).toContain('delivery-stands')
    expect((await app.admin.delete(`/api/v1/deliveries/${second}`, { version: (await sell.read(second, 'deliveries')).version as number })).body.type).toContain('delivery-stands')
    expect((await sell.act(order, 'cancel', { reason: 'Too late' })).status).toBe(409)
    expect((await sell.act(order, 'reopen', { reason: 'Too late' })).status).toBe(409)
    for (const id of [first, second]) expect((await on(id, 'sign', { signedBy: 'Wang Fang' })).status).toBe(200)
    expect(await sell.read(order)).toMatchObject({ status: 'delivered', deliveredOn: '2026-11-25', missingLines: 0 })
    expect(await sell.lines(order)).toMatchObject([{ shippedQuantity: 6, signedQuantity: 6, reservedQuantity: 0 }])
    expect(await sell.level(product)).toEqual([4, 0, 4])
    expect((await on(first, 'sign', { signedBy: 'Twice' })).status).toBe(409)
  })

  it('with a problem go on, come back for the same order, or are written off', async () => {
    const product = await sell.product({ stock: 5 })
    const order = await confirmed(product, 5)
    const send = async () => {
      const id = await planned(order)
      for (const [verb, input] of [['ship', {}], ['report', { exceptionKind: 'refused', exceptionRemark: 'Nobody there' }]] as const) expect((await on(id, verb, input)).status).toBe(200)
      return id
    }
    const first = await send()
    expect((await on(first, 'resolve', { resolution: 'goesOn' })).status).toBe(200)
    expect(await sell.read(first, 'deliveries')).toMatchObject({ status: 'shipped', exceptionKind: 'refused', resolution: 'goesOn' })
    await on(first, 'report', { exceptionKind: 'damaged' })
    expect((await on(first, 'resolve', { resolution: 'cameBack' })).status).toBe(200)
    expect(await sell.level(product)).toEqual([5, 5, 0])
    expect(await sell.read(order)).toMatchObject({ status: 'confirmed' })
    const second = await send()
    expect((await on(second, 'resolve', { resolution: 'writtenOff', reason: 'Lost at sea' })).status).toBe(200)
    expect(await sell.level(product)).toEqual([0, 0, 0])
    expect(await sell.read(order)).toMatchObject({ status: 'confirmed', missingLines: 1 })
  })

  it('come back as returns, into stock or not, and never more than was signed for', async () => {
    const product = await sell.product({ stock: 5 })
    const order = await confirmed(product, 5)
    expect((await sell.act(order, 'take-back', { reason: 'Broken' })).body.type).toContain('nothing-to-return')
    const delivery = await planned(order)
    await on(delivery, 'ship')
    await on(delivery, 'sign', { signedBy: 'Li' })
    const [line] = await sell.lines(order)
    const back = async (quantity: number, restock: string) => {
      const answer = await sell.act(order, 'take-back', { reason: 'Broken', lines: [{ line: line!.id, quantity }] })
      if (answer.status !== 200) return answer
      expect((await on(answer.body.result.delivery as string, 'ship')).status).toBe(409)
      return on(answer.body.result.delivery as string, 'receive', { restock })
    }
    expect((await back(2, 'stock')).status).toBe(200)
    expect((await back(1, 'scrap')).status).toBe(200)
    expect((await back(3, 'stock')).body).toMatchObject({ fields: [{ message: 'Line: 3 asked for, 2 possible.' }] })
    expect(await sell.level(product)).toEqual([2, 0, 2])
    expect(await sell.lines(order)).toMatchObject([{ signedQuantity: 5, returnedQuantity: 3 }])
    const card = (await rep.post(`/api/v1/products/${product}/show`, {})).body.result
    expect(card.movements.map(({ kind, quantity, onHand }: Record<string, unknown>) => [kind, quantity, onHand])).toEqual([['returned', 2, 2], ['delivered', -5, 0], ['opening', 5, 5]])
    expect(card).toMatchObject({ kept: true, onHand: 2, reserved: 0, free: 2, reservations: [] })
  })

  it('lower the payment plans that are due last by what came back, never below what was received', async () => {
    const product = await sell.product({ stock: 5 })
    const order = await confirmed(product, 5)
    for (const [dueOn, amount] of [['2026-12-01', 20_000], ['2027-01-01', 20_000], ['2027-02-01', 10_000]] as const) await app.admin.create('payment-plans', { order, dueOn, amount: { amount, currency: 'CNY' } })
    const delivery = await planned(order)
    await on(delivery, 'ship')
    await on(delivery, 'sign', { signedBy: 'Li' })
    const [line] = await sell.lines(order)
    const plans = async () => (await app.admin.post('/api/v1/payment-plans/query', { filter: { field: 'order', is: 'equals', value: order }, sort: [{ field: 'dueOn' }] })).body.rows as { amount: { amount: number } }[]
    const back = async (quantity: number) => {
      const answer = await sell.act(order, 'take-back', { reason: 'Broken', lines: [{ line: line!.id, quantity }] })
      const received = await on(answer.body.result.delivery as string, 'receive', { restock: 'stock' })
      expect(received.status, received.text).toBe(200)
    }
    await back(2)
    // 200.00 came back: the last plan is gone, the one before it is half of what it was.
    expect((await plans()).map(({ amount }) => amount.amount)).toEqual([20_000, 10_000])
    expect(await sell.read(order)).toMatchObject({ unplanned: { amount: 0 }, receivable: { amount: 30_000 } })
    await back(3)
    expect(await plans()).toEqual([])
  })

  it('hold lines of their own order only, and lists that can be read', async () => {
    const product = await sell.product({ stock: 9 })
    const [one, other] = [await confirmed(product, 2), await confirmed(product, 2)]
    const [line] = await sell.lines(other)
    expect((await sell.act(one, 'deliver', { lines: [{ line: line!.id, quantity: 1 }] })).body.type).toContain('line-of-another-order')
    for (const lines of [{}, [{ line: line!.id, quantity: -1 }], [{ line: 'x', quantity: 1 }], []]) expect((await sell.act(one, 'deliver', { lines })).status).toBe(422)
    const strange = await rep.create('deliveries', { order: one, lines: [{ orderLine: line!.id, quantity: 1 }] })
    expect((await on(strange.id as string, 'ship')).body.type).toContain('line-of-another-order')
    const draft = await sell.order(await sell.customer(), [{ product }])
    const [own] = await sell.lines(draft)
    const early = await rep.create('deliveries', { order: draft, lines: [{ orderLine: own!.id, quantity: 1 }] })
    expect((await on(early.id as string, 'ship')).body.type).toContain('order-not-open')
    await sell.act(draft, 'cancel', { reason: 'No' })
    expect(await sell.read(early.id as string, 'deliveries')).toMatchObject({ status: 'cancelled' })
    expect((await rep.post('/api/v1/deliveries', { order: draft })).body.type).toContain('order-not-open')
  })

  it('of a customer of another department are not seen, and their verbs answer as for what is not there', async () => {
    const product = await sell.product({ stock: 9 })
    const order = await confirmed(product, 2)
    const delivery = await planned(order)
    const stranger = await app.person({ role: 'rep', department: await app.department('Elsewhere'), name: 'Stan Stranger' })
    const outside = await app.otherWorkspace()
    for (const who of [stranger, outside]) {
      expect((await sell.act(order, 'confirm', {}, who)).status).toBe(404)
      expect((await sell.act(delivery, 'ship', {}, who, 'deliveries')).status).toBe(404)
    }
    expect((await sell.act(product, 'read', {}, outside, 'products')).status).toBe(404)
    expect((await sell.act(product, 'adjust', { counted: 1, reason: 'Mine' }, rep, 'products')).status).toBe(403)
    // A stranger reads the stock of a product, and of whom it is kept for only the sum.
    expect((await sell.act(product, 'show', {}, stranger, 'products')).body.result.reservations).toEqual([{ order: null, quantity: 2 }])
  })
})
