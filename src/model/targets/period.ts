import { addDays, addMonths, daysBetween } from '../../lib/calendar.ts'
import { type PeriodKind, periodKinds } from '../define/kpis.ts'

/** Dates of a period, both within. */
export interface Span { readonly from: string; readonly to: string }

const months: Readonly<Record<PeriodKind, number>> = { month: 1, quarter: 3, year: 12 }

/** The first day of the period in which the date lies. Quarters and years begin with the company's fiscal month (1 to 12). */
export function periodStart(kind: PeriodKind, date: string, fiscalStart: number): string {
  const first = `${date.slice(0, 7)}-01`
  if (kind === 'month') return first
  const since = (Number(date.slice(5, 7)) - fiscalStart + 12) % months[kind]
  return addMonths(first, -since)
}

/** Whether a period with this day can be counted, set against the one before and foretold: the ends of the calendar cannot. */
export function isCountable(date: string): boolean {
  return date >= '1900-01-01' && date <= '2199-12-31'
}
export const notCountable = { path: '/startsOn', rule: 'far', message: { en: 'Choose a day between 1900 and 2199.', zh: '请选择 1900 年至 2199 年之间的日期。' } } as const

/** The dates of the period that begins on a day. */
export function spanOf(kind: PeriodKind, startsOn: string): Span {
  return { from: startsOn, to: addDays(addMonths(startsOn, months[kind]), -1) }
}

/** The first days of the shorter periods that make up a longer one. */
export function partsOf(kind: PeriodKind, startsOn: string, into: PeriodKind): readonly string[] {
  return Array.from({ length: months[kind] / months[into] }, (_, index) => addMonths(startsOn, index * months[into]))
}

/** The period so many before or after the one that begins on a day. */
export function shifted(kind: PeriodKind, startsOn: string, by: number): string {
  return addMonths(startsOn, by * months[kind])
}

/**
 * The same part of an earlier period: of a running one as many days as have passed, so that 'to date' is compared with 'to date'; of
 * one that is over, all of it. @param back how many months earlier that period begins.
 */
export function samePart(span: Span, today: string, back: number): Span {
  const whole: Span = { from: addMonths(span.from, -back), to: addDays(addMonths(addDays(span.to, 1), -back), -1) }
  if (today > span.to || today < span.from) return whole
  const until = addDays(whole.from, daysBetween(span.from, today))
  return { from: whole.from, to: until < whole.to && today < span.to ? until : whole.to }
}

/** How many whole calendar months dates come to; 0 where they begin or end within one. */
export function wholeMonths({ from, to }: Span): number {
  const after = addDays(to, 1)
  if (!from.endsWith('-01') || !after.endsWith('-01')) return 0
  return (Number(after.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(after.slice(5, 7)) - Number(from.slice(5, 7))
}

export function isPeriodKind(value: unknown): value is PeriodKind {
  return periodKinds.some((each) => each === value)
}

/** How many months a period has. */
export function monthsIn(kind: PeriodKind): number {
  return months[kind]
}
