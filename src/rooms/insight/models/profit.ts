import { dayNumber } from '../../../lib/calendar.ts'
import type { JsonObject } from '../../../lib/json.ts'
import { isProblem } from '../../../lib/problem.ts'
import { coverage, type Forward, learnForward, measureForward, type Spans } from '../../../analytics/profit/forward.ts'
import { requireAtLeast } from '../../../analytics/refuse.ts'
import type { Judged } from '../../../records/scores/index.ts'
import { type Accounts, readAccounts } from '../accounts/read.ts'
import { because, type Gathered, type Gathering, kept, type RecordModel, rounded } from './model.ts'

/** What it is looked at by, and how far ahead it is told. */
const span = 182
const year = 365
const what = { en: 'customers with profit in the year before the last half year', zh: '位在最近半年之前一年内有利润的客户' } as const

/** What each customer leaves over after cost, discounts, returns and what was spent on it: of the last year, as a share of all, and of the next half year. */
export const profitModel: RecordModel = {
  key: 'profit',
  object: 'customer',
  gather: async (from) => profitGathered(await readAccounts(from.database, from.scope, from.asOf), from),
}

/** The judgement over accounts that were read; pure. */
export function profitGathered(accounts: Accounts, { asOf }: Pick<Gathering, 'asOf'>): Gathered {
  const today = dayNumber(asOf)
  return {
    rows: accounts.sales.length + accounts.spent.length, records: accounts.customers.length,
    judge() {
      requireAtLeast(1, accounts.sales.filter(({ revenue }) => revenue !== 0).length, { en: 'order whose lines have a cost', zh: '笔明细含成本的订单' })
      const last = yearOf(accounts, today)
      const { forward, quality } = forecast(accounts, today)
      return { parameters: kept({ days: year, aheadDays: span, coverage }), quality: kept(quality), judged: judged(accounts, last, forward) }
    },
  }
}

interface YearSum { readonly revenue: number; readonly gross: number; readonly spent: number }

/** The sums of the year until a day, by customer. */
export function yearOf({ customers, sales, spent }: Accounts, day: number): ReadonlyMap<string, YearSum> {
  const sums = new Map(customers.map(({ id }) => [id, { revenue: 0, gross: 0, spent: 0 }]))
  for (const { customer, day: on, revenue, profit } of sales) { const sum = sums.get(customer); if (sum !== undefined && on > day - year && on <= day) { sum.revenue += revenue; sum.gross += profit } }
  for (const { customer, day: on, amount } of spent) { const sum = sums.get(customer); if (sum !== undefined && on > day - year && on <= day) sum.spent += amount }
  return sums
}

/** The two spans until a day, and what came in the one after it. */
function spansUntil({ customers, sales, spent }: Accounts, day: number): { readonly spans: Spans; readonly next: Float64Array } {
  const places = new Map(customers.map(({ id }, place) => [id, place]))
  const [later, before, next, silence] = [new Float64Array(customers.length), new Float64Array(customers.length), new Float64Array(customers.length), new Float64Array(customers.length).fill(year)]
  const add = (customer: string, on: number, amount: number) => {
    const place = places.get(customer)
    const into = on > day + span ? undefined : on > day ? next : on > day - span ? later : on > day - 2 * span ? before : undefined
    if (place !== undefined && into !== undefined) into[place] = (into[place] ?? 0) + amount
  }
  for (const { customer, day: on, profit } of sales) {
    add(customer, on, profit)
    const place = places.get(customer)
    if (place !== undefined && on <= day) silence[place] = Math.min(silence[place] ?? year, day - on)
  }
  for (const { customer, day: on, amount } of spent) add(customer, on, -amount)
  return { spans: { later, before, silence }, next }
}

/** Learned on the last half year from the year before it; tried half a year earlier where there is history for it. */
function forecast(accounts: Accounts, today: number): { readonly forward: Forward | undefined; readonly quality: JsonObject } {
  const learn = (day: number) => { const { spans, next } = spansUntil(accounts, day); return learnForward(spans, next, what) }
  try {
    const learned = learn(today - span)
    return { forward: learned.tell(spansUntil(accounts, today).spans), quality: { holdOut: heldOut(accounts, today, learn), weights: [...learned.weights] } }
  } catch (error) {
    if (!isProblem(error)) throw error
    return { forward: undefined, quality: { holdOut: null, noForecast: { en: error.details.title.en, zh: error.details.title.zh, ...error.details.values } } }
  }
}

function heldOut(accounts: Accounts, today: number, learn: (day: number) => ReturnType<typeof learnForward>): JsonObject | null {
  try {
    const { spans, next } = spansUntil(accounts, today - span)
    return { ...measureForward(learn(today - 2 * span).tell(spans), spans, next) }
  } catch (error) {
    if (!isProblem(error)) throw error
    return null
  }
}

function* judged({ customers }: Accounts, last: ReadonlyMap<string, YearSum>, forward: Forward | undefined): Generator<Judged> {
  const all = [...last.values()].reduce((sum, { gross, spent }) => sum + gross - spent, 0)
  for (const [place, { id: record }] of customers.entries()) {
    const sum = last.get(record)
    if (sum === undefined || (sum.revenue === 0 && sum.gross === 0 && sum.spent === 0)) continue
    const net = Math.round(sum.gross - sum.spent)
    yield { record, score: 'profitNet', value: net, reasons: [because('profit.revenue', { amount: { money: Math.round(sum.revenue) } }), because('profit.cost', { amount: { money: Math.round(sum.revenue - sum.gross) } }), because('profit.spent', { amount: { money: Math.round(sum.spent) } })] }
    // A share of nothing, or of a loss, says nothing.
    if (all > 0) yield { record, score: 'profitShare', value: rounded(net / all, 6), reasons: [because('profit.ofAll', { amount: { money: Math.round(all) } })] }
    if (sum.revenue > 0) yield { record, score: 'profitMargin', value: rounded(net / sum.revenue) }
    if (forward === undefined) continue
    const [expected, from, to] = [forward.expected, forward.from, forward.to].map((values) => Math.round(values[place] ?? 0))
    yield { record, score: 'profitAhead', value: expected ?? 0, reasons: [because('profit.between', { from: { money: from ?? 0 }, to: { money: to ?? 0 }, share: { share: coverage } })] }
    yield { record, score: 'profitAheadFrom', value: from ?? 0 }
    yield { record, score: 'profitAheadTo', value: to ?? 0 }
  }
}
