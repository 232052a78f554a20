import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { say as sayIn, type Words } from '../../src/lib/words.ts'
import { addToCallList, skipCall } from '../../src/model/actions/calling.ts'
import { choiceWords } from '../../src/model/words/choices.ts'
import { scriptWords } from '../../src/model/words/ui/callScripts.ts'
import { callingWords as words } from '../../src/model/words/ui/calling.ts'
import { listWords } from '../../src/model/words/ui/list.ts'
import { startWords } from '../../src/model/words/ui/start.ts'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'
import { recordingOf } from '../telesales/recording.ts'
import { patience, useBrowser } from './browser.ts'

// A script is written, people of a view are put on a list, called, called back, and counted.

const browser = useBrowser()
let app: TestApp
let address: string
let sales: string
let head: TestClient
let agent: TestClient

beforeAll(async () => {
  app = await testApp()
  sales = await app.department('Sales')
  head = await app.person({ role: 'headOfSales', department: sales, name: 'Hedda Head' })
  agent = await app.person({ role: 'telesales', department: sales, name: 'Tess Tele' })
  address = await app.listen()
}, 180_000)

const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)
const field = (name: Words, say: (each: Words) => string) => new RegExp(`^${say(name)}`)

test.for([{ language: 'en', width: 1440 }, { language: 'zh', width: 360 }] as const)('people of a view are called from a list by a script, with outcome, recording and call-back, and the figures say so, in $language at $width', { timeout: 4 * patience }, async ({ language, width }) => {
  const say = (each: Words, values?: Readonly<Record<string, string | number>>) => sayIn(each, language, values)
  const outcome = (name: string) => say(choiceWords['outcome']?.[name] ?? { en: name, zh: name })
  const [script, list] = [`Script ${language}`, `Autumn ${language}`]
  const ids = []
  for (const name of ['Anna', 'Berta']) ids.push((await app.admin.create('leads', { name: `${name} ${language}`, company: `Firm ${language}`, phone: '13800138000', owner: agent.userId, department: sales })).id as string)
  // A further number of the same person is dialled as well.
  await Promise.all(ids.map((id) => app.admin.create('contact-points', { target: { object: 'lead', id }, kind: 'mobile', value: '13900139000' })))
  const open = (who: TestClient, path: string, wide = width) => browser.visit({ address, who, now: app.clock.now(), language, width: wide, path, allowed: /Failed to launch 'tel:/ })

  const writing = await open(head, '/settings/scripts/new')
  await writing.getByLabel(field({ en: 'Name', zh: '名称' }, say)).first().fill(script)
  const step = (count: number) => writing.getByRole('textbox', { name: `${say(scriptWords.step, { count })}: ${say(scriptWords.say)}` })
  await step(1).fill('Hello **')
  await writing.getByRole('combobox', { name: say(scriptWords.insert) }).first().selectOption('company')
  await writing.getByRole('button', { name: say(scriptWords.addAnswer) }).click()
  await writing.getByRole('textbox', { name: say(scriptWords.answer, { count: 1 }) }).fill('Yes please')
  await writing.getByRole('button', { name: say(scriptWords.addStep) }).click()
  await step(2).fill('Shall we send an offer?')
  await writing.getByRole('combobox', { name: say(scriptWords.leads) }).first().selectOption({ index: 1 })
  await writing.getByRole('combobox', { name: say(scriptWords.outcome) }).first().selectOption('interested')
  await writing.getByRole('region', { name: say(words.script), exact: true }).getByRole('button', { name: 'Yes please' }).click()
  await writing.getByRole('region', { name: say(words.script), exact: true }).getByText('Shall we send an offer?').waitFor()
  expect(await fits(writing)).toBe(true)
  await writing.getByRole('button', { name: say(startWords.save), exact: true }).click()
  await writing.waitForURL((url) => !url.pathname.endsWith('/new'))
  expect((await head.post('/api/v1/call-scripts/query', { filter: { field: 'name', is: 'equals', value: script } })).body.rows[0].steps).toEqual([
    { key: 'step1', say: 'Hello **{company}', answers: [{ label: 'Yes please', to: 'step2', outcome: 'interested' }] }, { key: 'step2', say: 'Shall we send an offer?', answers: [] },
  ])

  // Rows are ticked where there is room for a table.
  const view = await open(head, `/leads?view=all&filter=${encodeURIComponent(JSON.stringify({ field: 'company', is: 'equals', value: `Firm ${language}` }))}`, 1440)
  await view.getByRole('link', { name: `Berta ${language}` }).first().waitFor()
  await view.getByRole('checkbox', { name: say(listWords.selectAllShown) }).check()
  await view.getByRole('toolbar', { name: say(listWords.selected, { count: 2 }) }).getByRole('button', { name: say(listWords.more) }).click()
  await view.getByRole('menuitem', { name: say(addToCallList.label) }).click()
  const dialog = view.getByRole('dialog', { name: say(addToCallList.label) })
  await dialog.getByRole('combobox').first().selectOption('new')
  await dialog.getByRole('textbox').first().fill(list)
  await dialog.getByLabel(field({ en: 'Script', zh: '话术' }, say)).fill(script)
  await dialog.getByRole('option', { name: script }).click()
  await dialog.getByRole('button', { name: say(listWords.preview) }).click()
  await dialog.getByRole('button', { name: say(listWords.bulkAct, { action: say(addToCallList.label), count: 2 }) }).click()
  await dialog.waitFor({ state: 'detached' })

  const page = await open(agent, '/calling')
  const line = page.getByRole('listitem').filter({ hasText: list })
  await line.getByRole('link', { name: say(words.start) }).click()
  const called = await page.getByRole('heading', { level: 2 }).filter({ hasText: language }).first().textContent()
  await page.getByText(`Firm ${language}`).first().waitFor()
  const choose = (name: string) => page.getByRole('group', { name: say(words.outcome) }).getByRole('button', { name: outcome(name) }).click()
  const save = () => page.getByRole('button', { name: say(words.save) }).click()
  await expect.poll(() => page.locator('.calling-numbers').getByRole('button').count(), { timeout: patience / 2 }).toBe(2)
  await page.keyboard.press('s')
  const skipping = page.getByRole('dialog', { name: say(skipCall.label) })
  await skipping.getByRole('combobox').waitFor()
  await page.keyboard.press('Escape')
  await skipping.waitFor({ state: 'detached' })
  // The head sees who calls whom at this moment.
  const { rows: [{ id: made }] } = (await head.post('/api/v1/call-lists/query', { filter: { field: 'name', is: 'equals', value: list } })).body
  const standing = await open(head, `/calling/figures?list=${made as string}`)
  await standing.getByRole('region', { name: say(words.callingNow) }).getByText(agent.name).waitFor()
  await page.locator('[data-call]').click()
  await page.getByRole('timer').waitFor()
  expect(await fits(page)).toBe(true)
  await choose('callBack')
  await page.getByRole('button', { name: say(words.inAnHour) }).click()
  await save()
  await page.getByRole('heading', { level: 2 }).filter({ hasText: called?.startsWith('Anna') === true ? 'Berta' : 'Anna' }).waitFor()
  // The answer of the script leads on, and chooses the outcome.
  await page.getByRole('button', { name: 'Yes please' }).click()
  await page.getByText('Shall we send an offer?').waitFor()
  await page.locator('input[type=file]').setInputFiles({ name: 'call.wav', mimeType: 'audio/wav', buffer: recordingOf(0.2) })
  await save()
  await page.getByText(say(words.nobody)).waitFor()
  app.clock.advance(61 * 60_000)
  await page.getByRole('button', { name: say(words.again) }).click()
  await page.getByRole('heading', { level: 2, name: called ?? '' }).waitFor()
  // Before one dials again, what was said last time.
  await page.getByRole('region', { name: say(words.before) }).getByRole('link', { name: new RegExp(outcome('callBack')) }).waitFor()
  await choose('noAnswer')
  await save()
  await page.getByText(say(words.nobody)).waitFor()

  await page.getByRole('link', { name: say(words.title), exact: true }).last().click()
  await line.getByRole('link', { name: say(words.figures) }).click()
  const row = page.getByRole('row').filter({ hasText: 'Tess Tele' })
  await row.getByRole('link', { name: '3', exact: true }).waitFor()
  await row.getByRole('link', { name: '2', exact: true }).waitFor()
  // All of the table is there, however little room there is.
  expect(await page.locator('.calling-table').evaluate((box) => box.clientHeight >= box.scrollHeight - 1)).toBe(true)
  await page.getByRole('tab', { name: say(words.day) }).click()
  await page.getByRole('row').nth(1).getByRole('link', { name: '3', exact: true }).waitFor()
  await page.getByRole('link', { name: new RegExp(outcome('interested')) }).waitFor()
  expect(await fits(page)).toBe(true)

  const [call] = (await agent.post('/api/v1/activities/query', { filter: { and: [{ field: 'outcome', is: 'equals', value: 'interested' }, { field: 'target', is: 'in', value: ids.map((id) => ({ object: 'lead', id })) }] } })).body.rows
  const heard = await open(agent, `/activities/${call.id as string}`, 1440)
  await heard.getByRole('button', { name: 'call.wav', exact: true }).first().click()
  const sound = heard.locator('audio')
  await expect.poll(() => sound.evaluate((audio: HTMLAudioElement) => audio.duration), { timeout: patience / 2 }).toBeCloseTo(0.2)
})
