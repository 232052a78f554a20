import { addDays, dateInZone, startOfDate } from '../../../lib/calendar.ts'
import type { Json, JsonObject } from '../../../lib/json.ts'
import { dayOf, instantOf, momentsIn, nextAfter, occurrences, type Recurring, timeOf } from '../../../model/fields/recurrence/occurrences.ts'
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
  readonly added: string | null
  readonly ended_on: string | null
  readonly owner_id: string | null
  readonly updated_at: string
}

/** Occurrences of the next five weeks stand as activities. */
export const daysAhead = 35
/** What is due on a day without an hour is due at nine in the morning. */
const morning = 9 * 3_600_000

/** When the series comes again. @param zone in which it is meant where it names none. @returns undefined for a rule that cannot be read. */
export function recurringOf(series: Pick<SeriesRow, 'rule' | 'starts_on' | 'start_time' | 'zone' | 'excluded' | 'added'>, zone: string): Recurring | undefined {
  const rule = readRule(series.rule)
  return rule === undefined ? undefined : { rule, startsOn: series.starts_on, startTime: series.start_time ?? undefined, zone: series.zone ?? zone, excluded: momentsIn(series.excluded), added: momentsIn(series.added) }
}

/** As many of one series stand at once at most: what comes every quarter of an hour is made for a day and a half at a time. */
const most = 150

/** Moments from today on that are to become activities; at least the next one, when all that stand are over. */
export function momentsToMake(recurring: Recurring, { today, endedOn, taken, open }: ToMake): readonly string[] {
  const end = addDays(today, daysAhead)
  const moments = occurrences(recurring, today, endedOn !== null && endedOn < end ? endedOn : end, most + taken.size).filter((moment) => !taken.has(moment)).slice(0, Math.max(0, most - open))
  if (moments.length > 0 || open > 0) return moments
  const next = nextAfter(recurring, [addDays(today, -1), ...taken].toSorted().at(-1) ?? today)
  return next === undefined || (endedOn !== null && dayOf(next) > endedOn) ? [] : [next]
}

interface ToMake {
  readonly today: string
  readonly endedOn: string | null
  /** Moments from today on that have an activity, in whatever state, in the bin too. */
  readonly taken: ReadonlySet<string>
  /** How many of these are living and open. */
  readonly open: number
}

/** Whether the series happens at that moment. */
export function happensAt(recurring: Recurring, moment: string): boolean {
  const day = dayOf(moment)
  return occurrences(recurring, day, day).includes(moment)
}

/** The activity of one moment. */
export function activityAt(series: SeriesRow, recurring: Recurring, moment: string): JsonObject {
  const day = dayOf(moment)
  const timed = recurring.startTime !== undefined || timeOf(moment) !== undefined
  const start = instantOf(recurring, moment)
  const due = timed ? Date.parse(start) : startOfDate(day, recurring.zone) + morning
  const fields: Record<string, Json> = {
    kind: series.kind, subject: series.subject, body: series.body, location: series.location, duration: series.duration, occurrence: day, occurrenceTime: timeOf(moment) ?? null, series: series.id,
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
