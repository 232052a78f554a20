import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { describe } from 'vitest'

const folder = process.env['DATA_SETS']

/** Whether the long runs over whole files are wanted. */
export const full = process.env['FULL_DATA'] === '1'

/** Tests over public data sets: the folder that holds them is named by DATA_SETS; without it they are left out, and say so. */
export function describeSets(name: string, tests: () => void): void {
  if (folder === undefined || !existsSync(folder)) console.log(`${name}: left out, as DATA_SETS names no folder with the public data sets.`)
  describe.skipIf(folder === undefined || !existsSync(folder ?? ''))(name, tests)
}

export function pathOf(file: string): string {
  return join(folder ?? '', file)
}

export type SetRow = Readonly<Record<string, string>>

/** The rows of a file as the tests themselves read them, apart from the program. */
export function rowsOf(file: string, encoding: BufferEncoding = 'utf8'): SetRow[] {
  const bytes = readFileSync(pathOf(file))
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString(encoding)
  return parse(text, { columns: true, relax_column_count: true, relax_quotes: true, bom: true })
}

/** A file with these rows, under its own header. */
export function fileWith(name: string, header: readonly string[], rows: readonly SetRow[]): string {
  const cell = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  const path = join(mkdtempSync(join(tmpdir(), 'guanxi-set-')), name)
  writeFileSync(path, [header, ...rows.map((row) => header.map((column) => row[column] ?? ''))].map((cells) => `${cells.map(cell).join(',')}\n`).join(''))
  return path
}

/** Exact sums of decimals: in thousandths. */
export function thousandths(text: string): number {
  return Math.round(Number(text) * 1000)
}
