import { addDays, isDate } from '../../lib/calendar.ts'
import type { WorkCalendar } from '../../lib/workdays.ts'
import type { Registry } from '../../model/define/registry.ts'
import { sql } from '../../platform/database/index.ts'
import { storedFrom, type Stored } from '../write/record.ts'
import type { Asking } from './asking.ts'

/** What says on which days a company works: its week, and the days that are otherwise. */
export const calendarObjects = ['workCalendar', 'calendarDay'] as const

/** A toy model knows neither. */
export function knowsCalendar(registry: Registry): boolean {
  return calendarObjects.every((name) => registry.objects.has(name))
}

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
/** One entry speaks for this many days at most. */
export const longestHoliday = 60

/** The calendar of the company, of its rows in the order in which they were made; undefined where it has none. */
export function calendarFrom([calendar]: readonly Stored[], days: readonly Stored[]): WorkCalendar | undefined {
  if (calendar === undefined) return undefined
  const named = calendar.values['workdays']
  const spans = days.flatMap(({ values: { day, until, dayKind } }) => (typeof day === 'string' && isDate(day) ? datesOf(day, until).map((date) => ({ date, dayKind })) : []))
  const of = (kind: string) => [...new Set(spans.filter(({ dayKind }) => dayKind === kind).map(({ date }) => date))].sort()
  return { weekdays: Array.isArray(named) ? weekdays.flatMap((name, index) => (named.includes(name) ? [index + 1] : [])) : [], off: of('off'), work: of('work') }
}

/** The company's calendar as it stands in this transaction, for whatever counts in workdays; undefined where it has none. */
export async function readWorkCalendar(asking: Asking, registry: Registry, workspaceId: number): Promise<WorkCalendar | undefined> {
  if (!knowsCalendar(registry)) return undefined
  const [calendars = [], days = []] = await Promise.all(calendarObjects.map(async (name) => {
    const object = registry.object(name)
    const rows = await asking.query(sql`select t.* from ${sql.identifier(object.table)} t where t.workspace_id = ${workspaceId} and t.deleted_at is null order by t.id`)
    return rows.map((row) => storedFrom(registry, object, row, ''))
  }))
  return calendarFrom(calendars, days)
}

function datesOf(day: string, until: unknown): readonly string[] {
  const last = typeof until === 'string' && isDate(until) && until > day ? until : day
  const dates = [day]
  while (dates.length < longestHoliday && (dates.at(-1) ?? last) < last) dates.push(addDays(dates.at(-1) ?? last, 1))
  return dates
}
