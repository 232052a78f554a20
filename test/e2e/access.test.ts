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
let tom: TestClient
let caller: TestClient
let ofTom: string
let ofCaller: string

beforeAll(async () => {
  app = await testApp()
  const south = await app.department('South')
  const north = await app.department('North')
  nina = await app.person({ role: 'rep', name: 'Nina Li', department: south })
  tom = await app.person({ role: 'rep', name: 'Tom Wu', department: north })
  caller = await app.person({ role: 'telesales', name: 'Cara Call', department: south })
  await nina.create('customers', { name: 'Customer of Nina' })
  ofTom = (await tom.create('customers', { name: 'Customer of Tom' })).id as string
  ofCaller = (await app.admin.create('customers', { name: 'Customer of Cara', phone: '+8613812345678', owner: caller.userId })).id as string
  await app.catchUp()
  address = await app.listen()
}, 180_000)

const visit = (who: TestClient, path: string, refusals: readonly number[] = []): Promise<Page> => browser.visit({ address, who, now: app.clock.now(), path, refusals })

test('a representative sees own customers alone: in the list, in its figures, in the search, and not by an address', { timeout: patience }, async () => {
  const page = await visit(nina, '/customers', [404])
  await page.getByText('Customer of Nina').waitFor()
  expect(await page.getByText('Customer of Tom').count()).toBe(0)
  await page.getByText('1 of 1').waitFor()
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').fill('Customer of')
  await page.getByRole('option').filter({ hasText: 'Customer of Nina' }).waitFor()
  expect(await page.getByRole('option').filter({ hasText: 'Customer of Tom' }).count()).toBe(0)
  await page.goto(`${address}/customers/${ofTom}`)
  await page.getByRole('heading', { name: 'There is nothing at this address' }).waitFor()
})

test('a representative is shown nothing that only an administrator may do', { timeout: patience }, async () => {
  const page = await visit(nina, '/settings', [403, 404])
  await page.getByRole('navigation', { name: 'Settings' }).waitFor()
  for (const name of ['Company settings', 'Roles', 'Sample company']) expect(await page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name, exact: false }).count(), name).toBe(0)
  await page.goto(`${address}/settings/roles`)
  await page.getByRole('heading', { name: 'There is nothing at this address' }).waitFor()
  await page.goto(`${address}/settings/users`)
  await page.getByText('Tom Wu').first().waitFor()
  expect(await page.getByRole('button', { name: /Invite/ }).count()).toBe(0)
})

test('a masked phone is shown masked, revealed on demand, and the look is on record', { timeout: patience }, async () => {
  const page = await visit(caller, `/customers/${ofCaller}`)
  await page.getByRole('heading', { name: 'Customer of Cara', level: 1 }).waitFor()
  const details = page.getByRole('region', { name: 'Details' })
  await details.getByText(/\*{2,}/).first().waitFor()
  expect(await page.content()).not.toContain('12345678')
  await details.getByRole('button', { name: 'Show Phone in full' }).click()
  await details.getByText('138 1234 5678').waitFor()
  await expect.poll(() => sqlOf(app, `select action, actor_name as who from feed where record_id = $1 and action = 'record.reveal'`, [ofCaller])).toEqual([{ action: 'record.reveal', who: 'Cara Call' }])
})
