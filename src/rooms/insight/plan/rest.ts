import { type Chance, chanceOfSumBelow, sumOfChances } from '../../../analytics/forecast/chances.ts'
import { chanceBelow, forecastTotal } from '../../../analytics/forecast/total.ts'

/** What is foretold of the rest of a period, with its 80 % interval and how likely it stays below a bound. Minor units. */
export interface Rest { readonly value: number; readonly low: number; readonly high: number; readonly below: (bound: number) => number }

/**
 * What sales go on to be, by the whole months before.
 * @param left the share of the running month that is still to come. @param count months of the period from the running one on.
 * @throws Problem analysis-too-little for fewer than four months.
 */
export function restByTrend(values: Float64Array, { count, left }: { readonly count: number; readonly left: number }): Rest {
  const whole = forecastTotal(values, { period: 12, skip: 0, count })
  const first = forecastTotal(values, { period: 12, skip: 0, count: 1 })
  const value = Math.max(0, whole.value - first.value * (1 - left))
  const deviation = whole.deviation * Math.sqrt((count - 1 + left) / count)
  return { value, low: Math.max(0, value - 1.2816 * deviation), high: value + 1.2816 * deviation, below: (bound) => chanceBelow(bound, { value, deviation }) }
}

/** What open deals that are to close in the period bring, each won or not by its chance; nothing else is taken to come. */
export function restByDeals(deals: readonly Chance[]): Rest | undefined {
  if (deals.length === 0) return undefined
  const { mean, low, high } = sumOfChances(deals)
  return { value: mean, low, high, below: (bound) => chanceOfSumBelow(bound, deals) }
}

export interface Expected {
  readonly expected: number; readonly low: number; readonly high: number
  /** How likely the goal is missed, 0 to 1. */
  readonly missed: number
  readonly short: number
  /** What is expected by the one and by the other alone, with what was reached; null where there is none. */
  readonly byTrend: number | null
  readonly byDeals: number | null
  readonly by: 'trend' | 'deals'
}

/**
 * What was reached and the rest that is foretold in two ways. They are never added: what deals bring was always a part of the sales that
 * the trend goes by, so adding would count it twice. Nor does one stand for the other: the trend knows nothing of a large deal that is in
 * sight, and deals nothing of orders that come without one. Each says what at least comes, and as the one is a part of the other they rise
 * and fall together: of every bound the higher holds, and the goal is missed only as likely as by the kinder of the two. Where the past is
 * too short for a trend deals speak alone, and the other way round. Absent where there is neither.
 */
export function expectedOf({ goal, actual }: { readonly goal: number; readonly actual: number }, trend: Rest | undefined, deals: Rest | undefined): Expected | undefined {
  const ways = [trend, deals].filter((way) => way !== undefined)
  if (ways.length === 0) return undefined
  const most = (of: (way: Rest) => number) => Math.round(actual + Math.max(...ways.map(of)))
  const expected = most(({ value }) => value)
  const missed = Math.min(...ways.map(({ below }) => below(goal - actual)))
  const alone = (way: Rest | undefined) => (way === undefined ? null : Math.round(actual + way.value))
  return {
    expected, low: most(({ low }) => low), high: most(({ high }) => high), missed: Math.round(missed * 1000) / 1000, short: Math.max(0, Math.round(goal - expected)),
    byTrend: alone(trend), byDeals: alone(deals), by: deals !== undefined && deals.value > (trend?.value ?? -1) ? 'deals' : 'trend',
  }
}
