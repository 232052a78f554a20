import { addDays } from '../../../lib/calendar.ts'
import type { JsonObject } from '../../../lib/json.ts'
import { exceptionOn, weekdayOf, type WorkCalendar } from '../../../lib/workdays.ts'

// Whom a rule chooses: pure, so that each assignment can be explained by what is kept of it.

/** Why somebody is passed over. */
export type Skipped = 'left' | 'absent' | 'hours' | 'mostOpen' | 'mostADay' | 'holdingLimit'

/** Somebody whom a rule could choose, as things stand at this moment. */
export interface Candidate {
  readonly id: string
  readonly name: string
  /** Open records of the object that they hold. */
  readonly open: number
  /** How many this rule gave them today. */
  readonly today: number
  /** When this rule chose them last, counted up; 0: never. */
  readonly turn: number
  readonly skipped?: Skipped
}

/** A rule as it looked at one record: kept with the assignment. */
export interface Look extends JsonObject {
  readonly rule: string
  readonly name: string
  readonly method: string
  /** filter: the record is not meant. line: no line of the table fits. nobody: all candidates are passed over. broken: it does not fit the fields any more. */
  readonly outcome: 'chosen' | 'fallback' | 'filter' | 'line' | 'nobody' | 'broken'
  /** The line of the table that fitted, from 1. */
  readonly line: number | null
  readonly candidates: readonly LookedAt[]
}
export interface LookedAt extends JsonObject { readonly id: string; readonly name: string; readonly open: number; readonly today: number; readonly turn: number; readonly skipped: Skipped | null }

/**
 * Whose turn it is. By load: who has least open, then who waits longest; otherwise who waits longest. Who was away comes first on
 * the day of their return, once, and joins the row behind all others.
 */
export function choose(method: string, candidates: readonly Candidate[]): Candidate | undefined {
  const able = candidates.filter(({ skipped }) => skipped === undefined)
  const byLoad = method === 'load' ? (one: Candidate, other: Candidate) => one.open - other.open : () => 0
  return able.toSorted((one, other) => byLoad(one, other) || one.turn - other.turn || (one.name < other.name ? -1 : one.name > other.name ? 1 : one.id < other.id ? -1 : 1))[0]
}

/** What a rule allows one person. */
export interface Limits { readonly mostOpen: number | null; readonly mostADay: number | null }

/** Why this person is passed over by the rule, or undefined. */
export function skippedBy({ mostOpen, mostADay }: Limits, { open, today }: Pick<Candidate, 'open' | 'today'>): Skipped | undefined {
  if (mostOpen !== null && open >= mostOpen) return 'mostOpen'
  return mostADay !== null && today >= mostADay ? 'mostADay' : undefined
}

export const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const

export interface Hours { readonly workdays: readonly string[]; readonly hoursFrom: string | null; readonly hoursUntil: string | null }

/**
 * Whether somebody is at work at this time of day ('09:30') on this date of theirs. A shift may last beyond midnight; it belongs to
 * the day on which it began. A rule that names weekdays rests on the company's holidays and holds on days that make up for them;
 * one that names none holds on every day.
 */
export function isAtWork({ workdays, hoursFrom, hoursUntil }: Hours, date: string, time: string, calendar?: WorkCalendar): boolean {
  const from = hoursFrom ?? '00:00'
  const until = hoursUntil ?? '24:00'
  const works = (day: string) => {
    if (workdays.length === 0) return true
    const exception = calendar === undefined ? undefined : exceptionOn(calendar, day)
    return exception === undefined ? workdays.includes(weekdays[weekdayOf(day) % 7] ?? '') : exception === 'work'
  }
  if (from <= until) return works(date) && time >= from && time < until
  return (works(date) && time >= from) || (works(addDays(date, -1)) && time < until)
}
