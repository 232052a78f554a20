import { beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '../support/app.ts'
import { walk } from './walk.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
  await app.admin.create('exchange-rates', { base: 'CNY', quote: 'USD', date: '2026-01-01', rate: 7.1234 })
}, 180_000)

// 3 x 33.33 less a tenth: 89.99; 7 x 14.29: 100.03; 2.5 % off the whole of 190.02: 185.27; freight 12.00.
const cases = [
  // 13 % of 89.99: 11.70, 6 % of 100.03: 6.00; less 2.5 %: 17.26.
  { title: 'in the currency of the books, tax on top', currency: 'CNY', taxIncluded: false, total: 18_527 + 1726 + 1200 },
  { title: 'in the currency of the books, tax in the prices', currency: 'CNY', taxIncluded: true, total: 18_527 + 1200 },
  { title: 'in a foreign currency, tax on top', currency: 'USD', taxIncluded: false, total: 18_527 + 1726 + 1200 },
  { title: 'in a foreign currency, tax in the prices', currency: 'USD', taxIncluded: true, total: 18_527 + 1200 },
]

describe('from a lead to a paid invoice', () => {
  it.each(cases)('every figure agrees to the cent, $title', async ({ currency, taxIncluded, total }) => {
    const way = walk(app, { currency, taxIncluded })
    const { customer, opportunity, contact } = await way.converted()
    const quote = await way.accepted({ customer, opportunity, contact })
    expect(quote).toMatchObject({ status: 'accepted', total: { amount: total, currency }, opportunity: { id: opportunity } })

    const order = await way.ordered(quote.id)
    expect(await way.read('orders', order)).toMatchObject({
      status: 'confirmed', customer: { id: customer }, opportunity: { id: opportunity }, currency, taxIncluded, discount: 0.025, lineCount: 2,
      total: { amount: total, currency }, taxTotal: quote.taxTotal, linesTotal: { amount: 19_002, currency }, receivable: { amount: total, currency }, unplanned: { amount: total, currency }, missingLines: 0,
    })
    await way.delivered(order)
    expect(await way.read('orders', order)).toMatchObject({ status: 'delivered', deliveredOn: expect.any(String), total: { amount: total, currency } })

    const plans = await way.planned(order)
    expect(plans.map(({ amount }) => amount.currency)).toEqual([currency, currency, currency])
    expect(plans.reduce((sum, { amount }) => sum + (amount.amount as number), 0)).toBe(total)
    expect((await way.read('orders', order)).unplanned).toMatchObject({ amount: 0 })

    const invoice = await way.invoiced(order)
    expect(invoice).toMatchObject({ status: 'issued', currency, taxIncluded, total: { amount: total, currency }, taxTotal: { amount: quote.taxTotal.amount, currency } })
    expect(await way.read('orders', order)).toMatchObject({ invoiced: { amount: total, currency }, invoiceRequested: { amount: 0 } })

    const receipt = await way.paid(customer, total)
    expect(await way.read('receipts', receipt)).toMatchObject({ status: 'allocated', allocated: { amount: total, currency }, remaining: { amount: 0 } })
    expect(await way.read('orders', order)).toMatchObject({ received: { amount: total, currency }, receivable: { amount: 0, base: 0 }, unplanned: { amount: 0 }, planned: { amount: total, currency } })
    expect((await way.plansOf(order)).map(({ status, open }) => [status, open.amount])).toEqual([['paid', 0], ['paid', 0], ['paid', 0]])
    expect(await way.read('customers', customer)).toMatchObject({ receivable: { amount: 0 }, orderCount: 1, orderTotal: { amount: (await way.read('orders', order)).total.base } })
    expect((await way.act('customers', customer, 'ledger')).body.result.closing).toEqual({ [currency]: 0 })
  })
})
