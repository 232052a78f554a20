import type { Table, TableRow } from '../../../records/import/reading/index.ts'

/** Headers and rows of a file as public data come: columns apart by blanks, no header line. */
export interface PlainTable { readonly headers: readonly string[]; readonly rows: AsyncIterable<TableRow>; readonly notes: readonly string[] }

/**
 * Where the one column is a list of words without any delimiter, blanks part them; where the first line is all figures and dates, it is a row and
 * the columns are named by their numbers (#1, #2 ...).
 */
export function plainTable({ headers, rows }: Pick<Table, 'headers' | 'rows'>): PlainTable {
  const notes: string[] = []
  const [only = ''] = headers
  const blanks = headers.length === 1 && /^[\d.]\S*(\s+\S+)+$/.test(only.trim())
  const split = (cells: readonly string[]) => (blanks ? (cells[0] ?? '').trim().split(/\s+/) : cells)
  const first = split(headers)
  if (blanks) notes.push('Columns are parted by blanks.')
  const headless = first.length > 1 && first.every((cell) => /^[\s\d.,:/+$-]+$/.test(cell))
  if (headless) notes.push('There is no header: columns are named by their numbers, #1 and on.')
  return { notes, headers: headless ? first.map((_, place) => `#${place + 1}`) : first, rows: blanks || headless ? changed(rows, split, headless ? first : undefined) : rows }
}

async function* changed(rows: AsyncIterable<TableRow>, split: (cells: readonly string[]) => readonly string[], first: readonly string[] | undefined): AsyncGenerator<TableRow> {
  if (first !== undefined) yield { line: 1, cells: first }
  for await (const row of rows) yield { ...row, cells: split(row.cells) }
}
