import { beforeAll, expect, test } from 'vitest'
import { say as sayIn, type Words } from '../../src/lib/words.ts'
import { actions } from '../../src/model/actions/index.ts'
import { formWords } from '../../src/model/words/ui/forms.ts'
import { recordWords } from '../../src/model/words/ui/record.ts'
import { asks, flow } from '../automation/company.ts'
import { publishedForm } from '../forms/form.ts'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'
import { patience, useBrowser } from './browser.ts'

// From somebody who fills in a form to the yes of a head: assigned, contacted, given up, claimed, approved.

const browser = useBrowser()
let app: TestApp
let address: string
let rita: TestClient
let otis: TestClient
let head: TestClient
let pool: string

beforeAll(async () => {
  app = await testApp()
  const sales = await app.department('Sales')
  rita = await app.person({ role: 'rep', department: sales, name: 'Rita Rep' })
  otis = await app.person({ role: 'rep', department: sales, name: 'Otis Other' })
  head = await app.person({ role: 'headOfSales', department: sales, name: 'Hedda Head' })
  pool = (await app.admin.create('public-pools', { name: 'Open sea', object: 'lead', members: [{ object: 'department', id: sales }], fieldsBeforeClaim: { phone: 'masked' } })).id
  await app.admin.create('assignment-rules', { name: 'In turn', object: 'lead', method: 'roundRobin', targets: [{ object: 'user', id: rita.userId }] })
  await flow(app.admin, { object: 'lead', verb: 'lead.qualify', steps: asks(head) })
  address = await app.listen()
}, 180_000)

const label = (name: string): Words => actions.find((action) => action.name === name)?.label ?? { en: '', zh: '' }

test.for([{ language: 'en', width: 1440 }, { language: 'zh', width: 360 }] as const)('a lead comes by the form, is assigned, contacted, given up, claimed by a colleague and qualified with a yes, in $language at $width', { timeout: 4 * patience }, async ({ language, width }) => {
  const say = (words: Words) => sayIn(words, language)
  const name = `Visitor ${language}`
  const open = (who: TestClient, path: string) => browser.visit({ address, who, now: app.clock.now(), language, width, path, refusals: [404] })
  const form = await publishedForm(app.admin, { name: `Form ${language}`, goesTo: 'nobody' })

  const outside = await browser.visit({ address, language, width, path: `/forms/${form.address as string}` })
  await outside.getByLabel(say({ en: 'Your name', zh: '您的姓名' })).fill(name)
  await outside.getByLabel(say({ en: 'Phone', zh: '电话' }), { exact: true }).and(outside.getByRole('textbox')).fill(language === 'en' ? '13812340001' : '13812340002')
  app.clock.advance(10_000)
  await outside.getByRole('button', { name: say(formWords.send) }).click()
  await outside.getByRole('heading', { name: say(formWords.thanksTitle) }).waitFor()

  await app.catchUp()
  const [lead] = (await app.admin.post('/api/v1/leads/query', { filter: { field: 'form', is: 'equals', value: form.id }, fields: ['owner'] })).body.rows
  expect(lead.owner.title).toBe('Rita Rep')
  const id = lead.id as string
  const read = async () => (await app.admin.get(`/api/v1/leads/${id}`)).body

  const ritas = await open(rita, `/leads/${id}`)
  await ritas.getByRole('heading', { level: 1, name }).waitFor()
  await ritas.getByRole('radio', { name: say(recordWords.callKind) }).click()
  await ritas.getByRole('textbox', { name: say(recordWords.writeCall) }).fill('Asked for a catalogue')
  await ritas.getByRole('button', { name: say(recordWords.addNote), exact: true }).click()
  await ritas.getByText('Asked for a catalogue').first().waitFor()
  await expect.poll(async () => (await read()).lastContactAt).toEqual(expect.any(String))

  await ritas.getByRole('button', { name: say(recordWords.actions) }).click()
  await ritas.getByRole('menuitem', { name: say(label('record.returnToPool')) }).click()
  const giveUp = ritas.getByRole('dialog', { name: say(label('record.returnToPool')) })
  await giveUp.getByRole('combobox').first().fill('Open')
  await giveUp.getByRole('option', { name: 'Open sea' }).click()
  await giveUp.getByRole('textbox').last().fill('Too far away')
  await giveUp.getByRole('button', { name: say(label('record.returnToPool')), exact: true }).click()
  await expect.poll(read).toMatchObject({ pool: { title: 'Open sea' }, formerOwner: { title: 'Rita Rep' }, owner: null })

  const otiss = await open(otis, `/leads?pool=${pool}`)
  await otiss.getByRole('link', { name }).first().click()
  await otiss.getByRole('heading', { level: 1, name }).waitFor()
  await otiss.getByRole('button', { name: say(label('record.claim')), exact: true }).click()
  await otiss.waitForURL((url) => !url.search.includes('pool'))
  await expect.poll(read).toMatchObject({ pool: null, owner: { title: 'Otis Other' } })

  await otiss.getByRole('button', { name: say(label('lead.qualify')), exact: true }).click()
  await otiss.getByRole('dialog').getByRole('button', { name: say(label('lead.qualify')), exact: true }).click()
  await otiss.locator('.approval-banner').waitFor()

  const heads = await open(head, '/approvals')
  const card = heads.getByRole('article').filter({ hasText: name })
  expect(await heads.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
  await card.getByRole('button', { name: say(label('approvalRequest.approve')), exact: true }).click()
  await expect.poll(read).toMatchObject({ status: 'qualified', owner: { title: 'Otis Other' } })
  const history = (await app.admin.get(`/api/v1/leads/${id}/history`)).body.entries as { action: string }[]
  expect(history.map(({ action }) => action)).toEqual(expect.arrayContaining(['lead.qualify', 'record.claim', 'record.returnToPool']))
})
