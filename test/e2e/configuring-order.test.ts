import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'
import { patience, useBrowser } from './browser.ts'
import { drag } from './dragging.ts'
import { sqlOf } from './sample.ts'

// A company puts what it made in order, and a way between states asks before the step is taken.

const browser = useBrowser()
let app: TestApp
let address: string
let nina: TestClient
let repair: string

beforeAll(async () => {
  app = await testApp()
  const { admin } = app
  nina = await app.person({ role: 'rep', name: 'Nina Li' })
  await admin.create('custom-objects', { key: 'xRepair', label: 'Repair', labelEn: 'Repair', labelZh: '维修' })
  const field = (key: string, label: string, type: string, more: object = {}) => admin.create('custom-fields', { object: 'xRepair', key, label, type, ...more })
  await field('xState', 'State', 'choice')
  await field('xCost', 'Cost', 'money')
  await field('xDueOn', 'Due on', 'date')
  await field('xTechnician', 'Technician', 'text')
  for (const [key, label] of [['open', 'Open'], ['closed', 'Closed']] as const) await admin.create('choice-options', { object: 'xRepair', field: 'xState', key, label })
  const [itself] = (await admin.get('/api/v1/custom-objects')).body.rows
  await admin.patch(`/api/v1/custom-objects/${itself.id as string}`, { stateField: 'xState' }, { version: itself.version })
  const cheap = { field: 'xCost', is: 'moreThan', value: { amount: 0, currency: 'CNY' } }
  await admin.create('state-transitions', { object: 'xRepair', from: 'open', to: 'closed', fields: ['xTechnician'], check: cheap, needsReason: true })
  await admin.create('state-transitions', { object: 'xRepair', from: 'closed', to: 'open' })
  for (const role of (await admin.post('/api/v1/roles/query', { filter: { field: 'key', is: 'equals', value: 'rep' } })).body.rows) {
    const right = { read: 'own', create: true, update: 'own', delete: 'own', export: false, import: false }
    await admin.patch(`/api/v1/roles/${role.id as string}`, { permissions: { ...role.permissions, objects: { ...role.permissions.objects, xRepair: right } }, navigation: [...role.navigation, 'xRepair'] }, { version: role.version })
  }
  repair = (await nina.create('x-repairs', { name: 'Pump', xState: 'open' })).id
  await nina.create('x-repairs', { name: 'Valve', xState: 'open' })
  await app.catchUp()
  address = await app.listen()
}, 180_000)

const visit = (who: TestClient, path: string, given: Partial<Parameters<typeof browser.visit>[0]> = {}): Promise<Page> => browser.visit({ address, who, now: app.clock.now(), path, ...given })

const ownFields = async () => (await app.admin.post('/api/v1/custom-fields/query', { filter: { field: 'object', is: 'equals', value: 'xRepair' }, sort: [{ field: 'position' }] })).body.rows.map(({ label }: { label: string }) => label)

test('own fields are dragged into their order, and moved by the keys', { timeout: 2 * patience }, async () => {
  const page = await visit(app.admin, '/settings/objects/xRepair')
  const row = (name: string) => page.getByRole('row').filter({ hasText: name })
  await drag(page, page.getByRole('button', { name: /^Move Technician/ }), { to: () => row('State'), mark: /drop-before/ })
  await expect.poll(ownFields, { timeout: 20_000 }).toEqual(['Technician', 'State', 'Cost', 'Due on'])
  await page.getByRole('button', { name: /^Move Due on/ }).focus()
  await page.keyboard.press('ArrowUp')
  await page.getByText('Due on now stands at 3 of 4').waitFor({ state: 'attached' })
  await expect.poll(ownFields, { timeout: 20_000 }).toEqual(['Technician', 'State', 'Due on', 'Cost'])
})

test('the lists at the left of a role are dragged into their order', { timeout: 2 * patience }, async () => {
  const rep = (await app.admin.post('/api/v1/roles/query', { filter: { field: 'key', is: 'equals', value: 'rep' } })).body.rows[0]
  const page = await visit(app.admin, `/settings/roles/${rep.id as string}`)
  await drag(page, page.getByRole('button', { name: /^Move Contacts/ }), { to: () => page.getByRole('listitem').filter({ has: page.getByRole('button', { name: /^Move Customers/ }) }), mark: /drop-before/ })
  await page.getByRole('button', { name: 'Save' }).click()
  await expect.poll(async () => (await app.admin.get(`/api/v1/roles/${rep.id as string}`)).body.navigation.slice(0, 3), { timeout: 20_000 }).toEqual(['home', 'contact', 'customer'])
})

test('a layout is seen before it is saved, and says how the list opens', { timeout: 2 * patience }, async () => {
  const page = await visit(app.admin, '/settings/layouts/xRepair')
  const preview = page.getByRole('region', { name: 'Preview' })
  await preview.getByText('Pump').or(preview.getByText('Valve')).first().waitFor()
  const order = page.getByRole('group', { name: 'Order' })
  await order.getByRole('combobox').first().selectOption({ label: 'Name' })
  await order.getByRole('button', { name: 'Descending' }).click()
  await page.getByLabel('View that opens first').selectOption({ label: 'By state' })
  await preview.getByRole('tab', { name: 'List' }).click()
  await expect.poll(() => preview.getByRole('row').nth(1).innerText()).toContain('Pump')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByText('The layout is saved').waitFor()
  const theirs = await visit(nina, '/x-repairs')
  await theirs.getByRole('region', { name: 'Open', exact: true }).getByRole('link', { name: 'Pump' }).waitFor()
})

