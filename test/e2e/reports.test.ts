import { beforeAll, expect, test } from 'vitest'
import type { TestApp } from '../support/app.ts'
import { patience, useBrowser } from './browser.ts'
import { sampleApp } from './sample.ts'

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
  await page.getByRole('button', { name: 'Save' }).click()
  await page.waitForURL(/metric-alerts\/[0-9a-f-]{36}$/)
  await page.getByRole('heading', { name: 'Sales unusual' }).waitFor()
  const { rows } = (await app.admin.post('/api/v1/metric-alerts/query', { filter: { field: 'name', is: 'equals', value: 'Sales unusual' } })).body as { rows: object[] }
  expect(rows).toMatchObject([{ metric: 'sales.amount', alertWhen: 'unusual', measuredOver: 'month', deviations: 3, periodsBefore: 8, usualFrom: 'before' }])
  // Another one from the list of alerts.
  await page.getByRole('link', { name: 'All alerts' }).click()
  await page.getByRole('link', { name: 'Sales unusual' }).waitFor()
})
