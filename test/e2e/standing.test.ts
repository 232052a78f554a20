import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'
import { patience, useBrowser } from './browser.ts'
import { sqlOf } from './sample.ts'

// Where a record stands among its like, and to whom it is open.

const browser = useBrowser()
let app: TestApp
let address: string
let nina: TestClient
let rita: TestClient
const ids: Record<string, string> = {}

beforeAll(async () => {
  app = await testApp()
  nina = await app.person({ role: 'headOfSales', name: 'Nina Li' })
  rita = await app.person({ role: 'rep', name: 'Rita Rep' })
  const firm = async (name: string, parent?: string, who = nina) => { ids[name] = (await who.create('customers', { name, industry: 'machinery', ...(parent === undefined ? {} : { parent: ids[parent] }) })).id as string }
  await firm('World Holding')
  await firm('Asia', 'World Holding')
  await firm('China', 'Asia')
  await firm('Japan', 'Asia')
  await firm('Ningbo Plant', 'China')
  await firm('Joint Venture')
  const { body } = await nina.get(`/api/v1/customers/${ids['Joint Venture']}`)
  await nina.patch(`/api/v1/customers/${ids['Joint Venture']}`, { links: [{ object: 'customer', id: ids['China'], role: 'group', share: 0.6 }] }, { version: body.version })
  await firm('Ritas Shop', undefined, rita)
  const shop = await rita.get(`/api/v1/customers/${ids['Ritas Shop']}`)
  await app.admin.patch(`/api/v1/customers/${ids['Ritas Shop']}`, { parent: ids['Japan'] }, { version: shop.body.version })
  await app.catchUp()
  address = await app.listen()
}, 180_000)

const visit = (name: string, given: Partial<Parameters<typeof browser.visit>[0]> = {}): Promise<Page> => browser.visit({ address, who: nina, now: app.clock.now(), path: `/customers/${ids[name]}`, ...given })

test('the chart of a customer leads up to the root and down, by mouse and by keys', { timeout: patience }, async () => {
  const page = await visit('China')
  const card = page.getByRole('region', { name: 'Org chart' })
  await card.getByRole('link', { name: 'World Holding' }).waitFor()
  expect(await card.locator('.chart-name').allInnerTexts()).toEqual(['World Holding', 'Asia', 'China', 'Ningbo Plant', 'Japan'])
  expect(await card.locator('[aria-current]').innerText()).toBe('China')
  await card.getByRole('button', { name: 'Hide what is below China' }).click()
  await card.getByRole('link', { name: 'Ningbo Plant' }).waitFor({ state: 'detached' })
  await card.getByRole('button', { name: 'Draw it' }).click()
  const dialog = page.getByRole('dialog', { name: 'Org chart of China' })
  // The record itself holds the focus; the keys walk along the lines.
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('China')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Japan')
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'detached' })
  await page.getByRole('heading', { name: 'Japan', level: 1 }).waitFor()
})

test('a share stands on the line, and other kinds of links have charts of their own', { timeout: patience }, async () => {
  const page = await visit('China')
  const card = page.getByRole('region', { name: 'Org chart' })
  await card.getByRole('radio', { name: 'Group' }).click()
  await card.getByRole('link', { name: 'Joint Venture' }).waitFor()
  expect(await card.locator('.chart-line').filter({ hasText: 'Joint Venture' }).innerText()).toContain('60%')
})

test('what somebody may not see is there without its name', { timeout: patience }, async () => {
  const page = await visit('Ritas Shop', { who: rita, language: 'zh' })
  const card = page.getByRole('region', { name: '组织架构' })
  await card.getByText('您没有查看权限').waitFor()
  expect(await card.getByRole('link').allInnerTexts()).toEqual(['Ritas Shop'])
})

test('on a phone the chart is an indented tree of links', { timeout: patience }, async () => {
  const page = await visit('China', { width: 360, height: 740, touch: true, path: `/customers/${ids['China']}?tab=related` })
  const card = page.getByRole('region', { name: 'Org chart' })
  await card.getByRole('link', { name: 'Asia' }).waitFor()
  expect(await card.getByRole('button', { name: 'Draw it' }).count()).toBe(0)
  const left = (name: string) => card.getByRole('link', { name }).evaluate((link) => link.getBoundingClientRect().left)
  expect(await left('Asia')).toBeGreaterThan(await left('World Holding'))
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
  await card.getByRole('link', { name: 'Asia' }).tap()
  await page.getByRole('heading', { name: 'Asia', level: 1 }).waitFor()
})

test('the page lists to whom a record is shared; one press takes it back, the message gives it again', { timeout: patience }, async () => {
  const page = await visit('World Holding')
  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: 'Share', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Share World Holding' })
  await dialog.getByRole('combobox').nth(1).click()
  await dialog.getByRole('combobox').nth(1).fill('Rita')
  await page.getByRole('option', { name: /Rita Rep/ }).click()
  await dialog.getByRole('button', { name: 'Share', exact: true }).click()
  const card = page.getByRole('region', { name: 'Shared with' })
  await card.getByText('Rita Rep').waitFor()
  await card.getByText('may read · by Nina Li').waitFor()
  const shares = () => sqlOf(app, 'select level from record_share where record_id = $1', [ids['World Holding']])
  expect(await shares()).toEqual([{ level: 'read' }])
  await card.getByRole('button', { name: 'Stop sharing with Rita Rep' }).click()
  await page.getByText('No longer shared with Rita Rep').waitFor()
  await card.waitFor({ state: 'detached' })
  expect(await shares()).toEqual([])
  await page.locator('.toast').filter({ hasText: 'No longer shared' }).getByRole('button', { name: 'Undo' }).click()
  await card.getByText('Rita Rep').waitFor()
  expect(await shares()).toEqual([{ level: 'read' }])
})

test('who only reads a record sees to whom it is shared, and cannot stop it', { timeout: patience }, async () => {
  await nina.post(`/api/v1/customers/${ids['Joint Venture']}/share`, { with: { object: 'user', id: rita.userId }, level: 'read' })
  const page = await visit('Joint Venture', { who: rita })
  const card = page.getByRole('region', { name: 'Shared with' })
  await card.getByText('Rita Rep').waitFor()
  expect(await card.getByRole('button', { name: /Stop sharing/ }).count()).toBe(0)
})

test('a value that is a link shows its pencil, and everybody finds the settings beneath their name', { timeout: patience }, async () => {
  const page = await visit('China', { who: rita, path: `/customers/${ids['Ritas Shop']}` })
  const pencil = page.getByRole('button', { name: 'Edit Parent customer' })
  await pencil.focus()
  expect(await pencil.locator('svg').evaluate((icon) => getComputedStyle(icon).opacity)).toBe('1')
  await page.getByRole('button', { name: /Rita Rep/ }).click()
  await page.getByRole('menuitem', { name: 'Settings' }).click()
  await page.waitForURL(/\/settings/)
  await page.getByRole('heading', { name: 'Sign-ins' }).or(page.getByRole('heading').first()).first().waitFor()
})