test('a way asks for fields, check and reason before the step, on the page, in the list and on the board', { timeout: 3 * patience }, async () => {
  const page = await visit(nina, `/x-repairs/${repair}`)
  await page.getByRole('button', { name: 'Edit State' }).click()
  await page.getByRole('form', { name: 'State' }).getByRole('combobox').selectOption({ label: 'Closed' })
  const dialog = page.getByRole('dialog', { name: 'Needed before “Closed”' })
  await dialog.getByText('Must hold').waitFor()
  await dialog.getByRole('button', { name: 'Go on' }).click()
  await dialog.getByText('Give a reason.').waitFor()
  await dialog.getByLabel('Technician').fill('Omar')
  await dialog.getByRole('textbox', { name: 'Cost' }).fill('120')
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('Done on site')
  await dialog.getByRole('button', { name: 'Go on' }).click()
  await expect.poll(async () => (await nina.get(`/api/v1/x-repairs/${repair}`)).body, { timeout: 20_000 }).toMatchObject({ xState: 'closed', xTechnician: 'Omar', xCost: { amount: 12_000 } })
  const history = (await nina.get(`/api/v1/x-repairs/${repair}/history`)).body.entries
  expect(history.some(({ reason }: { reason?: string }) => reason === 'Done on site')).toBe(true)

  await page.goto(`${address}/x-repairs?view=boardxState`)
  const card = page.locator('article.deal').filter({ hasText: 'Valve' })
  await card.waitFor()
  await card.hover()
  await page.getByRole('button', { name: 'Move Valve' }).click()
  await page.getByRole('menuitem', { name: 'Closed' }).click()
  await dialog.waitFor()
  // Whoever would rather not leaves the card where it was.
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('region', { name: 'Open', exact: true }).getByRole('link', { name: 'Valve' }).waitFor()
})

test('many records take a way at once: what it asks for is asked once, and written to each', { timeout: 2 * patience }, async () => {
  const made = await Promise.all(['Belt', 'Gear'].map((name) => nina.create('x-repairs', { name, xState: 'open', xCost: { amount: 5_000, currency: 'CNY' } })))
  const page = await visit(nina, '/x-repairs?view=all')
  for (const name of ['Belt', 'Gear']) await page.getByRole('checkbox', { name: `Select ${name}` }).check()
  await page.getByRole('toolbar').getByRole('button', { name: 'Edit', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Edit 2 records' })
  await dialog.getByLabel('Field').selectOption({ label: 'State' })
  await dialog.getByLabel('State').selectOption({ label: 'Closed' })
  await dialog.getByRole('button', { name: 'Preview' }).click()
  await dialog.getByText('2 are left out').waitFor()
  await dialog.getByLabel('Technician').fill('Petra')
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('Checked together')
  await dialog.getByRole('button', { name: 'Preview' }).click()
  await dialog.getByRole('button', { name: 'Change 2' }).click()
  for (const { id } of made) {
    await expect.poll(async () => (await nina.get(`/api/v1/x-repairs/${id}`)).body).toMatchObject({ xState: 'closed', xTechnician: 'Petra', xCost: { amount: 5_000 } })
    expect((await nina.get(`/api/v1/x-repairs/${id}/history`)).body.entries.some(({ reason }: { reason?: string }) => reason === 'Checked together')).toBe(true)
  }
})

test('a role that the company changed is offered what a release ships beside it', { timeout: 2 * patience }, async () => {
  await sqlOf(app, `update role set permissions = jsonb_set(permissions #- '{objects,activitySeries}', '{objects,customer,export}', 'true'), shipped = null where key = 'agent'`)
  const [agent] = await sqlOf<{ id: string }>(app, `select id from role where key = 'agent'`)
  const page = await visit(app.admin, '/settings/roles')
  await page.getByRole('listitem').filter({ hasText: 'New rights to decide on' }).getByRole('link').first().click()
  await page.getByText('Repeated activities').first().waitFor()
  await page.getByRole('button', { name: 'Take over the new rights' }).click()
  await page.getByRole('button', { name: 'Take over the new rights' }).waitFor({ state: 'detached' })
  expect((await app.admin.get(`/api/v1/roles/${agent?.id ?? ''}`)).body.permissions.objects.activitySeries).toBeDefined()
})

test('a link to another customer says from when until when it holds', { timeout: 2 * patience }, async () => {
  await nina.create('customers', { name: 'Harbour Group' })
  const customer = await nina.create('customers', { name: 'Harbour Tools', links: [{ object: 'customer', id: (await nina.create('customers', { name: 'Partner' })).id, role: 'group' }] })
  const page = await visit(nina, `/customers/${customer.id as string}`)
  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: 'Edit', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('From: Partner').fill('2024-02-03')
  await dialog.getByLabel('Until: Partner').fill('2026-12-31')
  await dialog.getByRole('textbox', { name: 'Share in per cent' }).fill('60')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect.poll(async () => (await nina.get(`/api/v1/customers/${customer.id as string}`)).body.links[0], { timeout: 20_000 }).toMatchObject({ since: '2024-02-03', until: '2026-12-31', share: 0.6 })
  await page.getByText(/since .*2024/).first().waitFor()
})
