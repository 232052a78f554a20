import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const folder = new URL('../', import.meta.url)
const sheets = readdirSync(folder, { recursive: true }).map(String).filter((file) => file.endsWith('.css')).map((file) => [file, readFileSync(new URL(file, folder), 'utf8')] as const)

/** Selectors of a sheet that stand for the screen, outside of rules for paper. */
function selectorsIn(sheet: string): readonly string[] {
  const screen = sheet.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/@media print \{(?:[^{}]*\{[^{}]*\})*\s*\}/g, '')
  return [...screen.matchAll(/([^{}]+)\{[^{}]*\}/g)].flatMap(([, selectors = '']) => selectors.split(/,(?![^(]*\))/)).map((selector) => selector.trim())
}

test('what a selector looks like is written in one sheet: a sheet that came with one page stays for all that follow, so of two the later visited would win', () => {
  const places = new Map<string, Set<string>>()
  for (const [file, sheet] of sheets) for (const selector of selectorsIn(sheet)) places.set(selector, (places.get(selector) ?? new Set()).add(file))
  expect(places.size).toBeGreaterThan(1000)
  expect([...places].filter(([, files]) => files.size > 1).map(([selector, files]) => `${selector}: ${[...files].join(', ')}`)).toEqual([])
})

test('every colour and size that a sheet asks for by name is one of the tokens, or given by the element that wears it', () => {
  const written = new Set(sheets.flatMap(([, sheet]) => [...sheet.matchAll(/(--[a-z][\w-]*)\s*:/g)].map(([, name]) => name)))
  const given = new Set(['--merge-records'])
  expect(sheets.flatMap(([file, sheet]) => [...sheet.matchAll(/var\((--[\w-]+)/g)].flatMap(([, name = '']) => (written.has(name) || given.has(name) ? [] : [`${file}: ${name}`])))).toEqual([])
})
