import { beforeAll, expect, test } from 'vitest'
import type { Words } from '../../src/lib/words.ts'
import { say as sayIn } from '../../src/lib/words.ts'
import { actions } from '../../src/model/actions/index.ts'
import { assignmentWords } from '../../src/model/words/ui/assignment.ts'
import { recordWords } from '../../src/model/words/ui/record.ts'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'
import { patience, useBrowser } from './browser.ts'

const browser = useBrowser()
let app: TestApp
let address: string
let rep: TestClient

beforeAll(async () => {
  app = await testApp()
  rep = await app.person({ role: 'rep', department: await app.department('Sales'), name: 'Nina Li' })
  await app.admin.create('scoring-rules', { name: 'Has a budget', object: 'lead', points: 65, filter: { field: 'budget', is: 'isNotEmpty' } })
  await app.admin.create('assignment-rules', { name: 'Everybody in turn', object: 'lead', method: 'roundRobin', targets: [{ object: 'user', id: rep.userId }] })
  address = await app.listen()
}, 180_000)

const label = (name: string): Words => actions.find((action) => action.name === name)?.label ?? { en: '', zh: '' }

test.for([{ language: 'en', width: 1440 }, { language: 'zh', width: 360 }] as const)('a lead says why it is scored so and why it is mine, in $language at $width', { timeout: 2 * patience }, async ({ language, width }) => {
  const say = (words: Words, values?: Readonly<Record<string, string | number>>) => sayIn(words, language, values)
  const { id } = await app.admin.create('leads', { name: `Lena ${language}`, owner: null, budget: { amount: 100_000, currency: 'CNY' } })
  await app.catchUp()
  const page = await browser.visit({ address, who: rep, now: app.clock.now(), language, width, path: `/leads/${id as string}${width < 500 ? '?tab=related' : ''}` })
  const score = page.getByRole('region', { name: say(assignmentWords.whyScore, { score: 65 }) })
  await score.getByText('Has a budget').waitFor()
  await score.getByText('+65').waitFor()
  const owner = page.getByRole('region', { name: say(assignmentWords.whyMine) })
  await owner.getByText(say(assignmentWords.to, { name: 'Nina Li', rule: 'Everybody in turn' })).waitFor()
})

test('whoever is about to make a lead that is taken asks its holder, and the holder agrees on the page of the request', { timeout: 2 * patience }, async () => {
  await app.admin.create('customers', { name: 'Dragon Well Ltd', phone: '13812345678' })
  await rep.create('leads', { name: 'First of mine' })
  const page = await browser.visit({ address, who: rep, now: app.clock.now(), language: 'en', path: '/leads' })
  await page.getByText('First of mine').first().waitFor()
  await page.getByRole('grid').focus()
  await page.keyboard.press('n')
  const form = page.getByRole('dialog', { name: 'New lead' })
  await form.getByLabel('Phone').fill('138 1234 5678')
  await form.getByRole('button', { name: recordWords.duplicateAsk.en, exact: true }).click()
  const ask = page.getByRole('dialog', { name: label('takenRequest.ask').en })
  await ask.getByRole('textbox').last().fill('They called me.')
  await ask.getByRole('button', { name: recordWords.duplicateAsk.en, exact: true }).click()
  const requests = async () => (await app.admin.get('/api/v1/taken-requests')).body.rows as { id: string }[]
  await expect.poll(async () => (await requests()).length, { timeout: 20_000 }).toBe(1)
  await form.getByText(recordWords.duplicateAsked.en, { exact: true }).first().waitFor()
  const [request] = await requests()
  const holder = await browser.visit({ address, who: app.admin, now: app.clock.now(), language: 'en', path: `/taken-requests/${request?.id ?? ''}` })
  await holder.getByRole('button', { name: label('takenRequest.accept').en, exact: true }).click()
  const agree = holder.getByRole('dialog', { name: label('takenRequest.accept').en })
  await agree.getByRole('button', { name: label('takenRequest.accept').en, exact: true }).click()
  await expect.poll(async () => (await rep.get('/api/v1/customers')).body.rows, { timeout: 20_000 }).toMatchObject([{ name: 'Dragon Well Ltd' }])
})

test('what lies in a pool is claimed, and what lies in the bin is taken out again, from the form itself', { timeout: 2 * patience }, async () => {
  const pool = await app.admin.create('public-pools', { name: 'Open sea', object: 'lead', members: [{ object: 'user', id: rep.userId }], heads: [] })
  const pooled = (await app.admin.create('leads', { name: 'Pooled Pat', email: 'pat@pool.example', pool: pool.id })).id as string
  const thrown = (await rep.create('leads', { name: 'Thrown Tom', email: 'tom@bin.example' })).id as string
  await rep.delete(`/api/v1/leads/${thrown}`, { version: 1 })
  await rep.create('leads', { name: 'One of mine' })
  const page = await browser.visit({ address, who: rep, now: app.clock.now(), language: 'en', path: '/leads' })
  await page.getByText('One of mine').first().waitFor()
  await page.getByRole('grid').focus()
  await page.keyboard.press('n')
  const form = page.getByRole('dialog', { name: 'New lead' })
  await form.getByLabel('Email').fill('pat@pool.example')
  await form.getByRole('button', { name: label('record.claim').en, exact: true }).click()
  await expect.poll(async () => (await app.admin.get(`/api/v1/leads/${pooled}`)).body.owner as unknown, { timeout: 20_000 }).toMatchObject({ title: 'Nina Li' })
  await form.getByLabel('Email').fill('tom@bin.example')
  await form.getByText(recordWords.duplicateBinned.en, { exact: true }).waitFor()
  await form.getByRole('button', { name: label('record.restore').en, exact: true }).click()
  await expect.poll(async () => ((await rep.get('/api/v1/leads')).body.rows as { id: string }[]).map(({ id }) => id), { timeout: 20_000 }).toContain(thrown)
})
