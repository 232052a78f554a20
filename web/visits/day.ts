import { useQueries, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Place } from '../../src/model/filter/datum.ts'
import type { Filter } from '../../src/model/filter/filter.ts'
import type { Stop } from '../../src/model/visits/route.ts'
import { rowsQuery } from '../data/records.ts'
import { numberOf, relatedOf, type Row, textOf } from '../data/values.ts'
import { model } from '../model.ts'
import { placeOf } from './here.ts'

export interface DayVisit { readonly row: Row; readonly name: string; readonly stop: Stop; readonly customer: string | undefined }

const usualStay = 3_600_000
const fields = ['subject', 'start', 'end', 'due', 'status', 'customer', 'target', 'visitOrder', 'duration', 'checkedInAt', 'checkedOutAt']

/** One's own visits of a day with where they lead to, in the order that was kept, else by their time. */
export function useDayVisits(day: string): { readonly visits: readonly DayVisit[]; readonly pending: boolean; readonly error: unknown } {
  const on = (field: string): Filter => ({ field, is: 'equals', value: day })
  const filter: Filter = { and: [{ field: 'kind', is: 'equals', value: 'visit' }, { field: 'status', is: 'in', value: ['open', 'done'] }, { field: 'owner', is: 'equals', value: { viewer: 'me' } }, { or: [on('start'), { and: [{ field: 'start', is: 'isEmpty' }, on('due')] }, on('allDayOn')] }] }
  const found = useQuery(rowsQuery('activity', { filter, fields, limit: 60, sort: [{ field: 'due' }] }))
  const rows = found.data?.rows ?? none
  const asked = useMemo(() => targetsOf(rows), [rows])
  const places = useQueries({ queries: asked.map(({ object, ids }) => ({ ...rowsQuery(object, { filter: { field: 'id', is: 'in', value: ids }, fields: ['place'], limit: 60 }), retry: false })) })
  const known = new Map(places.flatMap(({ data }) => data?.rows ?? []).map((row) => [row.id, placeOf(row['place'])]))
  const visits = rows.map((row) => visitOf(row, known)).sort((a, b) => turnOf(a) - turnOf(b) || (a.row.id < b.row.id ? -1 : 1))
  return { visits, pending: found.isPending || places.some(({ isPending }) => isPending), error: found.error }
}

const none: readonly Row[] = []
const leadsTo = (row: Row) => { const customer = relatedOf(row['customer']); return customer === undefined ? relatedOf(row['target']) : { ...customer, object: 'customer' } }

/** Whom the visits lead to, by object; only what lies somewhere. */
function targetsOf(rows: readonly Row[]): readonly { readonly object: string; readonly ids: readonly string[] }[] {
  const byObject = new Map<string, Set<string>>()
  for (const row of rows) {
    const one = leadsTo(row)
    if (one?.object === undefined || model.objects.get(one.object)?.fields['place']?.type !== 'place') continue
    byObject.set(one.object, (byObject.get(one.object) ?? new Set<string>()).add(one.id))
  }
  return [...byObject].map(([object, ids]) => ({ object, ids: [...ids] }))
}

function visitOf(row: Row, places: ReadonlyMap<string, Place | undefined>): DayVisit {
  const one = leadsTo(row)
  const [start, end] = [textOf(row['start']), textOf(row['end'])]
  const length = numberOf(row['duration'])
  const stay = start !== '' && end !== '' ? Date.parse(end) - Date.parse(start) : length === undefined ? usualStay : length * 1000
  return {
    row, name: one?.title ?? textOf(row['subject']), customer: one?.object === 'customer' ? one.id : undefined,
    stop: { id: row.id, place: one === undefined ? undefined : places.get(one.id), fixed: start === '' ? undefined : Date.parse(start), stay: Math.max(0, stay) },
  }
}

function turnOf({ row, stop }: DayVisit): number {
  return numberOf(row['visitOrder']) ?? 10_000 + (stop.fixed ?? Date.parse(textOf(row['due']))) / 1e12
}
