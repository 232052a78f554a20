import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'
import { patience, useBrowser } from './browser.ts'
import { sqlOf } from './sample.ts'

const browser = useBrowser()
let app: TestApp
let address: string
let nina: TestClient

beforeAll(async () => {
  app = await testApp()
  nina = await app.person({ role: 'rep', name: 'Nina Li' })
  for (const name of ['云帆国际贸易有限公司', '海阔天空文化传媒', 'Harbour Tools Ltd']) await nina.create('customers', { name })
  await app.catchUp()
  address = await app.listen()
}, 180_000)

const visit = (path: string): Promise<Page> => browser.visit({ address, who: nina, now: app.clock.now(), path })

test('a lead is converted by its button: the form makes customer, contact and opportunity, and the history comes along', { timeout: patience }, async () => {
  const lead = await nina.create('leads', { name: 'Tom Wu', company: 'Delta Pumps', phone: '+86 139 0000 1111' })
  await nina.create('activities', { kind: 'note', subject: 'Met at the fair', target: { object: 'lead', id: lead.id } })
  const page = await visit(`/leads/${lead.id as string}`)
  await page.getByRole('button', { name: 'Convert', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Convert' })
  await dialog.getByLabel('Name of the new customer').fill('Delta Pumps GmbH')
  await dialog.getByLabel('Name of the new opportunity').fill('Two pumps')
  // What is asked for follows what was chosen.
  expect(await dialog.getByLabel('Name of the new contact').count()).toBe(1)
  await dialog.getByRole('combobox', { name: /^Contact/ }).selectOption('none')
  await expect.poll(() => dialog.getByLabel('Name of the new contact').count()).toBe(0)
  await dialog.getByRole('combobox', { name: /^Contact/ }).selectOption('new')
  await dialog.getByRole('textbox', { name: 'Expected amount' }).fill('18000')
  await dialog.getByRole('button', { name: 'Convert', exact: true }).click()
  await page.getByText('Done: Convert').waitFor()
  await expect.poll(() => sqlOf(app, `
    select l.status, c.name as customer, k.name as contact, o.name as opportunity, o.amount_base::integer as amount, (select count(*)::integer from activity a where a.customer_id = c.id) as activities
    from lead l cross join customer c left join contact k on k.customer_id = c.id left join opportunity o on o.customer_id = c.id where l.id = $1 and c.name = 'Delta Pumps GmbH'`, [lead.id]))
    .toEqual([{ status: 'converted', customer: 'Delta Pumps GmbH', contact: 'Tom Wu', opportunity: 'Two pumps', amount: 1_800_000, activities: 1 }])
  // What is done is not offered again.
  await expect.poll(() => page.getByRole('button', { name: 'Convert', exact: true }).count()).toBe(0)
})

test('Ctrl K finds a customer by two Chinese characters and by pinyin initials, and opens it', { timeout: patience }, async () => {
  const page = await visit('/')
  const palette = page.getByRole('dialog')
  await page.getByRole('heading', { level: 1 }).waitFor()
  for (const [words, name] of [['国际', '云帆国际贸易有限公司'], ['hktk', '海阔天空文化传媒'], ['harbur', 'Harbour Tools Ltd']] as const) {
    await page.keyboard.press('Control+k')
    await palette.getByRole('combobox').fill(words)
    await palette.getByRole('option').filter({ hasText: name }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name, level: 1 }).waitFor()
  }
})

test('Ctrl K runs an action and goes to a page', { timeout: patience }, async () => {
  const page = await visit('/')
  const palette = page.getByRole('dialog')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('Control+k')
  await palette.getByRole('combobox').fill('new lead')
  await palette.getByRole('option', { name: 'New lead' }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: 'New lead' }).waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await palette.getByRole('combobox').fill('orders')
  await palette.getByRole('option', { name: 'Orders', exact: true }).first().click()
  await page.getByRole('heading', { name: 'Orders', level: 1 }).waitFor()
})
