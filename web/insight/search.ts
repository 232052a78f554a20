import { isDate } from '../../src/lib/calendar.ts'

export const shownPeriods = ['week', 'month', 'quarter', 'year', 'twelveMonths', 'range'] as const
export type ShownPeriod = (typeof shownPeriods)[number]

/** What of a dashboard stands in its address. */
export interface DashboardSearch { readonly name?: string; readonly id?: string; readonly period?: ShownPeriod; readonly day?: string; readonly against?: 'lastYear'; readonly person?: string; readonly unit?: string; readonly segment?: string; readonly from?: string; readonly to?: string }

/** Reads the search part of an address; what is no part of it is dropped. */
export function dashboardSearch({ name, id, period, day, against, person, unit, segment, from, to }: Record<string, unknown>): DashboardSearch {
  const chosen = shownPeriods.find((each) => each === period)
  const text = (key: 'name' | 'id' | 'person' | 'unit' | 'segment', value: unknown) => (typeof value === 'string' && value !== '' ? { [key]: value } : {})
  return {
    ...text('name', name), ...text('id', id), ...text('person', person), ...text('unit', unit), ...text('segment', segment), ...(chosen === undefined ? {} : { period: chosen }),
    ...(typeof day === 'string' && isDate(day) ? { day } : {}), ...(typeof from === 'string' && isDate(from) ? { from } : {}), ...(typeof to === 'string' && isDate(to) ? { to } : {}), ...(against === 'lastYear' ? { against } : {}),
  }
}

/** What of a report stands in its address besides: how it is looked at, and of one that is not kept what it is. */
export interface ReportSearch extends DashboardSearch { readonly moves?: unknown; readonly definition?: unknown }

/** As `dashboardSearch`, with what only the page itself can read. */
export function reportSearch(search: Record<string, unknown>): ReportSearch {
  const { moves, definition } = search
  return { ...dashboardSearch(search), ...(typeof moves === 'object' && moves !== null ? { moves } : {}), ...(typeof definition === 'object' && definition !== null ? { definition } : {}) }
}
