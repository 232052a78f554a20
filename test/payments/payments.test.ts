import { beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'
import { Till } from './money.ts'

let app: TestApp
let till: Till
let sales: string
let rep: TestClient
let colleague: TestClient

const cny = (amount: number) => ({ amount, currency: 'CNY' })

beforeAll(async () => {
  app = await testApp()
  till = new Till(app)
  sales = await app.department('Sales')
  rep = await app.person({ role: 'rep', department: sales, name: 'Rita Rep' })
  colleague = await app.person({ role: 'rep', department: sales, name: 'Cora Colleague' })
})

test('an order, its plan and its customer know what was received and what is open', async () => {
  const customer = await till.customer()
  const order = await till.order(customer, 100_000)
  const first = await till.plan(order, 30_000, '2026-11-10')
  const second = await till.plan(order, 70_000, '2026-12-31', { instalment: 2 })
  expect(await till.read('customers', customer)).toMatchObject({ receivable: cny(100_000), credit: cny(0), oldestDueOn: '2026-11-10' })
  const receipt = await till.receipt(50_000, { customer })
  expect(await till.read('receipts', receipt)).toMatchObject({ status: 'claimed', remaining: cny(50_000), currency: 'CNY' })
  expect(await till.read('customers', customer)).toMatchObject({ credit: cny(50_000) })
  const proposed = await till.act('receipts', receipt, 'propose')
  expect(proposed.body.result.items).toMatchObject([{ kind: 'plan', id: first, open: 30_000, amount: 30_000 }, { kind: 'plan', id: second, open: 70_000, amount: 20_000 }])
  const done = await till.allocate(receipt)
  expect(done.status, done.text).toBe(200)
  expect(await till.read('payment-plans', first)).toMatchObject({ status: 'paid', received: cny(30_000), open: cny(0) })
  expect(await till.read('payment-plans', second)).toMatchObject({ status: 'part', received: cny(20_000), open: cny(50_000) })
  expect(await till.read('orders', order)).toMatchObject({ received: cny(50_000), receivable: cny(50_000), planned: cny(100_000), unplanned: cny(0) })
  expect(await till.read('customers', customer)).toMatchObject({ receivable: cny(50_000), credit: cny(0), oldestDueOn: '2026-12-31' })
  expect(await till.read('receipts', receipt)).toMatchObject({ status: 'allocated', remaining: cny(0), allocated: cny(50_000) })
})

test('plans are never more than the order, and say the numbers', async () => {
  const order = await till.order(await till.customer(), 10_000)
  await till.plan(order, 6000, '2026-12-01')
  const above = await app.admin.post('/api/v1/payment-plans', { order, dueOn: '2026-12-31', amount: cny(4001) })
  expect(above.status).toBe(422)
  expect(above.body).toMatchObject({ type: expect.stringContaining('paymentPlan.above-order') })
  expect(above.body.title).toBe('The plans of this order would be CNY 100.01 together with what was paid outside of them; the order is CNY 100.00.')
  const other = await app.admin.post('/api/v1/payment-plans', { order, dueOn: '2026-12-31', amount: { amount: 1, currency: 'USD' } })
  expect(other.status).toBe(422)
  expect((await app.admin.post('/api/v1/payment-plans', { dueOn: '2026-12-31', amount: cny(1) })).status).toBe(422)
  expect((await app.admin.post('/api/v1/payment-plans', { order, dueOn: '2026-02-31', amount: cny(1) })).status).toBe(422)
  expect((await app.admin.post('/api/v1/payment-plans', { order, dueOn: '2026-12-31', amount: cny(-5) })).status).toBe(422)
})

test('a deposit and instalments are planned in one go, to the last cent', async () => {
  const order = await till.order(await till.customer(), 100_001)
  const done = await till.act('orders', order, 'plan-payments', { deposit: 0.3, depositOn: '2026-11-26', instalments: 3, firstDueOn: '2027-01-31', everyMonths: 1 })
  expect(done.status, done.text).toBe(200)
  const { rows } = (await app.admin.post('/api/v1/payment-plans/query', { filter: { field: 'order', is: 'equals', value: order }, sort: [{ field: 'instalment' }] })).body
  expect(rows.map(({ kind, dueOn, amount }: { kind: string; dueOn: string; amount: { amount: number } }) => [kind, dueOn, amount.amount])).toEqual([
    ['deposit', '2026-11-26', 30_000], ['progress', '2027-01-31', 23_333], ['progress', '2027-02-28', 23_333], ['balance', '2027-03-31', 23_335],
  ])
  expect((await till.act('orders', order, 'plan-payments', { instalments: 1 })).status).toBe(422)
})

test('more than the receipt has, more than is open, and what is not this customer’s are refused with the numbers; nothing is written', async () => {
  const customer = await till.customer()
  const order = await till.order(customer, 10_000)
  const foreign = await till.order(await till.customer(), 10_000)
  const receipt = await till.receipt(12_000, { customer })
  const above = await till.allocate(receipt, [{ order, amount: 10_001 }])
  expect([above.status, above.body.fields[0].path]).toEqual([422, '/allocations/0/amount'])
  expect(above.body.title).toContain('CNY 100.01')
  expect((await till.allocate(receipt, [{ order: foreign, amount: 1 }])).status).toBe(422)
  expect((await till.allocate(receipt, [{ order, amount: 0 }])).status).toBe(422)
  expect((await till.allocate(receipt, [{ order, amount: 1.5 }])).status).toBe(422)
  expect((await till.allocate(receipt, [{ order, amount: 5 }, { order, amount: 6 }])).status).toBe(422)
  const small = await till.receipt(500, { customer })
  expect((await till.allocate(small, [{ order, amount: 501 }])).body.title).toBe('CNY 5.01 is more than what is left of the receipt (CNY 5.00).')
  expect(await till.read('orders', order)).toMatchObject({ received: cny(0) })
  const done = await till.allocate(receipt)
  expect(done.body.result.rest).toEqual(cny(2000))
  expect(await till.read('customers', customer)).toMatchObject({ receivable: cny(0), credit: cny(2500) })
  expect((await till.allocate(small)).body.title).toContain('Nothing of this customer is open')
})

test('credit pays what comes later, and a bounced receipt undoes all that it paid by entries of its own', async () => {
  const customer = await till.customer()
  const receipt = await till.receipt(8000, { customer })
  const order = await till.order(customer, 10_000)
  const used = await app.admin.post('/api/v1/receipts/apply-credit', { customer, order })
  expect(used.status, used.text).toBe(200)
  expect(await till.read('customers', customer)).toMatchObject({ receivable: cny(2000), credit: cny(0) })
  expect((await app.admin.post('/api/v1/receipts/apply-credit', { customer })).status).toBe(422)
  const bounced = await till.act('receipts', receipt, 'reverse', { on: '2026-11-25', reason: 'No funds' })
  expect(bounced.status, bounced.text).toBe(200)
  expect(await till.read('receipts', receipt)).toMatchObject({ status: 'reversed', remaining: cny(0), allocated: cny(0) })
  expect(await till.read('customers', customer)).toMatchObject({ receivable: cny(10_000), credit: cny(0) })
  const { rows } = (await app.admin.post('/api/v1/payments/query', { filter: { field: 'receipt', is: 'equals', value: receipt }, sort: [{ field: 'number' }] })).body
  expect(rows).toMatchObject([{ kind: 'payment', amount: cny(8000) }, { kind: 'reversal', amount: cny(-8000), reason: 'No funds' }])
  expect((await till.allocate(receipt)).status).toBe(409)
})

test('a refund is held from the request on, never above what is there, and of a payment takes that back when it is paid', async () => {
  const customer = await till.customer()
  const order = await till.order(customer, 6000)
  const receipt = await till.receipt(10_000, { customer })
  await till.allocate(receipt)
  expect((await till.act('receipts', receipt, 'refund', { amount: cny(4001), reason: 'Overpaid' })).status).toBe(422)
  const asked = await till.act('receipts', receipt, 'refund', { amount: cny(3000), reason: 'Overpaid' })
  expect(asked.status, asked.text).toBe(200)
  expect(await till.read('customers', customer)).toMatchObject({ credit: cny(1000) })
  expect((await till.act('receipts', receipt, 'refund', { amount: cny(1001), reason: 'Again' })).status).toBe(422)
  expect((await till.act('receipts', receipt, 'reverse', { on: '2026-11-25', reason: 'Bounced' })).status).toBe(409)
  expect((await till.act('refunds', asked.body.result.refund, 'cancel')).status).toBe(200)
  expect(await till.read('customers', customer)).toMatchObject({ credit: cny(4000) })
  const [payment] = (await app.admin.post('/api/v1/payments/query', { filter: { field: 'receipt', is: 'equals', value: receipt } })).body.rows
  const ofPayment = await till.act('receipts', receipt, 'refund', { payment: payment.id, amount: cny(2500), reason: 'Returned goods' })
  expect(ofPayment.status, ofPayment.text).toBe(200)
  expect((await till.act('receipts', receipt, 'refund', { payment: payment.id, amount: cny(3501), reason: 'Too much' })).body.title).toContain('CNY 35.00')
  expect((await till.act('refunds', ofPayment.body.result.refund, 'pay', { paidOn: '2026-11-25' })).status).toBe(200)
  expect(await till.read('orders', order)).toMatchObject({ received: cny(3500), receivable: cny(2500) })
  expect(await till.read('receipts', receipt)).toMatchObject({ allocated: cny(3500), refunded: cny(2500), remaining: cny(4000) })
  const ledger = await till.act('customers', customer, 'ledger')
  expect(ledger.body.result.lines.map(({ kind, balance }: { kind: string; balance: number }) => [kind, balance])).toEqual([['order', 6000], ['receipt', -4000], ['refund', -1500]])
  expect(ledger.body.result.closing).toEqual({ CNY: -1500 })
})

test('whoever knows the money claims it: one of two wins, the other is told who; nobody else’s receipts are seen', async () => {
  const mine = (await rep.create('customers', { name: '上海云帆科技有限公司' })).id as string
  const hidden = (await colleague.create('customers', { name: 'Hidden Customer' })).id as string
  await till.receipt(1, { customer: hidden, payer: 'Hidden payer' })
  const receipt = await till.receipt(123_400, { payer: '上海云帆科技股份有限公司', memo: '货款' })
  expect((await rep.get(`/api/v1/receipts/${receipt}`)).status).toBe(404)
  const found = await rep.post('/api/v1/receipts/find', { search: '1,234' })
  expect(found.body.result.receipts).toMatchObject([{ id: receipt, payer: '上海云帆科技股份有限公司' }])
  expect(found.text).not.toContain('Hidden payer')
  const one = await rep.post('/api/v1/receipts/find', { receipt })
  expect(one.body.result.suggestions).toEqual([{ customer: { id: mine, title: '上海云帆科技有限公司' }, reasons: ['name'] }])
  expect((await colleague.post('/api/v1/receipts/find', { receipt })).body.result.suggestions).toEqual([])
  expect((await rep.post('/api/v1/receipts/claim', { receipt, customer: hidden })).status).toBe(422)
  const both = await Promise.all([rep.post('/api/v1/receipts/claim', { receipt, customer: mine }), colleague.post('/api/v1/receipts/claim', { receipt, customer: hidden })])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  const lost = both.find(({ status }) => status === 409)
  expect(lost?.body.title).toMatch(/^Somebody was faster: (Rita Rep|Cora Colleague) has claimed it/)
  expect((await rep.post('/api/v1/receipts/claim', { receipt: mine, customer: mine })).status).toBe(404)
  const winner = both[0]?.status === 200 ? rep : colleague
  const loser = winner === rep ? colleague : rep
  expect((await winner.get(`/api/v1/receipts/${receipt}`)).body).toMatchObject({ status: 'claimed', claimedBy: { title: winner === rep ? 'Rita Rep' : 'Cora Colleague' } })
  expect((await loser.get(`/api/v1/receipts/${receipt}`)).status).toBe(404)
  expect((await loser.post(`/api/v1/receipts/${receipt}/allocate`, {})).status).toBe(404)
  expect((await winner.post(`/api/v1/receipts/${receipt}/release`, {})).status).toBe(200)
  expect((await winner.get(`/api/v1/receipts/${receipt}`)).status).toBe(404)
})

test('payments and refunds are written by verbs alone, and a receipt that was used keeps its amount and stays', async () => {
  const customer = await till.customer()
  const order = await till.order(customer, 100)
  const receipt = await till.receipt(100, { customer })
  expect((await app.admin.post('/api/v1/payments', { customer, receipt, order, amount: cny(5) })).status).toBeGreaterThanOrEqual(400)
  expect((await app.admin.patch(`/api/v1/receipts/${receipt}`, { customer: await till.customer() }, { version: 1 })).status).toBe(422)
  await till.allocate(receipt)
  const { version } = await till.read('receipts', receipt)
  expect((await app.admin.patch(`/api/v1/receipts/${receipt}`, { amount: cny(99) }, { version })).status).toBe(409)
  expect((await app.admin.delete(`/api/v1/receipts/${receipt}`, { version })).status).toBe(409)
  const [payment] = (await app.admin.post('/api/v1/payments/query', { filter: { field: 'receipt', is: 'equals', value: receipt } })).body.rows
  expect((await app.admin.patch(`/api/v1/payments/${payment.id}`, { amount: cny(1) }, { version: 1 })).status).toBeGreaterThanOrEqual(400)
})

test('what is due becomes late with the company’s own day, and a later date makes it open again', async () => {
  const customer = await till.customer()
  const order = await till.order(customer, 5000)
  const plan = await till.plan(order, 5000, '2026-11-24')
  const { agePlans } = await import('../../src/rooms/sales/index.ts')
  const { contextOf } = await import('../../src/app/job-context.ts')
  const { context } = await contextOf(app.program, { workspaceId: app.workspaceId, runId: 'age', name: 'receivables.age', actor: { id: null, name: null } })
  await agePlans({ database: app.program.database, writer: (await app.program.engineOf(context)).writer }, context, new AbortController().signal)
  expect(await till.read('payment-plans', plan)).toMatchObject({ status: 'overdue', lateSince: '2026-11-25' })
  expect(await till.read('customers', customer)).toMatchObject({ overdueAmount: cny(5000), oldestDueOn: '2026-11-24' })
  const { version } = await till.read('payment-plans', plan)
  await app.admin.patch(`/api/v1/payment-plans/${plan}`, { dueOn: '2026-12-24' }, { version })
  expect(await till.read('payment-plans', plan)).toMatchObject({ status: 'open', lateSince: null })
  expect(await till.read('customers', customer)).toMatchObject({ overdueAmount: cny(0) })
  expect((await till.act('payment-plans', plan, 'promise', { promisedOn: '2026-12-20', promise: 'Pays after the audit' })).status).toBe(200)
  const { rows } = (await app.admin.post('/api/v1/activities/query', { filter: { field: 'target', is: 'equals', value: { object: 'order', id: order } } })).body
  expect(rows).toMatchObject([{ kind: 'note', body: 'Pays after the audit' }])
})

test('money goes by itself to what is owed: a draft is paid only by name', async () => {
  const customer = await till.customer()
  const draft = await till.order(customer, 5000, { status: 'draft' })
  const receipt = await till.receipt(3000, { customer })
  expect((await till.allocate(receipt)).status).toBe(422)
  const proposed = await till.act('receipts', receipt, 'propose')
  expect(proposed.body.result.items).toMatchObject([{ id: draft, open: 5000, amount: 0, owed: false }])
  expect((await till.allocate(receipt, [{ order: draft, amount: 3000 }])).status).toBe(200)
})
