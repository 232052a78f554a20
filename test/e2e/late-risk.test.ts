import { expect, test } from 'vitest'
import { say as sayIn } from '../../src/lib/words.ts'
import { measureGroupWords } from '../../src/model/words/ui/modelRuns.ts'
import { recordWords } from '../../src/model/words/ui/record.ts'
import { scoreWords } from '../../src/model/words/ui/scores.ts'
import { lateScores, riskScores } from '../../src/model/scores/accounts.ts'
import { testDatabase } from '../../src/platform/testing/index.ts'
import { addInstalments, madeCompany, runModels, startRun } from '../insight/company.ts'
import { testApp } from '../support/app.ts'
import { violationsOf } from './axe.ts'
import { patience, useBrowser } from './browser.ts'

const browser = useBrowser()
const today = '2026-11-25'

test.for([{ language: 'zh', width: 1440, theme: 'light' }, { language: 'en', width: 360, theme: 'dark' }] as const)('why a customer stands by rules alone, then its learned chance to pay late with reasons, and the run beside the rules, in $language at $width px', { timeout: 300_000 }, async ({ language, width, theme }) => {
  const say = (words: Parameters<typeof sayIn>[0]) => sayIn(words, language)
  const app = await testApp({ at: `${today}T02:00:00Z`, language, database: await testDatabase() })
  await madeCompany(app, { customers: 120 })
  await addInstalments(app, today)
  const address = await app.listen()
  await runModels(app, { run: await startRun(app, 'risk') })
  const [one] = (await app.admin.post('/api/v1/customers/query', { filter: { field: 'riskPoints', is: 'isNotEmpty' }, sort: [{ field: 'riskPoints', descending: true }], limit: 1 })).body.rows as { id: string }[]
  const page = await browser.visit({ address, who: app.admin, now: app.clock.now(), language, width, theme, height: width < 500 ? 740 : 900, touch: width < 500, path: `/customers/${one?.id ?? ''}` })
  const seen = async (what: string) => {
    await page.waitForFunction(() => document.querySelector('.skeleton, [aria-busy="true"]') === null)
    const folder = process.env['PICTURES']
    if (folder !== undefined) await page.screenshot({ path: `${folder}/${language}-${what}.png`, fullPage: true })
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), what).toBe(true)
    expect(await violationsOf(page), what).toEqual([])
  }
  const line = (name: 'riskClass' | 'lateProbability') => page.locator('.insight-line').filter({ hasText: say((name === 'riskClass' ? riskScores : lateScores).fields[name]?.label ?? { en: '', zh: '' }) })
  const toCard = async () => { if (width < 500) await page.getByRole('tab', { name: say(recordWords.related) }).click() }
  await toCard()
  await line('riskClass').locator('summary').click()
  await line('riskClass').getByText(say(scoreWords.rulesNotLearned)).waitFor({ timeout: patience })
  await seen('card-rules')

  expect(await runModels(app, { run: await startRun(app, 'lateRisk') })).toMatchObject({ status: 'inForce' })
  await page.reload()
  await toCard()
  await line('lateProbability').locator('summary').click()
  await line('lateProbability').getByRole('listitem').nth(1).waitFor({ timeout: patience })
  expect(await line('riskClass').getByText(say(scoreWords.rulesNotLearned)).count()).toBe(0)
  await seen('card-learned')

  const [run] = (await app.admin.post('/api/v1/model-runs/query', { filter: { field: 'model', is: 'equals', value: 'lateRisk' }, limit: 1 })).body.rows as { id: string }[]
  await page.goto(`${address}/model-runs/${run?.id ?? ''}`)
  await toCard()
  await page.getByRole('heading', { name: say(measureGroupWords['byRules'] ?? { en: '', zh: '' }) }).waitFor({ timeout: patience })
  await seen('run')
})
