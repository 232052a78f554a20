import { purchaseDays, type PurchaseDays } from '../../../analytics/clv/purchaseDays.ts'
import { quantiles } from '../../../analytics/maths/quantile.ts'
import { fitGaps, gapLongerThan, type GapModel, gapQuantile, nextGap } from '../../../analytics/repurchase.ts'
import type { Analysis, Outcome, OutcomeRow } from './analysis.ts'
import { isoDay } from './dates.ts'
import { gapsOf } from './gaps.ts'
import { purchaseOptions, purchaseRoles, readPurchases } from './purchases.ts'
import type { Settings } from './settings.ts'
import type { Table } from './table.ts'

/** When each customer will buy again. */
export const repurchaseAnalysis: Analysis = {
  key: 'repurchase',
  title: 'Repurchase date of each customer: its own intervals, drawn to those of its segment, with quantiles and who is overdue',
  columns: purchaseRoles,
  options: [
    ...purchaseOptions,
    { key: 'train-until', kind: 'day', about: 'the last day that is seen; what comes after checks the dates' },
    { key: 'overdue', kind: 'number', min: 0.5, max: 0.999, default: 0.8, about: 'overdue is who is silent longer than this share of its gaps' },
  ],
  run,
}

/** Segments by number of purchases: how settled a habit is. */
const segments = ['1 purchase', '2 purchases', '3 to 4', '5 to 9', '10 or more'] as const
const segmentOf = (purchases: number) => (purchases < 3 ? Math.max(0, purchases - 1) : purchases < 5 ? 2 : purchases < 10 ? 3 : 4)

interface Seen { readonly days: PurchaseDays; readonly gaps: ReturnType<typeof gapsOf>; readonly segment: Int32Array; readonly model: GapModel; readonly until: number }

function run(table: Table, settings: Settings): Outcome {
  const purchases = readPurchases(table, settings)
  const until = settings.day('train-until') ?? purchases.last
  const days = purchaseDays({ customers: purchases.names.length, customer: purchases.customer, day: purchases.day, amount: purchases.amount })
  const gaps = gapsOf(days, until)
  const segment = Int32Array.from({ length: purchases.names.length }, (_, who) => segmentOf(seenUntil(days, who, until)))
  const model = fitGaps({ ...gaps, segment, segments: segments.length })
  const seen: Seen = { days, gaps, segment, model, until }
  return {
    model: 'repurchase',
    parameters: { until: isoDay(until), sigma: model.sigma, segments: model.segments.map(({ mean, tau, customers }, place) => ({ segment: segments[place] ?? '', medianDays: Math.exp(mean), tau, customers })), overdueFrom: settings.numberOr('overdue', 0.8) },
    fit: { gaps: gaps.days.length, medianGapDays: quantiles(gaps.days, [0.5])[0] ?? null, ...(settings.day('train-until') === undefined ? {} : { holdOut: check(seen) }) },
    rows: rows(purchases.names, seen, settings.numberOr('overdue', 0.8)),
  }
}

function seenUntil({ start, day }: PurchaseDays, who: number, until: number): number {
  let count = 0
  for (let row = start[who] ?? 0; row < (start[who + 1] ?? 0) && (day[row] ?? 0) <= until; row += 1) count += 1
  return count
}

function gapFor({ gaps, segment, model }: Seen, who: number) {
  return nextGap(model, segment[who] ?? 0, gaps.days.subarray(gaps.start[who], gaps.start[who + 1]))
}

/** Of those who came back after the end: how far the date was off, beside that of the median gap of all. */
function check(seen: Seen): Outcome['fit'] {
  const { days, until, gaps } = seen
  const usual = quantiles(gaps.days, [0.5])[0] ?? Number.NaN
  let [customers, error, floor, within] = [0, 0, 0, 0]
  for (let who = 0; who + 1 < days.start.length; who += 1) {
    const count = seenUntil(days, who, until)
    const from = days.start[who] ?? 0
    const [last, next] = [days.day[from + count - 1] ?? 0, days.day[from + count] ?? 0]
    if (count < 2 || from + count >= (days.start[who + 1] ?? 0)) continue
    const gap = gapFor(seen, who)
    const actual = next - last
    customers += 1
    error += Math.abs(gapQuantile(gap, 0.5, until - last) - actual)
    // The median of all is not allowed to lie in the past either.
    floor += Math.abs(Math.max(usual, until - last + 1) - actual)
    if (actual >= gapQuantile(gap, 0.1, until - last) && actual <= gapQuantile(gap, 0.9, until - last)) within += 1
  }
  return { customers, meanAbsoluteErrorDays: error / customers, meanAbsoluteErrorOfMedianDays: floor / customers, within80: within / customers }
}

function* rows(names: readonly string[], seen: Seen, overdue: number): Generator<OutcomeRow> {
  const { days, until, segment } = seen
  for (let who = 0; who < names.length; who += 1) {
    const count = seenUntil(days, who, until)
    if (count === 0) continue
    const last = days.day[(days.start[who] ?? 0) + count - 1] ?? 0
    const gap = gapFor(seen, who)
    const silence = until - last
    const dayAt = (share: number) => isoDay(last + Math.round(gapQuantile(gap, share, silence)))
    const usual = gapQuantile(gap, 0.5)
    yield {
      customer: names[who] ?? '', purchases: count, segment: segments[segment[who] ?? 0] ?? '', lastPurchase: isoDay(last), usualGapDays: usual, silenceDays: silence, due: isoDay(last + Math.round(usual)),
      expected: dayAt(0.5), from: dayAt(0.1), to: dayAt(0.9), shareOfGapsLonger: gapLongerThan(gap, silence), overdue: 1 - gapLongerThan(gap, silence) > overdue,
    }
  }
}
