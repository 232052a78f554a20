import { beforeAll, expect, test } from 'vitest'
import { type Company, companyWithApprovals } from '../automation/company.ts'
import { patience, useBrowser } from './browser.ts'

// An administrator draws a rule, tries it on a customer, switches it on; a colleague causes it; the log and the customer tell of it.

const browser = useBrowser()
let company: Company
let address: string
let customer: { readonly id: string }

beforeAll(async () => {
  company = await companyWithApprovals()
  const { app, rita } = company
  customer = await rita.create('customers', { name: 'Harbour Tools Ltd' }) as { readonly id: string }
  await app.catchUp()
  address = await app.listen()
}, 180_000)

const read = async (id: string) => (await company.app.admin.get(`/api/v1/customers/${id}`)).body as { website: string | null; version: number }

test('a rule is drawn, tried with nothing changed, switched on, caused by a colleague, and seen in the log', { timeout: 5 * patience }, async () => {
  const { app, rita } = company
  const page = await browser.visit({ address, who: app.admin, now: app.clock.now(), path: '/settings/automation', width: 1440, height: 1000 })
  await page.getByRole('button', { name: 'New rule' }).click()
  await page.getByLabel('Name', { exact: false }).first().fill('Their site')
  await page.getByLabel('When', { exact: true }).selectOption({ label: 'A record is changed' })
  await page.getByRole('combobox', { name: 'Add a field' }).selectOption({ label: 'Name' })
  await page.locator('.flow-step').nth(1).click()
  await page.getByLabel('What it does').selectOption({ label: 'Set fields' })
  await page.getByRole('combobox', { name: 'Add a field' }).selectOption({ label: 'Website' })
  await page.getByRole('group', { name: 'Website' }).getByRole('textbox').fill('https://harbour.example')
  await page.getByLabel('Then', { exact: true }).selectOption({ label: '+ Notify' })
  await page.getByLabel('Text', { exact: false }).last().fill('{name} has a site')
  expect(await page.locator('.flow-step').count()).toBe(3)

  const trial = page.getByRole('region', { name: 'Try it on a record' })
  await trial.getByRole('combobox', { name: 'Record' }).fill('Harbour')
  await page.getByRole('option', { name: 'Harbour Tools Ltd' }).click()
  await trial.getByRole('button', { name: 'Try', exact: true }).click()
  await trial.locator('.rule-tried').filter({ hasText: 'harbour.example' }).waitFor()
  expect(await trial.locator('.rule-tried').innerText()).toContain('Rita Rep')
  expect(await read(customer.id)).toMatchObject({ website: null, version: 1 })

  await page.getByRole('button', { name: 'Save' }).click()
  const line = page.locator('.rule-line').filter({ hasText: 'Their site' })
  await line.getByRole('button', { name: 'Switch on' }).click()
  await line.getByRole('button', { name: 'Switch off' }).waitFor()

  expect((await rita.patch(`/api/v1/customers/${customer.id}`, { name: 'Harbour Tools Limited' }, { version: 1 })).status).toBe(200)
  await app.catchUp()
  await expect.poll(async () => (await read(customer.id)).website, { timeout: patience }).toBe('https://harbour.example')

  const log = await browser.visit({ address, who: app.admin, now: app.clock.now(), path: '/settings/automation/log', language: 'zh', theme: 'dark', width: 360, height: 740 })
  const run = log.locator('.rule-run').filter({ hasText: 'Their site' })
  await run.getByText('已完成').first().waitFor()
  await run.getByRole('button', { name: 'Their site' }).click()
  await run.getByText('触发原因').waitFor()
  expect(await run.innerText()).toContain('Rita Rep')
  expect(await log.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)

  const record = await browser.visit({ address, who: app.admin, now: app.clock.now(), path: `/customers/${customer.id}`, width: 1440 })
  await record.getByRole('region', { name: 'Automation' }).getByText('Their site').waitFor()
})

test('a rule begins with a template, is duplicated, and goes back to how it was drawn before', { timeout: 5 * patience }, async () => {
  const { app } = company
  const page = await browser.visit({ address, who: app.admin, now: app.clock.now(), path: '/settings/automation', width: 1440, height: 1000 })
  await page.getByRole('tab', { name: 'Templates' }).click()
  await page.getByRole('button', { name: 'New lead without contact for two days' }).click()
  await page.locator('.flow-step').nth(3).waitFor()
  const name = page.getByLabel('Name', { exact: false }).first()
  expect(await name.inputValue()).toBe('New lead without contact for two days')
  await page.getByRole('button', { name: 'Save' }).click()
  const line = () => page.locator('.rule-line').filter({ hasText: 'New lead without contact' })
  await line().getByRole('button', { name: 'Switch on' }).waitFor()

  await line().getByRole('button', { name: 'New lead' }).click()
  await page.getByRole('button', { name: 'Duplicate' }).click()
  await expect.poll(() => name.inputValue(), { timeout: patience }).toBe('New lead without contact for two days (copy)')
  await name.fill('Its twin')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.locator('.rule-line').filter({ hasText: 'Its twin' }).waitFor()
  await line().waitFor()

  await line().getByRole('button', { name: 'New lead' }).click()
  await page.locator('.flow-step').nth(3).waitFor()
  await name.fill('Another name')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.locator('.rule-line').filter({ hasText: 'Another name' }).getByRole('button', { name: 'Another name' }).click()
  await page.getByText('Earlier versions (1)').click()
  await page.getByRole('button', { name: 'Take back into the drawing' }).click()
  await expect.poll(() => name.inputValue(), { timeout: patience }).toBe('New lead without contact for two days')
  await page.getByRole('button', { name: 'Save' }).click()
  await line().waitFor()
  const rows = (await app.admin.post('/api/v1/automation-rules/query', { sort: [{ field: 'name' }] })).body.rows as { name: string; object: string; active: boolean; version: number }[]
  expect(rows.filter(({ object }) => object === 'lead').map(({ name: called, active, version }) => [called, active, version])).toEqual([['Its twin', false, 1], ['New lead without contact for two days', false, 3]])
})
