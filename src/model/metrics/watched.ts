import { addDays, addMonths } from '../../lib/calendar.ts'
import type { watchedPeriods } from '../define/kpis.ts'
import type { Span } from '../targets/period.ts'
import { type Calendar, timesOf } from './times.ts'
import { isRaised, usualRange } from './unusual.ts'

export type WatchedPeriod = (typeof watchedPeriods)[number]
/** What an alert asks; its bound in whole units of the currency. */
export interface Watched {
  readonly when: 'above' | 'below' | 'unusual'
  readonly threshold: number | undefined
  readonly over: WatchedPeriod
  readonly deviations: number
  readonly periodsBefore: number
  readonly from: 'before' | 'yearAgo'
}
/** One whole period with its value, what was usual then, and whether the alert would have been raised. Values in whole units. */
export interface WatchedPoint extends Span { readonly value: number | null; readonly low: number | null; readonly high: number | null; readonly raised: boolean }

/** How many periods a preview shows: two weeks of days, a quarter of weeks, a year of months, two years of quarters, five years. */
export const usualShown: Readonly<Record<WatchedPeriod, number>> = { day: 14, week: 13, month: 12, quarter: 8, year: 5 }
const inYear: Readonly<Record<WatchedPeriod, number>> = { day: 364, week: 52, month: 12, quarter: 4, year: 1 }
const monthsOf: Readonly<Partial<Record<WatchedPeriod, number>>> = { month: 1, quarter: 3, year: 12 }

/** The whole period so many back from the one that runs: 1 is the last that is over. */
export function periodBack(over: WatchedPeriod, back: number, calendar: Calendar): Span {
  const { times: { now: { from } } } = timesOf({ period: over, day: calendar.today, against: 'none' }, calendar)
  const months = monthsOf[over]
  const day = months === undefined ? addDays(from, -back * (over === 'week' ? 7 : 1)) : addMonths(from, -back * months)
  return timesOf({ period: over, day, against: 'none' }, calendar).times.now
}

/** The periods that say what was usual for one: those right before it, or as many around the same a year ago. */
export function periodsBehind({ over, periodsBefore, from }: Watched, back: number): readonly number[] {
  const first = from === 'before' ? back + 1 : Math.max(back + 1, back + inYear[over] - Math.floor(periodsBefore / 2))
  return Array.from({ length: periodsBefore }, (_, index) => first + index)
}

/** How far back values are needed to judge so many periods. */
export function backsNeeded(watched: Watched, shown: number): readonly number[] {
  const backs = Array.from({ length: shown }, (_, index) => index + 1)
  return watched.when === 'unusual' ? [...new Set(backs.flatMap((back) => [back, ...periodsBehind(watched, back)]))].sort((one, other) => one - other) : backs
}

/** Each period from the earliest to the last, judged by what was known then. */
export function judged(watched: Watched, shown: number, valueAt: (back: number) => number | null, calendar: Calendar): readonly WatchedPoint[] {
  return Array.from({ length: shown }, (_, index) => shown - index).map((back) => {
    const value = valueAt(back)
    const usual = watched.when === 'unusual' ? usualRange(periodsBehind(watched, back).flatMap((each) => valueAt(each) ?? []), watched.deviations) : undefined
    return { ...periodBack(watched.over, back, calendar), value, low: usual?.low ?? null, high: usual?.high ?? null, raised: value !== null && isRaised(watched.when, value, watched.threshold, usual) }
  })
}
