import { addDays, addMonths, daysBetween } from '../../lib/calendar.ts'
import { weekdayOf } from '../../lib/workdays.ts'
import { isPeriodKind, monthsIn, periodStart, samePart, type Span, spanOf, wholeMonths } from '../targets/period.ts'
import type { Times } from './kpi.ts'

export const metricPeriods = ['day', 'week', 'month', 'quarter', 'year', 'twelveMonths', 'range'] as const
export type MetricPeriod = (typeof metricPeriods)[number]
export const comparisons = ['previous', 'lastYear', 'none'] as const
export type ComparisonKind = (typeof comparisons)[number]

/** The time that is asked for: a period with a day in it, or dates. */
export interface TimeAsked { readonly period: MetricPeriod; readonly day?: string | undefined; readonly from?: string | undefined; readonly to?: string | undefined; readonly against: ComparisonKind }
/** The company's calendar. */
export interface Calendar { readonly today: string; readonly zone: string; /** First month of the fiscal year, 1 to 12. */ readonly fiscalStart: number; /** Monday is 1. */ readonly weekStart: number }

/** The time of a question with what it is compared with, and whether it still runs: then both are taken up to the same day. */
export interface Asked { readonly times: Times; /** The same question about the time it is compared with; absent where nothing is. */ readonly earlier?: Times; readonly toDate: boolean }

/** The dates of a time, its counterpart before (or a year before), and that of the counterpart. */
export function timesOf({ period, day, from, to, against }: TimeAsked, { today, zone, fiscalStart, weekStart }: Calendar): Asked {
  const span = spanAsked(period, day ?? today, from, to, fiscalStart, weekStart, today)
  const back = (times: number) => earlierSpan(span, period, against, today, times)
  const toDate = today >= span.from && today < span.to && period !== 'twelveMonths'
  const times: Times = { now: span, before: back(1), today, zone }
  return { times, toDate, ...(against === 'none' ? {} : { earlier: { now: back(1), before: back(2), today, zone } }) }
}

function spanAsked(period: MetricPeriod, day: string, from: string | undefined, to: string | undefined, fiscalStart: number, weekStart: number, today: string): Span {
  if (period === 'range' && from !== undefined && to !== undefined) return from <= to ? { from, to } : { from: to, to: from }
  if (period === 'twelveMonths') { const first = addMonths(`${(day > today ? today : day).slice(0, 7)}-01`, -11); return { from: first, to: addDays(addMonths(first, 12), -1) } }
  if (period === 'week') { const since = (weekdayOf(day) - weekStart + 7) % 7; return { from: addDays(day, -since), to: addDays(day, 6 - since) } }
  if (isPeriodKind(period)) return spanOf(period, periodStart(period, day, fiscalStart))
  return { from: day, to: day }
}

function earlierSpan(span: Span, period: MetricPeriod, against: ComparisonKind, today: string, times: number): Span {
  if (against === 'lastYear') return samePart(span, today, 12 * times)
  if (isPeriodKind(period)) return samePart(span, today, monthsIn(period) * times)
  if (period === 'twelveMonths') return samePart(span, today, 12 * times)
  // Dates that are a calendar month, quarter or year are what they are: the one before has its own number of days.
  const whole = wholeMonths(span)
  if (whole > 0) return samePart(span, today, whole * times)
  const days = daysIn(span) * times
  const running = today >= span.from && today < span.to
  return { from: addDays(span.from, -days), to: addDays(running ? today : span.to, -days) }
}

/** How many days a span has. */
export function daysIn({ from, to }: Span): number {
  return daysBetween(from, to) + 1
}
