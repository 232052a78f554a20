import { addDays, dateInZone, isDate, startOfDate } from '../../../lib/calendar.ts'
import type { Json, JsonObject } from '../../../lib/json.ts'
import { instantOf, nextAfter, occurrences, type Recurring } from '../../../model/fields/recurrence/occurrences.ts'
import { readRule } from '../../../model/fields/recurrence/rule.ts'

/** A series as its table holds it. */
export interface SeriesRow {
  readonly id: string
  readonly kind: string
  readonly subject: string
  readonly body: string | null
  readonly target_object: string | null
  readonly target_id: string | null
  readonly priority: string | null
  readonly rule: string
  readonly starts_on: string
  readonly start_time: string | null
  readonly zone: string | null
  readonly duration: number | null
  readonly remind_before: number | null
  readonly location: string | null
  readonly excluded: string | null
  readonly ended_on: string | null
  readonly owner_id: string | null
  readonly updated_at: string
}

/** Occurrences of the next five weeks stand as activities. */
export const daysAhead = 35
/** What is due on a day without an hour is due at nine in the morning. */
const morning = 9 * 3_600_000

/** When the series comes again. @param zone in which it is meant where it names none. @returns undefined for a rule that cannot be read. */
export function recurringOf(series: Pick<SeriesRow, 'rule' | 'starts_on' | 'start_time' | 'zone' | 'excluded'>, zone: string): Recurring | undefined {
  const rule = readRule(series.rule)
  return rule === undefined ? undefined : { rule, startsOn: series.starts_on, startTime: series.start_time ?? undefined, zone: series.zone ?? zone, excluded: daysIn(series.excluded) }
}

/** The days that a text names, whatever stands between them. */
export function daysIn(text: string | null): readonly string[] {
  return (text?.match(/\d{4}-\d{2}-\d{2}/g) ?? []).filter(isDate)
}

/** Days from today on that are to become activities; at least the next one, when all that stand are over. */
export function daysToMake(recurring: Recurring, { today, endedOn, taken, open }: ToMake): readonly string[] {
  const end = addDays(today, daysAhead)
  const days = occurrences(recurring, today, endedOn !== null && endedOn < end ? endedOn : end).filter((day) => !taken.has(day))
  if (days.length > 0 || open > 0) return days
  const next = nextAfter(recurring, [addDays(today, -1), ...taken].toSorted().at(-1) ?? today)
  return next === undefined || (endedOn !== null && next > endedOn) ? [] : [next]
}

interface ToMake {
  readonly today: string
  readonly endedOn: string | null
  /** Days from today on that have an activity, in whatever state, in the bin too. */
  readonly taken: ReadonlySet<string>
  /** How many of these are living and open. */
  readonly open: number
}

/** Whether the series happens on that day. */
export function happensOn(recurring: Recurring, day: string): boolean {
  return occurrences(recurring, day, day).length > 0
}

/** The activity of one day. */
export function activityOn(series: SeriesRow, recurring: Recurring, day: string): JsonObject {
  const timed = recurring.startTime !== undefined
  const start = instantOf(recurring, day)
  const due = timed ? Date.parse(start) : startOfDate(day, recurring.zone) + morning
  const fields: Record<string, Json> = {
    kind: series.kind, subject: series.subject, body: series.body, location: series.location, duration: series.duration, occurrence: day, series: series.id,
    due: new Date(due).toISOString(), reminder: series.remind_before === null ? null : new Date(due - series.remind_before * 1000).toISOString(),
    start: timed ? start : null, end: timed && series.duration !== null ? new Date(due + series.duration * 1000).toISOString() : null, allDayOn: timed ? null : day,
  }
  if (series.priority !== null) fields['priority'] = series.priority
  if (series.target_object !== null && series.target_id !== null) fields['target'] = { object: series.target_object, id: series.target_id }
  return fields
}

/** Today on the clocks of the series. */
export function todayOf(recurring: Recurring, now: number): string {
  return dateInZone(now, recurring.zone)
}
