import { readdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Words } from '../../src/lib/words.ts'
import { actions } from '../../src/model/actions/index.ts'
import { objects } from '../../src/model/objects/index.ts'
import { type TestApp, testApp } from '../support/app.ts'
import { violationsOf } from './axe.ts'
import { patience, useBrowser } from './browser.ts'
import { type MainPage, mainPages, saidBy, show } from './pages.ts'
import { sampleApp } from './sample.ts'

// Every main page is opened in each language, in each theme, at a desk and on a phone; whoever looks at all of them looks here, as
// to load a page takes longer than to look at it.

const browser = useBrowser()
const han = /\p{Script=Han}/u

/** Everything that the program says, in both languages. */
async function catalogue(): Promise<readonly Words[]> {
  const folder = new URL('../../src/model/words/', import.meta.url)
  const files = readdirSync(folder, { recursive: true }).map(String).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  const modules = await Promise.all(files.map(async (file): Promise<unknown> => import(new URL(file, folder).pathname)))
  return [...modules, objects, actions].flatMap((module) => entries(module))
}

function entries(value: unknown): readonly Words[] {
  if (typeof value !== 'object' || value === null) return []
  if ('en' in value && typeof value.en === 'string' && 'zh' in value && typeof value.zh === 'string') return [{ en: value.en, zh: value.zh }]
  return Object.values(value).flatMap(entries)
}

/** Names of fields and choices as the code writes them: what stands on a page where a word is missing. */
const keys: ReadonlySet<string> = new Set(objects.flatMap(({ name, fields }) => [name, ...Object.entries(fields).flatMap(([field, { type, ...rest }]) => [field, `${name}.${field}`, ...('choices' in rest ? rest.choices : []), type])])
  .filter((key) => /[a-z][A-Z]|\./.test(key)))

/** What must not be said where the company and everybody in it speak this language. */
async function foreign(language: 'en' | 'zh'): Promise<(text: string) => boolean> {
  if (language === 'en') {
    const own = new Set(['中文', '关', '关系'])
    return (text) => (han.test(text) && !own.has(text)) || keys.has(text)
  }
  const english = new Set((await catalogue()).filter(({ en, zh }) => en !== zh && han.test(zh)).flatMap(({ en }) => [en, en.toLowerCase()]))
  // Said in itself in every language.
  const own = new Set(['English'])
  return (text) => (english.has(text) && !own.has(text)) || keys.has(text) || /^[a-z]+$/.test(text)
}

/** What of a page can be pushed sideways as a whole. */
const tooWide = async (page: Page) => page.evaluate(() => [...document.querySelectorAll('html, main, .page')].filter((each) => each.scrollWidth > each.clientWidth + 1).map((each) => `${each.tagName} is ${each.scrollWidth} wide`))

/** Where all pages are looked at in the other theme, only the fullest are in this one. */
const fullest: ReadonlySet<string> = new Set(['sign-in', 'my day', 'customers', 'filter', 'board', 'customer', 'create', 'import', 'settings: roles'])
/** Full of tables and rows of tabs, which scroll in the page and do not make it wider. */
const widest: ReadonlySet<string> = new Set(['data quality', 'sales planning', 'best contacts', 'budget'])
const onPhone = ({ name, open, outside, path }: MainPage) => outside !== true && (open === undefined || widest.has(name) || /^.(opportunities|customers).[0-9a-f-]{36}$/.test(path))

describe.each([{ language: 'en', theme: 'light', other: 'dark' }, { language: 'zh', theme: 'dark', other: 'light' }] as const)('in $language', ({ language, theme, other }) => {
  let app: TestApp
  let address: string
  beforeAll(async () => {
    app = await sampleApp({ language, customers: 40 })
    address = await app.listen()
  }, 180_000)

  /** Opens these pages one after the other and keeps what is found wrong with each. */
  const walk = async (look: { readonly theme: 'light' | 'dark'; readonly phone?: true }, wanted: (each: MainPage) => boolean, faultsOf: (page: Page, each: MainPage) => Promise<readonly string[]>) => {
    const given = { address, now: app.clock.now(), language, theme: look.theme, ...(look.phone === undefined ? {} : { width: 360, height: 740, touch: true }) }
    const pages = (await mainPages(app)).filter(wanted)
    const inside = await browser.visit({ ...given, who: app.admin })
    const outside = pages.some((each) => each.outside === true) ? await browser.visit({ ...given, refusals: [401] }) : inside
    const found: Record<string, readonly string[]> = {}
    for (const each of pages) {
      const page = each.outside === true ? outside : inside
      await show(page, address, each, language)
      const faults = await faultsOf(page, each)
      if (faults.length > 0) found[each.name] = faults
    }
    return found
  }

  test(`axe finds nothing on any page in ${theme}, and no page says a word of another language, nor the name of a field`, { timeout: 8 * patience }, async () => {
    const wrong = await foreign(language)
    expect(await walk({ theme }, () => true, async (page, { name }) => {
      const said = await saidBy(page)
      expect(said.length, name).toBeGreaterThan(1)
      return [...new Set(said.filter(wrong)), ...await violationsOf(page)]
    })).toEqual({})
  })

  test(`axe finds nothing on the fullest pages in ${other}`, { timeout: 8 * patience }, async () => {
    expect(await walk({ theme: other }, ({ name }) => fullest.has(name), violationsOf)).toEqual({})
  })

  test(`axe finds nothing on a phone in ${theme}, and no page is wider than the phone`, { timeout: 6 * patience }, async () => {
    expect(await walk({ theme, phone: true }, onPhone, async (page) => [...await violationsOf(page), ...await tooWide(page)])).toEqual({})
  })
})

test('axe finds nothing on the first page of all', { timeout: patience }, async () => {
  const empty = await testApp({ setUp: false })
  const page = await browser.visit({ address: await empty.listen(), now: empty.clock.now(), refusals: [401] })
  await page.getByRole('heading', { name: 'Welcome to Guanxi' }).waitFor()
  expect(await violationsOf(page)).toEqual([])
})
