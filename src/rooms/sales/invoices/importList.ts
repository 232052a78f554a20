import type { JsonObject } from '../../../lib/json.ts'
import { Problem } from '../../../lib/problem.ts'
import { importInvoiceList } from '../../../model/actions/invoice.ts'
import { sql } from '../../../platform/database/index.ts'
import type { FileStore } from '../../../platform/files/index.ts'
import { type Doing, implement, type Implementation, type Outcome } from '../../../records/act/index.ts'
import { openTable } from '../../../records/import/index.ts'
import { textOf } from '../reading.ts'
import { standLines } from './life.ts'
import { columnsIn, isUnread, type ListedInvoice, type Matched, matchListed, readListed, type UnreadRow, type WaitingInvoice } from './platformList.ts'
import { kindIn } from './policy.ts'
import { minor } from './reading.ts'

/** A list of one run; a month of a busy company has some thousands. */
const mostRows = 20_000

/** The verb that reads a list of the tax platform; it opens the file that it is given. */
export function invoiceListActions(files: Pick<FileStore, 'path'>): readonly Implementation[] {
  return [implement(importInvoiceList, (doing) => importList(doing, files))]
}

interface Unmatched { readonly row: ListedInvoice | UnreadRow; readonly why: Exclude<Matched, { id: string }>['why'] | UnreadRow['fault'] | 'known' }

/** Sets issued what waits and is found in the list, and tells what is not found and why. The same list again does nothing. */
async function importList(doing: Doing, files: Pick<FileStore, 'path'>): Promise<Outcome> {
  const rows = await rowsOf(doing, files)
  let waiting = await waitingOf(doing)
  const known = await knownNumbers(doing, rows)
  const unmatched: Unmatched[] = []
  const issued: JsonObject[] = []
  for (const row of rows) {
    if (isUnread(row)) { unmatched.push({ row, why: row.fault }); continue }
    if (known.has(`${row.code ?? ''}${row.number}`)) { unmatched.push({ row, why: 'known' }); continue }
    const found = matchListed(row, waiting)
    if ('why' in found) { unmatched.push({ row, why: found.why }); continue }
    waiting = waiting.filter(({ id }) => id !== found.id)
    known.add(`${row.code ?? ''}${row.number}`)
    await standLines(doing, found.id, 'issued')
    await doing.write.update('invoice', found.id, { status: 'issued', invoiceNumber: row.number, invoiceCode: row.code ?? null, date: row.date })
    issued.push({ line: row.line, invoice: found.id, number: row.number, buyer: row.buyer })
  }
  return { result: { issued, unmatched: unmatched.map(({ row, why }) => ({ line: row.line, number: row.number, buyer: row.buyer.slice(0, 200), why, ...(isUnread(row) ? {} : { gross: { amount: row.gross, currency: 'CNY' }, date: row.date }) })) }, note: { issued: issued.length, unmatched: unmatched.length } }
}

async function rowsOf({ input, tx }: Doing, files: Pick<FileStore, 'path'>): Promise<readonly (ListedInvoice | UnreadRow)[]> {
  const [file] = await tx.query<{ checksum: string }>(sql`select checksum from file where workspace_id = ${tx.workspaceId} and id = ${textOf(input, 'list') ?? ''}::uuid and deleted_at is null`)
  const table = await openTable(await files.path(tx.workspaceId, file?.checksum ?? ''))
  const columns = columnsIn(table.headers)
  if (columns === undefined) throw noList()
  const rows: (ListedInvoice | UnreadRow)[] = []
  for await (const row of table.rows) {
    if (rows.length >= mostRows) throw tooLong()
    if (row.cells.some((cell) => cell.trim() !== '')) rows.push(readListed(columns, row))
  }
  return rows
}

/** What waits for a number and is within the reach of whoever imports, the oldest first; locked, so that two imports do not take one invoice. */
async function waitingOf({ seen, tx }: Doing): Promise<readonly WaitingInvoice[]> {
  const rows = await seen('invoice', { filter: { and: [{ field: 'status', is: 'equals', value: 'requested' }, { field: 'currency', is: 'equals', value: 'CNY' }] }, sort: [{ field: 'date' }] })
  const ids = rows.flatMap((row) => textOf(row, 'id') ?? [])
  const still = await tx.query<{ id: string }>(sql`select id from invoice where workspace_id = ${tx.workspaceId} and id = ${sql.anyOf(ids)} and status = 'requested' order by id for no key update`)
  const held = new Set(still.map(({ id }) => id))
  return rows.filter((row) => held.has(textOf(row, 'id') ?? '')).map((row): WaitingInvoice => ({ id: textOf(row, 'id') ?? '', buyer: textOf(row, 'titleName') ?? '', taxNumber: textOf(row, 'taxNumber'), gross: minor(row, 'total'), kind: kindIn(row['invoiceKind']) ?? 'ordinary' }))
}

async function knownNumbers({ tx }: Doing, rows: readonly (ListedInvoice | UnreadRow)[]): Promise<Set<string>> {
  const numbers = rows.flatMap((row) => (isUnread(row) ? [] : [row.number]))
  const found = await tx.query<{ printed: string }>(sql`select coalesce(invoice_code, '') || invoice_number as printed from invoice where workspace_id = ${tx.workspaceId} and invoice_number = any(${numbers}::text[]) and deleted_at is null`)
  return new Set(found.map(({ printed }) => printed))
}

function noList(): Problem {
  return new Problem({ kind: 'invoice-list', status: 422, title: { en: 'This is no list of invoices of the tax platform: number, date, buyer and amount are needed as columns.', zh: '文件不是电子税务局的发票列表：须有数电发票号码（或发票号码）、开票日期、购买方名称、价税合计等列。' } })
}

function tooLong(): Problem {
  return new Problem({ kind: 'invoice-list-long', status: 413, values: { most: mostRows }, title: { en: 'A list may have {most} rows at most.', zh: '列表最多 {most} 行。' } })
}
