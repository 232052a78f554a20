import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Language, say, type Words } from '../../src/lib/words.ts'
import { fieldLabel } from '../../src/model/words/labels.ts'
import { listWords } from '../../src/model/words/ui/list.ts'
import { followWords } from '../../src/model/words/ui/follow.ts'
import { notificationWords } from '../../src/model/words/ui/notifications.ts'
import { recordWords } from '../../src/model/words/ui/record.ts'
import { startWords } from '../../src/model/words/ui/start.ts'
import { togetherWords } from '../../src/model/words/ui/together.ts'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'
import { patience, useBrowser } from './browser.ts'

// Two people in two browsers at one record, in both languages.

const browser = useBrowser()
let app: TestApp
let address: string
let nina: TestClient
let li: TestClient
beforeAll(async () => {
  app = await testApp()
  nina = await app.person({ role: 'headOfSales', name: 'Nina Wang' })
  li = await app.person({ role: 'headOfSales', name: 'Li Lei' })
  address = await app.listen()
}, 180_000)

const both = ['en', 'zh'] as const
const visit = (who: TestClient, language: Language, path: string): Promise<Page> => browser.visit({ address, who, language, now: app.clock.now(), path, refusals: [409] })
const pattern = (words: Words, language: Language, values: Readonly<Record<string, string>> = {}) => new RegExp(say(words, language, values).replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('\\{field\\}', '.*'))
const fields = (name: string) => app.program.registry.object('customer').fields[name]

