import { scoreRfm } from '../../../analytics/rfm.ts'
import { otherSegment, segmentOf, usualSegments } from '../../../analytics/segments.ts'
import type { Analysis, Outcome, OutcomeRow } from './analysis.ts'
import { isoDay } from './dates.ts'
import { orderSums, withoutDust } from './orders.ts'
import { type Purchases, purchaseOptions, purchaseRoles, readPurchases } from './purchases.ts'
import type { Settings } from './settings.ts'
import type { Table } from './table.ts'

/** Recency, frequency and monetary value of each customer, with scores and the named segment. */
export const rfmAnalysis: Analysis = {
  key: 'rfm',
  title: 'RFM: how lately, how often and for how much each customer bought, scored, with a named segment',
  columns: purchaseRoles,
  options: [
    ...purchaseOptions,
    { key: 'as-of', kind: 'day', about: 'the day from which recency counts; the day after the last purchase where it is not said' },
    { key: 'train-until', kind: 'day', about: 'the last day whose purchases count' },
    { key: 'bins', kind: 'whole', min: 2, max: 9, default: 5, about: 'number of scores' },
    { key: 'step', kind: 'number', min: 0, max: 1, default: 1, about: 'added to each quantile: 1 as the R package rfm, 0 for the bare quantile' },
  ],
  run,
}

function run(table: Table, settings: Settings): Outcome {
  const asOf = settings.day('as-of')
  const until = settings.day('train-until') ?? asOf
  const purchases = readPurchases(table, settings, { until, needsAmount: true })
  const day = asOf ?? purchases.last + 1
  const customers = perCustomer(purchases, day)
  const bins = settings.numberOr('bins', 5)
  const scores = scoreRfm(customers, { bins, step: settings.numberOr('step', 1) })
  const segments = bins === 5 ? Int32Array.from(customers.codes, (_, at) => segmentOf(usualSegments, scores.recencyScore[at] ?? 0, scores.frequencyScore[at] ?? 0, scores.monetaryScore[at] ?? 0)) : undefined
  const nameOf = (at: number) => (segments === undefined ? null : usualSegments[segments[at] ?? -1]?.name ?? otherSegment)
  return {
    model: 'rfm',
    parameters: { asOf: isoDay(day), bins, step: settings.numberOr('step', 1), frequencyOf: purchases.order === undefined ? 'rows' : 'orders', bounds: scores.bounds },
    fit: {
      customers: customers.codes.length, orders: customers.frequency.reduce((sum, one) => sum + one, 0), amount: withoutDust(customers.monetary.reduce((sum, one) => sum + one, 0)),
      firstDay: isoDay(purchases.first), lastDay: isoDay(purchases.last), ...(segments === undefined ? {} : { segments: sizes(segments) }),
    },
    rows: rows(purchases.names, customers, scores, nameOf),
  }
}

function sizes(segments: Int32Array): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { name } of usualSegments) counts[name] = 0
  for (const at of segments) { const name = usualSegments[at]?.name ?? otherSegment; counts[name] = (counts[name] ?? 0) + 1 }
  return counts
}

interface PerCustomer { readonly codes: Int32Array; readonly lastDay: Int32Array; readonly recency: Float64Array; readonly frequency: Float64Array; readonly monetary: Float64Array }

/** Sums of each customer who bought, in the order in which the file names them. */
function perCustomer(purchases: Purchases, asOf: number): PerCustomer {
  const { orders, amount, last } = orderSums(purchases, -Infinity, Infinity)
  const codes = Int32Array.from(orders.keys()).filter((who) => (orders[who] ?? 0) > 0)
  return {
    codes, lastDay: Int32Array.from(codes, (who) => last[who] ?? 0), recency: Float64Array.from(codes, (who) => asOf - (last[who] ?? 0)),
    frequency: Float64Array.from(codes, (who) => orders[who] ?? 0), monetary: Float64Array.from(codes, (who) => amount[who] ?? 0),
  }
}

function* rows(names: readonly string[], { codes, lastDay, recency, frequency, monetary }: PerCustomer, scores: ReturnType<typeof scoreRfm>, segmentAt: (at: number) => string | null): Generator<OutcomeRow> {
  for (let at = 0; at < codes.length; at += 1) {
    const [r = 0, f = 0, m = 0] = [scores.recencyScore[at], scores.frequencyScore[at], scores.monetaryScore[at]]
    yield {
      customer: names[codes[at] ?? 0] ?? '', lastPurchase: isoDay(lastDay[at] ?? 0), recency: recency[at] ?? null, frequency: frequency[at] ?? null, monetary: monetary[at] ?? null,
      recencyScore: r, frequencyScore: f, monetaryScore: m, score: `${r}${f}${m}`, segment: segmentAt(at),
    }
  }
}
