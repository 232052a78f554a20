import { addDays, dateInZone, isDate, zoneOffset } from '../../../lib/calendar.ts'
import { hasTimes, type Rule } from './rule.ts'
import { momentsOf } from './times.ts'

/**
 * What comes again: the rule, the first day, the time of day on the clocks of a zone (absent: all day), moments at which it does
 * not, and moments at which it happens besides (EXDATE and RDATE). A moment is a day, or a day with a time: YYYY-MM-DDTHH:MM.
 */
export interface Recurring {
  readonly rule: Rule
  readonly startsOn: string
  /** HH:MM. */
  readonly startTime?: string | undefined
  readonly zone: string
  /** A day excludes all that happens on it. */
  readonly excluded?: readonly string[]
  readonly added?: readonly string[]
}

/** Days further apart are not walked through: a century. */
const longest = 36_600

/**
 * The moments within the days [from, to] at which it happens, in order: days, and days with a time where the rule says times
 * itself. They are counted on the calendar and the clocks of its own zone, so that summer time shifts none; a month without the
 * day (the 31st) is passed over, as RFC 5545 has it. Ends for every rule.
 */
export function occurrences(recurring: Recurring, from: string, to: string, most = 1000): readonly string[] {
  const found: string[] = []
  for (const moment of joined(recurring, from, to)) {
    found.push(moment)
    if (found.length >= most) break
  }
  return found
}

/** The first moment after this one at which it happens; undefined when it has ended, or nothing is found within twenty years. */
export function nextAfter(recurring: Recurring, moment: string): string | undefined {
  // Of a day alone all of it is over.
  const after = moment.length === 10 && hasTimes(recurring.rule) ? `${moment}T99:99` : moment
  const day = dayOf(moment)
  for (const next of joined(recurring, day, addDays(day, 7321))) if (next > after) return next
  return undefined
}

/**
 * The instant of a moment: the clock of its zone shows the time, of a day the time at which it begins. A time that the clocks
 * skip is taken with the offset before the gap, one that comes twice is the first, as RFC 5545, 3.3.5 has it. All day: the day's
 * first minute.
 */
export function instantOf({ startTime = '00:00', zone }: Pick<Recurring, 'startTime' | 'zone'>, moment: string): string {
  const wall = Date.parse(`${dayOf(moment)}T${timeOf(moment) ?? startTime}:00Z`)
  const before = zoneOffset(wall - 86_400_000, zone)
  const guess = wall - before
  const offset = zoneOffset(guess, zone)
  return new Date(offset === before || guess + offset > wall ? guess : wall - offset).toISOString()
}

/** The day in its own zone on which an instant lies. */
export function dayOfInstant(instant: string, zone: string): string {
  return dateInZone(Date.parse(instant), zone)
}

export function dayOf(moment: string): string {
  return moment.slice(0, 10)
}

/** HH:MM, where the moment has a time of its own. */
export function timeOf(moment: string): string | undefined {
  return moment.length > 10 ? moment.slice(11, 16) : undefined
}

/** The moment of a day and, where there is one, a time. */
export function momentAt(day: string, time: string | null | undefined): string {
  return time === null || time === undefined || time === '' ? day : `${day}T${time.slice(0, 5)}`
}

/** The moments that a text names, whatever stands between them. */
export function momentsIn(text: string | null | undefined): readonly string[] {
  return (text?.match(/\d{4}-\d{2}-\d{2}(?:[T ](?:[01]\d|2[0-3]):[0-5]\d)?/g) ?? []).map((each) => each.replace(' ', 'T')).filter((each) => isDate(dayOf(each)))
}

/** What the rule finds and what was added, in order, each once, without what is excluded. */
function* joined(recurring: Recurring, from: string, to: string): Generator<string> {
  const { excluded = [], added = [] } = recurring
  const without = new Set(excluded)
  const more = [...new Set(added)].filter((moment) => dayOf(moment) >= from && dayOf(moment) <= to).toSorted()
  const stays = (moment: string) => !without.has(moment) && !without.has(dayOf(moment))
  let next = 0
  for (const moment of ruled(recurring, from, to)) {
    for (let own = more[next]; own !== undefined && own <= moment; own = more[next]) {
      next += 1
      if (own !== moment && stays(own)) yield own
    }
    if (stays(moment)) yield moment
  }
  for (const own of more.slice(next)) if (stays(own)) yield own
}

/** What the rule finds, counted from its beginning where it is counted. */
function* ruled({ rule, startsOn, startTime, zone }: Recurring, from: string, to: string): Generator<string> {
  const last = [to, addDays(startsOn, longest), endOf(rule, zone).slice(0, 10)].toSorted()[0] ?? to
  const end = endOf(rule, zone)
  const begins = hasTimes(rule) ? momentAt(startsOn, startTime ?? '00:00') : startsOn
  let counted = 0
  for (const moment of momentsOf(rule, { startsOn, startTime }, rule.count === undefined ? from : startsOn, last)) {
    if (moment < begins) continue
    counted += 1
    if (dayOf(moment) > last || momentAt(dayOf(moment), timeOf(moment) ?? startTime ?? '00:00') > end || (rule.count !== undefined && counted > rule.count)) return
    if (dayOf(moment) >= from) yield moment
  }
}

/** The last moment on the clocks of the zone at which it may still happen. */
function endOf({ until }: Rule, zone: string): string {
  if (until === undefined) return '9999-12-31T23:59'
  if (until.length === 10) return `${until}T23:59`
  const instant = Date.parse(until)
  return new Date(instant + zoneOffset(instant, zone)).toISOString().slice(0, 16)
}
