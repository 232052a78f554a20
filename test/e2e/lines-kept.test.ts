import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { say as sayIn, type Words } from '../../src/lib/words.ts'
import { linesWords } from '../../src/model/words/ui/lines.ts'
import { recordWords } from '../../src/model/words/ui/record.ts'
import { shellWords } from '../../src/model/words/ui/shell.ts'
import { startWords } from '../../src/model/words/ui/start.ts'
import { cny, linesOf } from '../quotes/quote.ts'
import { type TestApp, testApp } from '../support/app.ts'
import { violationsOf } from './axe.ts'
import { patience, useBrowser } from './browser.ts'

// Lines of documents: what was typed is kept, many of them are reached from the form of their record, and what the rules of prices
// say of them stands beside them.

const browser = useBrowser()
let app: TestApp
let address: string
let customer: string

beforeAll(async () => {
  app = await testApp()
  await app.admin.create('products', { name: 'PCB-8L', code: 'B-8', unit: 'pcs', listPrice: cny(9800), floorPrice: cny(8200), taxRate: 0.13, kind: 'goods', stock: 900, minimumQuantity: 50, orderMultiple: 10 })
  customer = (await app.admin.create('customers', { name: 'Harbour Works' })).id
  address = await app.listen()
}, 180_000)

const box = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true }).or(page.getByRole('combobox', { name, exact: true }))
const cellIn = (language: 'en' | 'zh', words: Words, number: number) => sayIn(linesWords.cell, language, { field: sayIn(words, language), number })

test.for([{ language: 'en', width: 1440 }, { language: 'zh', width: 360 }] as const)('what the rules of prices say of a line stands beside it and leads to it, in $language at $width', { timeout: 2 * patience }, async ({ language, width }) => {
  const [product] = (await app.admin.post('/api/v1/products/query', {})).body.rows as { id: string }[]
  const quote = (await app.admin.create('quotes', { customer, lines: [{ name: 'Packing', unitPrice: cny(100) }, { product: product?.id, name: 'PCB-8L', quantity: 33, unitPrice: cny(8000) }] })).id as string
  const page = await browser.visit({ address, who: app.admin, now: app.clock.now(), language, width, path: `/quotes/${quote}` })
  const floor = language === 'en' ? 'Below the floor price of 82.00 CNY: it needs approval' : '低于底价 82.00 CNY，需要审批'
  const line = page.locator('table.lines tr[data-index="1"]')
  await line.getByText(floor).waitFor()
  expect(await line.locator('.warn', { hasText: floor }).locator('.lines-shape').textContent()).toBe('▲')
  await page.getByRole('button', { name: sayIn(linesWords.edit, language) }).click()
  await line.getByText(floor).waitFor()
  // The input of the product is described by what stands below it.
  const described = await box(page, cellIn(language, linesWords.product, 2)).getAttribute('aria-describedby')
  expect(await page.locator(`[id="${described ?? ''}"]`).textContent()).toContain(floor)
  const lead = page.getByRole('button', { name: sayIn(linesWords.ofRow, language, { number: 2, message: floor }) })
  await lead.focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => box(page, cellIn(language, linesWords.product, 2)).evaluate((element) => element === document.activeElement), { timeout: patience / 2 }).toBe(true)
  await page.getByText(sayIn(linesWords.toLookAt, language, { count: 3 })).waitFor()
  expect(await violationsOf(page)).toEqual([])
  if (width === 1440) {
    await box(page, 'Unit price, line 2').fill('98')
    await line.getByText(floor).waitFor({ state: 'detached' })
    await box(page, 'Quantity, line 2').fill('60')
    await page.getByText('To look at').waitFor({ state: 'detached' })
  }
})

test('what was typed into a new quote survives a reload and is offered again, until it is saved', { timeout: 2 * patience }, async () => {
  const page = await browser.visit({ address, who: app.admin, now: app.clock.now(), path: '/quotes' })
  const begin = async () => {
    await page.locator('.top').getByRole('button', { name: sayIn(shellWords.create, 'en'), exact: true }).click()
    await page.getByRole('menuitem', { name: 'Quote', exact: true }).click()
    return page.getByRole('dialog')
  }
  let dialog = await begin()
  await dialog.getByLabel('Subject').fill('Boards for the harbour')
  await box(page, 'Product, line 1').fill('Express delivery')
  // Marked anew by the last key.
  await page.waitForFunction(() => localStorage.getItem('guanxi.typed')?.includes('quote new') === true)
  await page.evaluate(() => localStorage.removeItem('guanxi.typed'))
  await box(page, 'Unit price, line 1').fill('42')
  await page.waitForFunction(() => localStorage.getItem('guanxi.typed')?.includes('quote new') === true)
  await page.reload()
  dialog = await begin()
  await dialog.getByText('You began one').waitFor()
  await dialog.getByRole('button', { name: sayIn(linesWords.takeUp, 'en') }).click()
  expect(await dialog.getByLabel('Subject').inputValue()).toBe('Boards for the harbour')
  expect(await box(page, 'Unit price, line 1').inputValue()).toBe('42')
  await dialog.getByRole('combobox', { name: /^Customer/ }).fill('Harbour')
  await page.getByRole('option', { name: 'Harbour Works' }).click()
  await dialog.getByRole('button', { name: sayIn(recordWords.create, 'en'), exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
  const [quote] = (await app.admin.post('/api/v1/quotes/query', { filter: { field: 'subject', is: 'equals', value: 'Boards for the harbour' } })).body.rows as { id: string }[]
  expect(await linesOf(app.admin, quote?.id ?? '')).toMatchObject([{ name: 'Express delivery', unitPrice: { amount: 4200 } }])
  dialog = await begin()
  await box(page, 'Product, line 1').waitFor()
  expect(await dialog.getByText('You began one').count()).toBe(0)
})

test('more lines than a form has room for are reached from it: what was typed there is saved, and their grid opens', { timeout: 2 * patience }, async () => {
  const quote = (await app.admin.create('quotes', { customer, lines: Array.from({ length: 201 }, (_, index) => ({ name: `Board ${String(index + 1)}`, unitPrice: cny(100) })) })).id as string
  const page = await browser.visit({ address, who: app.admin, now: app.clock.now(), path: `/quotes/${quote}?tab=details` })
  await page.getByRole('button', { name: sayIn(recordWords.actions, 'en') }).click()
  await page.getByRole('menuitem', { name: sayIn(recordWords.edit, 'en'), exact: true }).click()
  const drawer = page.getByRole('dialog')
  await drawer.getByLabel('Subject').fill('Two hundred and one')
  await drawer.getByText('201 lines are edited in their grid').waitFor()
  await drawer.getByRole('button', { name: sayIn(linesWords.openGrid, 'en') }).click()
  await drawer.waitFor({ state: 'detached' })
  await box(page, 'Quantity, line 1').fill('7')
  expect(new URL(page.url()).searchParams.get('lines')).toBeNull()
  await page.getByRole('button', { name: sayIn(startWords.save, 'en'), exact: true }).click()
  await page.getByText('Saved', { exact: true }).first().waitFor()
  await expect.poll(async () => (await app.admin.get(`/api/v1/quotes/${quote}`)).body, { timeout: patience / 2 }).toMatchObject({ subject: 'Two hundred and one', linesTotal: { amount: 100 * 207 } })
})
