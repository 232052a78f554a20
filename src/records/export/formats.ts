import { once } from 'node:events'
import { PassThrough } from 'node:stream'
import type { Row } from '../engine.ts'
import type { Cell, ExportColumn } from './cells.ts'
import { csvLine } from '../../lib/csvLine.ts'

/** Rows of an export, page by page. */
export type Pages = AsyncIterable<readonly Row[]>
export type Chunks = AsyncIterable<string | Uint8Array>

/** CSV of RFC 4180, safe against formulas. @param mark whether the mark by which spreadsheets know UTF-8 stands in front. */
export async function* asCsv(columns: readonly ExportColumn[], pages: Pages, { mark = true, delimiter = ',' }: { readonly mark?: boolean | undefined; readonly delimiter?: string | undefined } = {}): Chunks {
  yield `${mark ? '\uFEFF' : ''}${csvLine(columns.map(({ header }) => header), delimiter)}`
  for await (const rows of pages) {
    let text = ''
    for (const row of rows) text += csvLine(columns.map(({ cell }) => plain(cell(row))), delimiter)
    yield text
  }
}

function plain(cell: Cell): string {
  return typeof cell === 'number' ? String(cell) : cell
}

/** One JSON object a line. */
export async function* asJsonLines(pages: Pages): Chunks {
  for await (const rows of pages) yield rows.map((row) => `${JSON.stringify(row)}\n`).join('')
}

/** One array of objects. */
export async function* asJson(pages: Pages): Chunks {
  let first = true
  yield '['
  for await (const rows of pages) {
    yield rows.map((row) => `${first ? (first = false, '\n') : ',\n'}${JSON.stringify(row)}`).join('')
  }
  yield '\n]\n'
}

/** Rows of one sheet of the format, the header among them. */
const sheetRows = 1_048_576
/** Bytes that wait for a slow reader before the next page is asked for. */
const waitingAtMost = 4_000_000

/** A workbook, written while it is read: memory does not grow with its length. Long tables go on in further sheets. */
export async function* asXlsx(title: string, columns: readonly ExportColumn[], pages: Pages): Chunks {
  const out = new PassThrough({ highWaterMark: waitingAtMost })
  const writing = writeBook(out, title, columns, pages).catch((error: unknown) => { out.destroy(error instanceof Error ? error : new Error('The workbook could not be written.')) })
  try {
    yield* out as AsyncIterable<Uint8Array>
  } finally {
    out.destroy()
    await writing
  }
}

async function writeBook(out: PassThrough, title: string, columns: readonly ExportColumn[], pages: Pages): Promise<void> {
  // Read when first wanted: it takes longer to load than half of the program, at every start and at every command.
  const { default: ExcelJS } = await import('exceljs')
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out, useSharedStrings: false, useStyles: false })
  let sheet = book.addWorksheet(sheetName(title, 1))
  let sheets = 1
  let count = 0
  const begin = () => {
    sheet.addRow(columns.map(({ header }) => header)).commit()
    count = 1
  }
  begin()
  for await (const rows of pages) {
    for (const row of rows) {
      if (count >= sheetRows) {
        sheet.commit()
        sheets += 1
        sheet = book.addWorksheet(sheetName(title, sheets))
        begin()
      }
      sheet.addRow(columns.map(({ cell }) => cell(row))).commit()
      count += 1
    }
    if (out.destroyed) return
    if (out.writableNeedDrain) await Promise.race([once(out, 'drain'), once(out, 'close')])
  }
  sheet.commit()
  await book.commit()
}

/** At most 31 letters, none of those that the format forbids. */
function sheetName(title: string, number: number): string {
  const name = title.replace(/[\\/?*[\]:]/g, ' ').trim().slice(0, 25)
  return number === 1 ? name : `${name} ${number}`
}
