import { dayNumber } from '../../../lib/calendar.ts'
import { minorDigits } from '../../../lib/money.ts'
import { requireAtLeast } from '../../../analytics/refuse.ts'
import type { Judged } from '../../../records/scores/index.ts'
import type { OutcomeRow } from '../analyse/analysis.ts'
import { churnAnalysis } from '../analyse/churn.ts'
import type { TextColumn } from '../analyse/cells.ts'
import { readSettings } from '../analyse/settings.ts'
import type { Table } from '../analyse/table.ts'
import { ownTable } from '../purchases/table.ts'
import { habitNames, habitsUntil, type Habits } from './habits.ts'
import { because, figure, kept, type PurchaseModel, rounded, word } from './model.ts'

/** Whoever buys nothing for so many days is gone; whoever bought nothing for a year is gone already and not asked about. */
const horizon = 90
const within = 365
/** Its terms are reasons by themselves, and a night has many models to run. */
const learner = 'logistic'
const bands = { high: 0.7, medium: 0.4 } as const

/** Learned from who stayed and who left over the last 90 days, told of those who are here now. */
export const churnModel: PurchaseModel = {
  key: 'churn',
  object: 'customer',
  judge({ purchases, asOf, currency }) {
    const day = dayNumber(asOf)
    const asked = { within, factor: 10 ** minorDigits(currency) }
    const [then, now] = [habitsUntil(purchases, day - horizon, asked), habitsUntil(purchases, day, asked)]
    requireAtLeast(100, then.places.length, { en: 'customers who bought within the year before the last 90 days', zh: '位在最近 90 天之前一年内购买过的客户' })
    const came = new Set<number>()
    purchases.customer.forEach((who, row) => { const on = purchases.day[row] ?? 0; if (on > day - horizon && on <= day) came.add(who) })
    const table = tableOf(then, purchases.customers, (place) => (came.has(place) ? 'no' : 'yes'))
    const settings = readSettings(churnAnalysis.options, { model: learner }, day)
    const { parameters, fit, rows } = churnAnalysis.run(table, settings, tableOf(now, purchases.customers, () => ''))
    // How well it tells is measured where it did not learn: on folds in turn.
    const measured = churnAnalysis.run(table, settings).fit
    return { parameters: kept({ ...parameters, horizonDays: horizon }), quality: { ...kept(measured), importance: kept({ of: fit['importance'] ?? null })['of'] ?? null }, judged: judged(rows, then.places.length) }
  },
}

/** Figures as texts, as a file would bring them: the analysis reads its columns by itself. */
function tableOf({ places, columns }: Habits, customers: readonly string[], label: (place: number) => string): Table {
  const rows = places.length
  const labels = places.map(label)
  const values = ['no', 'yes']
  const texts: TextColumn = { header: 'label', codes: Int32Array.from(labels, (each) => values.indexOf(each)), values }
  return ownTable(rows, { customer: { texts: { header: 'customer', codes: Int32Array.from(places), values: customers } }, label: { texts } }, habitNames.map((header) => figures(header, columns[header])))
}

function figures(header: string, column: Float64Array): TextColumn {
  const places = new Map<number, number>()
  const codes = Int32Array.from(column, (value) => { const known = places.get(value); if (known !== undefined) return known; places.set(value, places.size); return places.size - 1 })
  return { header, codes, values: [...places.keys()].map((value) => (Number.isFinite(value) ? String(rounded(value, 4)) : '')) }
}

/** The rows of the test file come behind those that were learned from. */
function* judged(rows: Iterable<OutcomeRow>, learned: number): Generator<Judged> {
  let at = 0
  for (const row of rows) {
    at += 1
    if (at <= learned) continue
    const [record, probability] = [word(row, 'customer'), rounded(figure(row, 'probability'))]
    const reasons = (Array.isArray(row['reasons']) ? row['reasons'] : []).flatMap((reason) => {
      const { column, value, direction } = reason as { readonly column: string; readonly value: unknown; readonly direction: string }
      return [because(`churn.${column}.${direction}`, { value: typeof value === 'number' ? rounded(value, 1) : 0 })]
    })
    yield { record, score: 'churnRisk', value: probability >= bands.high ? 'high' : probability >= bands.medium ? 'medium' : 'low', reasons }
    yield { record, score: 'churnProbability', value: probability, reasons }
  }
}
