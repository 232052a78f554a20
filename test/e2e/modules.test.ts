import { beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../support/app.ts'
import { patience, useBrowser } from './browser.ts'
import { rule, set } from '../automation/drawn.ts'

// What a company switches off is on no page, and the settings say what rests.

const browser = useBrowser()
let app: TestApp
let address: string

beforeAll(async () => {
  app = await testApp()
  await rule(app.admin, { object: 'customer', trigger: { on: 'created' }, steps: [set({ remark: 'new' })] })
  await app.admin.create('customers', { name: 'Harbour Tools Ltd', contactOn: '2026-11-25' })
  await app.catchUp()
  address = await app.listen()
}, 180_000)

test('pages and settings go with their module, and what rests is told before and after', { timeout: 3 * patience }, async () => {
  const page = await browser.visit({ address, who: app.admin, now: app.clock.now(), path: '/settings/modules' })
  const side = page.getByRole('navigation', { name: 'Navigation' })
  const settings = ['Automation', 'Lead forms', 'Scoring', 'Assignment rules']
  for (const name of ['Who to contact today', 'On the road', 'Work log']) await side.getByRole('link', { name }).waitFor()
  const switchOff = async (name: string) => {
    await page.getByRole('button', { name: `Switch off: ${name}`, exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('The data stays as it is').waitFor()
    if (name === 'Automation') await dialog.getByText('These rest until it is on again: Automation rules (1)').waitFor()
    await dialog.getByRole('button', { name: 'Switch off', exact: true }).click()
    await page.getByRole('button', { name: `Switch on: ${name}`, exact: true }).waitFor()
  }
  for (const name of ['Automation', 'Lead forms', 'Assignment and scoring', 'Contact rhythm and care', 'Visits on the road', 'Work logs']) await switchOff(name)
  await page.getByText('Rests until it is on again: Automation rules (1)').waitFor()
  for (const name of ['Who to contact today', 'On the road', 'Work log', ...settings]) expect(await page.getByRole('link', { name, exact: true }).count(), name).toBe(0)
  for (const path of ['/today', '/visits', '/work-log', '/settings/automation', '/settings/forms', '/settings/scoring', '/settings/assignment', '/settings/contacts']) {
    await page.goto(`${address}${path}`)
    await page.getByText('There is nothing at this address').waitFor()
  }
  for (const path of ['/overdue', '/offline', '/']) {
    await page.goto(`${address}${path}`)
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    expect(await page.getByRole('link', { name: 'Who to contact today' }).count(), path).toBe(0)
  }
})
