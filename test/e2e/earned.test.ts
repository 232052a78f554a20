import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { say as sayIn, type Words } from '../../src/lib/words.ts'
import { earnedWords as words } from '../../src/model/words/ui/earned.ts'
import { asOwner } from '../../src/platform/testing/index.ts'
import { patience, useBrowser } from './browser.ts'
import { sampleApp } from './sample.ts'

const browser = useBrowser()
/** Nothing is wider than the screen: neither the document nor the page that scrolls within it. */
const fits = (page: Page) => page.evaluate(() => [document.documentElement, ...document.querySelectorAll('.page')].every(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth))

test.for([{ language: 'en', theme: 'light', width: 1440 }, { language: 'zh', theme: 'dark', width: 360 }] as const)('an administrator holds a share out, and reads what proposals earned against it, in $language at $width', { timeout: 8 * patience + 240_000 }, async ({ language, theme, width }) => {
  const say = (text: Words, values?: Readonly<Record<string, string | number>>) => sayIn(text, language, values)
  const app = await sampleApp({ language, customers: 120 })
  const address = await app.listen()
  const seen = async (page: Page, name: string) => { expect(await fits(page)).toBe(true); if (process.env['SHOTS'] !== undefined) await page.screenshot({ path: `${process.env['SHOTS']}/${name}-${language}-${theme}-${width}.png`, fullPage: true }) }
  const page = await browser.visit({ address, who: app.admin, now: app.clock.now(), language, theme, width, path: '/earned' })
  await page.getByText(say(words.noneAtAll)).waitFor({ timeout: patience })
  await page.getByRole('spinbutton', { name: say(words.share) }).fill('10')
  await page.getByRole('button', { name: say(words.save), exact: true }).click()
  await page.getByText(say(words.saved, { share: '10%' })).waitFor({ timeout: patience })
  expect((await app.admin.get('/api/v1/me')).body.workspace).toMatchObject({ heldOutShare: 0.1 })
  // As they would have been kept in the months before.
  await asOwner(app.program.database, `insert into comparison_case (workspace_id, id, access_root_id, access_owner_id, access_department_id, created_at, updated_at, customer_id, proposal, arm, started_on, share_then, case_key)
    select c.workspace_id, gen_random_uuid(), c.id, c.access_owner_id, c.access_department_id, now(), now(), c.id, 'repurchase', case when c.place % 2 = 0 then 'treated' else 'heldOut' end, $1::date - 30 * m.ago, 0.5, 'test ' || c.id || m.ago
    from (select c.*, row_number() over (order by id) as place from customer c) c cross join generate_series(4, 7) as m(ago)`, [new Date(app.clock.now()).toISOString().slice(0, 10)])
  await page.reload()
  await page.getByRole('region', { name: say(words.byMonth) }).locator('tbody tr').nth(2).waitFor({ timeout: patience })
  await seen(page, 'earned')
  await page.close()
  const report = await browser.visit({ address, who: app.admin, now: app.clock.now(), language, theme, width, path: '/dashboards?name=performance&period=year' })
  await report.getByRole('heading', { name: language === 'en' ? 'Market share by category' : '各品类市场份额' }).waitFor({ timeout: patience })
  await report.waitForFunction(() => document.querySelector('.skeleton, [aria-busy="true"]') === null)
  await seen(report, 'performance')
  await report.close()
})
