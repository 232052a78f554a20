import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'
import { patience, useBrowser } from './browser.ts'
import { sqlOf, yuan } from './sample.ts'

const browser = useBrowser()
let app: TestApp
let address: string
let nina: TestClient
let customer: { readonly id: string; readonly version: number }

beforeAll(async () => {
  app = await testApp()
  nina = await app.person({ role: 'headOfSales', name: 'Nina Li' })
  customer = await nina.create('customers', { name: 'Harbour Tools Ltd', phone: '+86 138 1234 5678', city: 'Ningbo', industry: 'machinery' })
  const about = { customer: customer.id }
  await nina.create('contacts', { name: 'Tom Wu', title: 'Buyer', ...about })
  const stages = (await nina.get('/api/v1/stages?sort=order')).body.rows
  for (const [name, amount] of [['Second press', 120_000_00], ['Spare parts', 8_500_50]] as const) {
    await nina.create('opportunities', { name, ...about, stage: stages[1].id, amount: { amount, currency: 'CNY' }, expectedCloseOn: '2026-12-20' })
  }
  const won = await nina.create('opportunities', { name: 'First press', ...about, stage: stages[1].id, amount: { amount: 95_000_00, currency: 'CNY' } })
  await nina.post(`/api/v1/opportunities/${won.id as string}/win`, { closedOn: '2026-11-20' })
  await app.catchUp()
  address = await app.listen()
}, 180_000)

const visit = (path: string, who = nina, refusals: readonly number[] = []): Promise<Page> => browser.visit({ address, who, now: app.clock.now(), path, refusals })

test('who types a name or a phone that is taken is told so, by whom, and may open or create all the same', { timeout: patience }, async () => {
  const page = await visit('/customers')
  await page.getByText('Harbour Tools Ltd').waitFor()
  await page.getByRole('grid').focus()
  await page.keyboard.press('n')
  const dialog = page.getByRole('dialog', { name: 'New customer' })
  await dialog.getByLabel(/^Name/).fill('Harbour Tools Ltd.')
  await dialog.getByText('This may exist already').waitFor()
  await dialog.getByText('held by Nina Li').waitFor()
  await dialog.getByLabel(/^Name/).fill('Another Name')
  await dialog.getByText('This may exist already').waitFor({ state: 'detached' })
  await dialog.getByLabel('Phone').fill('13812345678')
  await dialog.getByText('This may exist already').waitFor()
  await dialog.getByRole('link', { name: 'Open it' }).click()
  await page.getByRole('heading', { name: 'Harbour Tools Ltd', level: 1 }).waitFor()
})

