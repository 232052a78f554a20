import { addDays, dateInZone, startOfDate } from './calendar.ts'

/** On which days a company works: its week, and the days on which it is not as the week says. Dates are YYYY-MM-DD. */
export interface WorkCalendar {
  /** Monday is 1, Sunday 7. */
  readonly weekdays: readonly number[]
  /** Holidays. */
  readonly off: readonly string[]
  /** Days of the weekend on which people work, to make up for a holiday. */
  readonly work: readonly string[]
}

/** Where a company says nothing: Monday to Friday. */
export const usualCalendar: WorkCalendar = { weekdays: [1, 2, 3, 4, 5], off: [], work: [] }

/** Whether the company says of this very day that it is not as others of the week: 'off', 'work', or undefined. */
export function exceptionOn(calendar: WorkCalendar, date: string): 'off' | 'work' | undefined {
  return exceptionsOf(calendar).get(date)
}

/** Whether people work on that date. */
export function isWorkday(calendar: WorkCalendar, date: string): boolean {
  const exception = exceptionOn(calendar, date)
  return exception === undefined ? calendar.weekdays.includes(weekdayOf(date)) : exception === 'work'
}

/** The date itself where people work on it, else the next such day; the date itself where there is none within a year. */
export function workdayFrom(calendar: WorkCalendar, date: string): string {
  for (let ahead = 0, day = date; ahead < 366; ahead += 1, day = addDays(day, 1)) if (isWorkday(calendar, day)) return day
  return date
}

/** Milliseconds between two instants that lie on workdays of the zone. Days count whole, as clocks there show them. */
export function workTimeBetween(calendar: WorkCalendar, from: number, until: number, zone: string): number {
  let time = 0
  for (let date = dateInZone(from, zone), start = from; start < until; date = addDays(date, 1)) {
    const end = Math.min(until, startOfDate(addDays(date, 1), zone))
    if (isWorkday(calendar, date)) time += Math.max(0, end - start)
    start = Math.max(start, end)
  }
  return time
}

/** The instant from which just so many milliseconds lie on workdays until the one given; at most a year before it. */
export function workTimeBefore(calendar: WorkCalendar, until: number, time: number, zone: string): number {
  let left = time
  let end = until
  for (let back = 0, date = dateInZone(until, zone); back < 366; back += 1, date = addDays(date, -1)) {
    const start = startOfDate(date, zone)
    if (isWorkday(calendar, date)) {
      if (end - start >= left) return end - left
      left -= Math.max(0, end - start)
    }
    end = Math.min(end, start)
  }
  return end
}

/** Monday is 1, Sunday 7. */
export function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7
}

const known = new WeakMap<WorkCalendar, ReadonlyMap<string, 'off' | 'work'>>()

function exceptionsOf(calendar: WorkCalendar): ReadonlyMap<string, 'off' | 'work'> {
  let exceptions = known.get(calendar)
  if (exceptions === undefined) {
    exceptions = new Map([...calendar.off.map((date) => [date, 'off'] as const), ...calendar.work.map((date) => [date, 'work'] as const)])
    known.set(calendar, exceptions)
  }
  return exceptions
}
