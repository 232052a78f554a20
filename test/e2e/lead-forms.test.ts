import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import type { Language, Words } from '../../src/lib/words.ts'
import { say as sayIn } from '../../src/lib/words.ts'
import { actions } from '../../src/model/actions/index.ts'
import { formWords as words } from '../../src/model/words/ui/forms.ts'
import { startWords } from '../../src/model/words/ui/start.ts'
import { publishedForm } from '../forms/form.ts'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'
import { patience, useBrowser } from './browser.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
interface Found { readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[] }

/** What keeps somebody from using the page (WCAG 2.2 AA). */
async function faultsOf(page: Page): Promise<readonly string[]> {
  if (!await page.evaluate(() => 'axe' in globalThis)) await page.evaluate(axe)
  const { violations } = await page.evaluate(async () => {
    const { axe: checker } = globalThis as unknown as { readonly axe: { run(context: Document, options: object): Promise<Found> } }
    return checker.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
  })
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)
}

const browser = useBrowser()
let app: TestApp
let address: string
let rep: TestClient
beforeAll(async () => {
  app = await testApp()
  rep = await app.person({ role: 'rep', name: 'Nina Li' })
  address = await app.listen()
}, 180_000)

const label = (name: string): Words => actions.find((action) => action.name === name)?.label ?? { en: '', zh: '' }
const cases: readonly { readonly language: Language; readonly width: number; readonly theme: 'light' | 'dark' }[] = [{ language: 'zh', width: 360, theme: 'light' }, { language: 'en', width: 1440, theme: 'dark' }]

test.for(cases)('somebody outside fills in a form and the rep finds the lead, in $language at $width', { timeout: 2 * patience }, async ({ language, width, theme }) => {
  const say = (each: Words, values?: Readonly<Record<string, string | number>>) => sayIn(each, language, values)
  const campaign = await app.admin.create('campaigns', { name: `Fair ${language}` })
  const form = await publishedForm(app.admin, {
    name: `Form ${language}`, titleEn: 'Ask for a quote', titleZh: '获取报价', campaign: campaign.id, source: 'exhibition', goesTo: 'person', assignee: rep.userId, consentChannels: ['phone', 'wechat'], consentRequired: true,
  })
  const outside = await browser.visit({ address, language, width, theme, path: `/forms/${form.address as string}?utm_source=poster&utm_medium=print`, refusals: [422, 409] })
  await outside.getByRole('heading', { level: 1, name: say({ en: 'Ask for a quote', zh: '获取报价' }) }).waitFor()
  expect(await outside.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
  expect(await faultsOf(outside)).toEqual([])
  await outside.getByLabel(say({ en: 'Your name', zh: '您的姓名' })).fill(`Visitor ${language}`)
  app.clock.advance(10_000)
  await outside.getByRole('button', { name: say(words.send) }).click()
  await outside.getByText(say(words.mend)).waitFor()
  expect(await faultsOf(outside)).toEqual([])
  await outside.getByLabel(say({ en: 'Phone', zh: '电话' }), { exact: true }).and(outside.getByRole('textbox')).fill(language === 'en' ? '13812340001' : '13812340002')
  await outside.getByRole('checkbox', { name: say({ en: 'WeChat', zh: '微信' }) }).check()
  await outside.getByRole('button', { name: say(words.send) }).click()
  await outside.getByRole('heading', { name: say(words.thanksTitle) }).waitFor()
  expect(await faultsOf(outside)).toEqual([])

  const [lead] = (await rep.post('/api/v1/leads/query', { filter: { field: 'form', is: 'equals', value: form.id } })).body.rows
  const inside = await browser.visit({ address, who: rep, language, width, theme, now: app.clock.now(), path: `/leads/${lead.id as string}` })
  await inside.getByRole('heading', { level: 1, name: `Visitor ${language}` }).waitFor()
  // The history is told in the language of the company; on a phone it stands behind a tab.
  if (width > 1000) await inside.getByText(sayIn(words.byForm, 'en', { form: `Form ${language}` })).first().waitFor()
})

test('a form is built with both languages before one’s eyes, published and embedded', { timeout: 2 * patience }, async () => {
  const page = await browser.visit({ address, who: app.admin, now: app.clock.now(), language: 'en', path: '/settings/forms' })
  await page.getByRole('button', { name: words.add.en }).click()
  const preview = page.getByRole('region', { name: words.preview.en })
  await page.getByRole('textbox', { name: 'Name', exact: true }).or(page.getByLabel(/^Name/)).first().fill('Autumn page')
  await page.getByLabel('Title (Chinese)', { exact: true }).fill('秋季咨询')
  await page.getByRole('combobox', { name: words.addQuestion.en }).selectOption('industry')
  await page.getByRole('button', { name: 'Words of Industry' }).click()
  await page.getByLabel('Label (Chinese)').fill('所属行业')
  await preview.getByRole('tab', { name: '中文' }).click()
  for (const shown of ['秋季咨询', '所属行业', '提交']) await preview.getByText(shown).waitFor()
  await page.getByLabel('Sites that may embed it').fill('https://www.example.com/')
  await page.getByRole('button', { name: startWords.save.en, exact: true }).click()
  await page.getByText(words.notYet.en).waitFor()
  await page.getByRole('button', { name: label('leadForm.publish').en, exact: true }).click()
  const link = page.getByRole('link', { name: /\/forms\/gxf_/ })
  await link.waitFor()
  expect(await page.getByText(/<iframe src=/).textContent()).toContain('?embed=1')
  const place = new URL(await link.getAttribute('href') ?? '').pathname
  const outside = await app.nobody().get(place, { language: 'zh' })
  expect(outside.text).toContain('所属行业')
  expect(outside.headers['content-security-policy']).toContain('frame-ancestors https://www.example.com')
  await page.getByRole('button', { name: label('leadForm.close').en, exact: true }).click()
  await page.getByRole('button', { name: label('leadForm.publish').en, exact: true }).waitFor()
  expect((await app.nobody().get(place)).status).toBe(404)
})
