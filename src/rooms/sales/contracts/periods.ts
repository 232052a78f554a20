import { addDays, addMonths, daysBetween } from '../../../lib/calendar.ts'
import { roundHalfAway } from '../../../lib/money.ts'

export type Interval = 'once' | 'month' | 'quarter' | 'year'
/** A line with a period: days are the first and the last, both included; the price is that of one whole period of its first year. */
export interface PeriodLine {
  readonly interval: Interval
  readonly from: string
  /** Absent: without end. */
  readonly until?: string | undefined
  /** Minor units. */
  readonly price: number
  /** By which share the price changes after each year; 0 where it does not. */
  readonly yearly: number
}
export interface Period { readonly from: string; readonly until: string; /** Minor units. */ readonly amount: number; /** Days that count, of those of a whole period. */ readonly days: number; readonly of: number }

const monthsOf: Readonly<Record<Exclude<Interval, 'once'>, number>> = { month: 1, quarter: 3, year: 12 }

/** More periods than any contract has: a line without end is told as far as that. */
export const mostPeriods = 1200

/**
 * The periods of a line, one after the other without gap or overlap, each counted from the first day of the line (31 January, 28
 * February, 31 March: the day of the start, or the last of a shorter month). A broken one at the end is charged by its days, half
 * away from zero; prices change on the anniversaries, compounded and rounded once.
 * @param horizon the last day that is asked for, where the line has no end.
 */
export function periodsOf({ interval, from, until, price, yearly }: PeriodLine, horizon: string): readonly Period[] {
  const end = until ?? horizon
  if (end < from) return []
  if (interval === 'once') return [{ from, until: from, amount: price, days: 1, of: 1 }]
  const step = monthsOf[interval]
  const periods: Period[] = []
  for (let index = 0; index < mostPeriods; index += 1) {
    const start = addMonths(from, index * step)
    if (start > end) break
    const whole = addDays(addMonths(from, (index + 1) * step), -1)
    const last = whole < end ? whole : end
    const [days, of] = [daysFrom(start, last), daysFrom(start, whole)]
    const full = price * factorOf(Math.floor((index * step) / 12), yearly)
    periods.push({ from: start, until: last, amount: roundHalfAway(days === of ? full : (full * days) / of), days, of })
  }
  return periods
}

/** What a price has become after so many whole years. */
export function factorOf(years: number, yearly: number): number {
  return years <= 0 ? 1 : (1 + yearly) ** years
}

/** Whole years that lie between two days: how often the anniversary of the first has come. */
export function yearsBetween(first: string, day: string): number {
  if (day < first) return 0
  let years = Number(day.slice(0, 4)) - Number(first.slice(0, 4))
  while (years > 0 && addMonths(first, years * 12) > day) years -= 1
  return years
}

/** Days from the first to the last, both counted. */
export function daysFrom(first: string, last: string): number {
  return daysBetween(first, last) + 1
}

/** The day on which a contract of the same length would end that begins on `start`. */
export function sameLength(from: string, until: string, start: string): string {
  const months = (Number(until.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(addDays(until, 1).slice(5, 7)) - Number(from.slice(5, 7)) + (addDays(until, 1).slice(0, 4) > until.slice(0, 4) ? 12 : 0)
  // A term in whole months stays one; every other by its days.
  return months > 0 && addMonths(from, months) === addDays(until, 1) ? addDays(addMonths(start, months), -1) : addDays(start, daysFrom(from, until) - 1)
}
