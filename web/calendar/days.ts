import { addDays, addMonths, dateInZone } from '../../src/lib/calendar.ts'
import type { Json } from '../../src/lib/json.ts'
import type { Filter } from '../../src/model/filter/filter.ts'
import { instantInZone } from '../../src/model/fields/calendarText.ts'
import { clockOf } from './layout.ts'
import { type Row, textOf } from '../data/values.ts'
import { startOfWeek } from '../words/format.ts'

export type Span = 'month' | 'week' | 'day' | 'team'

/** The days that are drawn: whole weeks around the month of a day, or its week. */
export function daysShown(day: string, span: Span, weekStart: number): readonly string[] {
  if (span === 'day') return [day]
  if (span !== 'month') return weekFrom(startOfWeek(day, weekStart))
  const first = startOfWeek(`${day.slice(0, 7)}-01`, weekStart)
  const next = `${addMonths(`${day.slice(0, 7)}-01`, 1).slice(0, 7)}-01`
  const days: string[] = []
  for (let start = first; start < next; start = addDays(start, 7)) days.push(...weekFrom(start))
  return days
}

function weekFrom(start: string): string[] {
  return Array.from({ length: 7 }, (_, index) => addDays(start, index))
}

/** The same day of the next or previous month, or week. */
export function stepped(day: string, span: Span, by: 1 | -1): string {
  if (span === 'day') return addDays(day, by)
  return span !== 'month' ? addDays(day, 7 * by) : `${addMonths(`${day.slice(0, 7)}-01`, by).slice(0, 7)}-01`
}

/** Records whose date lies within the days; of moments, the filter takes days as the viewer's own. */
export function within(field: string, days: readonly string[]): Filter {
  return { field, is: 'between', value: [days[0] ?? '', days.at(-1) ?? ''] }
}

/** The day in the viewer's zone on which a record stands; '' without one. */
export function dayOf(row: Row, field: string, type: 'date' | 'datetime', zone: string): string {
  const text = textOf(row[field])
  if (text === '' || type === 'date') return text.slice(0, 10)
  return dateInZone(Date.parse(text), zone)
}

/** What is written to move a record to another day: the time of day stays, and an end moves along with its start. */
export function movedTo(row: Row, { field, type, end }: { readonly field: string; readonly type: 'date' | 'datetime'; readonly end: string | undefined }, day: string, zone: string): Record<string, Json> {
  if (type === 'date') return { [field]: day }
  const before = Date.parse(textOf(row[field]))
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' }).format(before)
  const after = instantInZone(day, clock, zone)
  const ends = end === undefined ? '' : textOf(row[end])
  return { [field]: after, ...(end === undefined || ends === '' ? {} : { [end]: new Date(Date.parse(ends) + Date.parse(after) - before).toISOString() }) }
}

/** What is written to place a record on a day from one minute to another, on the clocks of the zone. */
export function placedAt(field: string, end: string | undefined, day: string, { from, to }: { readonly from: number; readonly to: number }, zone: string): Record<string, Json> {
  const start = instantInZone(day, clockOf(from), zone)
  return { [field]: start, ...(end === undefined ? {} : { [end]: new Date(Date.parse(start) + (to - from) * 60_000).toISOString() }) }
}