describe.each(both)('two people at one record (%s)', (language) => {
  const inWords = (words: Words, values: Readonly<Record<string, string>> = {}) => say(words, language, values)
  const field = (name: string) => inWords(fieldLabel('customer', fields(name), name))
  const customer = async () => (await app.admin.create('customers', { name: `Harbour ${language}`, city: 'Ningbo', website: 'https://before.example', owner: nina.userId })).id as string
  const edit = async (page: Page, name: string, value: string) => {
    await page.getByRole('button', { name: inWords(recordWords.editField, { field: field(name) }) }).click()
    await page.getByRole('form', { name: field(name) }).getByRole('textbox').fill(value)
  }

  test('see each other come, see what the other edits, and lose nothing that was typed', { timeout: 2 * patience }, async () => {
    const id = await customer()
    await app.admin.post(`/api/v1/customers/${id}/share`, { with: { object: 'user', id: li.userId }, level: 'write' })
    const [one, two] = [await visit(nina, language, `/customers/${id}`), await visit(li, language, `/customers/${id}`)]
    await one.getByText(inWords(togetherWords.looksAt, { name: 'Li Lei' })).waitFor()
    await two.getByText(inWords(togetherWords.looksAt, { name: 'Nina Wang' })).waitFor()
    await edit(one, 'city', 'Hangzhou')
    await two.getByText(inWords(togetherWords.editsField, { name: 'Nina Wang', field: field('city') })).waitFor()
    await two.locator('.field-editors').filter({ hasText: 'Nina Wang' }).waitFor()
    // The second types in another field and in the same one; the first saves.
    await edit(two, 'website', 'https://second.example')
    await one.keyboard.press('Enter')
    await one.getByText(inWords(listWords.saved)).waitFor()
    await two.getByText(inWords(togetherWords.changedBy, { who: 'Nina Wang', fields: field('city') })).waitFor()
    expect(await two.getByRole('form', { name: field('website') }).getByRole('textbox').inputValue()).toBe('https://second.example')
    await two.keyboard.press('Enter')
    await two.locator('dd').filter({ hasText: 'second.example' }).first().waitFor()
    expect((await app.admin.get(`/api/v1/customers/${id}`)).body).toMatchObject({ city: 'Hangzhou', website: 'https://second.example' })
    // Both in one field: what the first wrote stands beside what the second typed.
    await edit(two, 'city', 'Shaoxing')
    await edit(one, 'city', 'Wenzhou')
    await one.keyboard.press('Enter')
    await one.locator('dd').filter({ hasText: 'Wenzhou' }).first().waitFor()
    await two.getByRole('form', { name: field('city') }).getByRole('textbox').press('Enter')
    const dialog = two.getByRole('dialog', { name: inWords(listWords.conflictTitle) })
    await dialog.getByText('Wenzhou').waitFor()
    await dialog.getByText('Shaoxing').waitFor()
    await dialog.getByRole('button', { name: inWords(listWords.conflictKeepYours) }).click()
    await one.locator('dd').filter({ hasText: 'Shaoxing' }).first().waitFor()
    await one.goto(`${address}/customers`)
    await two.getByText(pattern(togetherWords.looksAt, language, { name: 'Nina Wang' })).waitFor({ state: 'detached' })
  })

  test('comment with a mention and a file, answer, remove, and are told', { timeout: 2 * patience }, async () => {
    const id = await customer()
    await app.admin.post(`/api/v1/customers/${id}/share`, { with: { object: 'user', id: li.userId }, level: 'read' })
    const one = await visit(nina, language, `/customers/${id}`)
    await one.getByRole('radio', { name: inWords(recordWords.comment) }).click()
    const box = one.getByRole('combobox', { name: inWords(recordWords.writeComment) })
    await box.pressSequentially('Please look @Li')
    await one.getByRole('option', { name: /Li Lei/ }).click()
    const file = join(mkdtempSync(join(tmpdir(), 'guanxi-file-')), 'notes.txt')
    writeFileSync(file, 'what was said')
    await one.locator('.composer input[type=file]').setInputFiles(file)
    await one.getByRole('list', { name: inWords(togetherWords.attached) }).getByText('notes.txt').waitFor()
    await one.getByRole('button', { name: inWords(recordWords.addNote) }).click()
    await one.locator('.event').getByText('@Li Lei').waitFor()
    await one.locator('.event').getByRole('button', { name: 'notes.txt' }).click()
    await one.getByRole('dialog').getByText('what was said').waitFor()
    await one.keyboard.press('Escape')
    await app.catchUp()
    const two = await visit(li, language, '/notifications')
    await two.getByText(inWords({ en: 'mentioned you', zh: '提到了您' })).first().waitFor()
    await two.goto(`${address}/customers/${id}`)
    await two.getByRole('button', { name: inWords(togetherWords.reply) }).click()
    await two.getByText(inWords(togetherWords.replyingTo, { name: 'Nina Wang' })).first().waitFor()
    await two.getByRole('combobox', { name: inWords(recordWords.writeComment) }).fill('I did')
    await two.getByRole('button', { name: inWords(recordWords.addNote) }).click()
    await two.locator('.event').getByText('I did', { exact: true }).waitFor()
    // Live, without asking again; then the first takes theirs away.
    const answered = one.locator('.event').filter({ hasText: 'I did' })
    await answered.getByText(pattern(togetherWords.replyingTo, language, { name: 'Nina Wang' })).waitFor()
    await one.locator('.event').filter({ hasText: '@Li Lei' }).getByRole('button', { name: inWords(togetherWords.deleteComment) }).click()
    await two.locator('.comment-gone').filter({ hasText: 'Nina Wang' }).waitFor()
    expect(await two.locator('.event').filter({ hasText: '@Li Lei' }).count()).toBe(0)
    await two.locator('.event').getByText('I did', { exact: true }).waitFor()
    await one.getByRole('button', { name: inWords(startWords.undo) }).first().click()
    await two.locator('.event').getByText('@Li Lei').waitFor()
  })

  test('follow records, find them in their list and among their notifications, and stop', { timeout: 2 * patience }, async () => {
    const id = await customer()
    await li.post(`/api/v1/customers/${id}/follow`, {})
    await app.admin.post(`/api/v1/customers/${id}/share`, { with: { object: 'user', id: li.userId }, level: 'read' })
    expect((await li.post(`/api/v1/customers/${id}/follow`, {})).status).toBe(200)
    const page = await visit(li, language, '/customers?view=followed')
    await page.locator('.table-row').filter({ hasText: `Harbour ${language}` }).first().waitFor()
    await page.goto(`${address}/notifications`)
    await page.getByRole('tab', { name: inWords(followWords.byMe) }).click()
    const line = page.locator('.followed-line').filter({ has: page.locator(`a[href="/customers/${id}"]`) })
    await line.getByRole('button', { name: inWords(followWords.unfollow) }).click()
    await line.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: inWords(startWords.undo) }).first().click()
    await line.waitFor()
    expect(await page.getByRole('tab', { name: inWords(notificationWords.all) }).count()).toBe(1)
  })
})

test('what may be attached is set in the settings and held to by the server', { timeout: patience }, async () => {
  const { fileWords } = await import('../../src/model/words/ui/files.ts')
  const page = await visit(app.admin, 'zh', '/settings/files')
  await page.getByLabel(fileWords.most.zh).fill('5')
  await page.getByRole('radio', { name: fileWords.only.zh }).check()
  await page.getByRole('checkbox', { name: fileWords.archives.zh }).uncheck()
  await page.getByRole('button', { name: startWords.save.zh }).click()
  await page.getByText(listWords.saved.zh).waitFor()
  const { workspace } = (await app.admin.get('/api/v1/me')).body
  expect(workspace.files.megabytes).toBe(5)
  expect(workspace.files.types).toContain('application/pdf')
  expect(workspace.files.types).not.toContain('application/zip')
  await page.getByRole('radio', { name: fileWords.any.zh }).check()
  await page.getByLabel(fileWords.most.zh).fill('200')
  await page.getByRole('button', { name: startWords.save.zh }).click()
  await expect.poll(async () => (await app.admin.get('/api/v1/me')).body.workspace.files, { timeout: 20_000 }).toEqual({ megabytes: 200, types: null })
})
