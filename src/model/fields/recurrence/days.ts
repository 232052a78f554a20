import { addDays, addMonths, daysBetween } from '../../../lib/calendar.ts'
import { type Rule, type RuleDay, type Weekday, weekdays } from './rule.ts'

// Which days a rule finds, on the calendar alone: RFC 5545, 3.3.10.

/** The start of the period (day, week, month, year) of the rule in which `from` lies, counted in intervals from that of the start. */
export function firstPeriod(rule: Rule, startsOn: string, from: string): string {
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

export function nextPeriod({ frequency, interval }: Rule, period: string): string {
  if (frequency === 'daily') return addDays(period, interval)
  if (frequency === 'weekly') return addDays(period, 7 * interval)
  return addMonths(period, frequency === 'monthly' ? interval : 12 * interval)
}

/** The days that the rule finds in a period, in order, before any position is chosen among them. */
export function daysIn(rule: Rule, startsOn: string, period: string): readonly string[] {
  const { frequency } = rule
  const end = frequency === 'daily' ? addDays(period, 1) : frequency === 'weekly' ? addDays(period, 7) : addMonths(period, frequency === 'monthly' ? 1 : 12)
  const days: string[] = []
  for (let day = period; day < end; day = addDays(day, 1)) if (fits(rule, startsOn, day)) days.push(day)
  return days
}

/** Whether all that the rule says of days holds of this one; where it says nothing of them, the first day says. */
export function fits(rule: Rule, startsOn: string, day: string): boolean {
  const { frequency, months, monthDays, days, weekNumbers, yearDays } = rule
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8))]
  if (months.length > 0 && !months.includes(month)) return false
  if (weekNumbers.length > 0 && !isInWeek(rule, day)) return false
  const ofYear = daysBetween(`${day.slice(0, 4)}-01-01`, day) + 1
  if (yearDays.length > 0 && !isCounted(yearDays, ofYear, lengthOfYear(day))) return false
  const length = daysInMonth(year, month)
  if (monthDays.length > 0 && !isCounted(monthDays, date, length)) return false
  if (days.length > 0) return days.some((each) => isNth(rule, each, day, length))
  if (monthDays.length > 0 || yearDays.length > 0) return true
  if (frequency === 'weekly' || weekNumbers.length > 0) return weekdayOf(day) === weekdayOf(startsOn)
  if (frequency !== 'monthly' && frequency !== 'yearly') return true
  if (date !== Number(startsOn.slice(8))) return false
  return frequency === 'monthly' || months.length > 0 || month === Number(startsOn.slice(5, 7))
}

function periodStart({ frequency, weekStart }: Rule, day: string): string {
  if (frequency === 'daily') return day
  if (frequency === 'weekly') return startOfWeek(day, weekStart)
  return frequency === 'monthly' ? `${day.slice(0, 7)}-01` : `${day.slice(0, 4)}-01-01`
}

function startOfWeek(day: string, weekStart: Weekday): string {
  return addDays(day, -((weekdayOf(day) - weekdays.indexOf(weekStart) + 7) % 7))
}

/** Whether the number is named, counted from the end when negative. */
function isCounted(named: readonly number[], number: number, length: number): boolean {
  return named.some((each) => number === (each > 0 ? each : length + 1 + each))
}

/** Whether the day lies in a week of one of these numbers: week 1 is the first with at least four days in its year. */
function isInWeek({ weekNumbers, weekStart }: Rule, day: string): boolean {
  const start = startOfWeek(day, weekStart)
  // The year that a week belongs to is that of its fourth day.
  const year = Number(addDays(start, 3).slice(0, 4))
  const first = startOfWeek(`${String(year).padStart(4, '0')}-01-04`, weekStart)
  const weeks = daysBetween(first, startOfWeek(`${String(year + 1).padStart(4, '0')}-01-04`, weekStart)) / 7
  return isCounted(weekNumbers, daysBetween(first, start) / 7 + 1, weeks)
}

/** Whether it is the weekday, and of its number in the month, or in the year for a yearly rule that names no month. */
function isNth({ frequency, months }: Rule, { day: name, nth }: RuleDay, day: string, monthLength: number): boolean {
  if (weekdays[weekdayOf(day)] !== name) return false
  if (nth === undefined) return true
  const ofYear = frequency === 'yearly' && months.length === 0
  const place = ofYear ? daysBetween(`${day.slice(0, 4)}-01-01`, day) : Number(day.slice(8)) - 1
  const length = ofYear ? lengthOfYear(day) : monthLength
  return nth > 0 ? Math.floor(place / 7) + 1 === nth : Math.floor((length - 1 - place) / 7) + 1 === -nth
}

function lengthOfYear(day: string): number {
  return daysBetween(`${day.slice(0, 4)}-01-01`, `${day.slice(0, 4)}-12-31`) + 1
}

/** 0 for Monday. */
function weekdayOf(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}
