import { expect, test } from 'vitest'
import { say as sayIn, type Words } from '../../src/lib/words.ts'
import { startModelRun } from '../../src/model/actions/modelRun.ts'
import { shippedDashboards } from '../../src/model/reports/shipped.ts'
import { modelWords } from '../../src/model/words/choices/insight.ts'
import { filterWords } from '../../src/model/words/ui/filter.ts'
import { importWords } from '../../src/model/words/ui/import.ts'
import { listWords } from '../../src/model/words/ui/list.ts'
import { recordWords } from '../../src/model/words/ui/record.ts'
import { scoreWords } from '../../src/model/words/ui/scores.ts'
import { installQueue } from '../../src/platform/jobs/index.ts'
import { asOwner, atEndOfFile, testDatabase } from '../../src/platform/testing/index.ts'
import { orderFile } from '../insight/orderFile.ts'
import { startRun } from '../insight/company.ts'
import { testApp } from '../support/app.ts'
import { violationsOf } from './axe.ts'
import { patience, useBrowser } from './browser.ts'

// From a file of orders to 'call this customer, here is why': imported, judged and worked on in the browser alone.

const browser = useBrowser()
const today = '2026-11-25'

test.for([{ language: 'zh', width: 1440, theme: 'light' }, { language: 'en', width: 360, theme: 'dark' }] as const)('an order file becomes scores, pictures, and a task that says whom to call and why, in $language at $width', { timeout: 10 * patience }, async ({ language, width, theme }) => {
  const say = (words: Words, values?: Record<string, string>) => sayIn(words, language, values)
  const database = await testDatabase()
  await installQueue(database.connections)
  const app = await testApp({ at: `${today}T02:00:00Z`, language, database })
  await app.program.jobs.start()
  atEndOfFile(() => app.program.jobs.stop())
  const address = await app.listen()
  const file = orderFile({ language, customers: 220, until: '2026-11-24' })
  const page = await browser.visit({ address, who: app.admin, now: app.clock.now(), language, width, theme, height: width < 500 ? 740 : 900, touch: width < 500, path: '/import?object=order' })
  let step = 0
  /** Nothing beyond the edge of the screen, nothing that keeps anybody out; kept where PICTURES names a folder. */
  const seen = async (what: string, whole = true) => {
    await page.waitForFunction(() => document.querySelector('.skeleton, [aria-busy="true"]') === null)
    const folder = process.env['PICTURES']
    if (folder !== undefined) await page.screenshot({ path: `${folder}/${language}-${String(step += 1).padStart(2, '0')}-${what}.png`, fullPage: whole })
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), what).toBe(true)
    expect(await violationsOf(page), what).toEqual([])
  }

  // The file is read, its columns are known by their headers, and it is brought in as it stands.
  await page.locator('input[type=file]').setInputFiles({ name: 'orders.csv', mimeType: 'text/csv', buffer: Buffer.from(file.text) })
  const next = page.getByRole('button', { name: say(importWords.next), exact: true })
  await next.click()
  await page.getByRole('button', { name: say(importWords.previewResult) }).click()
  await page.getByRole('button', { name: new RegExp(say(importWords.start, { count: '[\\d,]+' })) }).click()
  await page.getByText(say(importWords.done)).waitFor({ timeout: 4 * patience })
  await seen('imported')
  const [counted] = await asOwner(database, `select (select count(*) from customer)::integer as customers, (select count(*) from "order" where status = 'delivered')::integer as orders, (select count(*) from order_line where product_id is not null)::integer as lines`)
  expect(counted).toEqual({ customers: file.customers, orders: file.orders, lines: file.lines })

  // A model is run from the list of runs; the others as every night does.
  await page.goto(`${address}/model-runs`)
  await page.getByRole('button', { name: say(startModelRun.label), exact: true }).click()
  const dialog = page.getByRole('dialog', { name: say(startModelRun.label) })
  await dialog.getByRole('combobox').first().selectOption({ label: say(modelWords.rfm) })
  await dialog.getByRole('button', { name: say(startModelRun.label), exact: true }).click()
  for (const model of ['quadrant', 'lifecycle', 'repurchase', 'clv', 'churn', 'clusters', 'nextProduct']) await startRun(app, model)
  // What follows from them, the next best action, has a run of its own.
  const standing = async () => (await asOwner(database, `select count(*)::integer as runs from model_run where status = 'inForce' and model <> 'nextAction'`))[0]
  await expect.poll(standing, { timeout: 3 * patience, interval: 500 }).toEqual({ runs: 8 })
  await page.reload()
  await page.getByRole('link', { name: new RegExp(say(modelWords.rfm)) }).first().waitFor()
  await seen('runs', false)

  // The RFM map, the quadrant with the ways that customers came, and who is likely to leave.
  await page.goto(`${address}/customer-insight`)
  await page.getByRole('region', { name: say(scoreWords.map) }).getByRole('link').first().waitFor()
  await page.getByRole('region', { name: say(scoreWords.quadrant) }).locator('canvas, svg').first().waitFor()
  const leaving = page.getByRole('region', { name: say(scoreWords.churn) }).getByRole('listitem')
  await leaving.first().waitFor()
  await seen('insight')

  // The triangle of those who stayed.
  const triangle = shippedDashboards.find(({ cards }) => cards.some(({ id }) => id === 'cohort'))
  await page.goto(`${address}/dashboards?name=${triangle?.name ?? ''}&period=twelveMonths`)
  await page.locator('table.cohort').waitFor()
  await seen('cohort')

  // A list by a score.
  await page.goto(`${address}/customers`)
  await page.getByRole('button', { name: say(listWords.filter), exact: true }).click()
  await page.getByLabel(say(filterWords.findField)).fill(say({ en: 'Churn risk', zh: '流失风险' }))
  await page.getByRole('menuitem', { name: say({ en: 'Churn risk', zh: '流失风险' }), exact: true }).click()
  await page.getByLabel(say(filterWords.operator), { exact: true }).selectOption('equals')
  await page.getByLabel(say(filterWords.value), { exact: true }).selectOption('high')
  await page.getByRole('button', { name: say(filterWords.apply), exact: true }).click()
  const [high] = await asOwner(database, `select count(*)::integer as count from customer_score where score = 'churnRisk' and text_value = 'high'`)
  await expect.poll(() => page.evaluate(() => decodeURIComponent(location.search)), { timeout: patience }).toContain('churnRisk')
  await seen('list', false)
  expect(Number(high?.['count'])).toBeGreaterThan(3)

  // Whoever is first on the list: what the models say, why, and how it went.
  await page.goto(`${address}/customer-insight`)
  await leaving.first().waitFor()
  const who = (await leaving.first().getByRole('link').first().innerText()).trim()
  await leaving.first().getByRole('link').first().click()
  await page.getByRole('heading', { name: who, level: 1 }).waitFor()
  if (width < 500) await page.getByRole('tab', { name: say({ en: 'Related', zh: '关联' }) }).click()
  const card = page.getByRole('region', { name: say(scoreWords.card) })
  await card.locator('summary').nth(4).click()
  await card.getByRole('list', { name: say(scoreWords.why) }).first().waitFor()
  // What to do next stands above all of it, with why.
  await card.getByRole('button', { name: say(scoreWords.makes.call) }).or(card.getByRole('button', { name: say(scoreWords.makes.task) })).first().waitFor()
  await seen('customer')

  // One click makes the task, with the reasons.
  await page.goto(`${address}/customer-insight`)
  await leaving.first().getByRole('button', { name: say(scoreWords.makeTask) }).click()
  await page.getByText(say(scoreWords.taskMade)).first().waitFor()
  const [task] = await asOwner(database, `select a.subject, a.body, a.kind, c.name as customer, a.owner_id as owner, a.id from activity a join customer c on c.id = a.customer_id`)
  expect(task).toMatchObject({ kind: 'task', customer: who, owner: app.admin.userId, subject: `${say(scoreWords.callHigh)} · ${who}` })
  expect(String(task?.['body']).split('\n').length).toBeGreaterThan(2)
  await page.goto(`${address}/activities/${String(task?.['id'])}`)
  if (width < 500) await page.getByRole('tab', { name: say(recordWords.details) }).click()
  await page.getByText(String(task?.['body']).split('\n')[1] ?? '').filter({ visible: true }).first().waitFor()
  await seen('task')
})
