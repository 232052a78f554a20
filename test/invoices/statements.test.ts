import { beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'

let app: TestApp
let rep: TestClient
let customer: string
const cny = (amount: number) => ({ amount, currency: 'CNY' })

beforeAll(async () => {
  app = await testApp()
  rep = await app.person({ role: 'rep', department: await app.department('Sales'), name: 'Rita Rep' })
  customer = (await rep.create('customers', { name: 'Qiming Electronics' })).id as string
  for (const [date, amount] of [['2026-10-05', 1000], ['2026-11-03', 2500], ['2026-11-20', 300]] as const) {
    const made = await rep.create('orders', { customer, date, lines: [{ name: 'Board', quantity: 1, unitPrice: cny(amount) }] })
    const confirmed = await rep.post(`/api/v1/orders/${made.id as string}/confirm`, {})
    if (confirmed.status !== 200) expect((await rep.patch(`/api/v1/orders/${made.id as string}`, { status: 'confirmed' }, { version: made.version as number })).status).toBe(200)
  }
})

const make = (who: TestClient, input: object = {}) => who.post(`/api/v1/customers/${customer}/make-statement`, { from: '2026-11-01', until: '2026-11-30', ...input })
const linesOf = async (statement: string) => (await rep.post('/api/v1/statement-lines/query', { filter: { field: 'statement', is: 'equals', value: statement }, sort: [{ field: 'position' }] })).body.rows as { id: string; reference: string; answer: string }[]
async function sent(): Promise<string> {
  const made = await make(rep)
  expect(made.status, made.text).toBe(200)
  const id = made.body.result.statement as string
  expect((await rep.post(`/api/v1/statements/${id}/send`, { sentTo: 'Accounts of Qiming' })).status).toBe(200)
  return id
}

test('a statement begins with what was owed before, tells what came in the period, and ends with what is owed', async () => {
  const made = await make(rep)
  const id = made.body.result.statement as string
  expect((await rep.get(`/api/v1/statements/${id}`)).body).toMatchObject({ status: 'draft', opening: cny(1000), ordered: cny(2800), closing: cny(3800), customer: { id: customer } })
  expect(await linesOf(id)).toMatchObject([{ amount: cny(2500), kind: 'order' }, { amount: cny(300), kind: 'order' }])
  expect((await make(rep, { from: '2026-12-01' })).status).toBe(422)
  expect((await make(rep, { currency: 'USD' })).body.result).toBeDefined()
})

test('the customer confirms it as a whole', async () => {
  const id = await sent()
  const answer = await rep.post(`/api/v1/statements/${id}/answer`, { confirmed: 'confirmed', answeredBy: 'Feng Lin' })
  expect(answer.status, answer.text).toBe(200)
  expect((await rep.get(`/api/v1/statements/${id}`)).body).toMatchObject({ status: 'confirmed', answeredBy: 'Feng Lin', disputedCount: 0 })
  expect((await rep.post(`/api/v1/statements/${id}/answer`, { confirmed: 'confirmed', answeredBy: 'Twice' })).status).toBe(409)
})

test('or disputes lines of it with a remark each, which becomes a task of the owner; sent again it is asked anew', async () => {
  const id = await sent()
  const [first, second] = await linesOf(id)
  const objections = [{ line: first?.id, remark: '<b>Price</b> was 2,400' }]
  for (const bad of [{}, { objections: [{ line: customer, remark: 'x' }] }, { objections: [{ line: first?.id, remark: ' ' }] }, { objections: 'x' }]) expect((await rep.post(`/api/v1/statements/${id}/answer`, { confirmed: 'disputed', answeredBy: 'Feng Lin', ...bad })).status, JSON.stringify(bad)).toBe(422)
  const answer = await rep.post(`/api/v1/statements/${id}/answer`, { confirmed: 'disputed', answeredBy: 'Feng Lin', objections })
  expect(answer.status, answer.text).toBe(200)
  expect(await linesOf(id)).toMatchObject([{ id: first?.id, answer: 'disputed', dispute: '<b>Price</b> was 2,400' }, { id: second?.id, answer: 'confirmed' }])
  expect((await rep.get(`/api/v1/statements/${id}`)).body).toMatchObject({ status: 'disputed', disputedCount: 1 })
  const tasks = await rep.post('/api/v1/activities/query', { filter: { and: [{ field: 'target', is: 'equals', value: { object: 'customer', id: customer } }, { field: 'kind', is: 'equals', value: 'task' }] } })
  expect(tasks.body.rows).toMatchObject([{ status: 'open', owner: { title: 'Rita Rep' } }])
  expect((await rep.post(`/api/v1/statements/${id}/send`, { sentTo: 'Accounts' })).status).toBe(200)
})

test('goods that came back stand in it by themselves, at the price they were delivered at; a red invoice or a refund for them takes nothing twice', async () => {
  const { admin } = app
  const buyer = (await admin.create('customers', { name: 'Returning buyer' })).id as string
  const goods = (await admin.create('products', { name: 'Ring', unit: 'pcs', listPrice: cny(999), stock: 100 })).id as string
  const act = async (path: string, id: string, verb: string, input: object = {}) => {
    const answer = await admin.post(`/api/v1/${path}/${id}/${verb}`, input)
    expect(answer.status, `${verb}: ${answer.text}`).toBe(200)
    return answer.body.result as Record<string, string>
  }
  const order = (await admin.create('orders', { customer: buyer, date: '2026-11-02', discount: 0.033, freight: cny(500), lines: [{ position: 1, product: goods, name: 'Ring', quantity: 7, unitPrice: cny(999), discount: 0.05, taxRate: 0.13 }, { position: 2, name: 'Case', quantity: 3, unitPrice: cny(333), taxRate: 0.06 }] })).id as string
  await act('orders', order, 'confirm')
  const { delivery = '' } = await act('orders', order, 'deliver')
  await act('deliveries', delivery, 'ship')
  await act('deliveries', delivery, 'sign', { signedBy: 'Wang' })
  const { receipt } = { receipt: (await admin.create('receipts', { customer: buyer, payer: 'Buyer', date: '2026-11-05', amount: cny(9_000) })).id as string }
  await act('receipts', receipt, 'allocate')
  const lines = (await admin.post('/api/v1/order-lines/query', { filter: { field: 'order', is: 'equals', value: order }, sort: [{ field: 'position' }] })).body.rows as { id: string }[]
  const back = async (on: string, ...parts: readonly (readonly [number, number])[]) => act('deliveries', (await act('orders', order, 'take-back', { reason: 'Broken', lines: parts.map(([at, quantity]) => ({ line: lines[at]?.id, quantity })) }))['delivery'] ?? '', 'receive', { signedOn: on })
  await back('2026-11-10', [0, 2])
  await back('2026-11-12', [0, 3], [1, 1])
  await back('2026-11-20', [0, 2], [1, 2])
  const { total, returned, freight, receivable } = (await admin.get(`/api/v1/orders/${order}`)).body as Record<string, { amount: number }>
  expect(returned?.amount, 'all came back: all but the freight').toBe((total?.amount ?? 0) - (freight?.amount ?? 0))
  expect(receivable?.amount).toBe(500 - Math.min(9_000, total?.amount ?? 0))
  const { invoice = '' } = await act('orders', order, 'request-invoice')
  await act('invoices', invoice, 'issue', { invoiceNumber: '25312000009999990001' })
  const red = await act('invoices', invoice, 'reverse', { reversalReason: 'return' })
  await act('invoices', red['invoice'] ?? '', 'issue', { invoiceNumber: '25312000009999990002' })
  const statementOf = async (from: string, until: string) => {
    const { statement = '' } = await act('customers', buyer, 'make-statement', { from, until })
    return { head: (await admin.get(`/api/v1/statements/${statement}`)).body as Record<string, { amount: number } | null>, lines: (await admin.post('/api/v1/statement-lines/query', { filter: { field: 'statement', is: 'equals', value: statement }, sort: [{ field: 'position' }] })).body.rows as { kind: string; counts: boolean; amount: { amount: number } }[] }
  }
  const sumOf = (head: Record<string, { amount: number } | null>, ...names: readonly string[]) => names.reduce((sum, name) => sum + (head[name]?.amount ?? 0), 0)
  const first = await statementOf('2026-11-01', '2026-11-11')
  const rest = await statementOf('2026-11-12', '2026-11-30')
  for (const { head } of [first, rest]) expect(sumOf(head, 'closing')).toBe(sumOf(head, 'opening', 'ordered', 'returned', 'received', 'refunded'))
  expect(sumOf(rest.head, 'opening')).toBe(sumOf(first.head, 'closing'))
  expect(first.lines.filter(({ kind }) => kind === 'return')).toHaveLength(1)
  expect(sumOf(first.head, 'returned') + sumOf(rest.head, 'returned')).toBe(-(returned?.amount ?? 0))
  expect(rest.lines.filter(({ kind, counts }) => kind === 'invoice' && counts)).toEqual([])
  expect(sumOf(rest.head, 'closing')).toBe(500 - 9_000)
  // The money goes back: what is owed is the freight, and the account is even.
  const { receivable: owes, credit } = (await admin.get(`/api/v1/customers/${buyer}`)).body as Record<string, { amount: number }>
  expect((owes?.amount ?? 0) - (credit?.amount ?? 0)).toBe(500 - 9_000)
  const payment = ((await admin.post('/api/v1/payments/query', { filter: { field: 'order', is: 'equals', value: order } })).body.rows as { id: string }[])[0]?.id ?? ''
  const { refund = '' } = await act('receipts', receipt, 'refund', { payment, amount: cny(returned?.amount ?? 0), reason: 'Came back' })
  await act('refunds', refund, 'pay', { paidOn: '2026-11-24' })
  const last = await statementOf('2026-11-01', '2026-11-30')
  expect(sumOf(last.head, 'closing')).toBe(500 - 9_000 + (returned?.amount ?? 0))
  const ledger = await admin.post(`/api/v1/customers/${buyer}/ledger`, {})
  expect(ledger.body.result.closing.CNY).toBe(sumOf(last.head, 'closing'))
})

test('nobody writes a statement by hand, and no stranger makes, reads or answers one', async () => {
  const id = await sent()
  expect((await rep.post('/api/v1/statements', { customer, from: '2026-11-01', until: '2026-11-02', currency: 'CNY' })).status).toBeGreaterThanOrEqual(403)
  const [line] = await linesOf(id)
  expect((await rep.patch(`/api/v1/statement-lines/${line?.id ?? ''}`, { amount: cny(1) }, { version: 1 })).status).toBeGreaterThanOrEqual(400)
  const other = await app.person({ role: 'rep', department: await app.department('Elsewhere') })
  for (const stranger of [other, await app.otherWorkspace()]) {
    expect((await make(stranger)).status).toBe(404)
    expect((await stranger.get(`/api/v1/statements/${id}`)).status).toBe(404)
    expect((await stranger.post(`/api/v1/statements/${id}/answer`, { confirmed: 'confirmed', answeredBy: 'Me' })).status).toBe(404)
  }
  expect(app.faults).toEqual([])
})
