import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { installQueue } from '../../src/platform/jobs/index.ts'
import { writeMinutes } from '../../src/platform/measures/index.ts'
import { createOutgoingGuard } from '../../src/platform/outgoing/index.ts'
import { asOwner, testDatabase } from '../../src/platform/testing/index.ts'
import { target } from '../doors/targets.ts'
import { type TestApp, testApp } from '../support/app.ts'
import { patience, useBrowser } from './browser.ts'

// What an administrator sees of the machine room: jobs, backups, measured values, webhooks.
const browser = useBrowser()
const folder = mkdtempSync(join(tmpdir(), 'guanxi-settings-'))
let app: TestApp
let address: string
beforeAll(async () => {
  const database = await testDatabase()
  await installQueue(database.connections)
  app = await testApp({
    at: new Date().toISOString(), database, outgoing: createOutgoingGuard('127.0.0.1'),
    installation: { dataFolder: folder, metricsToken: undefined, backup: { folder: join(folder, 'backups'), copyFolder: join(folder, 'copies'), passphrase: 'correct horse' } },
  })
  await app.program.jobs.start()
  address = await app.listen()
}, 180_000)
afterAll(async () => {
  await app.program.jobs.stop()
  rmSync(folder, { recursive: true, force: true })
})

const visit = (path: string, more: object = {}) => browser.visit({ address, who: app.admin, path: `/settings/${path}`, ...more })
const keep = async (page: Page, name: string) => { const pictures = process.env['PICTURES']; if (pictures !== undefined) await page.screenshot({ path: `${pictures}/${name}.png` }) }
const put = (id: string, name: string, state: string, error: object | null, runAt = 'now()') => asOwner(app.program.database, `insert into job_run (workspace_id, id, name, state, input, run_at, created_at, error) values (${app.workspaceId}, $1, $2, $3, '{}', ${runAt}, now(), $4)`, [id, name, state, error === null ? null : JSON.stringify(error)])

test('a failed job says why and is tried again, one that waits is cancelled, and the states can be looked at apart', { timeout: 2 * patience }, async () => {
  await put('00000000-0000-7000-8000-00000000f001', 'records.tidy', 'failed', { kind: 'job.failed', title: { en: 'The disk was {how}.', zh: '磁盘{how}。' }, values: { how: 'full' } })
  const page = await visit('jobs')
  const failed = page.getByRole('listitem').filter({ hasText: 'Tidy up old answers' })
  await failed.getByText('The disk was full.').waitFor()
  await failed.getByText('Failed', { exact: true }).waitFor()
  await keep(page, 'jobs-en')
  await failed.getByRole('button', { name: 'Try again' }).click()
  await failed.getByText('Done', { exact: true }).waitFor()
  const { body } = await app.admin.patch('/api/v1/backups', { hour: (new Date().getUTCHours() + 12) % 24, keep: 7 })
  expect(body.hour).toEqual(expect.any(Number))
  const waiting = page.getByRole('listitem').filter({ hasText: 'Make a backup and try it' })
  await waiting.getByText('Waiting', { exact: true }).waitFor()
  await waiting.getByRole('button', { name: 'Cancel' }).click()
  await waiting.getByText('Cancelled', { exact: true }).waitFor()
  await page.getByRole('combobox', { name: 'Jobs' }).selectOption({ label: 'Cancelled (1)' })
  await failed.waitFor({ state: 'detached' })
  await waiting.waitFor()
  expect((await asOwner(app.program.database, `select action from feed where object = 'job' order by id`)).map(({ action }) => action)).toEqual(['job.retry', 'job.cancel'])
})

test('a backup is made now, listed with how its trial ended, tried again and downloaded', { timeout: 2 * patience }, async () => {
  const page = await visit('backups')
  await page.getByRole('button', { name: 'Make a backup now' }).click()
  const line = page.getByRole('listitem').filter({ hasText: 'rows' })
  await line.getByText(/Restored on trial: [\d,]+ rows, every table as it was/).waitFor()
  for (const mark of ['Sealed', 'Copied']) await line.getByText(mark, { exact: true }).waitFor()
  await keep(page, 'backups-en')
  await line.getByRole('button', { name: 'Try it' }).click()
  await expect.poll(async () => (await app.admin.get('/api/v1/jobs?name=backup.test')).body.rows[0]?.state, { timeout: patience }).toBe('done')
  const [file] = await Promise.all([page.waitForEvent('download'), line.getByRole('link', { name: 'Download' }).click()])
  expect(file.suggestedFilename()).toMatch(/^guanxi-.*\.backup$/)
  await page.getByLabel('Backups kept').selectOption('30')
  await expect.poll(async () => (await app.admin.get('/api/v1/backups')).body.keep, { timeout: patience }).toBe(30)
})

