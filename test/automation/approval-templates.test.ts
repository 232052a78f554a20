import { beforeAll, expect, it } from 'vitest'
import { approvalTemplates, flowFrom } from '../../src/model/automation/approvalTemplates.ts'
import { draftQuote, linesOf } from '../quotes/quote.ts'
import { type Company, companyWithApprovals, decide, waiting } from './company.ts'

let company: Company
beforeAll(async () => {
  company = await companyWithApprovals()
  const { app: { admin }, boss, sales } = company
  const { version } = (await admin.get(`/api/v1/departments/${sales}`)).body
  expect((await admin.patch(`/api/v1/departments/${sales}`, { head: boss.userId }, { version })).status).toBe(200)
  // As the settings send it with one click, in either language.
  for (const [index, template] of approvalTemplates.entries()) await admin.create('approval-flows', flowFrom(template, (words) => words[index === 0 ? 'en' : 'zh']))
}, 120_000)

it('a quote above the limit of who sends it waits for the head, and is sent once that one says yes; one within goes out at once', async () => {
  const { app: { admin }, rita, boss } = company
  const within = await draftQuote(rita, {}, admin)
  expect((await rita.post(`/api/v1/quotes/${within.id as string}/send`, { by: 'link' })).status).toBe(200)
  const quote = await draftQuote(rita, {}, admin)
  const [board] = await linesOf(rita, quote.id)
  expect((await rita.patch(`/api/v1/quote-lines/${board.id as string}`, { discount: 0.08 }, { version: board.version })).status).toBe(200)
  const request = waiting(await rita.post(`/api/v1/quotes/${quote.id as string}/send`, { by: 'link' }))
  const asked = (await rita.get(`/api/v1/quotes/${quote.id as string}`)).body
  expect(asked.status).toBe('draft')
  expect(asked.overLimit).toBeCloseTo(0.05, 5)
  expect((await rita.patch(`/api/v1/quotes/${quote.id as string}`, { discount: 0.5 }, { version: asked.version })).status).toBe(409)
  expect((await decide(rita, request, 'approve')).status).toBeGreaterThanOrEqual(400)
  expect((await decide(boss, request, 'approve')).body).toMatchObject({ result: { state: 'approved' } })
  expect((await rita.get(`/api/v1/quotes/${quote.id as string}`)).body).toMatchObject({ status: 'sent' })
})

it('a contract is in force only after the yes', async () => {
  const { rita, boss } = company
  const customer = await rita.create('customers', { name: 'Under contract' })
  const contract = await rita.create('contracts', { name: 'Frame', customer: customer.id })
  const request = waiting(await rita.post(`/api/v1/contracts/${contract.id as string}/sign`, {}))
  expect((await rita.get(`/api/v1/contracts/${contract.id as string}`)).body.status).toBe('draft')
  await decide(boss, request, 'approve')
  expect((await rita.get(`/api/v1/contracts/${contract.id as string}`)).body.status).toBe('active')
})

const tight = async (limit: number) => (await company.app.admin.create('customers', { name: 'Small credit', owner: company.rita.userId, creditLimit: { amount: limit, currency: 'CNY' } })).id as string
const ordered = async (customer: string, amount: number, more: object = {}) => (await company.rita.create('orders', { customer, lines: [{ name: 'Goods', unitPrice: { amount, currency: 'CNY' }, ...more }] })).id as string

it('confirming an order beyond the credit limit waits for somebody above, in one step, and with the yes it is confirmed', async () => {
  const { app: { admin }, rita, boss } = company
  const order = await ordered(await tight(100), 50_000)
  const request = waiting(await rita.post(`/api/v1/orders/${order}/confirm`, {}))
  expect((await rita.get(`/api/v1/orders/${order}`)).body).toMatchObject({ status: 'draft', creditOver: { amount: 49_900 } })
  expect((await rita.post(`/api/v1/orders/${order}/confirm`, {})).status).toBe(409)
  expect((await admin.get(`/api/v1/approval-requests/${request}`)).body).toMatchObject({ verb: 'order.confirm', object: 'order', record: order })
  expect((await decide(boss, request, 'approve')).body).toMatchObject({ result: { state: 'approved' } })
  expect((await rita.get(`/api/v1/orders/${order}`)).body).toMatchObject({ status: 'confirmed' })
})

it('what was let pass is no more than was asked for: who owes more by then, or whose goods are gone, is told so and asks anew', async () => {
  const { app: { admin }, rita, boss } = company
  const customer = await tight(10_000)
  const [first, second] = [await ordered(customer, 12_000), await ordered(customer, 9_000)]
  const request = waiting(await rita.post(`/api/v1/orders/${first}/confirm`, {}))
  expect((await rita.post(`/api/v1/orders/${second}/confirm`, {})).status).toBe(200)
  expect((await decide(boss, request, 'approve')).body).toMatchObject({ result: { state: 'failed' } })
  expect((await rita.get(`/api/v1/orders/${first}`)).body).toMatchObject({ status: 'draft' })
  const goods = (await admin.create('products', { name: 'Last piece', unit: 'pcs', listPrice: { amount: 20_000, currency: 'CNY' }, stock: 1 })).id as string
  const [wanting, taking] = [await ordered(await tight(100), 20_000, { product: goods }), (await admin.create('orders', { customer: (await admin.create('customers', { name: 'Cash' })).id, lines: [{ product: goods, name: 'Last piece', unitPrice: { amount: 20_000, currency: 'CNY' } }] })).id as string]
  const held = waiting(await rita.post(`/api/v1/orders/${wanting}/confirm`, {}))
  expect((await admin.post(`/api/v1/orders/${taking}/confirm`, {})).status).toBe(200)
  expect((await decide(boss, held, 'approve')).body).toMatchObject({ result: { state: 'failed' } })
  // What is refused besides asks nobody: there is nothing in stock any more.
  expect((await rita.post(`/api/v1/orders/${wanting}/confirm`, {})).status).toBe(409)
})

it('letting an order pass beforehand waits for somebody above too, and then it is confirmed by itself', async () => {
  const { app: { admin }, rita, boss } = company
  const customer = await admin.create('customers', { name: 'Small credit', owner: rita.userId, creditLimit: { amount: 100, currency: 'CNY' } })
  const order = await rita.create('orders', { customer: customer.id, lines: [{ name: 'Goods', unitPrice: { amount: 50_000, currency: 'CNY' } }] })
  const request = waiting(await boss.post(`/api/v1/orders/${order.id as string}/approve-credit`, { reason: 'Long known' }))
  expect((await rita.post(`/api/v1/orders/${order.id as string}/confirm`, {})).status).toBe(409)
  expect((await decide(admin, request, 'approve')).body).toMatchObject({ result: { state: 'approved' } })
  expect((await rita.post(`/api/v1/orders/${order.id as string}/confirm`, {})).status).toBe(200)
})
