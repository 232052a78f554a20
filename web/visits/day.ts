import { useQueries, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type DayVisit as Visit, dayVisits, targetsOf, visitFields, visitsOn } from '../../src/model/visits/stops.ts'
import { rowsQuery } from '../data/records.ts'
import type { Row } from '../data/values.ts'
import { model } from '../model.ts'
import { placeOf } from './here.ts'

export type DayVisit = Visit<Row>

/** One's own visits of a day with where they lead to, in the order that was kept, else by their time. */
export function useDayVisits(day: string): { readonly visits: readonly DayVisit[]; readonly pending: boolean; readonly error: unknown } {
  const found = useQuery(rowsQuery('activity', { filter: visitsOn(day), fields: [...visitFields], limit: 60, sort: [{ field: 'due' }] }))
  const rows = found.data?.rows ?? none
  const asked = useMemo(() => targetsOf(rows, (object) => model.objects.get(object)?.fields['place']?.type === 'place'), [rows])
  const places = useQueries({ queries: asked.map(({ object, ids }) => ({ ...rowsQuery(object, { filter: { field: 'id', is: 'in', value: ids }, fields: ['place'], limit: 60 }), retry: false })) })
  const known = new Map(places.flatMap(({ data }) => data?.rows ?? []).map((row) => [row.id, placeOf(row['place'])]))
  return { visits: dayVisits(rows, known), pending: found.isPending || places.some(({ isPending }) => isPending), error: found.error }
}

const none: readonly Row[] = []
