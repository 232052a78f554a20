import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { say as sayIn, type Words } from '../../src/lib/words.ts'
import { planningWords } from '../../src/model/words/ui/planning.ts'
import { qualityWords } from '../../src/model/words/ui/quality.ts'
import { runModels, startRun } from '../insight/company.ts'
import type { TestApp } from '../support/app.ts'
import { patience, useBrowser } from './browser.ts'
import { sampleApp } from './sample.ts'

// What is wrong with the data is mended where it is told, and targets are proposed, changed, published and watched.

const browser = useBrowser()
const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)

test.for([{ language: 'en', theme: 'light', width: 1440 }, { language: 'zh', theme: 'dark', width: 360 }] as const)('data is mended, targets are published and watched, and a scenario is kept, in $language at $width', { timeout: 8 * patience + 240_000 }, async ({ language, theme, width }) => {
  const say = (words: Words, values?: Readonly<Record<string, string | number>>) => sayIn(words, language, values)
  const app: TestApp = await sampleApp({ language, customers: 40 })
  await runModels(app, { run: await startRun(app, 'quality') })
  const address = await app.listen()
  const open = (path: string) => browser.visit({ address, who: app.admin, now: app.clock.now(), language, theme, width, path })
  const seen = async (page: Page, name: string) => { expect(await fits(page)).toBe(true); if (process.env['SHOTS'] !== undefined) await page.screenshot({ path: `${process.env['SHOTS']}/${name}-${language}-${theme}-${width}.png`, fullPage: true }) }

  const quality = await open('/data-quality')
  await quality.getByRole('button', { name: new RegExp(language === 'en' ? 'Suppliers' : '供应商') }).click()
  const first = quality.getByRole('region', { name: say(qualityWords.first) }).locator('.quality-list > li').first()
  await first.waitFor({ timeout: patience })
  await seen(quality, 'quality')
  const before = await first.locator('.quality-fault').count()
  expect(before).toBeGreaterThan(0)
  await quality.goto(`${address}/settings/quality`)
  await quality.getByRole('button', { name: new RegExp(say(qualityWords.adopt)) }).first().click()
  await quality.locator('.rules-list li').first().waitFor({ timeout: patience })
  await seen(quality, 'rules')
  await quality.close()

  const planning = await open('/planning')
  const table = planning.getByRole('region', { name: say(planningWords.propose) })
  const goal = table.getByRole('textbox', { name: say(planningWords.goalOf, { who: say(planningWords.company) }) })
  await goal.waitFor({ timeout: patience })
  await seen(planning, 'propose')
  expect(await goal.inputValue()).toMatch(/^\d{1,3}(,\d{3})+$/)
  await goal.fill('123456')
  await goal.blur()
  expect(await goal.inputValue()).toBe('123,456')
  await table.getByRole('button', { name: say(planningWords.publish) }).click()
  await planning.getByText(new RegExp(say(planningWords.published, { count: '\\d+' }))).waitFor({ timeout: patience })
  const { body } = await app.admin.post('/api/v1/sales-targets/query', { filter: { field: 'subject', is: 'equals', value: 'company' }, sort: [{ field: 'startsOn', descending: true }], fields: ['goal'] })
  expect(body.rows[0].goal.amount).toBe(123_456_00)
  await planning.getByRole('tab', { name: say(planningWords.outlook) }).click()
  await seen(planning, 'outlook')
  await planning.getByRole('tab', { name: say(planningWords.whatIf) }).click()
  const price = planning.getByRole('slider', { name: say(planningWords.price) })
  await price.waitFor({ timeout: patience })
  await price.fill('10')
  await planning.getByRole('textbox', { name: say(planningWords.name) }).fill('Dearer')
  await seen(planning, 'whatif')
  await planning.getByRole('button', { name: say(planningWords.save) }).click()
  await planning.getByText(say(planningWords.saved)).waitFor({ timeout: patience })
  const kept = (await app.admin.post('/api/v1/plan-scenarios/query', { fields: ['baseline', 'outcome'] })).body.rows[0] as { baseline: { amount: number }; outcome: { amount: number } }
  expect(Math.abs(kept.outcome.amount - kept.baseline.amount * 1.1)).toBeLessThanOrEqual(1)
  await planning.close()
})
