import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { say as sayIn, type Words } from '../../src/lib/words.ts'
import { approvalTemplates, flowFrom } from '../../src/model/automation/approvalTemplates.ts'
import { fieldWords } from '../../src/model/words/fields.ts'
import { moneyWords } from '../../src/model/words/ui/money.ts'
import { quoteWords } from '../../src/model/words/ui/quotes.ts'
import { linkWords } from '../../src/model/words/ui/signedLinks.ts'
import { walk } from '../sales/walk.ts'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'
import { patience, useBrowser } from './browser.ts'
import { labelOf, pictureBook, pressing } from './pressing.ts'

// From a lead to its paid invoice by way of a contract: the seller asks, whoever leads says yes and seals, finance invoices and books.

const browser = useBrowser()
let app: TestApp
let address: string
const people = {} as Record<'rep' | 'head' | 'leader' | 'finance', TestClient>
beforeAll(async () => {
  app = await testApp()
  const sales = await app.department('Sales')
  people.rep = await app.person({ role: 'rep', department: sales, name: 'Rita Rep' })
  people.head = await app.person({ role: 'headOfSales', department: sales, name: 'Hedda Head' })
  people.leader = await app.person({ role: 'leader', name: 'Lea Leader' })
  people.finance = await app.person({ role: 'finance', name: 'Finn Finance' })
  await app.admin.patch(`/api/v1/departments/${sales}`, { head: people.head.userId }, { version: 1 })
  const sign = approvalTemplates.find(({ key }) => key === 'contractSign')
  if (sign !== undefined) await app.admin.create('approval-flows', flowFrom(sign, (words) => sayIn(words, 'en')))
  address = await app.listen()
}, 180_000)

const total = 2 * 3333 + 5 * 1429

