import { beforeAll, expect, test } from 'vitest'
import { say as sayIn, type Words } from '../../src/lib/words.ts'
import { moneyWords } from '../../src/model/words/ui/money.ts'
import { quoteWords } from '../../src/model/words/ui/quotes.ts'
import { linkWords } from '../../src/model/words/ui/signedLinks.ts'
import { walk } from '../sales/walk.ts'
import { type TestApp, testApp } from '../support/app.ts'
import { patience, useBrowser } from './browser.ts'
import { labelOf, pictureBook, pressing } from './pressing.ts'

// From a lead to its paid invoice as people do it: each verb by its button and dialog, the customer's yes by the link.

const browser = useBrowser()
let app: TestApp
let address: string
beforeAll(async () => {
  app = await testApp()
  address = await app.listen()
}, 180_000)

const total = 21_453

test.for([{ language: 'en', width: 1440 }, { language: 'zh', width: 360 }] as const)('a lead becomes a customer, a quote, an order, a delivery, an invoice and money, in $language at $width', { timeout: 4 * patience }, async ({ language, width }) => {
  const say = (words: Words) => sayIn(words, language)
  const seen = pictureBook(language)
  const way = walk(app, { currency: 'CNY', taxIncluded: false })
  const lead = await way.lead()
  const page = await browser.visit({ address, who: app.admin, now: app.clock.now(), language, width, path: `/leads/${lead}` })
  const { goTo, act } = pressing(page, { address, language, seen })
  const becomes = (path: string, id: string, expected: object) => expect.poll(() => way.read(path, id), { timeout: patience / 2 }).toMatchObject(expected)

  await act('lead.convert')
  await becomes('leads', lead, { status: 'converted' })
  const related = await way.madeOf(lead)

  const quote = (await way.quote(related)).id as string
  await goTo('quotes', quote)
  await seen(page, 'quote')
  await act('quote.send')
  const handed = page.getByRole('dialog', { name: say(linkWords.handOver) })
  const link = await handed.getByRole('textbox').inputValue()
  await seen(page, 'link')

  const customer = await browser.visit({ address, language, width, path: new URL(link, address).pathname })
  await customer.getByLabel(say(linkWords.yourName)).first().fill('Wang Min')
  await seen(customer, 'accept')
  await customer.getByRole('button', { name: say(quoteWords.accept) }).click()
  await customer.getByText(say(quoteWords.thanks)).waitFor()
  await becomes('quotes', quote, { status: 'accepted', total: { amount: total } })

  await goTo('quotes', quote)
  await act('quote.toOrder')
  await becomes('quotes', quote, { order: { id: expect.any(String) } })
  const order = (await way.read('quotes', quote)).order.id as string
  await goTo('orders', order)
  await act('order.confirm')
  await becomes('orders', order, { status: 'confirmed', missingLines: 0 })
  await goTo('orders', order)
  await page.locator('table.lines').getByText('Filter', { exact: true }).waitFor()
  await seen(page, 'order')
  await act('order.deliver')
  await expect.poll(() => way.deliveriesOf(order)).toHaveLength(1)
  const [delivery] = await way.deliveriesOf(order)
  await goTo('deliveries', delivery.id)
  await act('delivery.ship')
  await becomes('deliveries', delivery.id, { status: 'shipped' })
  await goTo('deliveries', delivery.id)
  await act('delivery.sign', (dialog) => dialog.getByRole('textbox').first().fill('Wang Min'))
  await becomes('orders', order, { status: 'delivered' })

  await goTo('orders', order)
  await act('order.planPayments')
  await becomes('orders', order, { planned: { amount: total }, unplanned: { amount: 0 } })
  await goTo('orders', order)
  await act('order.requestInvoice')
  await becomes('orders', order, { invoiceRequested: { amount: total } })
  const invoice = await way.invoiceOf(related.customer)
  await goTo('invoices', invoice)
  await act('invoice.issue', (dialog) => dialog.getByRole('textbox').first().fill(way.invoiceNumber))
  await becomes('invoices', invoice, { status: 'issued', total: { amount: total } })
  await goTo('invoices', invoice)
  await seen(page, 'invoice')

  const receipt = await way.arrived(total)
  await page.goto(`${address}/claims`)
  await seen(page, 'claims')
  await page.getByRole('button', { name: say(moneyWords.claim) }).first().click()
  const claiming = page.getByRole('dialog')
  await claiming.getByText(way.company).first().click()
  await seen(page, 'claim')
  await claiming.getByRole('button', { name: say(moneyWords.claim), exact: true }).click()
  await becomes('receipts', receipt, { status: 'claimed' })
  await goTo('receipts', receipt)
  const allocating = page.getByRole('dialog', { name: say(moneyWords.allocate) })
  await page.getByRole('button', { name: say(labelOf('receipt.allocate')), exact: true }).first().click()
  await allocating.getByRole('textbox').first().waitFor()
  await seen(page, 'allocate')
  await allocating.getByRole('button', { name: say(moneyWords.allocate), exact: true }).click()
  await becomes('receipts', receipt, { status: 'allocated', remaining: { amount: 0 } })
  await becomes('orders', order, { received: { amount: total }, receivable: { amount: 0 }, invoiced: { amount: total } })
  await becomes('customers', related.customer, { receivable: { amount: 0 } })
  await goTo('orders', order)
  await seen(page, 'paid')
})
