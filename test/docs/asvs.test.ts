import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { asvsIds } from './asvs-ids.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const textOf = (page: string) => readFileSync(join(root, page), 'utf8')
const pathsIn = (text: string) => [...text.matchAll(/`((?:src|test|web|docs|scripts)\/[\w./-]+)`/g)].map(([, path = '']) => path)

const rows = textOf('docs/security/asvs.md').split('\n').filter((line) => /^\| \d/.test(line)).map((line) => {
  const [, id = '', level = '', asks = '', state = '', where = '', tested = ''] = line.split(/(?<!\\)\|/).map((cell) => cell.trim())
  return { id, level: Number(level), asks, state, where, tested }
})

test('every requirement of levels 1 and 2 stands in the list once, with its level, and no other', () => {
  expect(asvsIds.size).toBe(253)
  expect(rows.map(({ id, level }) => [id, level]).toSorted()).toEqual([...asvsIds].toSorted())
})

test('every row says how it stands and where or why', () => {
  for (const { id, asks, state, where } of rows) {
    expect(['met', 'partly', 'not met', 'not applicable'], id).toContain(state)
    expect(asks.length, id).toBeGreaterThan(5)
    expect(where.length, id).toBeGreaterThan(5)
  }
})

test('what is met or partly met in the code names a test, or says that there is none', () => {
  const without = rows.filter(({ state, where, tested }) => (state === 'met' || state === 'partly') && where.includes('`src/') && pathsIn(tested).length === 0 && tested !== 'no test of our own')
  expect(without.map(({ id }) => id)).toEqual([])
  for (const { id, tested } of rows) for (const path of pathsIn(tested)) expect(path, id).toMatch(/\.test\.tsx?$/)
})

test('the sums at the head are those of the rows', () => {
  const count = (state: string) => rows.filter((row) => row.state === state).length
  expect(textOf('docs/security/asvs.md')).toContain(`${rows.length} requirements: ${count('met')} met, ${count('partly')} partly, ${count('not met')} not met, ${count('not applicable')} not applicable.`)
})

test.each(['docs/security.md', 'docs/security/asvs.md', 'docs/security/rules.md'])('every file that %s names is there', (page) => {
  const named = pathsIn(textOf(page))
  expect(named.length).toBeGreaterThan(0)
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([])
})
