import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openXlsx } from './xlsx.ts'

let folder: string
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'guanxi-entries-')) })
afterAll(async () => { await rm(folder, { recursive: true, force: true }) })

/** The end of the directory of an archive that says how many entries it has and how large they are unpacked. */
async function archive(name: string, entries: number, unpacked: number): Promise<string> {
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt32LE(unpacked, 24)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(entries, 10)
  end.writeUInt32LE(entry.length, 12)
  const path = join(folder, name)
  await writeFile(path, Buffer.concat([entry, end]))
  return path
}

test('a workbook of too many entries, or too large once unpacked, is refused before anything is unpacked', async () => {
  for (const [path, what] of [[await archive('many.xlsx', 10_001, 10), 'entries'], [await archive('large.xlsx', 1, 4_100_000_000), 'uncompressed']] as const) {
    await expect(openXlsx(path, { kind: 'xlsx' })).rejects.toMatchObject({ details: { kind: 'table-too-large', status: 413, values: { what } } })
  }
})

test('what is no archive at all is said so', async () => {
  await writeFile(join(folder, 'none.xlsx'), 'PK')
  await expect(openXlsx(join(folder, 'none.xlsx'), { kind: 'xlsx' })).rejects.toMatchObject({ details: { kind: 'workbook-broken' } })
})
