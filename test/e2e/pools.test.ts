import { beforeAll, expect, test } from 'vitest'
import type { Words } from '../../src/lib/words.ts'
import { say as sayIn } from '../../src/lib/words.ts'
import { actions } from '../../src/model/actions/index.ts'
import { poolWords } from '../../src/model/words/ui/pools.ts'
import { recordWords } from '../../src/model/words/ui/record.ts'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'
import { patience, useBrowser } from './browser.ts'

const browser = useBrowser()
let app: TestApp
let address: string
let rep: TestClient
let pool: string

beforeAll(async () => {
  app = await testApp()
  rep = await app.person({ role: 'rep', name: 'Nina Li' })
  pool = (await app.admin.create('public-pools', { name: 'Open sea', members: [{ object: 'user', id: rep.userId }], claimsPerDay: 5, fieldsBeforeClaim: { phone: 'masked', email: 'none' } })).id
  address = await app.listen()
}, 180_000)

const label = (name: string): Words => actions.find((action) => action.name === name)?.label ?? { en: '', zh: '' }

test.for([{ language: 'en', width: 1440 }, { language: 'zh', width: 360 }] as const)('a customer is found in the pool with its phone masked, claimed, and returned with a reason, in $language at $width', { timeout: 2 * patience }, async ({ language, width }) => {
  const say = (words: Words, values?: Readonly<Record<string, string | number>>) => sayIn(words, language, values)
  const name = `Harbour ${language}`
  await app.admin.create('customers', { name, phone: '+8613812345678', email: 'secret@example.com', pool })
  const page = await browser.visit({ address, who: rep, now: app.clock.now(), language, width, path: `/customers?pool=${pool}`, refusals: [404] })
  await page.getByText(say(poolWords.claimsLeft, { count: 5 - (language === 'en' ? 0 : 1) })).waitFor()
  await page.getByRole('link', { name }).first().click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
  await page.getByText('+86138****5678').first().waitFor()
  expect(await page.getByText('secret@example.com').count()).toBe(0)
  await page.getByRole('button', { name: say(label('record.claim')), exact: true }).click()
  await page.waitForURL((url) => !url.search.includes('pool'))
  await page.getByText('Nina Li').first().waitFor()
  await page.getByRole('button', { name: say(recordWords.actions) }).click()
  await page.getByRole('menuitem', { name: say(label('record.returnToPool')) }).click()
  const dialog = page.getByRole('dialog', { name: say(label('record.returnToPool')) })
  await dialog.getByRole('combobox').first().fill('Open')
  await dialog.getByRole('option', { name: 'Open sea' }).click()
  await dialog.getByRole('textbox').last().fill('No need any more')
  await dialog.getByRole('button', { name: say(label('record.returnToPool')), exact: true }).click()
  await expect.poll(async () => (await app.admin.post('/api/v1/customers/query', { filter: { field: 'name', is: 'equals', value: name }, fields: ['pool', 'formerOwner', 'owner'] })).body.rows, { timeout: 20_000 })
    .toMatchObject([{ pool: { title: 'Open sea' }, formerOwner: { title: 'Nina Li' }, owner: null }])
})

test('an administrator makes a rule in the settings, sees how many it would take, and switches it on', { timeout: 2 * patience }, async () => {
  const page = await browser.visit({ address, who: app.admin, now: app.clock.now(), language: 'en', path: '/settings/pools' })
  await page.getByRole('button', { name: 'New rule' }).click()
  const form = page.getByRole('dialog', { name: 'New rule' })
  await form.getByRole('textbox', { name: /^Name/ }).fill('Quiet for a month')
  await form.getByRole('textbox', { name: /^Days/ }).fill('30')
  await form.getByRole('button', { name: 'Save' }).click()
  await page.getByText('30 days after “Last contact” into “Open sea”').waitFor()
  await page.getByRole('button', { name: 'Preview' }).click()
  const preview = page.getByRole('dialog', { name: 'Quiet for a month' })
  await preview.getByText(/^Today it would take 0 of/).waitFor()
  await preview.getByRole('button', { name: 'Switch on' }).click()
  await expect.poll(async () => (await app.admin.get('/api/v1/pool-rules')).body.rows, { timeout: 20_000 }).toMatchObject([{ name: 'Quiet for a month', clock: 'lastContactAt', active: true }])
})
