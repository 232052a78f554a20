import { beforeAll, expect, test } from 'vitest'
import { asOwner } from '../../src/platform/testing/index.ts'
import { type TestApp, testApp } from '../support/app.ts'
import { Till } from './money.ts'

// Money pays invoices: each knows what is paid and open; what pays an invoice pays the orders that stand on it.

let app: TestApp
let till: Till
const cny = (amount: number) => ({ amount, currency: 'CNY' })
const digits = (() => { let last = 0; return () => String((last += 1)).padStart(20, '8') })()

beforeAll(async () => {
  app = await testApp()
  till = new Till(app)
}, 180_000)

async function invoice(order: string, input: object = {}): Promise<string> {
  const answer = await till.act('orders', order, 'request-invoice', input)
  if (answer.status !== 200) throw new Error(answer.text)
  const id = answer.body.result.invoice as string
  const issued = await till.act('invoices', id, 'issue', { invoiceNumber: digits() })
  if (issued.status !== 200) throw new Error(issued.text)
  return id
}

test('a payment for an invoice pays the plans of its order, the oldest first; the invoice knows what is open', async () => {
  const customer = await till.customer()
  const order = await till.order(customer, 10_000)
  const plan = await till.plan(order, 4000, '2026-12-01')
  const bill = await invoice(order, { amount: cny(6000) })
  const receipt = await till.receipt(7000, { customer })
  expect((await till.act('receipts', receipt, 'propose')).body.result.invoices).toMatchObject([{ id: bill, open: 6000, due: '2026-12-25' }])
  expect((await till.allocate(receipt, [{ invoice: bill, amount: 6001 }])).body).toMatchObject({ type: expect.stringContaining('payments.above-open') })
  const answer = await till.allocate(receipt, [{ invoice: bill, amount: 5000 }])
  expect(answer.status, answer.text).toBe(200)
  expect(await till.read('invoices', bill)).toMatchObject({ paid: cny(5000), open: cny(1000), settlement: 'part' })
  // The order's rest has no due date of its own but that of the order, 1 November: it is the older.
  expect(await till.read('orders', order)).toMatchObject({ received: cny(5000), receivable: cny(5000) })
  expect((await till.allocate(receipt, [{ invoice: bill, amount: 1000 }])).status).toBe(200)
  expect(await till.read('invoices', bill)).toMatchObject({ paid: cny(6000), open: cny(0), settlement: 'settled' })
  expect((await till.read('payment-plans', plan)).open).toMatchObject(cny(4000))
  expect((await till.allocate(receipt, [{ invoice: bill, amount: 1 }])).status).toBe(422)
  expect((await till.allocate(receipt, [{ invoice: bill, amount: 1000 }, { order, amount: 1000 }])).status).toBe(422)
})

test('a credit note lowers what is open, and after payment shows what was paid too much; taken back it is open again', async () => {
  const customer = await till.customer()
  const order = await till.order(customer, 9000)
  const bill = await invoice(order)
  const receipt = await till.receipt(9000, { customer })
  expect((await till.act('invoices', bill, 'reverse', { reversalReason: 'allowance', amount: cny(2000) })).status).toBe(200)
  expect(await till.read('invoices', bill)).toMatchObject({ open: cny(7000) })
  expect((await till.allocate(receipt, [{ invoice: bill, amount: 7001 }])).status).toBe(422)
  const [payment] = (await till.allocate(receipt, [{ invoice: bill, amount: 7000 }])).body.result.payments as string[]
  expect(await till.read('invoices', bill)).toMatchObject({ settlement: 'settled' })
  expect((await till.act('invoices', bill, 'reverse', { reversalReason: 'allowance', amount: cny(500) })).status).toBe(200)
  expect(await till.read('invoices', bill)).toMatchObject({ open: cny(-500), settlement: 'over' })
  expect((await till.act('payments', payment ?? '', 'take-back', { amount: cny(600), reason: 'Allowance' })).status).toBe(200)
  expect(await till.read('invoices', bill)).toMatchObject({ open: cny(100), paid: cny(6400), settlement: 'part' })
  expect((await till.act('receipts', receipt, 'reverse', { on: '2026-11-25', reason: 'Bounced' })).status).toBe(200)
  expect(await till.read('invoices', bill)).toMatchObject({ open: cny(6500), paid: cny(0), settlement: 'open' })
})

