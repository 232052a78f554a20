import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { roles } from '../../src/model/roles/index.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const filesBelow = (folder: string): string[] => readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile()).map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/')).sort()
const pages = [...readdirSync(root).filter((name) => name.endsWith('.md')), ...filesBelow('docs').filter((name) => name.endsWith('.md'))]

/** The text without what stands in code. */
const prose = (page: string): string => readFileSync(join(root, page), 'utf8').replace(/^```[\s\S]*?^```$/gm, '').replace(/`[^`\n]*`/g, '')
const linksIn = (page: string): string[] => [...prose(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target)

/** The anchors of a page's headings, as GitHub names them. */
const anchorsOf = (page: string): string[] => [...readFileSync(page, 'utf8').replace(/^```[\s\S]*?^```$/gm, '').matchAll(/^#+ (.+)$/gm)]
  .map(([, heading = '']) => heading.toLowerCase().replace(/[^\p{L}\p{N} _-]/gu, '').replaceAll(' ', '-'))

test.each(pages)('%s links only to what is there', (page) => {
  const broken = linksIn(page).filter((link) => {
    if (/^https?:\/\//.test(link)) return false
    const [path = '', anchor] = link.split('#')
    const target = path === '' ? join(root, page) : resolve(dirname(join(root, page)), path)
    if (path.startsWith('/') || relative(root, target).startsWith('..') || !existsSync(target)) return true
    return anchor !== undefined && (statSync(target).isDirectory() || !anchorsOf(target).includes(anchor))
  })
  expect(broken).toEqual([])
})

test('the checker saw pages and links', () => {
  expect(pages.length).toBeGreaterThan(30)
  expect(pages.flatMap(linksIn).length).toBeGreaterThan(100)
})

describe('both languages', () => {
  test('have the same pages', () => {
    const of = (language: string) => filesBelow(`docs/${language}`).map((name) => name.slice(`docs/${language}/`.length))
    expect(of('zh')).toEqual(of('en'))
  })

  test('have a page for each shipped role, under its own name', () => {
    for (const { name, label } of roles) for (const language of ['en', 'zh'] as const) {
      const page = `docs/${language}/roles/${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.md`
      expect(pages).toContain(page)
      expect(readFileSync(join(root, page), 'utf8').split('\n')[0]).toBe(`# ${label[language]}`)
    }
  })

  test('show the same examples', () => {
    const examples = (page: string) => (readFileSync(join(root, page), 'utf8').match(/^```json\n[\s\S]*?^```$/gm) ?? []).map((block) => block.replace(/[\p{Script=Han}A-Za-z]+/gu, 'x'))
    for (const page of ['api', 'concepts']) expect(examples(`docs/zh/${page}.md`), page).toEqual(examples(`docs/en/${page}.md`))
  })
})

test('what the page on security points at is there', () => {
  const named = [...readFileSync(join(root, 'docs/security.md'), 'utf8').matchAll(/`((?:src|test)\/[\w./-]+)`/g)].map(([, path = '']) => path)
  expect(named.length).toBeGreaterThan(30)
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([])
})
