import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../support/app.ts'
import { patience, useBrowser } from './browser.ts'
import { mainPages, show } from './pages.ts'
import { sampleApp } from './sample.ts'

const browser = useBrowser()
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
let app: TestApp
let address: string

beforeAll(async () => {
  app = await sampleApp({ language: 'zh', customers: 40 })
  address = await app.listen()
}, 180_000)

/** What WCAG 2.0 to 2.2, A and AA, forbids and axe can see. */
async function violationsOf(page: Page): Promise<readonly string[]> {
  if (!await page.evaluate(() => 'axe' in globalThis)) await page.evaluate(axe)
  return page.evaluate(async () => {
    interface Found { readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[] }[] }
    const { axe: checker } = globalThis as unknown as { readonly axe: { run(context: Document, options: object): Promise<Found> } }
    const { violations } = await checker.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'], resultTypes: ['violations'] })
    return violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html, failureSummary = '' }) => `${id}: ${html.slice(0, 160)} (${failureSummary.split('\n')[1]?.trim() ?? ''})`))
  })
}

/** Every page in each language and each theme; where both were looked at apart, together only the fullest pages. */
const fullest: ReadonlySet<string> = new Set(['sign-in', 'my day', 'customers', 'filter', 'board', 'customer', 'create', 'import', 'settings: roles'])
const looks = [
  { language: 'en', theme: 'light', pages: 'all pages' }, { language: 'zh', theme: 'dark', pages: 'all pages' },
  { language: 'zh', theme: 'light', pages: 'the fullest pages' }, { language: 'en', theme: 'dark', pages: 'the fullest pages' },
] as const

test.for(looks)('axe finds nothing on $pages, in $language, $theme', { timeout: 8 * patience }, async ({ language, theme, pages }) => {
  const given = { address, now: app.clock.now(), language, theme }
  const inside = await browser.visit({ ...given, who: app.admin })
  const outside = await browser.visit({ ...given, refusals: [401] })
  const found: Record<string, readonly string[]> = {}
  for (const each of (await mainPages(app)).filter(({ name }) => pages === 'all pages' || fullest.has(name))) {
    const page = each.outside === true ? outside : inside
    await show(page, address, each, language)
    const violations = await violationsOf(page)
    if (violations.length > 0) found[each.name] = violations
  }
  expect(found).toEqual({})
})

test.for(looks.slice(0, 2))('axe finds nothing on a phone, in $language, $theme', { timeout: 6 * patience }, async ({ language, theme }) => {
  const page = await browser.visit({ address, who: app.admin, now: app.clock.now(), language, theme, width: 360, height: 740, touch: true })
  const found: Record<string, readonly string[]> = {}
  for (const each of (await mainPages(app)).filter(({ open, outside, path }) => outside !== true && (open === undefined || /^.(opportunities|customers).[0-9a-f-]{36}$/.test(path)))) {
    await show(page, address, each, language)
    const violations = await violationsOf(page)
    if (violations.length > 0) found[each.name] = violations
  }
  expect(found).toEqual({})
})

test('axe finds nothing on the first page of all', { timeout: patience }, async () => {
  const empty = await testApp({ setUp: false })
  const page = await browser.visit({ address: await empty.listen(), now: empty.clock.now(), refusals: [401] })
  await page.getByRole('heading', { name: 'Welcome to Guanxi' }).waitFor()
  expect(await violationsOf(page)).toEqual([])
})
