import type { Locator, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'
import { violationsOf } from './axe.ts'
import { patience, useBrowser } from './browser.ts'
import { countScripts } from './scripts.ts'
import { saidBy } from './pages.ts'
import { sqlOf } from './sample.ts'

// A company makes what it lacks, in the browser, and works with it at once.

const browser = useBrowser()
let app: TestApp
let address: string
let nina: TestClient
let customer: Record<string, unknown>

beforeAll(async () => {
  app = await testApp()
  nina = await app.person({ role: 'rep', name: 'Nina Li' })
  customer = await nina.create('customers', { name: 'Harbour Tools Ltd', industry: 'machinery' })
  await app.catchUp()
  address = await app.listen()
}, 180_000)

const visit = (who: TestClient, path: string, given: Partial<Parameters<typeof browser.visit>[0]> = {}): Promise<Page> => browser.visit({ address, who, now: app.clock.now(), path, ...given })

async function addField(page: Page, type: string, name: string, zh: string, tell: (dialog: Locator) => Promise<void> = () => Promise.resolve()): Promise<void> {
  await page.getByRole('button', { name: 'Add a field' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add a field' })
  await dialog.getByRole('button', { name: type, exact: true }).click()
  await dialog.getByLabel('Name in English').fill(name)
  await dialog.getByLabel('Name in Chinese').fill(zh)
  await tell(dialog)
  await dialog.getByRole('button', { name: 'Save' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByRole('row').filter({ hasText: name }).waitFor()
}

test('an administrator makes an object with a relation, a choice, money, a sum and a formula, and a rep works with it at once', { timeout: 5 * patience }, async () => {
  const page = await visit(app.admin, '/settings/objects')
  const theirs = await visit(nina, `/customers/${customer['id'] as string}`)
  await page.getByRole('button', { name: 'New object' }).click()
  const dialog = page.getByRole('dialog', { name: 'New object' })
  await dialog.getByLabel('Name in English').fill('Machine')
  await dialog.getByLabel('Name in Chinese').fill('设备')
  await expect.poll(() => dialog.getByLabel('Key').inputValue()).toBe('xMachine')
  await dialog.getByRole('button', { name: 'Save' }).click()
  // Who works with it is asked at once.
  const rights = page.getByRole('dialog', { name: 'Who works with Machines?' })
  await rights.getByRole('combobox', { name: 'Sales representative' }).selectOption({ label: 'Works with own' })
  await rights.getByRole('button', { name: 'Save' }).click()
  await page.getByText('The rights are given').waitFor()
  await page.getByRole('table').getByRole('link', { name: 'Machines' }).click()
  await addField(page, 'Relation to one record', 'Customer', '所属客户', async (field) => { await field.getByLabel('Leads to').selectOption({ label: 'Customer' }) })
  await addField(page, 'Choice', 'State', '状况', async (field) => {
    for (const [index, [en, zh]] of ([['Running', '运行'], ['Broken', '故障']] as const).entries()) {
      await field.getByRole('button', { name: 'Add a choice' }).click()
      await field.getByLabel(`Choice ${index + 1} in English`).fill(en)
      await field.getByLabel(`Choice ${index + 1} in Chinese`).fill(zh)
    }
    await field.getByLabel('Colour: Broken').selectOption({ label: 'Red' })
  })
  await addField(page, 'Money', 'Price', '价格')

  await page.goto(`${address}/settings/objects/customer`)
  await addField(page, 'Sum over related records', 'Value of machines', '设备总值', async (field) => {
    await field.getByLabel('Over the related records').selectOption({ label: 'Machines' })
    await field.getByLabel('What is computed').selectOption({ label: 'Sum' })
    await field.getByLabel('Of the field').selectOption({ label: 'Price' })
    await field.getByRole('button', { name: 'Add a condition' }).click()
    await field.getByRole('menuitem', { name: 'State', exact: true }).click()
    await field.getByRole('checkbox', { name: 'Running' }).check()
  })
  await addField(page, 'Formula', 'Score', '评分', async (field) => {
    const text = field.getByRole('textbox', { name: 'Formula' })
    await text.fill('if(industry = "machinery", 10, 2')
    await field.getByText('Here something else is expected: ). (character 33)').waitFor()
    await text.fill('if(industry = "machinery", 10, 2) * 3')
    // Tried on a record before anything is kept.
    await expect.poll(() => field.locator('output').innerText()).toBe('30')
  })

  // The rep was on a page all the while: the object has come into the navigation without reading the page anew.
  await theirs.getByRole('navigation').getByRole('link', { name: 'Machines' }).waitFor()
  const related = theirs.locator('.related').filter({ hasText: 'Machines' })
  await related.getByRole('button', { name: 'New machine' }).click()
  const form = theirs.getByRole('dialog', { name: /machine/i })
  await form.getByRole('button', { name: 'More fields' }).click()
  await form.getByLabel('Name').fill('Lathe one')
  await form.getByRole('textbox', { name: 'Price' }).fill('1250')
  await form.getByLabel('State').selectOption({ label: 'Running' })
  await form.getByRole('button', { name: 'Create', exact: true }).click()
  await related.getByRole('link', { name: 'Lathe one' }).waitFor()
  await expect.poll(async () => (await nina.get(`/api/v1/customers/${customer['id'] as string}`)).body).toMatchObject({ xValueOfMachines: { amount: 125_000 }, xScore: 30 })
  await expect.poll(() => theirs.locator('.record-fields').innerText()).toContain('Value of machines')
  await nina.create('x-machines', { name: 'Press two', xState: 'broken' })

  // Its list is filtered by its own field.
  await theirs.getByRole('navigation').getByRole('link', { name: 'Machines' }).click()
  await theirs.locator('.table-row').filter({ hasText: 'Press two' }).waitFor()
  await theirs.getByRole('button', { name: 'Filter', exact: true }).click()
  await theirs.getByRole('menuitem', { name: 'State', exact: true }).click()
  await theirs.getByRole('checkbox', { name: 'Broken' }).check()
  await theirs.getByRole('button', { name: 'Apply' }).click()
  await theirs.locator('.table-row').filter({ hasText: 'Lathe one' }).waitFor({ state: 'detached' })
  expect(await theirs.locator('.table-row').count()).toBe(1)
  expect(await theirs.locator('.table-row').innerText()).toContain('Broken')
})

test('what others depend on is not retired from under them, and is named; what stands alone is, and comes back', { timeout: 2 * patience }, async () => {
  const page = await visit(app.admin, '/settings/objects/xMachine', { refusals: [422] })
  const retire = async (name: string) => {
    await page.getByRole('button', { name: `More: ${name}` }).click()
    await page.getByRole('menuitem', { name: 'Retire' }).click()
  }
  await retire('Price')
  await page.getByText('Field: Customer › Value of machines').waitFor()
  await addField(page, 'Text', 'Serial number', '序列号')
  await retire('Serial number')
  const gone = page.getByRole('region', { name: 'Retired fields' })
  await gone.getByText('Serial number').waitFor()
  await gone.getByRole('button', { name: 'Bring back' }).click()
  await gone.waitFor({ state: 'detached' })
  await page.getByRole('row').filter({ hasText: 'Serial number' }).waitFor()
})

test('choices are named, coloured, moved by the keyboard and retired', { timeout: 2 * patience }, async () => {
  const page = await visit(app.admin, '/settings/choices')
  await page.getByRole('row').filter({ hasText: 'Machine' }).getByRole('link', { name: 'State' }).click()
  await page.getByLabel('Choice 1 in English').fill('In use')
  await page.getByRole('button', { name: /^Move Broken/ }).focus()
  await page.keyboard.press('ArrowUp')
  await page.getByText('Broken now stands at 1 of 2').waitFor({ state: 'attached' })
  await page.getByRole('button', { name: 'Add a choice' }).click()
  await page.getByLabel('Choice 3 in English').fill('Sold')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect.poll(async () => (await app.admin.get('/api/v1/configuration')).body.choices.filter((each: { object: string }) => each.object === 'xMachine').sort((a: { position: number }, b: { position: number }) => a.position - b.position).map(({ key, label }: { key: string; label: { en: string } }) => [key, label.en])).toEqual([['broken', 'Broken'], ['running', 'In use'], ['sold', 'Sold']])
  await page.getByRole('checkbox', { name: 'Offered: Sold' }).uncheck()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect.poll(async () => (await nina.post('/api/v1/x-machines', { name: 'Third', xState: 'sold' })).status).toBe(422)
})

test('a value that is in use though nobody declared it is counted, and adopted by one click', { timeout: 2 * patience }, async () => {
  await sqlOf(app, "update customer set industry = 'aerospace' where name = 'Harbour Tools Ltd'")
  const page = await visit(app.admin, '/settings/choices/customer-industry')
  const strange = page.getByRole('region', { name: 'Values in use that are not declared' })
  expect(await strange.getByRole('listitem').innerText()).toMatch(/aerospace\s+1 record/)
  await strange.getByRole('button', { name: 'Adopt' }).click()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect.poll(async () => (await nina.post('/api/v1/customers', { name: 'Rockets', industry: 'aerospace' })).status, { timeout: 10_000 }).toBe(201)
  await strange.waitFor({ state: 'detached' })
})

test('a field is shown, asked for and stands fast in a form as its conditions say, while one types', { timeout: 2 * patience }, async () => {
  const retail = { field: 'industry', is: 'equals', value: 'retail' }
  await app.admin.create('custom-fields', { object: 'customer', key: 'xShops', label: 'Shops', type: 'number', settings: { decimals: 0 }, help: 'Those that are open' })
  for (const [effect, field] of [['show', 'xShops'], ['require', 'xShops'], ['lock', 'website']] as const) await app.admin.create('field-conditions', { label: effect, object: 'customer', field, effect, when: retail })
  const shop = await nina.create('customers', { name: 'Corner Shop', website: 'https://shop.example' })
  const page = await visit(nina, `/customers/${shop['id'] as string}`)
  const edit = async () => {
    await page.getByRole('button', { name: 'More actions' }).click()
    await page.getByRole('menuitem', { name: 'Edit', exact: true }).click()
    return page.getByRole('dialog')
  }
  const dialog = await edit()
  await dialog.getByLabel('Industry').waitFor()
  expect(await dialog.getByLabel('Shops').count()).toBe(0)
  await dialog.getByLabel('Industry').selectOption({ label: 'Retail' })
  await dialog.getByText('Those that are open').waitFor()
  // What stands fast is judged by what is stored: a choice just made can be taken back.
  expect(await dialog.getByLabel('Website').isEnabled()).toBe(true)
  await dialog.getByLabel('Shops').fill('3')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await dialog.waitFor({ state: 'detached' })
  expect(await (await edit()).getByLabel('Website').isDisabled()).toBe(true)
})

const pages: readonly { readonly path: string; readonly open?: (page: Page, zh: boolean) => Promise<void> }[] = [
  { path: '/settings/objects' },
  { path: '/settings/objects', open: async (page, zh) => { await page.getByRole('button', { name: zh ? '新建对象' : 'New object' }).click(); await page.getByRole('dialog').waitFor() } },
  { path: '/settings/objects/xMachine' },
  { path: '/settings/objects/xMachine', open: async (page, zh) => { await page.getByRole('button', { name: zh ? '添加字段' : 'Add a field' }).click(); await page.getByRole('dialog').getByRole('button', { name: zh ? '公式' : 'Formula', exact: true }).click() } },
  { path: '/settings/objects/xMachine', open: async (page, zh) => { await page.getByRole('row').getByRole('button', { name: zh ? '状况' : 'State', exact: true }).click(); await page.getByRole('dialog').locator('li.choice-row').first().waitFor() } },
  { path: '/settings/objects/customer', open: async (page, zh) => { await page.getByRole('row').getByRole('button', { name: zh ? '设备总值' : 'Value of machines', exact: true }).click(); await page.getByRole('dialog').locator('.condition').waitFor() } },
  { path: '/settings/choices' },
  { path: '/settings/choices/xMachine-xState' },
  { path: '/settings/layouts/xMachine' },
  { path: '/settings/layouts/customer' },
  { path: '/settings/roles' },
  { path: '/settings/pipelines' },
  { path: '/x-machines' },
  { path: '/x-machines?view=boardxState' },
]
const looks = [{ language: 'en', theme: 'dark', width: 1440 }, { language: 'zh', theme: 'light', width: 360 }] as const

test.for(looks)('axe finds nothing on the pages of the configuration, and no sentence lacks its values, in $language, $theme, $width wide', { timeout: 4 * patience }, async ({ language, theme, width }) => {
  const page = await visit(app.admin, '/', { language, theme, width })
  const found: Record<string, readonly string[]> = {}
  for (const [index, { path, open }] of pages.entries()) {
    await page.goto(`${address}${path}`)
    await page.getByRole('heading').first().waitFor()
    await page.waitForFunction(() => document.querySelector('.skeleton, [aria-busy="true"]') === null)
    await open?.(page, language === 'zh')
    const violations = await violationsOf(page)
    if (violations.length > 0) found[`${index} ${path}`] = violations
    expect((await saidBy(page)).filter((text) => /\{\w+\}/.test(text)), path).toEqual([])
    if (process.env['PICTURES'] !== undefined) await page.screenshot({ path: `${process.env['PICTURES']}/configuring-${language}-${index}.png` })
  }
  expect(found).toEqual({})
})

test('a company with objects of its own still shows its first list within 285 kB of script', { timeout: 2 * patience }, async () => {
  const page = await visit(nina, '/healthz')
  const counted = countScripts(page)
  await page.goto(`${address}/x-machines`)
  await page.locator('.table-row').first().waitFor()
  const bytes = (await counted()).reduce((sum, [, size]) => sum + size, 0)
  console.log(`Script before the first row of an own object: ${(bytes / 1000).toFixed(0)} kB (gzip).`)
  expect(bytes).toBeLessThan(285_000)
})
