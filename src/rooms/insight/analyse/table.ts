import { openTable } from '../../../records/import/reading/index.ts'
import { columnBuilder, shareRead, spread, type TextColumn } from './cells.ts'
import { dateStyle, readDateIn } from './dates.ts'
import type { Reads } from './declare.ts'
import { mapColumns, type Mapping } from './mapping.ts'
import { numberStyle, readInStyle } from './numbers.ts'
import { plainTable } from './plainRows.ts'
import { unreadableColumn, unreadableFile } from './problems.ts'

/** A file as its columns, by the part that each plays. */
export interface Table {
  readonly rows: number
  readonly headers: readonly string[]
  readonly has: (role: string) => boolean
  /** The texts of a part's column. @throws RangeError for a part without a column: ask `has` first. */
  readonly text: (role: string) => TextColumn
  /** Its numbers; NaN where the cell says nothing or is no number. @throws Problem where most are none. */
  readonly numbers: (role: string) => Float64Array
  /** Its dates as whole days since 1970; NaN as above. */
  readonly days: (role: string) => Float64Array
  /** Its dates as seconds since 1970 by the clock of the file. */
  readonly moments: (role: string) => Float64Array
  /** The columns of a part that several may play. */
  readonly many: (role: string) => readonly TextColumn[]
  /** Columns without a part; only of analyses with readsAll. */
  readonly others: () => readonly TextColumn[]
  /** Columns with a part. */
  readonly played: () => readonly TextColumn[]
  /** The rows as they stand, the header among them; only of analyses with readsLines. */
  readonly lines: readonly (readonly string[])[]
  /** Any column as numbers; undefined where not every cell that says something is one. */
  readonly numbersOf: (column: TextColumn) => Float64Array | undefined
  /** What was read how, and what was left out why; shown as `read`. */
  readonly read: Reading
}

/** Notes on the reading, for the answer. */
export interface Reading {
  readonly file: { readonly encoding: string; readonly delimiter: string; readonly rows: number }
  readonly columns: Readonly<Record<string, string | readonly string[]>>
  readonly guessed: readonly string[]
  /** How dates and numbers were read, by column, and what was assumed. */
  readonly styles: Record<string, string>
  readonly notes: string[]
  /** Rows that were not used, by reason. */
  readonly leftOut: Record<string, number>
}

const sampleRows = 200
/** Below this share of readable cells a column is refused rather than thinned out in silence. */
const readable = 0.5

/** Reads the columns that an analysis needs, row by row. @throws Problem for a file or map that cannot be used. */
export async function readTable(path: string, analysis: Reads, map: ReadonlyMap<string, string>): Promise<Table> {
  const opened = await openTable(path).catch((error: unknown) => {
    throw error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR' || error.code === 'EACCES') ? unreadableFile(path) : error
  })
  const { format } = opened
  const { headers, rows, notes } = plainTable(opened)
  const sample: (readonly string[])[] = []
  const iterator = rows[Symbol.asyncIterator]()
  let next = await iterator.next()
  for (; sample.length < sampleRows && next.done !== true; next = await iterator.next()) sample.push(next.value.cells)
  const mapping = mapColumns(analysis.columns, headers, map, sample)
  const wanted = analysis.readsAll === true ? headers.map((_, place) => place) : [...new Set([...mapping.places.values()].flat())]
  const builders = wanted.map((place) => ({ place, builder: columnBuilder(headers[place] ?? '') }))
  let [count, longer, shorter] = [0, 0, 0]
  const lines: (readonly string[])[] = analysis.readsLines === true ? [headers] : []
  const take = (cells: readonly string[]) => {
    if (analysis.readsLines === true) lines.push(cells)
    // A row with a cell too many is never shifted into place.
    if (cells.length > headers.length && cells.slice(headers.length).some((cell) => cell.trim() !== '')) { longer += 1; return }
    if (cells.length < headers.length) shorter += 1
    for (const { place, builder } of builders) builder.add(cells[place] ?? '')
    count += 1
  }
  for (const cells of sample) take(cells)
  for (; next.done !== true; next = await iterator.next()) take(next.value.cells)
  const columns = new Map(builders.map(({ place, builder }) => [place, builder.finish()]))
  const read: Reading = {
    file: { encoding: format.encoding ?? format.kind, delimiter: format.delimiter ?? '', rows: count + longer },
    columns: Object.fromEntries([...mapping.places].map(([role, places]) => [role, places.length === 1 ? headers[places[0] ?? 0] ?? '' : places.map((place) => headers[place] ?? '')])),
    guessed: mapping.guessed, styles: {}, notes: [...notes], leftOut: longer === 0 ? {} : { tooManyCells: longer },
  }
  if (shorter > 0) read.notes.push(`${shorter} rows have fewer cells than the header; what is missing says nothing.`)
  return tableOf(count, headers, mapping, columns, lines, read)
}

function tableOf(rows: number, headers: readonly string[], mapping: Mapping, columns: ReadonlyMap<number, TextColumn>, lines: Table['lines'], read: Reading): Table {
  const many = (role: string) => (mapping.places.get(role) ?? []).flatMap((place) => { const column = columns.get(place); return column === undefined ? [] : [column] })
  const text = (role: string): TextColumn => {
    const [column] = many(role)
    if (column === undefined) throw new RangeError(`No column plays ${role}.`)
    return column
  }
  const moments = (role: string) => {
    const column = text(role)
    const { style, sure } = dateStyle(column.values)
    const seconds = spread(column, (value) => readDateIn(value, style))
    requireReadable(column, seconds, 'date')
    read.styles[column.header] = style
    const note = `Day and month of ${column.header} could be the other way round; taken as ${style}.`
    if (!sure && !read.notes.includes(note)) read.notes.push(note)
    return seconds
  }
  const placed = new Set([...mapping.places.values()].flat())
  return {
    rows, headers, read, text, many, moments, lines,
    has: (role) => mapping.places.has(role),
    numbers: (role) => {
      const column = text(role)
      const style = numberStyle(column.values)
      const numbers = spread(column, (value) => readInStyle(value, style))
      requireReadable(column, numbers, 'number')
      read.styles[column.header] = style.decimal === ',' ? '1.234,5' : '1,234.5'
      return numbers
    },
    days: (role) => moments(role).map((second) => Math.floor(second / 86_400)),
    others: () => [...columns].filter(([place]) => !placed.has(place)).map(([, column]) => column),
    played: () => [...columns].filter(([place]) => placed.has(place)).map(([, column]) => column),
    numbersOf: (column) => {
      const style = numberStyle(column.values)
      const numbers = spread(column, (value) => readInStyle(value, style))
      return shareRead(column, numbers) === 1 && column.values.length > 0 ? numbers : undefined
    },
  }
}

function requireReadable(column: TextColumn, read: Float64Array, kind: 'number' | 'date'): void {
  if (shareRead(column, read) >= readable) return
  const bad = column.codes.find((code, row) => code >= 0 && Number.isNaN(read[row] ?? 0)) ?? -1
  throw unreadableColumn(column.header, kind, column.values[bad] ?? '')
}
