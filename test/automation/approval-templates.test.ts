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

it('letting an order pass beyond the credit limit waits for somebody above', async () => {
  const { app: { admin }, rita, boss } = company
  const customer = await admin.create('customers', { name: 'Small credit', owner: rita.userId, creditLimit: { amount: 100, currency: 'CNY' } })
  const order = await rita.create('orders', { customer: customer.id, lines: [{ name: 'Goods', unitPrice: { amount: 50_000, currency: 'CNY' } }] })
  expect((await rita.post(`/api/v1/orders/${order.id as string}/confirm`, {})).status).toBe(409)
  const request = waiting(await boss.post(`/api/v1/orders/${order.id as string}/approve-credit`, { reason: 'Long known' }))
  expect((await rita.post(`/api/v1/orders/${order.id as string}/confirm`, {})).status).toBe(409)
  expect((await decide(admin, request, 'approve')).body).toMatchObject({ result: { state: 'approved' } })
  expect((await rita.post(`/api/v1/orders/${order.id as string}/confirm`, {})).status).toBe(200)
})
