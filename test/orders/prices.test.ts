import { beforeAll, expect, it } from 'vitest'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'
import { selling } from './selling.ts'

// An order is never confirmed at prices that are not what the rules say without somebody seeing it.

let app: TestApp
let rep: TestClient
let sell: ReturnType<typeof selling>
let customer: string
let goods: string
const cny = (amount: number) => ({ amount, currency: 'CNY' })
beforeAll(async () => {
  app = await testApp()
  rep = await app.person({ role: 'rep', department: await app.department('Sales'), name: 'Rita Rep' })
  sell = selling(app, rep)
  ;[customer, goods] = [await sell.customer(), await sell.product({ stock: 1000 })]
}, 180_000)

const priced = (price: number, more: Record<string, unknown> = {}) => sell.order(customer, [{ product: goods, name: 'Board', quantity: 2, price }, { name: 'Fitting', price: 77 }], more)

it('tells each line with both prices, and confirms nothing until somebody chooses', async () => {
  const order = await priced(9_900)
  const told = await sell.act(order, 'compare-prices')
  expect(told.body.result, told.text).toMatchObject({ limit: 0.03, lines: [{ name: 'Board', given: 9_900, rule: 10_000, beyond: false }] })
  const refused = await sell.act(order, 'confirm')
  expect(refused.body).toMatchObject({ status: 409, type: expect.stringContaining('order-prices'), mayKeep: true, choices: ['take', 'keep'], lines: [{ name: 'Board', given: 9_900, rule: 10_000 }] })
  expect((await sell.read(order))['status']).toBe('draft')
  expect((await sell.act(order, 'confirm', { prices: 'keep' })).body.result).toMatchObject({ prices: [{ name: 'Board' }] })
  expect(await sell.read(order)).toMatchObject({ status: 'confirmed', total: cny(2 * 9_900 + 77) })
})

it('takes the prices of the rules, of whatever differs and of nothing else', async () => {
  const order = await priced(12_000)
  expect((await sell.act(order, 'confirm', { prices: 'take' })).status).toBe(200)
  expect(await sell.read(order)).toMatchObject({ status: 'confirmed', total: cny(20_077), priceBelow: null })
  expect((await sell.lines(order)).map((line) => (line['unitPrice'] as { amount: number }).amount)).toEqual([10_000, 77])
})

it('keeps what goes beyond one’s discount only with a yes, of the line and of the whole together', async () => {
  const [line, whole] = [await priced(9_000), await priced(10_000, { discount: 0.08 })]
  for (const order of [line, whole]) {
    const refused = await sell.act(order, 'confirm', { prices: 'keep' })
    expect(refused.body, refused.text).toMatchObject({ status: 409, mayKeep: false, wayOn: 'order.approvePrices' })
  }
  expect((await sell.act(line, 'approve-prices', { reason: 'I like them' })).status).toBe(403)
  expect((await sell.act(line, 'approve-prices', { reason: 'Old price list' }, app.admin)).status).toBe(200)
  expect((await sell.act(line, 'confirm', { prices: 'keep' })).status).toBe(200)
})

it('waits for the yes in one step where a flow stands before it, and is confirmed with it', async () => {
  const head = await app.person({ role: 'headOfSales', department: (await app.admin.get('/api/v1/departments')).body.rows[0].id as string })
  await app.admin.create('approval-flows', { name: 'Prices', object: 'order', verb: 'order.approvePrices', active: true, steps: [{ key: 's1', label: 'Head', after: [], approvers: [{ kind: 'user', id: head.userId }], rule: 'any' }] })
  const order = await priced(8_000)
  const answer = await sell.act(order, 'confirm', { prices: 'keep' })
  expect(answer.status, answer.text).toBe(202)
  expect(await sell.read(order)).toMatchObject({ status: 'draft', priceBelow: 0.2 })
  const decided = await head.post(`/api/v1/approval-requests/${answer.body.approval.request as string}/approve`, {})
  expect(decided.body, decided.text).toMatchObject({ result: { state: 'approved' } })
  expect(await sell.read(order)).toMatchObject({ status: 'confirmed' })
})

