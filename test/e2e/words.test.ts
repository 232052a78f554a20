import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Words } from '../../src/lib/words.ts'
import { actions } from '../../src/model/actions/index.ts'
import { objects } from '../../src/model/objects/index.ts'
import { patience, useBrowser } from './browser.ts'
import { mainPages, saidBy, show } from './pages.ts'
import { sampleApp } from './sample.ts'

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

test('in Chinese no page says an English word of the program, nor the name of a field', { timeout: 6 * patience }, async () => {
  const app = await sampleApp({ language: 'zh', customers: 40 })
  const english = new Set((await catalogue()).filter(({ en, zh }) => en !== zh && han.test(zh)).flatMap(({ en }) => [en, en.toLowerCase()]))
  // Said in itself in every language.
  const own = new Set(['English'])
  const found = await walk(app, 'zh', (text) => (english.has(text) && !own.has(text)) || keys.has(text) || /^[a-z]+$/.test(text))
  expect(found).toEqual({})
})

test('in English no page says a Chinese word, nor the name of a field', { timeout: 6 * patience }, async () => {
  const app = await sampleApp({ language: 'en', customers: 40 })
  const own = new Set(['中文', '关', '关系'])
  const found = await walk(app, 'en', (text) => (han.test(text) && !own.has(text)) || keys.has(text))
  expect(found).toEqual({})
})

/** What each page says that is wrong, by page. */
async function walk(app: Awaited<ReturnType<typeof sampleApp>>, language: 'en' | 'zh', wrong: (text: string) => boolean): Promise<Record<string, readonly string[]>> {
  const given = { address: await app.listen(), now: app.clock.now(), language }
  const inside = await browser.visit({ ...given, who: app.admin })
  const outside = await browser.visit({ ...given, refusals: [401] })
  const found: Record<string, readonly string[]> = {}
  for (const each of await mainPages(app)) {
    const page = each.outside === true ? outside : inside
    await show(page, given.address, each, language)
    const said = await saidBy(page)
    expect(said.length, each.name).toBeGreaterThan(1)
    const faults = [...new Set(said.filter(wrong))]
    if (faults.length > 0) found[each.name] = faults
  }
  return found
}
