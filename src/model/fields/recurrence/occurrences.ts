import { addDays, addMonths, dateInZone, zoneOffset } from '../../../lib/calendar.ts'
import { type Rule, type RuleDay, weekdays } from './rule.ts'

/** What comes again: the rule, the first day, the time of day on the clocks of a zone (absent: all day), and days on which it does not. */
export interface Recurring {
  readonly rule: Rule
  readonly startsOn: string
  /** HH:MM. */
  readonly startTime?: string | undefined
  readonly zone: string
  readonly excluded?: readonly string[]
}

/** Days further apart are not walked through: a century. */
const longest = 36_600

/**
 * The days within [from, to] on which it happens, in order. Days are counted on the calendar of its own zone, so that summer
 * time shifts none; a month without the day (the 31st) is passed over, as RFC 5545 has it. Ends for every rule.
 */
export function occurrences(recurring: Recurring, from: string, to: string, most = 1000): readonly string[] {
  const { rule, startsOn, excluded = [] } = recurring
  const last = min(to, min(lastDay(recurring), addDays(startsOn, longest)))
  const without = new Set(excluded)
  const found: string[] = []
  let counted = 0
  for (let period = firstPeriod(rule, startsOn, rule.count === undefined ? from : startsOn); period <= last; period = nextPeriod(rule, period)) {
    for (const day of inPeriod(rule, startsOn, period)) {
      if (day < startsOn) continue
      counted += 1
      if (day > last || (rule.count !== undefined && counted > rule.count)) return found
      if (day < from || without.has(day)) continue
      found.push(day)
      if (found.length >= most) return found
    }
  }
  return found
}

/** The first day after this one on which it happens; undefined when it has ended, or nothing is found within twenty years. */
export function nextAfter(recurring: Recurring, day: string): string | undefined {
  return occurrences(recurring, addDays(day, 1), addDays(day, 7320), 1)[0]
}

/**
 * The instant at which it begins on the day: the clock of its zone shows the time. A time that the clocks skip is taken with
 * the offset before the gap, one that comes twice is the first, as RFC 5545, 3.3.5 has it. All day: the day's first minute.
 */
export function instantOf({ startTime = '00:00', zone }: Pick<Recurring, 'startTime' | 'zone'>, day: string): string {
  const wall = Date.parse(`${day}T${startTime}:00Z`)
  const before = zoneOffset(wall - 86_400_000, zone)
  const guess = wall - before
  const offset = zoneOffset(guess, zone)
  return new Date(offset === before || guess + offset > wall ? guess : wall - offset).toISOString()
}

/** The day in its own zone on which an instant lies. */
export function dayOfInstant(instant: string, zone: string): string {
  return dateInZone(Date.parse(instant), zone)
}

function lastDay({ rule: { until }, startTime = '00:00', zone }: Recurring): string {
  if (until === undefined) return '9999-12-31'
  if (until.length === 10) return until
  const day = dayOfInstant(until, zone)
  return instantOf({ startTime, zone }, day) <= until ? day : addDays(day, -1)
}

const min = (one: string, other: string) => (one < other ? one : other)

/** The start of the period (day, week, month, year) of the rule in which `from` lies, counted in intervals from that of the start. */
function firstPeriod(rule: Rule, startsOn: string, from: string): string {
  const start = periodStart(rule, startsOn)
  if (from <= startsOn) return start
  const { frequency, interval } = rule
  if (frequency === 'daily' || frequency === 'weekly') {
    const length = (frequency === 'daily' ? 1 : 7) * interval
    return addDays(start, Math.floor(daysBetween(start, from) / length) * length)
  }
  const length = (frequency === 'monthly' ? 1 : 12) * interval
  const months = (Number(from.slice(0, 4)) - Number(start.slice(0, 4))) * 12 + Number(from.slice(5, 7)) - Number(start.slice(5, 7))
  return addMonths(start, Math.floor(months / length) * length)
}

function nextPeriod({ frequency, interval }: Rule, period: string): string {
  if (frequency === 'daily') return addDays(period, interval)
  if (frequency === 'weekly') return addDays(period, 7 * interval)
  return addMonths(period, frequency === 'monthly' ? interval : 12 * interval)
}

function periodStart({ frequency, weekStart }: Rule, day: string): string {
  if (frequency === 'daily') return day
  if (frequency === 'weekly') return addDays(day, -((weekdayOf(day) - weekdays.indexOf(weekStart) + 7) % 7))
  return frequency === 'monthly' ? `${day.slice(0, 7)}-01` : `${day.slice(0, 4)}-01-01`
}

/** The days that the rule finds in a period, in order. */
function inPeriod(rule: Rule, startsOn: string, period: string): readonly string[] {
  const { frequency, positions } = rule
  const end = frequency === 'daily' ? addDays(period, 1) : frequency === 'weekly' ? addDays(period, 7) : addMonths(period, frequency === 'monthly' ? 1 : 12)
  const days: string[] = []
  for (let day = period; day < end; day = addDays(day, 1)) if (fits(rule, startsOn, day)) days.push(day)
  if (positions.length === 0) return days
  const chosen = new Set(positions.map((position) => (position > 0 ? position - 1 : days.length + position)))
  return days.filter((_, index) => chosen.has(index))
}

function fits(rule: Rule, startsOn: string, day: string): boolean {
  const { frequency, months, monthDays, days } = rule
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8))]
  if (months.length > 0 && !months.includes(month)) return false
  const length = daysInMonth(year, month)
  if (monthDays.length > 0 && !monthDays.some((each) => date === (each > 0 ? each : length + 1 + each))) return false
  if (days.length > 0) return days.some((each) => isNth(rule, each, day, length))
  if (monthDays.length > 0 || frequency === 'daily') return true
  if (frequency === 'weekly') return weekdayOf(day) === weekdayOf(startsOn)
  if (date !== Number(startsOn.slice(8))) return false
  return frequency === 'monthly' || months.length > 0 || month === Number(startsOn.slice(5, 7))
}

/** Whether it is the weekday, and of its number in the month, or in the year for a yearly rule that names no month. */
function isNth({ frequency, months }: Rule, { day: name, nth }: RuleDay, day: string, monthLength: number): boolean {
  if (weekdays[weekdayOf(day)] !== name) return false
  if (nth === undefined) return true
  const ofYear = frequency === 'yearly' && months.length === 0
  const year = day.slice(0, 4)
  const place = ofYear ? daysBetween(`${year}-01-01`, day) : Number(day.slice(8)) - 1
  const length = ofYear ? daysBetween(`${year}-01-01`, `${year}-12-31`) + 1 : monthLength
  return nth > 0 ? Math.floor(place / 7) + 1 === nth : Math.floor((length - 1 - place) / 7) + 1 === -nth
}

/** 0 for Monday. */
function weekdayOf(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}