test('who paid is suggested by the number of an invoice in the text, and by an invoice of the very amount', async () => {
  const customer = await till.customer('Suggested Works')
  const bill = await till.read('invoices', await invoice(await till.order(customer, 77_777)))
  const receipt = await till.receipt(77_777, { payer: 'Somebody else', memo: `Invoice ${bill.invoiceNumber as string}` })
  const found = await app.admin.post('/api/v1/receipts/find', { receipt })
  expect(found.body.result.suggestions).toMatchObject([{ customer: { id: customer }, reasons: ['number', 'amount'] }])
})

test('an invoice of another customer, of another currency or only asked for is not open, nor is more than the receipt has', async () => {
  const [customer, other] = [await till.customer(), await till.customer()]
  const bill = await invoice(await till.order(other, 3000))
  const asked = (await till.act('orders', await till.order(customer, 3000), 'request-invoice')).body.result.invoice as string
  const receipt = await till.receipt(1000, { customer })
  for (const id of [bill, asked, customer]) expect((await till.allocate(receipt, [{ invoice: id, amount: 1 }])).body.type, id).toContain('payments.not-open')
  const own = await invoice(await till.order(customer, 5000))
  expect((await till.allocate(receipt, [{ invoice: own, amount: 2000 }])).body.type).toContain('payments.above-receipt')
})

test('what pays a plan or an order is counted for its invoices: that of the plan first, then the oldest due, never above what is open', async () => {
  const customer = await till.customer()
  const order = await till.order(customer, 10_000)
  const [early, late] = [await till.plan(order, 3000, '2026-12-01'), await till.plan(order, 5000, '2026-12-20')]
  const first = await invoice(order, { amount: cny(4000), dueOn: '2026-12-05' })
  const ofPlan = await invoice(order, { plan: late, dueOn: '2026-12-25' })
  expect(await till.read('invoices', ofPlan)).toMatchObject({ plan: { id: late }, total: cny(5000) })
  const receipt = await till.receipt(9500, { customer })
  const answer = await till.allocate(receipt, [{ plan: late, amount: 4000 }])
  expect(answer.body.result.counted, answer.text).toMatchObject([{ invoice: ofPlan, amount: cny(4000) }])
  expect(await till.read('invoices', ofPlan)).toMatchObject({ paid: cny(4000), settlement: 'part' })
  expect(await till.read('invoices', first)).toMatchObject({ paid: cny(0), settlement: 'open' })
  // 3,000 to the oldest due; of the order's own rest 1,000 more to it and 1,000 to the other, and what is on no invoice to none.
  expect((await till.allocate(receipt, [{ plan: early, amount: 3000 }, { order, amount: 2000 }])).status).toBe(200)
  expect(await till.read('invoices', first)).toMatchObject({ paid: cny(4000), settlement: 'settled' })
  expect(await till.read('invoices', ofPlan)).toMatchObject({ paid: cny(5000), settlement: 'settled' })
  expect(await till.read('orders', order)).toMatchObject({ received: cny(9000), receivable: cny(1000) })
  expect((await till.read('receipts', receipt)).remaining).toMatchObject(cny(500))
  expect((await till.act('orders', await till.order(customer, 10), 'request-invoice', { plan: early })).status).toBe(422)
})

test('what was paid before the invoice is counted for it once it is issued; a payment that goes beyond it is divided, and no sum changes', async () => {
  const customer = await till.customer()
  const order = await till.order(customer, 10_000)
  const receipt = await till.receipt(9000, { customer })
  for (const amount of [2000, 5000]) expect((await till.allocate(receipt, [{ order, amount }])).status).toBe(200)
  const bill = await invoice(order, { amount: cny(6000) })
  expect(await till.read('invoices', bill)).toMatchObject({ paid: cny(6000), open: cny(0), settlement: 'settled' })
  expect(await till.read('orders', order)).toMatchObject({ received: cny(7000), receivable: cny(3000) })
  expect((await till.read('receipts', receipt)).remaining).toMatchObject(cny(2000))
  const rest = await invoice(order)
  expect(await till.read('invoices', rest)).toMatchObject({ paid: cny(1000), open: cny(3000), settlement: 'part' })
  // It bounces: everything is undone, also what was divided.
  expect((await till.act('receipts', receipt, 'reverse', { on: '2026-11-25', reason: 'Bounced' })).status).toBe(200)
  expect(await till.read('invoices', bill)).toMatchObject({ paid: cny(0), settlement: 'open' })
  expect(await till.read('invoices', rest)).toMatchObject({ paid: cny(0), settlement: 'open' })
  expect(await till.read('orders', order)).toMatchObject({ received: cny(0) })
})

