import { observed, purchaseDays } from '../../../analytics/clv/purchaseDays.ts'
import { requireAtLeast } from '../../../analytics/refuse.ts'
import { missingColumn } from './problems.ts'
import { readPurchases } from './purchases.ts'
import type { Settings } from './settings.ts'
import type { Table } from './table.ts'

/** Histories ready to be fitted, one entry for each customer or row of a summary. */
export interface ClvInput {
  readonly x: Float64Array
  readonly tx: Float64Array
  readonly T: Float64Array
  /** Absent where no amounts are known. */
  readonly mean: Float64Array | undefined
  readonly weight: Float64Array | undefined
  readonly actual: Float64Array | undefined
  readonly actualAmount: Float64Array | undefined
  readonly nameAt: (at: number) => string
  /** How long the hold-out is, in units. */
  readonly checked: number | undefined
  /** Days since 1970. */
  readonly until: number | undefined
}

/** Days of a unit of time. */
export const unitDays: Readonly<Record<string, number>> = { day: 1, week: 7, month: 365.25 / 12, year: 365.25 }

/** From a summary where the file has frequency, recency and T, else from purchases. @throws Problem where it is neither. */
export function clvInput(table: Table, settings: Settings, whole: boolean): ClvInput {
  const given = ['frequency', 'recency', 'T'].filter((role) => table.has(role))
  if (given.length === 3 && !(table.has('date') && !table.read.guessed.includes('date'))) return fromSummary(table)
  const missing = ['customer', 'date'].filter((role) => !table.has(role))
  if (missing.length > 0) throw missingColumn(missing, table.headers)
  return fromPurchases(table, settings, whole)
}

function fromSummary(table: Table): ClvInput {
  const [x, tx, T] = [table.numbers('frequency'), table.numbers('recency'), table.numbers('T')]
  const [mean, weight, actual] = ['monetary', 'weight', 'actual'].map((role) => (table.has(role) ? table.numbers(role) : undefined))
  const kept = Int32Array.from(x.keys()).filter((row) => ![x, tx, T, ...(weight === undefined ? [] : [weight])].some((column) => Number.isNaN(column[row] ?? Number.NaN)) && (weight === undefined || (weight[row] ?? 0) > 0))
  if (kept.length < x.length) table.read.leftOut['incomplete'] = x.length - kept.length
  requireAtLeast(1, kept.length, { en: 'row with frequency, recency and T', zh: '行含购买次数、最近购买与时长' })
  const take = (column: Float64Array | undefined) => (column === undefined ? undefined : Float64Array.from(kept, (row) => column[row] ?? Number.NaN))
  const names = table.has('customer') ? table.text('customer') : undefined
  return {
    x: Float64Array.from(kept, (row) => x[row] ?? 0), tx: Float64Array.from(kept, (row) => tx[row] ?? 0), T: Float64Array.from(kept, (row) => T[row] ?? 0),
    mean: take(mean)?.map((value) => (Number.isNaN(value) ? 0 : value)), weight: take(weight), actual: take(actual), actualAmount: undefined, checked: undefined, until: undefined,
    nameAt: (at) => names?.values[names.codes[kept[at] ?? 0] ?? -1] ?? String((kept[at] ?? 0) + 1),
  }
}

function fromPurchases(table: Table, settings: Settings, whole: boolean): ClvInput {
  const [trainUntil, testUntil] = [settings.day('train-until'), settings.day('test-until')]
  const rows = readPurchases(table, settings, { until: testUntil })
  const unit = unitDays[settings.text('unit') ?? 'week'] ?? 7
  const until = trainUntil ?? rows.last
  const end = testUntil ?? rows.last
  const amount = rows.hasAmounts ? rows.amount : new Float64Array(rows.customer.length).fill(Number.NaN)
  const days = purchaseDays({ customers: rows.names.length, customer: rows.customer, day: rows.day, amount })
  const seen = observed(days, until, unit, whole)
  requireAtLeast(1, seen.code.length, { en: 'customer with a purchase up to the end of training', zh: '位在训练截止前有购买的客户' })
  if (days.returnDays > 0) table.read.notes.push(`${days.returnDays} customer-days on which no more was bought than returned are no purchases.`)
  table.read.notes.push('Rows of one customer on one day are one purchase.')
  const checked = end > until && trainUntil !== undefined ? (end - until) / unit : undefined
  return {
    x: seen.x, tx: seen.tx, T: seen.T, mean: rows.hasAmounts ? seen.mean : undefined, weight: undefined,
    actual: checked === undefined ? undefined : seen.later, actualAmount: checked === undefined || !rows.hasAmounts ? undefined : seen.laterAmount, checked, until,
    nameAt: (at) => rows.names[seen.code[at] ?? 0] ?? '',
  }
}
