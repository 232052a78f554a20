import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const sources = ['src', 'web', 'test'].flatMap((folder) => readdirSync(join(root, folder), { recursive: true }).map((name) => join(folder, String(name)))).filter((path) => /\.tsx?$/.test(path) && !path.includes('fences/refused'))
const isTest = (path: string) => /\.test\.tsx?$/.test(path)
/** It is run anew for each test file. */
const setUp = 'src/platform/testing/setup.ts'
const hook = /^(?:after|before)(?:All|Each)\(|^vi\.setConfig\(/m

// Test files of one worker share their modules: what a shared one says outside of its functions is heard by the first file alone.
test('what several test files import ends its things by atEndOfFile, and sets no times', () => {
  expect(sources.filter((path) => !isTest(path) && path !== setUp && hook.test(readFileSync(join(root, path), 'utf8')))).toEqual([])
  expect(['afterAll(async () => {})', "import 'x'\nvi.setConfig({})"].every((text) => hook.test(text))).toBe(true)
})

test('a test file that puts something in the place of a module runs in a process of its own', () => {
  const alone = readFileSync(join(root, 'vitest.config.ts'), 'utf8')
  const replacing = sources.filter((path) => isTest(path) && /^vi\.mock\(/m.test(readFileSync(join(root, path), 'utf8')))
  expect(replacing.length).toBeGreaterThan(0)
  expect(replacing.filter((path) => !alone.includes(`'${path.replaceAll('\\', '/')}'`))).toEqual([])
})