test('a contract’s invoice is paid without any order, and the customer owes as much less', async () => {
  const customer = await till.customer()
  const contract = (await app.admin.create('contracts', { name: 'Support', customer, startsOn: '2026-11-01', lines: [{ name: 'Support', quantity: 1, unitPrice: cny(3000), interval: 'once' }] })).id as string
  await till.act('contracts', contract, 'sign', { signedOn: '2026-11-01' })
  const asked = (await till.act('contracts', contract, 'request-invoice')).body.result.invoice as string
  await till.act('invoices', asked, 'issue', { invoiceNumber: digits() })
  expect((await till.read('customers', customer)).receivable).toMatchObject(cny(3000))
  const receipt = await till.receipt(1200, { customer })
  const answer = await till.allocate(receipt, [{ invoice: asked, amount: 1200 }])
  expect(answer.status, answer.text).toBe(200)
  expect((await till.read('customers', customer)).receivable).toMatchObject(cny(1800))
  expect((await till.act('customers', customer, 'ledger')).body.result.closing).toEqual({ CNY: 1800 })
  expect(await till.read('invoices', asked)).toMatchObject({ receivable: cny(1800), open: cny(1800), settlement: 'part' })
})

test('whatever eight do at once with invoices, none is paid above what it comes to, and every sum holds', async () => {
  const customer = await till.customer()
  const bills: string[] = []
  const orders: string[] = []
  for (const amount of [6000, 9000, 3333]) { const order = await till.order(customer, amount); orders.push(order); await till.act('orders', order, 'plan-payments', { instalments: 2 }); bills.push(await invoice(order)) }
  const receipts = [await till.receipt(8000, { customer }), await till.receipt(7000, { customer }), await till.receipt(9000, { customer })]
  await Promise.all(Array.from({ length: 8 }, async (_, writer) => {
    for (let step = 0; step < 4; step += 1) {
      const [receipt, bill] = [receipts[(writer + step) % 3] ?? '', bills[(writer * 2 + step) % 3] ?? '']
      const { status, text } = writer === 7 ? await till.act('invoices', bill, 'reverse', { reversalReason: 'allowance', amount: cny(100) }) : step === 3 ? await till.allocate(receipt) : await till.allocate(receipt, [{ invoice: bill, amount: 500 + writer * 100 }])
      expect([200, 409, 422, 503], `${text} ${String(app.faults.at(-1))}`).toContain(status)
    }
  }))
  const [wrong] = await asOwner(app.program.database, `select
    (select count(*) from invoice i where coalesce(i.paid_amount, i.paid_base) <> coalesce((select sum(amount_amount) from payment p where p.invoice_id = i.id), 0))::integer as paid,
    (select count(*) from invoice i where i.colour = 'blue' and i.status in ('issued', 'sent') and coalesce(i.open_amount, i.open_base) <> coalesce(i.left_amount, i.left_base) - coalesce(i.paid_amount, i.paid_base))::integer as open,
    (select count(*) from receipt r where r.remaining_amount < 0)::integer as receipts,
    (select count(*) from payment_plan l where l.open_amount < 0)::integer as plans,
    (select count(*) from "order" o where o.receivable_amount < 0 or o.unplanned_amount < 0)::integer as orders,
    (select count(*) from customer c where c.receivable_base <> coalesce((select sum(o.receivable_base) from "order" o where o.customer_id = c.id), 0) + coalesce((select sum(i.receivable_base) from invoice i where i.customer_id = c.id), 0))::integer as customers`)
  expect(wrong).toEqual({ paid: 0, open: 0, receipts: 0, plans: 0, orders: 0, customers: 0 })
  for (const bill of bills) { const { paid, total } = await till.read('invoices', bill); expect(paid.amount).toBeLessThanOrEqual(total.amount) }
  expect(app.faults).toEqual([])
}, 120_000)
