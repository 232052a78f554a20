import type { Locator, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { say as sayIn, type Words } from '../../src/lib/words.ts'
import { approveSeal, requestContractSeal, sealDocument } from '../../src/model/actions/sealRequest.ts'
import { creditWords } from '../../src/model/words/ui/credit.ts'
import { linesWords } from '../../src/model/words/ui/lines.ts'
import { moneyWords } from '../../src/model/words/ui/money.ts'
import { moneyHomeWords } from '../../src/model/words/ui/moneyHome.ts'
import { recordWords } from '../../src/model/words/ui/record.ts'
import { startWords } from '../../src/model/words/ui/start.ts'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'
import { violationsOf } from './axe.ts'
import { patience, useBrowser } from './browser.ts'

// Smaller parts of selling as people meet them: a seal is asked for and entered, credit is shared out, rows of a spreadsheet are looked
// at before they are taken, and finance begins its day.

const browser = useBrowser()
let app: TestApp
let address: string
let rep: TestClient
let leader: TestClient
let head: TestClient
let customer: string

beforeAll(async () => {
  app = await testApp()
  const sales = await app.department('Sales')
  rep = await app.person({ role: 'rep', department: sales, name: 'Rita Rep' })
  await app.person({ role: 'rep', department: sales, name: 'Paul Partner' })
  leader = await app.person({ role: 'leader', name: 'Lea Leader' })
  head = await app.person({ role: 'headOfSales', department: sales, name: 'Hedda Head' })
  customer = (await rep.create('customers', { name: '龙潭机械' })).id as string
  await app.admin.create('products', { name: 'PCB-8L', code: 'B-8', unit: 'pcs', listPrice: cny(9800), kind: 'goods', stock: 900 })
  address = await app.listen()
}, 180_000)

const cny = (amount: number) => ({ amount, currency: 'CNY' })
const both = [{ language: 'en', width: 1440 }, { language: 'zh', width: 360 }] as const
type Shape = (typeof both)[number]
const sayer = ({ language }: Shape) => (words: Words, values?: Record<string, string | number>) => sayIn(words, language, values)
const open = (who: TestClient, { language, width }: Shape, path: string) => browser.visit({ address, who, now: app.clock.now(), language, width, path })
const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)
const looked = async (page: Page, name: string) => {
  expect(await fits(page), name).toBe(true)
  const folder = process.env['PICTURES']
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png` })
}

/** Runs a verb by its button, or from the menu where it has none. */
async function act(page: Page, name: string, more: string, fill: (dialog: Locator) => Promise<void> = () => Promise.resolve()): Promise<void> {
  await page.getByRole('button', { name: more }).click()
  const [button, item] = [page.getByRole('button', { name, exact: true }), page.getByRole('menuitem', { name, exact: true })]
  await button.or(item).first().waitFor()
  if (await item.count() > 0) await item.click()
  else { await page.keyboard.press('Escape'); await button.first().click() }
  const dialog = page.getByRole('dialog', { name })
  await dialog.waitFor()
  await fill(dialog)
  await dialog.getByRole('button', { name, exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
}

test.for(both)('a seal is asked for on a contract, approved by its keeper and entered in the register, in $language at $width', { timeout: 3 * patience }, async (shape) => {
  const say = sayer(shape)
  const contract = (await rep.create('contracts', { name: `Supply ${shape.language}`, customer, lines: [{ name: 'Pump 水泵', quantity: 2, unitPrice: cny(100_00) }] })).id as string
  const asking = await open(rep, shape, `/contracts/${contract}`)
  await act(asking, say(requestContractSeal.label), say(recordWords.actions), async (dialog) => {
    await dialog.getByRole('textbox').filter({ visible: true }).last().waitFor()
    await dialog.getByLabel(shape.language === 'en' ? /^Purpose/ : /^用途/).fill('Two originals')
    await looked(asking, `seal-ask-${shape.language}`)
  })
  const asked = async () => (await rep.post('/api/v1/seal-requests/query', { filter: { field: 'about', is: 'equals', value: { object: 'contract', id: contract } } })).body.rows as { id: string; status: string }[]
  await expect.poll(asked, { timeout: patience / 2 }).toMatchObject([{ status: 'requested', copies: 2, purpose: 'Two originals' }])
  const [{ id } = { id: '' }] = await asked()
  const keeping = await open(leader, shape, `/seal-requests/${id}`)
  const press = async (name: string) => { await keeping.getByRole('button', { name, exact: true }).first().click() }
  await press(say(approveSeal.label))
  await expect.poll(asked, { timeout: patience / 2 }).toMatchObject([{ status: 'approved' }])
  await act(keeping, say(sealDocument.label), say(recordWords.actions))
  await expect.poll(asked, { timeout: patience / 2 }).toMatchObject([{ status: 'sealed', sealedCopies: 2, sealedBy: { id: leader.userId } }])
  await keeping.goto(`${address}/seal-requests?view=register`)
  await keeping.getByText('SL-').first().waitFor()
  await looked(keeping, `seal-register-${shape.language}`)
})

test.for(both)('credit of a deal is shared out between two people and an overlay, to the whole, in $language at $width', { timeout: 2 * patience }, async (shape) => {
  const say = sayer(shape)
  const [stage] = (await app.admin.get('/api/v1/stages?sort=order')).body.rows as { id: string }[]
  const deal = (await rep.create('opportunities', { name: `Boards ${shape.language}`, customer, stage: stage?.id, amount: cny(100_000) })).id as string
  const page = await open(head, shape, `/opportunities/${deal}?tab=related`)
  await page.getByRole('button', { name: say(creditWords.split) }).click()
  const dialog = page.getByRole('dialog', { name: say(creditWords.split) })
  await dialog.getByRole('button', { name: say(creditWords.add) }).click()
  await dialog.getByRole('combobox', { name: say(creditWords.person) }).nth(1).selectOption({ label: 'Paul Partner' })
  await dialog.getByRole('textbox', { name: say(creditWords.share), exact: true }).nth(0).fill('70')
  await dialog.getByRole('textbox', { name: say(creditWords.share), exact: true }).nth(1).fill('20')
  await dialog.getByText(say(creditWords.left, { share: '10%' })).waitFor()
  expect(await dialog.getByRole('button', { name: say(startWords.save) }).isDisabled()).toBe(true)
  await dialog.getByRole('textbox', { name: say(creditWords.share), exact: true }).nth(1).fill('30')
  await dialog.getByRole('button', { name: say(creditWords.addOverlay) }).click()
  await dialog.getByRole('combobox', { name: say(creditWords.person) }).nth(2).selectOption({ label: 'Lea Leader' })
  await dialog.getByRole('textbox', { name: say(creditWords.overlay), exact: true }).fill('15')
  expect(await violationsOf(page)).toEqual([])
  await looked(page, `credit-${shape.language}`)
  await dialog.getByRole('button', { name: say(startWords.save) }).click()
  await dialog.waitFor({ state: 'detached' })
  const card = page.getByRole('region', { name: say(creditWords.title) })
  for (const text of ['Rita Rep', '70%', '¥700', 'Paul Partner', '30%', '¥300', 'Lea Leader', '15%']) await card.getByText(text, { exact: true }).waitFor()
})

test.for(both)('pasted rows are looked at before they are taken: a column is named by hand, and what names no product is told, in $language at $width', { timeout: 2 * patience }, async (shape) => {
  const say = sayer(shape)
  const quote = (await rep.create('quotes', { customer, lines: [] })).id as string
  const page = await open(rep, shape, `/quotes/${quote}`)
  await page.getByRole('button', { name: say(linesWords.add) }).click()
  await page.getByRole('button', { name: say(linesWords.paste) }).click()
  const dialog = page.getByRole('dialog', { name: say(linesWords.paste) })
  await dialog.getByRole('textbox', { name: say(linesWords.pasteHere) }).fill('B-8\t12\t93.10\nExpress\t1\t300')
  await dialog.getByRole('combobox', { name: shape.language === 'en' ? /column 3/ : /第 3 列/ }).selectOption('unitPrice')
  await dialog.getByText(say(linesWords.found, { rows: 2, known: 1 })).waitFor()
  await dialog.getByText(say(linesWords.unknown, { count: 1 })).waitFor()
  expect(await violationsOf(page)).toEqual([])
  await looked(page, `paste-${shape.language}`)
  await dialog.getByRole('button', { name: say(linesWords.take, { count: 2 }) }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: say(startWords.save), exact: true }).click()
  const lines = async () => ((await rep.post('/api/v1/quote-lines/query', { filter: { field: 'quote', is: 'equals', value: quote }, sort: [{ field: 'position' }] })).body.rows as { name: string; quantity: number; unitPrice: { amount: number }; product?: { title: string } | null }[]).map(({ name, quantity, unitPrice, product }) => [name, quantity, unitPrice.amount, product?.title ?? ''])
  await expect.poll(lines, { timeout: patience / 2 }).toEqual([['PCB-8L', 12, 9310, 'PCB-8L'], ['Express', 1, 30_000, '']])
})

test.for(both)('finance begins with what waits for it, and each number opens its list, in $language at $width', { timeout: 2 * patience }, async (shape) => {
  const say = sayer(shape)
  const finance = await app.person({ role: 'finance', name: `Fiona${shape.language}` })
  await finance.create('receipts', { date: '2026-11-24', amount: cny(123_456), payer: '龙潭机械', method: 'transfer' })
  const waiting = (await finance.post('/api/v1/receipts/count', { filter: { field: 'status', is: 'equals', value: 'unclaimed' } })).body.count as number
  const page = await open(finance, shape, '/')
  const figure = page.getByRole('link').filter({ hasText: say(moneyHomeWords.unclaimed) })
  await figure.getByText(String(waiting), { exact: true }).waitFor()
  expect(await violationsOf(page)).toEqual([])
  await looked(page, `finance-home-${shape.language}`)
  await figure.click()
  await expect.poll(() => new URL(page.url()).pathname, { timeout: patience / 2 }).toBe('/receipts')
  await page.getByText('¥1,234.56').first().waitFor()
  await page.goto(`${address}/claims`)
  await page.getByRole('heading', { level: 1, name: say(moneyWords.claims) }).waitFor()
  await looked(page, `claims-${shape.language}`)
})
