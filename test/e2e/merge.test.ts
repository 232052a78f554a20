import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { systemActor } from '../../src/access/index.ts'
import { scanObject } from '../../src/records/duplicates/scan.ts'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'
import { patience, useBrowser, type Visit } from './browser.ts'

const browser = useBrowser()
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
let app: TestApp
let address: string
let nina: TestClient

beforeAll(async () => {
  app = await testApp()
  nina = await app.person({ role: 'headOfSales', name: 'Nina Li' })
  address = await app.listen()
}, 180_000)

const visit = (path: string, more: Partial<Visit> = {}): Promise<Page> => browser.visit({ address, who: nina, now: app.clock.now(), path, ...more })
const customer = async (values: Readonly<Record<string, string | readonly string[]>>) => (await nina.create('customers', values)).id as string

/** Two customers that are one, with something on each, and the scan over them. */
async function doubles(name: string, phone: string): Promise<{ readonly first: string; readonly second: string }> {
  const first = await customer({ name: `${name} Co., Ltd.`, phone, city: 'Ningbo' })
  const second = await customer({ name: `${name} Limited`, phone, city: 'Ningbo', website: 'https://example.com', tags: ['vip'] })
  await nina.create('contacts', { name: 'Tom Wu', customer: second })
  const { registry, writer } = await app.program.engineOf({ workspaceId: app.workspaceId })
  const { database, clock } = app.program
  const context = { workspaceId: app.workspaceId, actor: systemActor('scan', 'job', { language: 'en', zone: 'UTC' }), now: clock.now(), baseCurrency: 'CNY', weekStart: 1, fiscalStart: 1, requestId: 'test' }
  await scanObject({ registry, database, clock, writer }, context, 'customer')
  await app.catchUp()
  return { first, second }
}

async function violationsOf(page: Page): Promise<readonly string[]> {
  if (!await page.evaluate(() => 'axe' in globalThis)) await page.evaluate(axe)
  return page.evaluate(async () => {
    interface Found { readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[] }[] }
    const { axe: checker } = globalThis as unknown as { readonly axe: { run(context: string, options: object): Promise<Found> } }
    const { violations } = await checker.run('#content', { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'], resultTypes: ['violations'] })
    return violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html, failureSummary = '' }) => `${id}: ${html.slice(0, 160)} (${failureSummary.split('\n')[1]?.trim() ?? ''})`))
  })
}

async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['LOOK']
  if (folder !== undefined) await page.screenshot({ path: `${folder}/merge-${name}.png` })
}

test('a pair of the work list is laid side by side, merged with the chosen values, and taken apart again from the record', { timeout: 2 * patience }, async () => {
  const { first, second } = await doubles('Harbour Tools', '+86 138 1234 5678')
  const page = await visit('/duplicate-candidates')
  await page.getByText('Same phone number').first().waitFor()
  await picture(page, 'work-list-en')
  await page.getByRole('gridcell', { name: 'Almost certain' }).getByRole('link').click()
  await page.getByRole('heading', { name: 'Merge customers', level: 1 }).waitFor()
  await page.getByRole('radio', { name: 'Stays: Harbour Tools Co., Ltd.' }).check()
  await page.getByText('Contact 1').waitFor()
  expect(await violationsOf(page)).toEqual([])
  await picture(page, 'side-by-side-en')
  await page.getByRole('radio', { name: 'Name of Harbour Tools Limited' }).check()
  await page.getByRole('button', { name: 'Merge', exact: true }).click()
  await page.getByRole('heading', { name: 'Harbour Tools Limited', level: 1 }).waitFor()
  expect(new URL(page.url()).pathname).toBe(`/customers/${first}`)
  await page.getByText('was merged into this record').waitFor()
  await picture(page, 'banner-en')
  // The old address leads on.
  await page.goto(`${address}/customers/${second}`)
  await page.waitForURL(`**/customers/${first}`)
  expect((await nina.get(`/api/v1/customers/${second}`)).status).toBe(307)
  await page.getByRole('button', { name: 'Undo the merge' }).click()
  await page.getByRole('heading', { name: 'Harbour Tools Co., Ltd.', level: 1 }).waitFor()
  expect((await nina.get(`/api/v1/customers/${second}`)).body).toMatchObject({ name: 'Harbour Tools Limited', deletedAt: null })
})

test('on a phone and in Chinese the record says what may be the same, and the comparison can be used', { timeout: 2 * patience }, async () => {
  const { first } = await doubles('Delta Pumps', '+86 139 0000 1111')
  const page = await visit(`/customers/${first}?tab=related`, { language: 'zh', width: 360, height: 740, touch: true })
  await page.getByRole('heading', { name: '疑似重复' }).waitFor()
  await picture(page, 'panel-zh-360')
  await page.getByRole('link', { name: '对比' }).click()
  await page.getByRole('heading', { name: '合并客户', level: 1 }).waitFor()
  await page.getByRole('radio').first().waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  expect(await violationsOf(page)).toEqual([])
  await picture(page, 'side-by-side-zh-360')
  await page.getByRole('button', { name: '不是重复' }).click()
  await page.getByText('保留两条记录，以后不再提示。').waitFor()
  const pairs = await nina.post('/api/v1/duplicate-candidates/query', { filter: { field: 'state', is: 'equals', value: 'dismissed' } })
  expect(pairs.body.rows).toHaveLength(1)
})

test('records ticked in a list are merged from its bar, and a new one is compared with the one that it may be', { timeout: 2 * patience }, async () => {
  const page = await visit('/customers?view=all')
  for (const name of ['Bar One', 'Bar Two']) await customer({ name })
  await page.reload()
  for (const name of ['Bar One', 'Bar Two']) await page.locator('.table-row', { hasText: name }).getByRole('checkbox').check()
  await page.getByRole('toolbar').getByRole('link', { name: 'Merge' }).click()
  await page.getByRole('heading', { name: 'Merge customers', level: 1 }).waitFor()
  await page.getByRole('button', { name: 'Merge', exact: true }).click()
  await page.getByText('was merged into this record').waitFor()
  await page.goto(`${address}/customers?view=all`)
  await page.locator('.table-row').first().waitFor()
  await page.getByRole('grid').focus()
  await page.keyboard.press('n')
  const dialog = page.getByRole('dialog', { name: 'New customer' })
  await dialog.getByLabel(/^Name/).fill('Bar One Ltd')
  await dialog.getByText('This may exist already').waitFor()
  await dialog.getByRole('button', { name: 'Create anyway' }).click()
  await page.getByRole('button', { name: 'Compare and merge' }).click()
  await page.getByRole('heading', { name: 'Merge customers', level: 1 }).waitFor()
})
