import type { FieldProblem } from '../../../lib/problem.ts'
import type { Delimiter } from './delimiter.ts'
import type { Encoding } from './encoding.ts'

/** How a file is read; every part found by itself unless a person says otherwise. */
export interface TableFormat {
  readonly kind: 'csv' | 'xlsx' | 'vcf' | 'ics' | 'camt' | 'mt940'
  readonly encoding?: Encoding
  readonly delimiter?: Delimiter
  /** For XLSX: the sheet's name; the first one by default. */
  readonly sheet?: string
}

/** One record of the file. `line` is its number as a person counts: the header is 1 (for CSV, the line on which it starts). */
export interface TableRow {
  readonly line: number
  readonly cells: readonly string[]
  /** Why it cannot be taken, whatever its cells are: a card that breaks off. */
  readonly problems?: readonly FieldProblem[]
}

/** A table file opened for reading once, row by row; memory does not grow with its length. */
export interface Table {
  readonly format: Required<Pick<TableFormat, 'kind'>> & TableFormat
  readonly headers: readonly string[]
  readonly rows: AsyncIterable<TableRow>
}

/** Bounds that hold for every table file; what goes beyond is refused with the line and the bound. */
export const tableLimits = { columns: 500, cell: 100_000, rows: 5_000_000, uncompressed: 4_000_000_000, entries: 10_000, emptyRows: 10_000 } as const