test.for([{ language: 'en', width: 1440 }, { language: 'zh', width: 360 }] as const)('a lead becomes a contract that is sealed, approved and signed, its order, delivery and invoice, and money, in $language at $width', { timeout: 6 * patience }, async ({ language, width }) => {
  const say = (words: Words) => sayIn(words, language)
  const seen = pictureBook(language)
  const way = walk(app, { currency: 'CNY', taxIncluded: true })
  const visit = async (who: TestClient, path: string) => {
    const page = await browser.visit({ address, who, now: app.clock.now(), language, width, path })
    return { page, ...pressing(page, { address, language, seen }) }
  }
  const becomes = (path: string, id: string, expected: object) => expect.poll(() => way.read(path, id), { timeout: patience / 2 }).toMatchObject(expected)
  const { rep } = people

  const lead = (await rep.create('leads', { name: 'Wang Min', company: way.company, source: 'website' })).id as string
  const seller = await visit(rep, `/leads/${lead}`)
  await seller.act('lead.convert')
  await becomes('leads', lead, { status: 'converted' })
  const related = await way.madeOf(lead)
  expect(await way.read('opportunities', related.opportunity)).toMatchObject({ status: 'open', owner: { id: rep.userId } })

  const quote = await quoted(rep, related)
  await seller.goTo('quotes', quote)
  await seller.act('quote.send')
  const link = await seller.page.getByRole('dialog', { name: say(linkWords.handOver) }).getByRole('textbox').inputValue()
  const customer = await browser.visit({ address, language, width, path: new URL(link, address).pathname })
  await customer.getByLabel(say(linkWords.yourName)).first().fill('Wang Min')
  await customer.getByRole('button', { name: say(quoteWords.accept) }).click()
  await customer.getByText(say(quoteWords.thanks)).waitFor()
  await becomes('quotes', quote, { status: 'accepted', total: { amount: total } })

  await seller.goTo('quotes', quote)
  await seller.act('quote.toContract')
  await becomes('quotes', quote, { contract: { id: expect.any(String) } })
  const contract = (await way.read('quotes', quote)).contract.id as string
  expect(await way.read('contracts', contract)).toMatchObject({ status: 'draft', customer: { id: related.customer }, opportunity: { id: related.opportunity }, total: { amount: total } })

  // The paper goes to the keeper of the seal, who seals what was asked for.
  await seller.goTo('contracts', contract)
  await seen(seller.page, 'contract')
  await seller.act('contract.requestSeal', (dialog) => dialog.getByLabel(say(fieldWords['purpose'] ?? { en: '', zh: '' })).fill('Two originals'))
  const keeper = await visit(people.leader, '/seal-requests')
  const sealing = await found(async () => (await app.admin.post('/api/v1/seal-requests/query', { filter: { field: 'about', is: 'equals', value: { object: 'contract', id: contract } } })).body.rows)
  await keeper.goTo('seal-requests', sealing)
  await keeper.act('sealRequest.approve')
  await becomes('seal-requests', sealing, { status: 'approved', fileHash: expect.any(String) })
  await keeper.goTo('seal-requests', sealing)
  await keeper.act('sealRequest.seal')
  await becomes('seal-requests', sealing, { status: 'sealed', sealedBy: { id: people.leader.userId } })

  // It comes into force with the yes of the head of the department, not before.
  await seller.goTo('contracts', contract)
  await seller.act('contract.sign')
  await seller.page.locator('.approval-banner').waitFor()
  expect(await way.read('contracts', contract)).toMatchObject({ status: 'draft' })
  await seen(seller.page, 'waits')
  const head = await visit(people.head, '/approvals')
  const card = head.page.getByRole('article').filter({ hasText: rep.name })
  await seen(head.page, 'approve')
  await card.getByRole('button', { name: say(labelOf('approvalRequest.approve')), exact: true }).click()
  await becomes('contracts', contract, { status: 'active', signedFor: { id: rep.userId } })

  await seller.goTo('contracts', contract)
  await seller.act('contract.toOrder')
  const order = await found(async () => (await app.admin.post('/api/v1/orders/query', { filter: { field: 'contract', is: 'equals', value: contract } })).body.rows)
  await seller.goTo('orders', order)
  await seller.act('order.confirm')
  await becomes('orders', order, { status: 'confirmed', total: { amount: total }, opportunity: { id: related.opportunity } })
  await becomes('contracts', contract, { orderCount: 1, orderTotal: { amount: total } })
  await seller.goTo('orders', order)
  await seller.act('order.deliver')
  await expect.poll(() => way.deliveriesOf(order)).toHaveLength(1)
  const [delivery] = await way.deliveriesOf(order)
  await seller.goTo('deliveries', delivery.id)
  await seller.act('delivery.ship')
  await becomes('deliveries', delivery.id, { status: 'shipped' })
  await seller.goTo('deliveries', delivery.id)
  await seller.act('delivery.sign', (dialog) => dialog.getByRole('textbox').first().fill('Wang Min'))
  await becomes('orders', order, { status: 'delivered' })
  await seller.goTo('orders', order)
  await seller.act('order.planPayments')
  await becomes('orders', order, { planned: { amount: total } })
  await seller.goTo('orders', order)
  await seller.act('order.requestInvoice')
  await becomes('orders', order, { invoiceRequested: { amount: total } })

  const invoice = await way.invoiceOf(related.customer)
  const finance = await visit(people.finance, '/')
  await seen(finance.page, 'finance')
  await finance.goTo('invoices', invoice)
  await finance.act('invoice.issue', (dialog) => dialog.getByRole('textbox').first().fill(way.invoiceNumber))
  await becomes('invoices', invoice, { status: 'issued', total: { amount: total } })

  const receipt = (await people.finance.create('receipts', { payer: way.company, amount: { amount: total, currency: 'CNY' }, currency: 'CNY' })).id as string
  await claim(finance.page)
  await becomes('receipts', receipt, { status: 'claimed', customer: { id: related.customer } })
  await finance.goTo('receipts', receipt)
  const allocating = finance.page.getByRole('dialog', { name: say(moneyWords.allocate) })
  await finance.page.getByRole('button', { name: say(labelOf('receipt.allocate')), exact: true }).first().click()
  await allocating.getByRole('textbox').first().waitFor()
  await seen(finance.page, 'allocate')
  await allocating.getByRole('button', { name: say(moneyWords.allocate), exact: true }).click()
  await becomes('receipts', receipt, { status: 'allocated', remaining: { amount: 0 } })
  await becomes('orders', order, { received: { amount: total }, receivable: { amount: 0 }, invoiced: { amount: total } })
  await becomes('customers', related.customer, { receivable: { amount: 0 } })
  await seller.goTo('contracts', contract)
  await seen(seller.page, 'paid')

  async function claim(page: Page): Promise<void> {
    await page.goto(`${address}/claims`)
    await page.getByRole('button', { name: say(moneyWords.claim) }).first().click()
    const claiming = page.getByRole('dialog')
    await claiming.getByText(way.company).first().click()
    await claiming.getByRole('button', { name: say(moneyWords.claim), exact: true }).click()
  }
})

/** A quote at list prices, so that nobody has to say yes to them. */
async function quoted(rep: TestClient, related: object): Promise<string> {
  const lines = await Promise.all([['Filter', 3333, 2], ['Seal', 1429, 5]].map(async ([name, price, quantity]) => {
    const unitPrice = { amount: price, currency: 'CNY' }
    const { id } = await app.admin.create('products', { name: `${name} ${String(Math.random()).slice(2, 8)}`, unit: 'pcs', listPrice: unitPrice, stock: 0 })
    await app.admin.post(`/api/v1/products/${id as string}/receive`, { quantity: 20 })
    return { product: id as string, name, quantity, unit: 'pcs', unitPrice, taxRate: 0.13 }
  }))
  return (await rep.create('quotes', { ...related, currency: 'CNY', taxIncluded: true, lines })).id as string
}

async function found(rows: () => Promise<readonly { readonly id: string }[]>): Promise<string> {
  await expect.poll(async () => (await rows()).length, { timeout: patience / 2 }).toBe(1)
  return (await rows())[0]?.id ?? ''
}
