import { addDays, addMonths, dateInZone, instantOf } from '../../../lib/calendar.ts'
import type { Offset, Trigger } from '../../../model/define/automation.ts'

const hour = 3_600_000
const day = 24 * hour
export const usualTime = '09:00'

/** When a date or moment of a record comes, so much later. @param value a date (YYYY-MM-DD) or an ISO instant. */
export function comesAt(value: string, offset: Offset, at: string | undefined, zone: string): number {
  const isDate = value.length === 10
  const later = offset.unit === 'day' ? 0 : offset.amount * hour
  if (isDate || at !== undefined) {
    const date = isDate ? value : dateInZone(Date.parse(value), zone)
    return instantOf(offset.unit === 'day' ? addDays(date, offset.amount) : date, at ?? usualTime, zone) + later
  }
  return Date.parse(value) + (offset.unit === 'day' ? offset.amount * day : later)
}

/** Bounds of the values of a field that come within (from, to]; wide ones, as `comesAt` says the rest. Dates and instants compare as text alike. */
export function boundsOf(from: number, to: number, offset: Offset): { readonly least: number; readonly most: number } {
  const shift = offset.amount * (offset.unit === 'day' ? day : hour)
  return { least: from - shift - 3 * day, most: to - shift + 3 * day }
}

/** The moments of a schedule within (from, to], in order. */
export function momentsOf(schedule: Extract<Trigger, { on: 'schedule' }>, from: number, to: number, zone: string): readonly number[] {
  const moments: number[] = []
  for (let date = addDays(dateInZone(from, zone), -1); ; date = addDays(date, 1)) {
    const moment = instantOf(date, schedule.at, zone)
    if (moment > to) return moments
    if (moment > from && isOn(schedule, date)) moments.push(moment)
  }
}

function isOn({ every, days }: Extract<Trigger, { on: 'schedule' }>, date: string): boolean {
  if (every === 'day') return true
  if (every === 'week') return days.includes(new Date(`${date}T00:00:00Z`).getUTCDay() || 7)
  const monthDay = Number(date.slice(8))
  const first = `${date.slice(0, 8)}01`
  const last = Number(addDays(addMonths(first, 1), -1).slice(8))
  return days.includes(monthDay) || days.some((each) => each > last) && monthDay === last
}
