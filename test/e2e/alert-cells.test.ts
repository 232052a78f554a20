import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../support/app.ts'
import { violationsOf } from './axe.ts'
import { patience, useBrowser } from './browser.ts'

// What an alert watches is chosen and typed as people read it.

const browser = useBrowser()
let app: TestApp
let address: string
let id: string

beforeAll(async () => {
  app = await testApp()
  id = (await app.admin.create('metric-alerts', { name: 'Wins', metric: 'sales.win_rate', alertWhen: 'below', threshold: 0.9, measuredOver: 'month' })).id as string
  address = await app.listen()
}, 180_000)

const visit = (path: string, given: Partial<Parameters<typeof browser.visit>[0]> = {}): Promise<Page> => browser.visit({ address, who: app.admin, now: app.clock.now(), path, ...given })
const kept = async () => (await app.admin.get(`/api/v1/metric-alerts/${id}`)).body as { readonly metric: string; readonly threshold: number }

test('in a list the bound is typed in percent, and the metric is chosen by its name', { timeout: patience }, async () => {
  const page = await visit('/metric-alerts')
  await page.getByText('90%', { exact: true }).dblclick()
  const bound = page.getByRole('textbox', { name: 'Bound' })
  expect(await bound.inputValue()).toBe('90')
  await bound.fill('35')
  await bound.press('Enter')
  await page.getByText('35%', { exact: true }).waitFor()
  await expect.poll(async () => (await kept()).threshold).toBe(0.35)
  await page.getByRole('gridcell', { name: 'Win rate' }).dblclick()
  const chooser = page.getByRole('combobox', { name: 'Metric' })
  expect(await chooser.evaluate((each) => document.activeElement === each)).toBe(true)
  expect(await violationsOf(page)).toEqual([])
  await chooser.selectOption({ label: 'Sales' })
  await expect.poll(async () => (await kept()).metric).toBe('sales.amount')
  // Money is typed in whole units of the currency.
  await page.getByText('¥0.35', { exact: true }).dblclick()
  await page.getByRole('textbox', { name: 'Bound' }).fill('50000')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await kept()).threshold).toBe(50_000)
})

test('on its page a share is typed in percent too, in either language', { timeout: patience }, async () => {
  const page = await visit(`/metric-alerts/${id}`, { language: 'zh' })
  await page.getByLabel('指标', { exact: true }).selectOption({ label: '赢单率' })
  await page.getByLabel('阈值').fill('42.5')
  await page.getByRole('button', { name: '保存' }).click()
  await expect.poll(async () => (await kept()).threshold).toBe(0.425)
  expect(await kept()).toMatchObject({ metric: 'sales.win_rate' })
})
