import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { expect, it } from 'vitest'
import { createFileStore } from './index.ts'

const now = Date.parse('2026-11-25T00:00:00Z')
const before = now - 86_400_000

function bench() {
  const folder = mkdtempSync(join(tmpdir(), 'guanxi-sweep-'))
  const files = createFileStore(folder)
  const place = (checksum: string) => join(folder, '1', checksum.slice(0, 2), checksum)
  const put = async (text: string, at = now - 5 * 86_400_000) => {
    const { checksum } = await files.store(1, Readable.from([Buffer.from(text)]), { name: 'a' })
    utimesSync(place(checksum), at / 1000, at / 1000)
    return checksum
  }
  const naming = (...names: string[]) => async (asked: readonly string[]) => new Set(asked.filter((one) => names.includes(one)))
  return { folder, files, place, put, naming }
}

it('removes what no record names and is a day old, of this workspace alone, and drafts that a kill left', async () => {
  const { folder, files, place, put, naming } = bench()
  const [named, unnamed, young] = [await put('named'), await put('unnamed'), await put('young', now - 1000)]
  const { checksum: foreign } = await files.store(2, Readable.from([Buffer.from('unnamed')]), { name: 'a' })
  const draft = join(folder, 'coming', 'left')
  mkdirSync(draft.slice(0, -5), { recursive: true })
  renameSync(place(await put('draft')), draft)
  expect(await files.sweep(1, { before, named: naming(named) })).toBe(1)
  expect([named, unnamed, young].map((one) => existsSync(place(one)))).toEqual([true, false, true])
  expect([existsSync(join(folder, '2', foreign.slice(0, 2), foreign)), existsSync(draft)]).toEqual([true, false])
  expect(await files.sweep(1, { before, named: naming(named) })).toBe(0)
  expect(await files.sweep(77, { before, named: naming() })).toBe(0)
})

it('keeps bytes that get a name, or come in anew, while it is at work', async () => {
  const { files, place, put } = bench()
  const [late, again] = [await put('late'), await put('again')]
  let asked = 0
  const named = async (checksums: readonly string[]) => {
    asked += 1
    // At first nothing names them; then a record of the one is committed, and the other is uploaded once more.
    if (asked > 1 && checksums.includes(again) && !existsSync(place(again))) await files.store(1, Readable.from([Buffer.from('again')]), { name: 'a' })
    return new Set(asked === 1 ? [] : checksums.filter((one) => one === late))
  }
  await files.sweep(1, { before, named })
  await files.sweep(1, { before, named })
  expect([existsSync(place(late)), existsSync(place(again))]).toEqual([true, true])
})

it('finishes what a kill left half done: what was put aside goes, or goes back where a record names it', async () => {
  const { folder, files, place, put, naming } = bench()
  const [dead, alive] = [await put('dead'), await put('alive')]
  mkdirSync(join(folder, '1', 'aside'))
  for (const one of [dead, alive]) renameSync(place(one), join(folder, '1', 'aside', one))
  expect(await files.sweep(1, { before, named: naming(alive) })).toBe(1)
  expect([existsSync(place(dead)), existsSync(place(alive)), readdirSync(join(folder, '1', 'aside'))]).toEqual([false, true, []])
})
