import { addDays, dayNumber } from '../../../lib/calendar.ts'
import type { Judged } from '../../../records/scores/index.ts'
import type { OutcomeRow } from '../analyse/analysis.ts'
import { quadrantAnalysis } from '../analyse/quadrant.ts'
import { analysed } from './analysed.ts'
import { because, figure, inMinor, kept, type PurchaseModel, word } from './model.ts'

const names: Readonly<Record<string, string>> = { A: 'prospect', B: 'bought', C: 'highValue', D: 'frequent', E: 'key' }
const year = 365

/** The value quadrant, where everybody stood a year before, and both figures of then and now: the path of a movement. */
export const quadrantModel: PurchaseModel = {
  key: 'quadrant',
  object: 'customer',
  judge(given) {
    const { parameters, fit, rows } = analysed(quadrantAnalysis, given, { 'as-of': given.asOf, window: String(year) })
    const cuts = { value: Number(parameters['valueCut']), orders: Number(parameters['frequencyCut']) }
    return { parameters: kept(parameters), quality: kept(fit), judged: judged(rows, earlier(given), inMinor(given.currency), cuts) }
  },
}

/** The figures of the year before; nothing where nobody bought in it. */
function earlier(given: Parameters<PurchaseModel['judge']>[0]): ReadonlyMap<string, OutcomeRow> {
  const { customer, day, orders, amount, customers } = given.purchases
  const asOf = addDays(given.asOf, -year)
  const last = dayNumber(asOf)
  const kept = Int32Array.from(customer.keys()).filter((row) => (day[row] ?? 0) <= last && (day[row] ?? 0) > last - year)
  if (kept.length === 0) return new Map()
  const part = { customers, customer: Int32Array.from(kept, (row) => customer[row] ?? 0), day: Int32Array.from(kept, (row) => day[row] ?? 0), orders: Int32Array.from(kept, (row) => orders[row] ?? 0), amount: Float64Array.from(kept, (row) => amount[row] ?? 0) }
  return new Map([...analysed(quadrantAnalysis, { ...given, purchases: part, asOf }, { 'as-of': asOf, window: String(year) }).rows].map((row) => [word(row, 'customer'), row]))
}

function* judged(rows: Iterable<OutcomeRow>, before: ReadonlyMap<string, OutcomeRow>, minor: (amount: number) => number, cuts: { readonly value: number; readonly orders: number }): Generator<Judged> {
  for (const row of rows) {
    const record = word(row, 'customer')
    const [orders, average] = [figure(row, 'orders'), minor(figure(row, 'averageOrderValue'))]
    const then = before.get(record)
    yield {
      record, score: 'valueQuadrant', value: names[word(row, 'quadrant')] ?? 'prospect',
      reasons: orders === 0 ? [because('noOrderInYear')] : [because('averageAgainstCut', { amount: { money: average }, cut: { money: minor(cuts.value) } }), because('ordersAgainstCut', { count: orders, cut: cuts.orders })],
    }
    yield { record, score: 'valueQuadrantBefore', value: names[word(row, 'before')] ?? 'prospect' }
    yield { record, score: 'valueAverage', value: average }
    yield { record, score: 'valueOrders', value: orders }
    if (then !== undefined && figure(then, 'orders') > 0) {
      yield { record, score: 'valueAverageBefore', value: minor(figure(then, 'averageOrderValue')) }
      yield { record, score: 'valueOrdersBefore', value: figure(then, 'orders') }
    }
  }
}
