import { requireAtLeast } from '../../../analytics/refuse.ts'
import { addDays, dayNumber } from '../../../lib/calendar.ts'
import { isProblem } from '../../../lib/problem.ts'
import type { Judged } from '../../../records/scores/index.ts'
import type { Outcome, OutcomeRow } from '../analyse/analysis.ts'
import { clvAnalysis } from '../analyse/clv.ts'
import { analysed } from './analysed.ts'
import { because, figure, inMinor, kept, type PurchaseModel, type ModelGiven, rounded, word } from './model.ts'
import { heldOut } from './repurchase.ts'

/** Below so many who came back the parameters of the model mean little. */
const leastRepeaters = 30
const heldOutWeeks = 26

/** MBG/NBD with Gamma-Gamma: 'alive' must not be certain for everybody who bought once, as it is in BG/NBD. */
const options = { unit: 'week', horizon: '52' } as const
/** In this order, the first that has a sound fit. */
const candidates = ['mbgnbd', 'paretonbd'] as const

/** P(alive), expected purchases and value of the next year, each between its bounds. */
export const clvModel: PurchaseModel = {
  key: 'clv',
  object: 'customer',
  judge(given) {
    const { customer, customers } = given.purchases
    const days = new Int32Array(customers.length)
    for (const who of customer) days[who] = (days[who] ?? 0) + 1
    requireAtLeast(leastRepeaters, days.reduce((count, each) => count + (each > 1 ? 1 : 0), 0), { en: 'customers who bought on two days or more', zh: '位在两天及以上购买过的客户' })
    const { model, outcome: { parameters, fit, rows } } = fitted(given)
    return {
      parameters: { model, ...kept(parameters) },
      quality: { ...kept(fit), ...heldOut(() => analysed(clvAnalysis, given, { ...options, model, horizon: String(heldOutWeeks), 'train-until': addDays(given.asOf, -7 * heldOutWeeks), 'test-until': given.asOf }).fit) },
      judged: judged(rows, inMinor(given.currency), boughtSince(given, addDays(given.asOf, -365))),
    }
  },
}

/** @throws Problem of the first, where none has a sound fit. */
function fitted(given: ModelGiven): { readonly model: string; readonly outcome: Outcome } {
  let first: unknown
  for (const model of candidates) {
    try {
      return { model, outcome: analysed(clvAnalysis, given, { ...options, model, 'train-until': given.asOf, 'test-until': given.asOf }) }
    } catch (error) {
      if (!isProblem(error) || error.details.kind !== 'analysis-degenerate') throw error
      first ??= error
    }
  }
  throw first
}

/** What each customer bought after a day, returns netted, in minor units. */
function boughtSince({ purchases: { customers, customer, day, amount } }: ModelGiven, date: string): ReadonlyMap<string, number> {
  const [after, sums] = [dayNumber(date), new Float64Array(customers.length)]
  customer.forEach((who, row) => { if ((day[row] ?? 0) > after) sums[who] = (sums[who] ?? 0) + (amount[row] ?? 0) })
  return new Map(customers.map((id, place) => [id, sums[place] ?? 0]))
}

function* judged(rows: Iterable<OutcomeRow>, minor: (amount: number) => number, lastYear: ReadonlyMap<string, number>): Generator<Judged> {
  for (const row of rows) {
    const record = word(row, 'customer')
    const weeks = figure(row, 'T') - figure(row, 'recency')
    const seen = [because('repeats', { count: figure(row, 'frequency') }), because('silentWeeks', { weeks: rounded(weeks, 0) })]
    yield { record, score: 'aliveProbability', value: rounded(figure(row, 'probabilityAlive')), reasons: seen }
    yield { record, score: 'expectedPurchases', value: rounded(figure(row, 'expectedPurchases'), 2), reasons: [because('between', { from: figure(row, 'purchasesFrom'), to: figure(row, 'purchasesTo') })] }
    if (!Number.isFinite(figure(row, 'clv'))) continue
    const [from, to] = [figure(row, 'clvFrom'), figure(row, 'clvTo')]
    yield {
      record, score: 'lifetimeValue', value: minor(figure(row, 'clv')),
      reasons: [because('perPurchase', { amount: { money: minor(figure(row, 'expectedAmount')) } }), because('expectedTimes', { count: rounded(figure(row, 'expectedPurchases'), 2) }), ...(Number.isFinite(from) ? [because('valueBetween', { from: { money: minor(from) }, to: { money: minor(to) } })] : [])],
    }
    const bought = lastYear.get(record) ?? 0
    yield { record, score: 'valueBeyond', value: Math.max(0, minor(figure(row, 'clv')) - bought), reasons: [because('boughtLastYear', { amount: { money: bought } }), because('expectedNextYear', { amount: { money: minor(figure(row, 'clv')) } })] }
    if (!Number.isFinite(from)) continue
    yield { record, score: 'lifetimeValueFrom', value: minor(from) }
    yield { record, score: 'lifetimeValueTo', value: minor(to) }
  }
}
