import { beforeAll, expect, test } from 'vitest'
import { say as sayIn, type Words } from '../../src/lib/words.ts'
import { importWords } from '../../src/model/words/ui/import.ts'
import { type TestApp, testApp } from '../support/app.ts'
import { violationsOf } from './axe.ts'
import { patience, useBrowser } from './browser.ts'

// From the first page: a file of which nobody said whose records it has.

const browser = useBrowser()
let app: TestApp
let address: string
beforeAll(async () => {
  app = await testApp()
  address = await app.listen()
}, 180_000)

test.for([{ language: 'en', width: 1440, theme: 'light', headings: 'Code,Product name,Unit price (CNY)' }, { language: 'zh', width: 360, theme: 'dark', headings: '商品编码,商品名称,售价（元）' }] as const)('a file is taken for what its headings say, and for what a person says instead, in $language at $width', { timeout: 3 * patience }, async ({ language, width, theme, headings }) => {
  const say = (words: Words, values?: Record<string, string>) => sayIn(words, language, values)
  const page = await browser.visit({ address, who: app.admin, now: app.clock.now(), language, width, theme, path: '/import' })
  const what = page.getByLabel(say(importWords.what))
  expect(await what.evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.text)).toBe(say(importWords.byHeadings))
  await page.locator('input[type=file]').setInputFiles({ name: 'goods.csv', mimeType: 'text/csv', buffer: Buffer.from(`${headings}\nB-1,Board,98.50\n`) })
  const heading = page.getByRole('heading', { level: 1 })
  await heading.filter({ hasText: say(importWords.title, { objects: language === 'en' ? 'products' : '产品' }) }).waitFor({ timeout: patience })
  await expect.poll(() => what.inputValue()).toBe('product')
  const goesTo = () => page.getByRole('combobox', { name: new RegExp(`^${say(importWords.goesTo)}`) }).evaluateAll((selects) => selects.map((select) => (select as HTMLSelectElement).value))
  expect(await goesTo()).toEqual([expect.stringContaining('code'), expect.stringContaining('name'), expect.stringContaining('listPrice')])
  await page.waitForFunction(() => document.querySelector('.skeleton, [aria-busy="true"]') === null)
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
  expect(await violationsOf(page)).toEqual([])
  const pictures = process.env['PICTURES']
  if (pictures !== undefined) await page.screenshot({ path: `${pictures}/import-any-${language}.png`, fullPage: true })
  await what.selectOption('supplier')
  await heading.filter({ hasText: say(importWords.title, { objects: language === 'en' ? 'suppliers' : '供应商' }) }).waitFor({ timeout: patience })
  await expect.poll(async () => (await goesTo()).some((value) => value.includes('listPrice')), { timeout: patience }).toBe(false)
})
