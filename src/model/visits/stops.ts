import { isJsonObject, type Json } from '../../lib/json.ts'
import type { Place } from '../filter/datum.ts'
import type { Filter } from '../filter/filter.ts'
import { ordered, type Route, type Stop, timed, type Travel } from './route.ts'

type Values = Readonly<Record<string, Json | undefined>>
type VisitRow = Values & { readonly id: string }

/** Why nobody knows where a visit leads to: it names nobody who lies anywhere, or the place of whom it names is not known, or not to be seen. */
export type Unplaced = 'noTarget' | 'noPlace'
export interface DayVisit<Row extends VisitRow = VisitRow> { readonly row: Row; readonly name: string; readonly stop: Stop; readonly customer: string | undefined; readonly unplaced: Unplaced | undefined }

/** A day is planned up to so many stops: nobody makes more, and the search for a short way grows with their cube. */
export const mostStops = 50
const usualStay = 3_600_000

export const visitFields = ['subject', 'start', 'end', 'due', 'status', 'customer', 'target', 'visitOrder', 'duration', 'checkedInAt', 'checkedOutAt'] as const

/** One's own visits of a day. */
export function visitsOn(day: string): Filter {
  const on = (field: string): Filter => ({ field, is: 'equals', value: day })
  return { and: [{ field: 'kind', is: 'equals', value: 'visit' }, { field: 'status', is: 'in', value: ['open', 'done'] }, { field: 'owner', is: 'equals', value: { viewer: 'me' } }, { or: [on('start'), { and: [{ field: 'start', is: 'isEmpty' }, on('due')] }, on('allDayOn')] }] }
}

/** Whom the visits lead to, by object; only what lies somewhere. */
export function targetsOf(rows: readonly VisitRow[], liesSomewhere: (object: string) => boolean): readonly { readonly object: string; readonly ids: readonly string[] }[] {
  const byObject = new Map<string, Set<string>>()
  for (const row of rows) {
    const one = leadsTo(row)
    if (one !== undefined && liesSomewhere(one.object)) byObject.set(one.object, (byObject.get(one.object) ?? new Set<string>()).add(one.id))
  }
  return [...byObject].map(([object, ids]) => ({ object, ids: [...ids] }))
}

/** The visits with where they lead to, in the order that was kept, else by their time. @param places by the id of whom they lead to. */
export function dayVisits<Row extends VisitRow>(rows: readonly Row[], places: ReadonlyMap<string, Place | undefined>): readonly DayVisit<Row>[] {
  return rows.map((row) => visitOf(row, places)).sort((a, b) => turnOf(a) - turnOf(b) || (a.row.id < b.row.id ? -1 : 1))
}

export interface Planned<Row extends VisitRow> { readonly visits: readonly DayVisit<Row>[]; readonly route: Route; /** Beyond what a day is planned for. */ readonly left: readonly DayVisit<Row>[] }

/** The route of the day: the shortest that keeps agreed times, or the order in which the visits come. */
export function planned<Row extends VisitRow>(visits: readonly DayVisit<Row>[], travel: Travel, order: 'shortest' | 'kept'): Planned<Row> {
  const taken = visits.slice(0, mostStops)
  const byId = new Map(taken.map((visit) => [visit.row.id, visit]))
  const stops = order === 'kept' ? taken.map(({ stop }) => stop) : ordered(taken.map(({ stop }) => stop), travel)
  return { visits: stops.flatMap(({ id }) => byId.get(id) ?? []), route: timed(stops, travel), left: visits.slice(mostStops) }
}

function leadsTo(row: Values): { readonly object: string; readonly id: string; readonly title: string | undefined } | undefined {
  const customer = row['customer']
  const target = isJsonObject(customer) ? { ...customer, object: 'customer' } : row['target']
  if (!isJsonObject(target) || typeof target['id'] !== 'string' || typeof target['object'] !== 'string') return undefined
  return { object: target['object'], id: target['id'], title: typeof target['title'] === 'string' ? target['title'] : undefined }
}

function visitOf<Row extends VisitRow>(row: Row, places: ReadonlyMap<string, Place | undefined>): DayVisit<Row> {
  const one = leadsTo(row)
  const [start, end, length] = [textOf(row, 'start'), textOf(row, 'end'), row['duration']]
  const stay = start !== '' && end !== '' ? Date.parse(end) - Date.parse(start) : typeof length === 'number' ? length * 1000 : usualStay
  const place = one === undefined ? undefined : places.get(one.id)
  return {
    row, name: one?.title ?? textOf(row, 'subject'), customer: one?.object === 'customer' ? one.id : undefined,
    stop: { id: row.id, place, fixed: start === '' ? undefined : Date.parse(start), stay: Math.max(0, stay) },
    unplaced: place !== undefined ? undefined : one === undefined ? 'noTarget' : 'noPlace',
  }
}

function turnOf({ row, stop }: DayVisit): number {
  const kept = row['visitOrder']
  return typeof kept === 'number' ? kept : 10_000 + (stop.fixed ?? (Date.parse(textOf(row, 'due')) || 0)) / 1e12
}

function textOf(row: Values, name: string): string {
  const value = row[name]
  return typeof value === 'string' ? value : ''
}
