import { beforeAll, expect, test } from 'vitest'
import { seededRandom } from '../../src/lib/random.ts'
import { asOwner } from '../../src/platform/testing/index.ts'
import { type TestApp, testApp } from '../support/app.ts'
import { Till } from './money.ts'

let app: TestApp
let till: Till
const cny = (amount: number) => ({ amount, currency: 'CNY' })

beforeAll(async () => {
  app = await testApp()
  till = new Till(app)
})

test('whatever eight people do at once, every identity of the money holds to the cent', async () => {
  const customers = [await till.customer(), await till.customer()]
  const orders: string[] = []
  for (const customer of customers) for (const amount of [10_007, 25_000, 3333]) orders.push(await till.order(customer, amount))
  for (const order of orders.slice(0, 4)) await till.act('orders', order, 'plan-payments', { instalments: 3, deposit: 0.2 })
  const receipts: string[] = []
  for (const customer of customers) for (const amount of [9000, 20_000, 4567]) receipts.push(await till.receipt(amount, { customer }))
  const statuses = new Set<number>()
  await Promise.all(Array.from({ length: 8 }, async (_, writer) => {
    const random = seededRandom(writer + 1)
    const one = <Item>(list: readonly Item[]): Item => list[Math.floor(random.next() * list.length)] as Item
    for (let step = 0; step < 5; step += 1) {
      const receipt = one(receipts)
      const dice = random.next()
      const answer = dice < 0.45 ? await till.allocate(receipt)
        : dice < 0.6 ? await app.admin.post('/api/v1/receipts/apply-credit', { customer: one(customers) })
          : dice < 0.75 ? await till.act('receipts', receipt, 'refund', { amount: cny(1 + Math.floor(random.next() * 3000)), reason: 'Random' })
            : dice < 0.9 ? await takeOne(receipt) : await till.act('receipts', receipt, 'reverse', { on: '2026-11-25', reason: 'Random' })
      statuses.add(answer.status)
    }
  }))
  for (const status of statuses) expect([200, 409, 422, 503]).toContain(status)
  const [wrong] = await asOwner(app.program.database, `select
    (select count(*) from receipt r where r.remaining_amount <> case when r.reversed_on is not null then 0 else r.amount_amount - coalesce((select sum(amount_amount) from payment p where p.receipt_id = r.id), 0) - coalesce((select sum(amount_amount) from refund f where f.receipt_id = r.id and (f.status = 'paid' or f.status = 'requested' and f.payment_id is null)), 0) end or r.remaining_amount < 0)::integer as receipts,
    (select count(*) from receipt r where r.reversed_on is not null and coalesce((select sum(amount_amount) from payment p where p.receipt_id = r.id), 0) <> 0)::integer as bounced,
    (select count(*) from payment_plan l where l.open_amount <> l.amount_amount - coalesce((select sum(amount_amount) from payment p where p.plan_id = l.id), 0) or l.open_amount < 0)::integer as plans,
    (select count(*) from "order" o where o.received_amount <> coalesce((select sum(amount_amount) from payment p where p.order_id = o.id), 0) or o.receivable_amount < 0)::integer as orders,
    (select count(*) from customer c where c.receivable_base <> coalesce((select sum(o.receivable_base) from "order" o where o.customer_id = c.id), 0) or c.credit_base <> coalesce((select sum(r.remaining_base) from receipt r where r.customer_id = c.id), 0))::integer as customers`)
  expect(wrong).toEqual({ receipts: 0, bounced: 0, plans: 0, orders: 0, customers: 0 })
  for (const customer of customers) {
    const { receivable, credit } = await till.read('customers', customer)
    const ledger = await till.act('customers', customer, 'ledger')
    const held = (await app.admin.post('/api/v1/refunds/query', { filter: { and: [{ field: 'customer', is: 'equals', value: customer }, { field: 'status', is: 'equals', value: 'requested' }] } })).body.rows.reduce((sum: number, row: { held: { amount: number } }) => sum + row.held.amount, 0)
    // What is asked for to go back is held, and has not gone.
    expect(ledger.body.result.closing.CNY).toBe(receivable.amount - credit.amount - held)
  }
}, 120_000)

async function takeOne(receipt: string) {
  const { rows } = (await app.admin.post('/api/v1/payments/query', { filter: { and: [{ field: 'receipt', is: 'equals', value: receipt }, { field: 'kind', is: 'equals', value: 'payment' }] }, limit: 1 })).body
  return rows.length === 0 ? till.allocate(receipt) : till.act('payments', rows[0].id, 'take-back', { amount: cny(1), reason: 'Random' })
}
