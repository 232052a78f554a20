import { beforeAll, expect, test } from 'vitest'
import { say as sayIn, type Words } from '../../src/lib/words.ts'
import { sendStatementByLink } from '../../src/model/actions/statement.ts'
import { quotePageWords } from '../../src/model/words/ui/quotePage.ts'
import { linkWords } from '../../src/model/words/ui/signedLinks.ts'
import { statementWords as words } from '../../src/model/words/ui/statements.ts'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'
import { violationsOf } from './axe.ts'
import { patience, useBrowser } from './browser.ts'

// A statement goes out by a signed link and is answered by the customer in a browser: confirmed as a whole, or disputed line by line.

const browser = useBrowser()
let app: TestApp
let address: string
let rep: TestClient
let customer: string

beforeAll(async () => {
  app = await testApp()
  rep = await app.person({ role: 'rep', department: await app.department('Sales'), name: 'Rita Rep' })
  customer = (await rep.create('customers', { name: '深圳启明电子科技' })).id as string
  for (const [date, amount] of [['2026-11-03', 2500], ['2026-11-20', 300]] as const) {
    const order = await rep.create('orders', { customer, date, lines: [{ name: 'Board', quantity: 1, unitPrice: { amount, currency: 'CNY' } }] })
    await rep.post(`/api/v1/orders/${order.id as string}/confirm`, {})
  }
  address = await app.listen()
}, 180_000)

const shapes = [{ language: 'en', width: 1440 }, { language: 'zh', width: 360 }, { language: 'zh', width: 1440 }, { language: 'en', width: 360 }] as const

test.for(shapes.flatMap((shape) => (['confirmed', 'disputed'] as const).map((answer) => ({ ...shape, answer }))))('a statement is $answer by its link, in $language at $width', { timeout: 2 * patience }, async ({ language, width, answer }) => {
  const say = (each: Words, values?: Record<string, string>) => sayIn(each, language, values)
  const made = await rep.post(`/api/v1/customers/${customer}/make-statement`, { from: '2026-11-01', until: '2026-11-30' })
  const id = made.body.result.statement as string
  const page = await browser.visit({ address, who: rep, now: app.clock.now(), language, width, path: `/statements/${id}` })
  await page.getByRole('button', { name: say(sendStatementByLink.label), exact: true }).first().click()
  await page.getByRole('dialog').getByRole('button', { name: say(sendStatementByLink.label), exact: true }).click()
  const link = await page.getByRole('dialog', { name: say(linkWords.handOver) }).getByRole('textbox').inputValue()

  const outside = await browser.visit({ address, language, width, now: app.clock.now(), touch: width < 500, path: `${new URL(link, address).pathname}?lang=${language}`, refusals: [422] })
  await outside.getByRole('heading', { level: 1 }).waitFor()
  const fits = () => outside.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)
  expect(await fits()).toBe(true)
  expect(await violationsOf(outside)).toEqual([])
  const folder = process.env['PICTURES']
  if (folder !== undefined) await outside.screenshot({ path: `${folder}/statement-${answer}-${language}-${String(width)}.png`, fullPage: true })
  const button = (name: Words) => outside.getByRole('button', { name: say(name), exact: true })
  if (answer === 'disputed') await outside.locator('summary').click()
  // Nobody answers without a name, nor finds fault without saying where.
  await button(answer === 'confirmed' ? words.confirm : words.dispute).click()
  await outside.getByText(say(linkWords.nameMissing)).first().waitFor()
  await outside.getByLabel(say(linkWords.yourName)).first().fill('Feng Lin')
  if (answer === 'disputed') await outside.getByLabel(new RegExp(`^${say(linkWords.objection)}`)).nth(1).fill('少收一块板 <b>')
  await button(answer === 'confirmed' ? words.confirm : words.dispute).click()
  await outside.getByText(say(answer === 'confirmed' ? words.thanks : words.noThanks)).waitFor()
  expect(await fits()).toBe(true)

  const read = async () => (await rep.get(`/api/v1/statements/${id}`)).body as { status: string; answeredBy: string; disputedCount: number }
  await expect.poll(read, { timeout: patience / 2 }).toMatchObject({ status: answer, answeredBy: 'Feng Lin', disputedCount: answer === 'disputed' ? 1 : 0 })
  const lines = (await rep.post('/api/v1/statement-lines/query', { filter: { field: 'statement', is: 'equals', value: id }, sort: [{ field: 'position' }] })).body.rows as { answer: string; dispute: string | null }[]
  expect(lines.map((each) => [each.answer, each.dispute ?? ''])).toEqual(answer === 'confirmed' ? [['confirmed', ''], ['confirmed', '']] : [['confirmed', ''], ['disputed', '少收一块板 <b>']])
  // Once: whoever comes again is told what was answered.
  await outside.goto(`${address}${new URL(link, address).pathname}?lang=${language}`)
  await outside.getByRole('heading', { level: 1 }).waitFor()
  expect(await button(words.confirm).count()).toBe(0)
  // Who answered, and when, is seen beside the statement.
  await page.goto(`${address}/statements/${id}?tab=related`)
  await page.getByRole('region', { name: say(quotePageWords.links) }).getByText('Feng Lin').waitFor()
})
