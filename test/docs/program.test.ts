import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { commandOf } from '../../src/app/cli/index.ts'
import { type Language, languages, type Words } from '../../src/lib/words.ts'
import { actions } from '../../src/model/actions/index.ts'
import { roles } from '../../src/model/roles/index.ts'
import { listsOf, rightsOf } from './role-pages.ts'

// What the pages say of the program is as the program is: its settings, commands, screens, files and roles.

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const filesBelow = (folder: string, ending: string): string[] => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(ending)).map((name) => `${folder}/${name.replaceAll('\\', '/')}`).sort()
const readme = { en: 'README.md', zh: 'README.zh.md' } as const
const pagesIn = (language: Language): string[] => [readme[language], ...filesBelow(`docs/${language}`, '.md')]

describe('settings', () => {
  const code = filesBelow('src', '.ts').filter((name) => !name.includes('.test.') && !name.includes('/testing/'))
  const inConfig = [...read('src/platform/config.ts').matchAll(/^ {2}([A-Z][A-Z_]+): setting\(/gm)].map(([, name = '']) => name)
  const elsewhere = code.flatMap((name) => [...read(name).matchAll(/\benv\['([A-Z][A-Z_]+)'\]/g)].map(([, variable = '']) => variable))
  const program = [...new Set([...inConfig, ...elsewhere])]
  /** Of the shell, or of a single command, where its help tells of it. */
  const apart = ['PATH', 'LANG', 'LC_ALL', 'GUANXI_PASSWORD', 'GUANXI_API_KEY', 'MOVE_TO', 'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT']
  const settings = program.filter((name) => !apart.includes(name))
  const inTables = (pages: readonly string[]) => [...new Set(pages.flatMap((page) => [...read(page).matchAll(/^\| (`[A-Z_]+`(?:[,、] ?`[A-Z_]+`)*) \|/gm)].flatMap(([, names = '']) => [...names.matchAll(/`([A-Z_]+)`/g)].map(([, name = '']) => name))))].sort()

  test.each(languages)('each stands in the table of the README and is explained, and none that is not read (%s)', (language) => {
    expect(settings.length).toBeGreaterThan(25)
    expect(inTables([readme[language]])).toEqual([...settings].sort())
    const explained = [`docs/${language}/administration.md`, `docs/${language}/operations.md`].map(read).join('\n')
    expect(settings.filter((name) => !explained.includes(`\`${name}\``))).toEqual([])
    for (const name of inTables([`docs/${language}/administration.md`, `docs/${language}/operations.md`])) expect(settings).toContain(name)
  })
})

describe('commands', () => {
  const { scripts } = JSON.parse(read('package.json')) as { readonly scripts: Readonly<Record<string, string>> }

  test.each([...languages.flatMap(pagesIn), 'CONTRIBUTING.md'])('that %s names are there', (page) => {
    const text = read(page)
    const run = [...text.matchAll(/npm run ([a-z:-]+)/g)].map(([, name = '']) => name).filter((name) => scripts[name] === undefined)
    const lines = [...text.matchAll(/(?:npm run cli --|node scripts\/cli\.mjs) ([a-z][a-z -]*)/g)].map(([, words = '']) => words.trim()).filter((words) => commandOf(words.split(' ')).command === undefined)
    expect([...run, ...lines]).toEqual([])
  })
})

test.each(languages)('the verbs that the page on the API lists are declared (%s)', (language) => {
  const verbs = new Set(actions.map(({ name }) => (name.split('.')[1] ?? '').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)))
  const [, table = ''] = /^\| (?:on|对象) \| (?:verbs|操作) \|\n\| --- \| --- \|\n((?:\|.*\n)+)/m.exec(read(`docs/${language}/api.md`)) ?? []
  const listed = [...table.matchAll(/`([a-z-]+)`/g)].map(([, verb = '']) => verb)
  expect(listed.length).toBeGreaterThan(50)
  expect(listed.filter((verb) => !verbs.has(verb))).toEqual([])
})

describe('pages of the settings', () => {
  /** The label of each page, by the words that the menu names. */
  const labels = async (): Promise<readonly Words[]> => {
    const menu = read('web/settings/menu.ts')
    const files = new Map([...menu.matchAll(/import \{ (\w+) \} from '\.\.\/\.\.\/(src\/model\/words\/ui\/\w+\.ts)'/g)].map(([, name = '', path = '']) => [name, path]))
    return Promise.all([...menu.matchAll(/label: (\w+)\.(\w+), icon/g)].map(async ([, catalogue = '', key = '']) => {
      const words = await import(join(root, files.get(catalogue) ?? '')) as Readonly<Record<string, Readonly<Record<string, Words>>>>
      return words[catalogue]?.[key] ?? { en: '', zh: '' }
    }))
  }
  const named = { en: /\*Settings › ([^*›]+?)(?: ›[^*]*)?\*/g, zh: /[*“]设置 › ([^*›”]+?)(?: ›[^*”]*)?[*”]/g } as const

  test.each(languages)('are called what the program calls them (%s)', async (language) => {
    const known = (await labels()).map((words) => words[language])
    expect(known.length).toBeGreaterThan(30)
    const wrong = pagesIn(language).flatMap((page) => [...read(page).matchAll(named[language])].map(([, name = '']) => name).filter((name) => !known.includes(name)).map((name) => `${page}: ${name}`))
    expect(wrong).toEqual([])
  })
})

test.each(languages.flatMap(pagesIn))('the files that %s points at are there', (page) => {
  const files = [...read(page).matchAll(/`((?:src|test|web|scripts)\/[\w./-]+\.\w+)`/g)].map(([, path = '']) => path)
  expect(files.filter((path) => !existsSync(join(root, path)))).toEqual([])
})

describe.each(roles)('the page of $name', (role) => {
  test.each(languages)('tells its lists and its rights as they are declared (%s)', (language) => {
    const text = read(`docs/${language}/roles/${role.name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.md`)
    expect(text).toContain(role.about[language])
    expect(text).toContain(listsOf(role, language))
    if (role.permissions.administrator !== true) expect(text.split('\n').filter((line) => /^\| (?!---| *\|)/.test(line))).toEqual(rightsOf(role, language))
  })
})