it('asks once for both where it is beyond the credit limit and below the price rules, and is confirmed with the yes of both', async () => {
  const department = (await app.admin.get('/api/v1/departments')).body.rows[0].id as string
  const [head, keeper] = [await app.person({ role: 'headOfSales', department, name: 'Hanna' }), await app.person({ role: 'leader', department, name: 'Kai' })]
  const drop = async () => {
    const { rows } = (await app.admin.post('/api/v1/approval-flows/query', { fields: ['name'] })).body as { readonly rows: readonly { readonly id: string; readonly version: number }[] }
    for (const { id, version } of rows) expect((await app.admin.delete(`/api/v1/approval-flows/${id}`, { version })).status).toBe(204)
  }
  await drop()
  const flow = (name: string, verb: string, approver: string) => app.admin.create('approval-flows', { name, object: 'order', verb, active: true, steps: [{ key: 's1', label: name, after: [], approvers: [{ kind: 'user', id: approver }], rule: 'any' }] })
  await flow('Prices', 'order.approvePrices', head.userId)
  const limited = (await rep.create('customers', { name: 'Nearly at the limit' })).id as string
  expect((await app.admin.post(`/api/v1/customers/${limited}/set-credit`, { creditLimit: cny(1_000) })).status).toBe(200)
  const both = () => sell.order(limited, [{ product: goods, name: 'Board', quantity: 2, price: 8_000 }])
  // The yes to one of them alone would not confirm it: nobody is asked for half.
  const half = await sell.act(await both(), 'confirm', { prices: 'keep' })
  expect(half.body, half.text).toMatchObject({ status: 409, wayOn: 'order.approveCredit' })
  await flow('Credit', 'order.approveCredit', keeper.userId)
  const order = await both()
  const answer = await sell.act(order, 'confirm', { prices: 'keep' })
  expect(answer.status, answer.text).toBe(202)
  expect(answer.body.approval).toMatchObject({ verb: 'order.confirm', under: ['order.approvePrices', 'order.approveCredit'], who: expect.stringMatching(/Hanna.*Kai|Kai.*Hanna/) })
  const request = answer.body.approval.request as string
  expect((await head.get(`/api/v1/approvals/${request}`)).body, 'as the approver sees it').toMatchObject({ under: ['order.approvePrices', 'order.approveCredit'], flow: 'Prices + Credit' })
  expect((await head.post(`/api/v1/approval-requests/${request}/approve`, {})).body).toMatchObject({ result: { state: 'pending' } })
  expect(await sell.read(order)).toMatchObject({ status: 'draft' })
  const decided = await keeper.post(`/api/v1/approval-requests/${request}/approve`, {})
  expect(decided.body, decided.text).toMatchObject({ result: { state: 'approved' } })
  expect(await sell.read(order)).toMatchObject({ status: 'confirmed' })
  // Who is asked for both answers once.
  await drop()
  await flow('Prices', 'order.approvePrices', head.userId)
  await flow('Credit', 'order.approveCredit', head.userId)
  const again = await both()
  const asked = await sell.act(again, 'confirm', { prices: 'keep' })
  expect(asked.body.approval, asked.text).toMatchObject({ under: ['order.approvePrices', 'order.approveCredit'], who: 'Hanna' })
  expect((await head.post(`/api/v1/approval-requests/${asked.body.approval.request as string}/approve`, {})).body).toMatchObject({ result: { state: 'approved' } })
  expect(await sell.read(again)).toMatchObject({ status: 'confirmed' })
})

it('asks nothing of prices that a quote or a contract agreed on, unless they were changed since', async () => {
  const contract = (await app.admin.create('contracts', { name: 'Frame', customer, lines: [{ product: goods, name: 'Board', quantity: 2, unitPrice: cny(6_000) }] })).id as string
  expect((await app.admin.post(`/api/v1/contracts/${contract}/sign`, {})).status).toBe(200)
  const made = async () => (await rep.post(`/api/v1/contracts/${contract}/to-order`, {})).body.result.order as string
  expect((await sell.act(await made(), 'confirm')).status).toBe(200)
  const changed = await made()
  const [line] = await sell.lines(changed)
  expect((await rep.patch(`/api/v1/order-lines/${String(line?.['id'])}`, { unitPrice: cny(5_000) }, { version: line?.['version'] as number })).status).toBe(200)
  expect((await sell.act(changed, 'confirm', { prices: 'keep' })).status).toBe(202)
  expect(app.faults).toEqual([])
})
