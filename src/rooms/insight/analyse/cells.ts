/** A column as its distinct texts and, for each row, which of them it holds; -1 where the cell says nothing. */
export interface TextColumn {
  readonly header: string
  readonly codes: Int32Array
  readonly values: readonly string[]
}

const nothing: ReadonlySet<string> = new Set(['', 'na', 'n/a', '#n/a', '#na', '<na>', 'null', '(null)', 'nan', 'none', 'nil', '?', '-', '--', '.', '\\n', 'nat'])

/** Whether a cell says nothing: empty, NA, NULL, NaN, ? and what else public files write for it. */
export function saysNothing(cell: string): boolean {
  return cell.length <= 6 && nothing.has(cell.toLowerCase())
}

/** Takes the cells of a column one by one. Equal texts are kept once, so that a million rows of some thousand customers are small. */
export function columnBuilder(header: string): { add(cell: string): void; finish(): TextColumn } {
  let codes = new Int32Array(1024)
  let rows = 0
  const values: string[] = []
  const known = new Map<string, number>()
  const codeOf = (cell: string): number => {
    const before = known.get(cell)
    if (before !== undefined) return before
    const text = cell.trim()
    const code = saysNothing(text) ? -1 : text === cell ? values.push(text) - 1 : codeOf(text)
    known.set(cell, code)
    return code
  }
  return {
    add(cell) {
      if (rows === codes.length) {
        const wider = new Int32Array(rows * 2)
        wider.set(codes)
        codes = wider
      }
      codes[rows] = codeOf(cell)
      rows += 1
    },
    finish: () => ({ header, codes: codes.slice(0, rows), values }),
  }
}

/** What each distinct text reads as, laid over the rows; NaN where it reads as nothing. */
export function spread({ codes, values }: TextColumn, read: (text: string) => number | undefined): Float64Array {
  const each = Float64Array.from(values, (text) => read(text) ?? Number.NaN)
  return Float64Array.from(codes, (code) => (code < 0 ? Number.NaN : each[code] ?? Number.NaN))
}

/** The share of rows with a text of which the reading gives a number. */
export function shareRead({ codes }: TextColumn, read: Float64Array): number {
  let [told, good] = [0, 0]
  for (let row = 0; row < codes.length; row += 1) {
    if ((codes[row] ?? -1) < 0) continue
    told += 1
    if (!Number.isNaN(read[row] ?? Number.NaN)) good += 1
  }
  return told === 0 ? 1 : good / told
}