test('the evaluation shows measured values, in Chinese and on a phone too', { timeout: 2 * patience }, async () => {
  const minutes = writeMinutes(app.program.database, app.program.measures, app.clock, (error) => { throw error })
  await app.admin.create('customers', { name: 'Half filled' })
  await minutes.write()
  await minutes.stop()
  const page = await visit('evaluation')
  await page.getByRole('heading', { name: 'Speed and reliability' }).waitFor()
  const fact = (name: string) => page.locator('dl > div').filter({ hasText: name })
  await expect.poll(async () => fact('95 of 100 requests took at most').innerText()).toMatch(/[\d.]+ ms/)
  await expect.poll(async () => fact('Key fields filled').innerText()).toMatch(/\d+ ?%/)
  expect(await fact('Users active in 30 days').innerText()).toMatch(/1 of 1/)
  const phone = await visit('evaluation', { language: 'zh', width: 360, height: 740, touch: true, theme: 'dark' })
  await phone.getByRole('heading', { name: '数据质量' }).waitFor()
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await keep(phone, 'evaluation-zh-phone')
})

test('a webhook is made with a filter, tells of what meets it alone, and is sent again from its log', { timeout: 2 * patience }, async () => {
  const there = await target()
  const page = await visit('webhooks')
  await page.getByRole('button', { name: 'New webhook' }).click()
  const dialog = page.getByRole('dialog', { name: 'New webhook' })
  await dialog.getByLabel(/^Name/).fill('Warehouse')
  await dialog.getByLabel(/Address/).fill(there.url)
  await dialog.getByText('Conditions need events of one object alone').waitFor()
  await dialog.getByLabel(/Events/).fill('customer.create')
  await dialog.getByRole('button', { name: 'Add a condition' }).click()
  await dialog.getByRole('textbox', { name: 'Find a field' }).fill('city')
  await dialog.getByRole('menuitem', { name: 'City', exact: true }).click()
  await dialog.getByRole('textbox', { name: 'Value' }).fill('Suzhou')
  await keep(page, 'webhook-en')
  await dialog.getByRole('button', { name: 'Make and show the secret' }).click()
  await page.getByRole('dialog', { name: 'The signing secret' }).getByRole('button', { name: 'Close' }).last().click()
  const made = (await app.admin.post('/api/v1/webhooks/query', { fields: ['filter', 'events'] })).body.rows[0]
  expect(made).toMatchObject({ events: ['customer.create'], filter: { field: 'city', is: 'contains', value: 'Suzhou' } })
  await app.admin.create('customers', { name: 'Elsewhere', city: 'Wuxi' })
  await app.admin.create('customers', { name: 'Told of', city: 'Suzhou' })
  await app.catchUp()
  expect(there.calls.map(({ body }) => body.type)).toEqual(['customer.create'])
  await page.locator('#content').getByRole('link', { name: 'Deliveries' }).click()
  const row = page.getByRole('row').filter({ hasText: 'customer.create' })
  await row.getByText('Delivered').waitFor()
  await row.getByText('customer.create').click()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'customer.create' }).waitFor()
  await page.getByRole('button', { name: 'Send again' }).click()
  await expect.poll(async () => { await app.catchUp(); return there.calls.length }, { timeout: patience }).toBe(2)
})

test('the warehouse says how far it is and what it holds, and is filled anew by a button', { timeout: 3 * patience }, async () => {
  await app.admin.create('customers', { name: 'Harbour Trading' })
  const page = await visit('warehouse')
  await page.getByText('Nothing was asked yet').waitFor()
  await keep(page, 'warehouse-empty-en')
  await page.getByRole('button', { name: 'Fill anew' }).click()
  await page.getByText('Follows what is written').waitFor({ timeout: 2 * patience })
  await page.getByText('DuckDB, in the data folder').waitFor()
  await page.getByRole('term').filter({ hasText: /^Customers$/ }).waitFor()
  await keep(page, 'warehouse-en')
  expect((await asOwner(app.program.database, `select action from feed where object = 'warehouse'`)).map(({ action }) => action)).toEqual(['warehouse.rebuild'])
  const narrow = await visit('warehouse', { language: 'zh', theme: 'dark', width: 360 })
  await narrow.getByText('跟随变更').waitFor()
  await keep(narrow, 'warehouse-zh-dark-360')
  const rep = await app.person({ role: 'rep' })
  expect([(await rep.get('/api/v1/warehouse')).status, (await rep.post('/api/v1/warehouse/rebuild')).status]).toEqual([403, 403])
})