test('a customer is created in a hurry, and its page opens from the message', { timeout: patience }, async () => {
  const page = await visit('/')
  await page.locator('.top').getByRole('button', { name: 'New', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Customer', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'New customer' })
  // Without a name it stays, and says what is needed.
  await dialog.getByRole('button', { name: 'Create', exact: true }).click()
  await dialog.getByRole('alert').filter({ hasText: 'Needed' }).waitFor()
  await dialog.getByLabel(/^Name/).fill('Delta Pumps GmbH')
  await dialog.getByLabel('City').fill('Bremen')
  await dialog.getByRole('button', { name: 'Create', exact: true }).click()
  await page.getByText('Delta Pumps GmbH created').waitFor()
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await page.getByRole('heading', { name: 'Delta Pumps GmbH', level: 1 }).waitFor()
  expect(await sqlOf(app, `select city, owner_id as owner from customer where name = 'Delta Pumps GmbH'`)).toEqual([{ city: 'Bremen', owner: nina.userId }])
})

test('the page of a customer tells facts, fields and related records, each figure as SQL has it', { timeout: patience }, async () => {
  const page = await visit(`/customers/${customer.id}`)
  await page.getByRole('heading', { name: 'Harbour Tools Ltd', level: 1 }).waitFor()
  const [sql] = await sqlOf<{ open: number; opens: number; won: number; contacts: number; all: number }>(app, `
    select (select sum(amount_base)::float8 from opportunity where customer_id = c.id and status = 'open') as open, (select count(*)::integer from opportunity where customer_id = c.id and status = 'open') as opens,
      (select sum(amount_base)::float8 from opportunity where customer_id = c.id and status = 'won') as won, (select count(*)::integer from contact where customer_id = c.id) as contacts,
      (select count(*)::integer from opportunity where customer_id = c.id) as all from customer c where id = $1`, [customer.id])
  const fact = (label: string) => page.locator('.record-facts > div').filter({ has: page.getByText(label, { exact: true }) }).locator('dd')
  await expect.poll(() => fact('Open amount').innerText(), { timeout: patience / 2 }).toBe(yuan(sql?.open ?? Number.NaN))
  const facts = await page.locator('.record-facts dd').allInnerTexts()
  expect(facts).toContain(yuan(sql?.won ?? Number.NaN))
  expect(facts).toContain(String(sql?.opens))
  const related = (title: string) => page.locator('.related').filter({ has: page.getByRole('heading', { name: title, exact: true }) })
  await expect.poll(() => related('Opportunities').locator('.count').innerText(), { timeout: patience / 2 }).toBe(String(sql?.all))
  expect(await related('Contacts').locator('.count').innerText()).toBe(String(sql?.contacts))
  await related('Opportunities').getByText('¥8,500.50').waitFor()
  await page.getByRole('region', { name: 'Details' }).getByText('138 1234 5678').waitFor()
  await page.getByRole('region', { name: 'Timeline' }).getByText('Nina Li created this').waitFor()
})

test('a note goes onto the timeline with the next contact, and the task that it made is completed', { timeout: patience }, async () => {
  const page = await visit(`/customers/${customer.id}`)
  const timeline = page.getByRole('region', { name: 'Timeline' })
  await timeline.getByRole('radio', { name: 'Call' }).click()
  await timeline.getByRole('textbox', { name: 'What was said?' }).fill('They want the press before spring')
  await timeline.getByRole('textbox', { name: 'Next contact on' }).fill('2026-12-01')
  await timeline.getByRole('button', { name: 'Add', exact: true }).click()
  await page.getByText('Added to the timeline').waitFor()
  await timeline.getByRole('link', { name: 'They want the press before spring' }).first().waitFor()
  await expect.poll(() => sqlOf(app, `select status, (due at time zone 'Asia/Shanghai')::date::text as due from activity where customer_id = $1 order by status`, [customer.id]))
    .toEqual([{ status: 'done', due: null }, { status: 'open', due: '2026-12-01' }])
  const [task] = await sqlOf<{ id: string }>(app, `select id from activity where customer_id = $1 and status = 'open'`, [customer.id])
  await page.goto(`${address}/activities/${task?.id ?? ''}`)
  await page.getByRole('button', { name: 'Complete', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Complete' })
  await dialog.getByLabel('Next contact on').fill('2026-12-15')
  await dialog.getByLabel('Next contact on').blur()
  await dialog.getByRole('button', { name: 'Complete', exact: true }).click()
  await page.getByText('Done: Complete').waitFor()
  await expect.poll(() => sqlOf(app, `select (due at time zone 'Asia/Shanghai')::date::text as due from activity where customer_id = $1 and status = 'open'`, [customer.id])).toEqual([{ due: '2026-12-15' }])
  await expect.poll(() => sqlOf(app, `select (next_contact_at at time zone 'Asia/Shanghai')::date::text as next from customer where id = $1`, [customer.id])).toEqual([{ next: '2026-12-15' }])
})

test('who saves second sees what the first one changed beside what was typed, and loses nothing', { timeout: patience }, async () => {
  const page = await visit(`/customers/${customer.id}`, nina, [409])
  await page.getByRole('heading', { name: 'Harbour Tools Ltd', level: 1 }).waitFor()
  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: 'Edit', exact: true }).click()
  const drawer = page.getByRole('dialog', { name: 'Edit Harbour Tools Ltd' })
  await drawer.getByLabel('City', { exact: true }).fill('Shaoxing')
  const [{ version } = { version: 0 }] = await sqlOf<{ version: number }>(app, 'select version::integer as version from customer where id = $1', [customer.id])
  const read = page.waitForResponse((response) => response.url().endsWith(`/customers/${customer.id}`) && response.request().method() === 'GET')
  expect((await app.admin.patch(`/api/v1/customers/${customer.id}`, { city: 'Hangzhou', website: 'https://harbour.example' }, { version })).status).toBe(200)
  // The page behind the form is read again; the form stands as it was.
  await app.catchUp()
  await read
  expect(await drawer.getByLabel('City', { exact: true }).inputValue()).toBe('Shaoxing')
  await drawer.getByRole('button', { name: 'Save', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Two people edited this' })
  await dialog.getByRole('cell', { name: 'Hangzhou' }).waitFor()
  await dialog.getByRole('cell', { name: 'Shaoxing' }).waitFor()
  await dialog.getByText('Changed besides: Website').waitFor()
  await dialog.getByRole('button', { name: 'Save mine' }).click()
  await expect.poll(() => sqlOf(app, 'select city, website from customer where id = $1', [customer.id])).toEqual([{ city: 'Shaoxing', website: 'https://harbour.example' }])
  await drawer.getByRole('button', { name: 'Save', exact: true }).click()
  await drawer.waitFor({ state: 'detached' })
})

test('a value opened in its place and left as it was undoes nothing that somebody else saved meanwhile', { timeout: patience }, async () => {
  const page = await visit(`/customers/${customer.id}`)
  await page.getByRole('button', { name: 'Edit City' }).click()
  const cell = page.getByRole('form', { name: 'City' }).getByRole('textbox')
  await cell.waitFor()
  const [{ version } = { version: 0 }] = await sqlOf<{ version: number }>(app, 'select version::integer as version from customer where id = $1', [customer.id])
  const read = page.waitForResponse((response) => response.url().endsWith(`/customers/${customer.id}`) && response.request().method() === 'GET')
  expect((await app.admin.patch(`/api/v1/customers/${customer.id}`, { city: 'Wenzhou' }, { version })).status).toBe(200)
  await app.catchUp()
  await read
  await cell.press('Enter')
  await cell.waitFor({ state: 'detached' })
  await page.getByText('Wenzhou').first().waitFor()
  expect(await sqlOf(app, 'select city from customer where id = $1', [customer.id])).toEqual([{ city: 'Wenzhou' }])
})

test('changed lines are taken back by one click, with those that were taken out', { timeout: patience }, async () => {
  const price = (amount: number) => ({ amount, currency: 'CNY' })
  const order = await nina.create('orders', { customer: customer.id, lines: [{ name: 'Ring', quantity: 2, unitPrice: price(1000) }, { name: 'Belt', quantity: 1, unitPrice: price(500) }] })
  const lines = () => sqlOf(app, 'select name, quantity::float8 as quantity from order_line where order_id = $1 and deleted_at is null order by position', [order.id])
  const page = await visit(`/orders/${order.id as string}`)
  await page.getByRole('button', { name: 'Edit lines' }).click()
  await page.getByRole('textbox', { name: 'Quantity, line 1' }).fill('5')
  await page.getByRole('button', { name: 'Remove line 2' }).click()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByText('Saved', { exact: true }).waitFor()
  expect(await lines()).toEqual([{ name: 'Ring', quantity: 5 }])
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByText('Undone').waitFor()
  expect(await lines()).toEqual([{ name: 'Ring', quantity: 2 }, { name: 'Belt', quantity: 1 }])
  // And the same from the form of the whole record.
  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: 'Edit', exact: true }).click()
  const drawer = page.getByRole('dialog')
  await drawer.getByRole('button', { name: 'Remove line 1' }).click()
  await drawer.getByRole('button', { name: 'Save', exact: true }).click()
  await drawer.waitFor({ state: 'detached' })
  expect(await lines()).toEqual([{ name: 'Belt', quantity: 1 }])
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(lines).toEqual([{ name: 'Ring', quantity: 2 }, { name: 'Belt', quantity: 1 }])
})

test('the history names who changed what, from what, to what', { timeout: patience }, async () => {
  const page = await visit(`/customers/${customer.id}`)
  const details = page.getByRole('region', { name: 'Details' })
  await details.getByRole('button', { name: 'Edit Industry' }).click()
  await details.getByRole('combobox', { name: 'Industry' }).selectOption('textile')
  await details.getByText('Textile').waitFor()
  const timeline = page.getByRole('region', { name: 'Timeline' })
  await timeline.getByRole('button', { name: 'Changes' }).click()
  await timeline.getByText('Nina Li changed Industry').waitFor()
  await timeline.locator('.event-change').filter({ hasText: /Industry\s+Machinery\s+→\s+Textile/ }).waitFor()
})
