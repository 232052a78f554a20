import { addDays, addMonths, dateInZone } from '../../lib/calendar.ts'
import type { DateUnit, Period } from './filter.ts'
import type { FilterViewer } from './viewer.ts'

/** Calendar dates from the first up to, not including, the second. */
export type DateRange = readonly [from: string, until: string]

/** The calendar date that the viewer's wall shows. */
export function today(viewer: FilterViewer): string {
  return dateInZone(viewer.now, viewer.zone)
}

/** The dates of a period: weeks begin on the company's day, quarters and years with its fiscal month. */
export function periodRange({ period, offset }: Period, viewer: FilterViewer): DateRange {
  const date = today(viewer)
  if (period === 'day') return [addDays(date, offset), addDays(date, offset + 1)]
  if (period === 'week') {
    const weekday = (new Date(`${date}T00:00:00Z`).getUTCDay() - viewer.weekStart + 7) % 7
    const start = addDays(date, 7 * offset - weekday)
    return [start, addDays(start, 7)]
  }
  const months = period === 'month' ? 1 : period === 'quarter' ? 3 : 12
  const month = Number(date.slice(5, 7))
  const since = months === 1 ? 0 : (month - viewer.fiscalStart + 12) % months
  const start = addMonths(`${date.slice(0, 7)}-01`, months * offset - since)
  return [start, addMonths(start, months)]
}

/** The date some units later or earlier; hours are not a matter of dates. */
export function addUnits(date: string, amount: number, unit: Exclude<DateUnit, 'hour'>): string {
  if (unit === 'day') return addDays(date, amount)
  if (unit === 'week') return addDays(date, 7 * amount)
  return addMonths(date, amount * (unit === 'month' ? 1 : unit === 'quarter' ? 3 : 12))
}
