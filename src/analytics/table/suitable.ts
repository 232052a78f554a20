import { auc } from '../learn/measures.ts'
import { asCategory, type Column } from './column.ts'

/** A column that is not learned from, and why. */
export interface LeftOut {
  readonly column: string
  readonly why: 'constant' | 'identifier' | 'free text' | 'asked' | 'same as the outcome' | 'known only after the outcome'
}

export interface Suitable {
  readonly columns: readonly Column[]
  readonly leftOut: readonly LeftOut[]
  /** What a person should look at. */
  readonly warnings: readonly string[]
}

const identifying = /(^|[^a-z])(id|uuid|guid|key|code|no|nr|number|index|row|phone|email|ssn)s?$|rownum|customer_?id|^unnamed|编号|序号|号码|邮箱|电话/i
const seemsLater = /^(last_?)?(call_?)?duration$|^churn|reason|cancel(led|lation)?_?(date|day)|^exit_?date|流失原因|流失日期|通话时长/i

/** The columns to learn from: constants, identifiers, free text and copies of the outcome are left out and named. `keep` names columns that stay in any case. */
export function suitableColumns(columns: readonly Column[], outcomes: Uint8Array, rows: Int32Array, { without = [], keep = [] }: { readonly without?: readonly string[]; readonly keep?: readonly string[] } = {}): Suitable {
  const leftOut: LeftOut[] = [], kept: Column[] = [], warnings: string[] = []
  for (const column of columns) {
    const why = without.includes(column.name) ? 'asked' as const : keep.includes(column.name) ? undefined : unfit(column, rows) ?? leaks(column, outcomes, rows)
    if (why === undefined) kept.push(column)
    else leftOut.push({ column: column.name, why })
    if (why !== undefined) continue
    if (seemsLater.test(column.name)) warnings.push(`${column.name}: by its name it may be known only after the outcome; leave it out with --without ${quoted(column.name)} unless it is known in time.`)
    else if (aloneTells(column, outcomes, rows) > 0.95) warnings.push(`${column.name}: tells the outcome almost alone; is it known in time? --without ${quoted(column.name)} leaves it out.`)
  }
  return { columns: kept, leftOut, warnings }
}

/** Whether a column cannot carry over to other rows: one value only, one value per row, or texts that hardly repeat. */
export function unfit(column: Column, rows: Int32Array): LeftOut['why'] | undefined {
  const seen = new Map<number, number>()
  let whole = true, filled = 0, ascending = true, before = -Infinity
  for (const row of rows) {
    const value = column.kind === 'number' ? column.values[row] ?? Number.NaN : column.codes[row] ?? -1
    if (column.kind === 'number' && !Number.isFinite(value)) { seen.set(Number.NaN, 1); continue }
    filled++
    whole &&= Number.isInteger(value)
    ascending &&= value > before
    before = value
    seen.set(value, (seen.get(value) ?? 0) + 1)
  }
  if (seen.size < 2) return 'constant'
  const distinct = seen.size / Math.max(1, filled)
  if (column.kind === 'number') return whole && filled > 20 && ((distinct > 0.95 && identifying.test(column.name)) || (distinct >= 1 && ascending)) ? 'identifier' : undefined
  if (distinct > 0.95 && filled > 20) return 'identifier'
  return distinct > 0.5 && filled > 100 ? 'free text' : undefined
}

/** Whether it says the outcome itself: for every row with a value that repeats, or filled exactly where the outcome is yes. */
function leaks(column: Column, outcomes: Uint8Array, rows: Int32Array): LeftOut['why'] | undefined {
  if (rows.length < 30) return undefined
  if (aloneTells(column, outcomes, rows) >= 0.9999) return 'same as the outcome'
  let filledYes = 0, filledNo = 0, emptyYes = 0, emptyNo = 0
  for (const row of rows) {
    const filled = column.kind === 'number' ? Number.isFinite(column.values[row] ?? Number.NaN) : (column.codes[row] ?? -1) >= 0
    if (outcomes[row] === 1) { if (filled) filledYes++; else emptyYes++ } else if (filled) filledNo++
    else emptyNo++
  }
  return filledNo === 0 && filledYes >= 10 && emptyYes < filledYes && emptyNo > 0 ? 'known only after the outcome' : undefined
}

/** How well the column alone ranks the outcome, .5 to 1, read as figures or by the outcome's share in each level. */
function aloneTells(column: Column, outcomes: Uint8Array, rows: Int32Array): number {
  const yes = Uint8Array.from(rows, (row) => outcomes[row] ?? 0)
  if (column.kind === 'number') {
    const area = auc(yes, Float64Array.from(rows, (row) => { const value = column.values[row] ?? Number.NaN; return Number.isFinite(value) ? value : -Number.MAX_VALUE })) ?? 0.5
    return Math.max(area, 1 - area)
  }
  const { codes, levels } = asCategory(column)
  if (levels.length > rows.length / 10) return 0.5
  const sums = new Float64Array(levels.length + 1), counts = new Float64Array(levels.length + 1)
  for (const row of rows) {
    const level = (codes[row] ?? -1) + 1
    counts[level] = (counts[level] ?? 0) + 1
    sums[level] = (sums[level] ?? 0) + (outcomes[row] ?? 0)
  }
  return auc(yes, Float64Array.from(rows, (row) => { const level = (codes[row] ?? -1) + 1; return (sums[level] ?? 0) / (counts[level] ?? 1) })) ?? 0.5
}

function quoted(name: string): string {
  return /[\s,]/.test(name) ? `"${name}"` : name
}
