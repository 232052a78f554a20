import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { systemActor } from '../../src/access/index.ts'
import { mailDashboardsJob } from '../../src/app/insight.ts'
import { pagesOf } from '../papers/reading.ts'
import type { TestApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'
import { violationsOf } from './axe.ts'
import { patience, useBrowser } from './browser.ts'
import { busiest, count, sampleApp } from './sample.ts'

// What a person does with figures: watch one, build a report, lay it out, send it, take it along.

const browser = useBrowser()
let app: TestApp
let address: string
beforeAll(async () => {
  app = await sampleApp({ language: 'en', customers: 40 })
  address = await app.listen()
}, 180_000)

test('from a card of a dashboard to an alert: the form shows when it would have told, and the alert is kept as it was seen', { timeout: 2 * patience }, async () => {
  const page = await browser.visit({ address, who: app.admin, now: app.clock.now(), path: '/dashboards?name=sales&period=month' })
  await page.getByRole('link', { name: 'Tell me when Sales …', exact: true }).click()
  await page.getByRole('heading', { name: 'Tell me when …' }).waitFor()
  await page.locator('.alert-chart').waitFor()
  await page.getByText('Give a bound to see when it would have told you.').waitFor()
  await page.getByLabel('Tell when').selectOption('above')
  await page.getByLabel('Bound').fill('1')
  await page.getByText(/It would have told you \d+ times in the last 12 periods:/).waitFor()
  const told = await page.locator('.alert-words li').count()
  const { result: { points } } = (await app.admin.post('/api/v1/metric-alerts/preview', { metric: 'sales.amount', alertWhen: 'above', threshold: 1, measuredOver: 'month' })).body as { result: { points: { raised: boolean }[] } }
  expect(told).toBe(points.filter(({ raised }) => raised).length)
  expect(await page.locator('circle.alert-told').count()).toBe(told)
  expect(await page.getByLabel('Name').inputValue()).toMatch(/^Sales above ¥1/)
  await page.getByLabel('Tell when').selectOption('unusual')
  await page.locator('.alert-band').waitFor()
  expect(await violationsOf(page)).toEqual([])
  await page.getByRole('button', { name: 'Save' }).click()
  await page.waitForURL(/metric-alerts\/[0-9a-f-]{36}$/)
  await page.getByRole('heading', { name: 'Sales unusual' }).waitFor()
  const { rows } = (await app.admin.post('/api/v1/metric-alerts/query', { filter: { field: 'name', is: 'equals', value: 'Sales unusual' } })).body as { rows: object[] }
  expect(rows).toMatchObject([{ metric: 'sales.amount', alertWhen: 'unusual', measuredOver: 'month', deviations: 3, periodsBefore: 8, usualFrom: 'before' }])
  await page.getByRole('button', { name: 'What was told' }).click()
  await page.getByText('Nothing has been told yet.').waitFor()
  await page.getByRole('button', { name: 'Close' }).click()
  await page.getByRole('button', { name: 'Share' }).click()
  await page.getByRole('dialog').getByText('Who may see this, and why').waitFor()
  await page.getByRole('button', { name: 'Cancel' }).click()
  // Another one from the list of alerts.
  await page.getByRole('link', { name: 'All alerts' }).click()
  await page.getByRole('link', { name: 'Sales unusual' }).waitFor()
})

test('a report from nothing to a chart, looked into and back, on a dashboard, laid out, and in the mail with figures of each recipient', { timeout: 4 * patience }, async () => {
  const rep = await busiest(app, 'rep')
  const page = await browser.visit({ address, who: app.admin, now: app.clock.now(), path: '/reports' })
  await page.getByRole('button', { name: 'New report' }).first().click()
  await page.waitForURL(/reports\/new/)
  await page.getByLabel('Counted').selectOption({ label: 'Orders' })
  await page.getByLabel('Rows: Add a dimension…').selectOption({ label: 'Channel' })
  await page.getByLabel('Rows: Add a dimension…').selectOption({ label: 'Status' })
  await page.getByLabel('Shown as').selectOption('table')
  await page.locator('.report-subtotal').first().waitFor()
  const wholeTotal = await page.locator('.report-table tfoot td').first().textContent()
  const { result } = (await app.admin.post('/api/v1/reports/preview', { period: 'month', definition: { object: 'order', rows: [{ field: 'channel' }], columns: [], measures: [{ function: 'count' }], chart: 'table', period: 'all' } })).body as { result: { rows: { values: number[] }[]; measures: { value: number }[] } }
  expect(wholeTotal).toBe(count(result.measures[0]?.value ?? 0))

  // Only one channel; the address says so, a chip takes it back, and so does Back.
  await page.locator('.report-group').first().click()
  await page.getByRole('button', { name: 'Only this' }).click()
  await page.locator('.explore-slice').waitFor()
  expect(await violationsOf(page)).toEqual([])
  await expect.poll(() => page.locator('.report-table tfoot td').first().textContent()).toBe(count(Math.max(...result.rows.map(({ values: [value = 0] }) => value))))
  expect(page.url()).toContain('moves=')
  await page.goBack()
  await expect.poll(() => page.locator('.report-table tfoot td').first().textContent()).toBe(wholeTotal)
  await page.goForward()
  await page.locator('.explore-slice').getByRole('button').click()
  await page.locator('.explore-slice').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'As it was' }).click()
  await page.locator('.report-subtotal').first().waitFor()
  await page.getByRole('button', { name: 'Swap rows and columns' }).click()
  await page.locator('.report-table thead th').filter({ hasText: 'Total' }).waitFor()
  await page.getByRole('button', { name: 'As it was' }).click()

  await page.getByLabel('Shown as').selectOption('bar')
  await page.locator('.drawing canvas').waitFor()
  await page.getByLabel('Name', { exact: true }).fill('Orders by channel')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.waitForURL(/reports\/[0-9a-f-]{36}/)

  await page.goto(`${address}/dashboards`)
  await page.getByRole('button', { name: 'New dashboard' }).click()
  await page.waitForURL(/id=/)
  await page.getByLabel('Add a report…').selectOption({ label: 'Orders by channel' })
  await page.getByLabel('Add a metric…').selectOption({ label: 'Sales' })
  const bar = page.getByRole('button', { name: 'Move Orders by channel' })
  const before = await bar.boundingBox()
  // Dragged by its bar to the right, made wider at its corner.
  await page.mouse.move((before?.x ?? 0) + 60, (before?.y ?? 0) + 10)
  await page.mouse.down()
  await page.mouse.move((before?.x ?? 0) + 360, (before?.y ?? 0) + 10, { steps: 5 })
  await page.mouse.up()
  await expect.poll(async () => (await bar.boundingBox())?.x).toBeGreaterThan((before?.x ?? 0) + 100)
  const corner = await page.locator('.editing-corner').first().boundingBox()
  const widthBefore = (await bar.boundingBox())?.width ?? 0
  await page.mouse.move((corner?.x ?? 0) + 8, (corner?.y ?? 0) + 8)
  await page.mouse.down()
  await page.mouse.move((corner?.x ?? 0) + 220, (corner?.y ?? 0) + 8, { steps: 5 })
  await page.mouse.up()
  await expect.poll(async () => (await bar.boundingBox())?.width).toBeGreaterThan(widthBefore)
  await page.getByLabel('Name', { exact: true }).fill('Monday')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('heading', { name: 'Orders by channel' }).waitFor()
  await page.locator('.insight-place canvas').waitFor()

  // Sent by mail: the form says to whom, the job sends, and each has figures of their own.
  await page.getByRole('button', { name: 'By mail' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Sent by mail').selectOption({ label: 'Every day' })
  const to = dialog.getByLabel('Sent to')
  for (const name of [rep.name, 'Ada Admin']) { await to.fill(name); await page.locator('[role="option"]').filter({ hasText: name }).first().click() }
  await dialog.getByRole('button', { name: 'Save' }).click()
  await dialog.waitFor({ state: 'detached' })
  const letters: { to: string; text: string }[] = []
  const program = { ...app.program, together: { ...app.program.together, sendsMail: () => Promise.resolve(true), queueLetter: (_: unknown, letter: { to: string; text: string }) => { letters.push(letter); return Promise.resolve() } } }
  const context = { workspaceId: app.workspaceId, actor: systemActor('Guanxi', 'job', { language: 'en', zone: 'Asia/Shanghai' }), now: app.clock.now(), companyZone: 'Asia/Shanghai', baseCurrency: 'CNY', weekStart: 1, fiscalStart: 1, requestId: 'mail' } as const
  await app.program.database.transaction({ workspaceId: app.workspaceId }, (transaction) => mailDashboardsJob.run({ program, context }, {}, { signal: new AbortController().signal, transaction, progress: () => Promise.resolve(), runId: 'mail' } as never))
  const salesOf = async (who: TestClient) => ((await who.post('/api/v1/reports/figures', { metrics: ['sales.amount'] })).body as { result: { metrics: { value: number }[] } }).result.metrics[0]?.value ?? 0
  const written = async (who: TestClient) => new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'CNY', currencyDisplay: 'narrowSymbol' }).format(await salesOf(who) / 100)
  // Whoever looks at it, their letters in the corner stand in the name of the button that they see.
  const theirs = await browser.visit({ address, who: rep, now: app.clock.now(), path: '/dashboards' })
  await theirs.locator('.figure-body').first().waitFor()
  expect(await violationsOf(theirs)).toEqual([])
  expect(letters.map(({ to: address_, text }) => [address_, /Sales: (\S+)/.exec(text)?.[1]]).toSorted()).toEqual([[app.admin.email, await written(app.admin)], [rep.email, await written(rep)]].toSorted())
})

test('the 7P report is opened page by page and exported as one file', { timeout: 2 * patience }, async () => {
  const page = await browser.visit({ address, who: app.admin, now: app.clock.now(), path: '/dashboards?period=quarter' })
  await page.getByRole('link', { name: '7P report' }).click()
  for (const name of ['Persistency', 'Promotion']) {
    await page.getByRole('navigation', { name: '7P report' }).getByRole('link', { name }).click()
    await page.getByRole('heading', { name, level: 1 }).waitFor()
    await page.locator('.figure-body').first().waitFor()
  }
  await page.getByRole('button', { name: 'All seven pages' }).click()
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: 'PDF' }).click()])
  expect(file.suggestedFilename()).toMatch(/^7P report .*\.pdf$/)
  const text = (await pagesOf(readFileSync(await file.path()))).join('')
  for (const name of ['Profiling', 'Persistency', 'Profitability', 'Performance', 'Prospecting', 'Product', 'Promotion']) expect(text).toContain(`7Preport·${name}`)
})
