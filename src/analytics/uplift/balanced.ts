import { asCategory, type Column } from '../table/column.ts'

/** A chance of one in some 2,000: a column so far from even was not known before the arms were drawn. */
const surprising = 3.5

/**
 * Columns whose values differ between the arms more than chance allows, or that are filled only where the outcome is yes: they were measured after the treatment
 * (a click, a purchase) and would tell the model what it is to find out.
 */
export function afterTreatment(columns: readonly Column[], treated: Uint8Array, outcomes: Uint8Array, rows: Int32Array): readonly string[] {
  return columns.filter((column) => imbalance(column, treated, rows) > surprising || onlyWithYes(column, outcomes, rows)).map(({ name }) => name)
}

/** The largest standardised difference of means between the arms, of the figures or of any level's share. */
function imbalance(column: Column, treated: Uint8Array, rows: Int32Array): number {
  if (column.kind === 'number') return difference(rows, treated, (row) => column.values[row] ?? Number.NaN)
  const { codes, levels } = asCategory(column)
  if (levels.length > 50) return 0
  // With many levels one of them is surprising by chance more often.
  return Math.max(...levels.map((_, level) => difference(rows, treated, (row) => (codes[row] === level ? 1 : 0)))) - Math.log10(Math.max(1, levels.length))
}

function difference(rows: Int32Array, treated: Uint8Array, valueOf: (row: number) => number): number {
  const count = [0, 0], sum = [0, 0], squares = [0, 0]
  for (const row of rows) {
    const value = valueOf(row), arm = treated[row] ?? 0
    if (!Number.isFinite(value)) continue
    count[arm] = (count[arm] ?? 0) + 1
    sum[arm] = (sum[arm] ?? 0) + value
    squares[arm] = (squares[arm] ?? 0) + value * value
  }
  const part = (arm: number) => { const n = Math.max(1, count[arm] ?? 0), mean = (sum[arm] ?? 0) / n; return { mean, error: Math.max(0, (squares[arm] ?? 0) / n - mean * mean) / n } }
  const one = part(1), other = part(0)
  return one.error + other.error > 0 ? Math.abs(one.mean - other.mean) / Math.sqrt(one.error + other.error) : 0
}

/** Whether it is above nothing only where the outcome is yes: a purchase cannot come without a visit. */
function onlyWithYes(column: Column, outcomes: Uint8Array, rows: Int32Array): boolean {
  let filled = 0, empty = 0
  for (const row of rows) {
    const has = column.kind === 'number' ? (column.values[row] ?? 0) > 0 : (column.codes[row] ?? -1) >= 0
    if (has && outcomes[row] !== 1) return false
    if (has) filled++
    else empty++
  }
  return filled >= 10 && empty > 0
}
