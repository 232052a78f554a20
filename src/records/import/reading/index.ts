import { open } from 'node:fs/promises'
import { openCamt } from './bank/camt.ts'
import { openMt940 } from './bank/mt940.ts'
import { plainBytes, unzippedBytes } from './bytes.ts'
import { openCalendar } from './calendar.ts'
import { openCards } from './cards.ts'
import { openCsv } from './csv.ts'
import type { Table, TableFormat } from './table.ts'
import { openXlsx } from './xlsx.ts'

export { encodings, type Encoding } from './encoding.ts'
export { storable } from './storable.ts'
export { tableLimits, type Table, type TableFormat, type TableRow } from './table.ts'

/** Opens a table file by its content, whatever its name says: a workbook, a CSV, a gzip of a CSV, cards (vCard), a calendar (iCalendar), or a bank’s statement (camt.053, MT940). */
export async function openTable(path: string, asked: Partial<TableFormat> = {}): Promise<Table> {
  const head = await firstBytes(path)
  if (head[0] === 0x50 && head[1] === 0x4b) return openXlsx(path, { ...asked, kind: 'xlsx' })
  if (head[0] === 0x1f && head[1] === 0x8b) return openCsv(unzippedBytes(path), { ...asked, kind: 'csv' })
  const marked = /^[\s\uFEFF]*BEGIN:([\w-]*)/i.exec(head.toString('utf8').replaceAll('\u0000', ''))?.[1]?.toUpperCase()
  const start = head.toString('utf8').replaceAll('\u0000', '')
  if (/^[\s\uFEFF]*<(?:\?xml|(?:\w+:)?Document)\b/.test(start)) return openCamt(plainBytes(path))
  if (/^[\s\uFEFF]*(?:\{\d:[^]{0,200}?)?:20:/.test(start)) return openMt940(plainBytes(path), asked)
  if (marked === 'VCARD') return openCards(plainBytes(path), asked)
  if (marked !== undefined) return openCalendar(plainBytes(path), asked)
  return openCsv(plainBytes(path), { ...asked, kind: 'csv' })
}

async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path, 'r')
  try {
    const head = Buffer.alloc(256)
    const { bytesRead } = await file.read(head, 0, 256, 0)
    return head.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}
