import { useQuery } from '@tanstack/react-query'
import type { Place } from '../../src/model/filter/datum.ts'
import { recordQuery } from '../data/records.ts'
import { relatedOf, type Row } from '../data/values.ts'
import { model } from '../model.ts'
import { placeOf } from './here.ts'

export interface Visited { readonly object: string; readonly id: string; readonly title: string | undefined; readonly place: Place | undefined }

/** Who is visited: the customer, else what the visit is about; with the place as far as one may see it. */
export function useVisited(row: Row): Visited | undefined {
  const customer = relatedOf(row['customer'])
  const target = relatedOf(row['target'])
  const one = customer === undefined ? target : { ...customer, object: 'customer' }
  const object = one?.object ?? ''
  const known = model.objects.has(object)
  const { data } = useQuery({ ...recordQuery(known ? object : 'customer', one?.id ?? ''), enabled: known && one !== undefined, retry: false })
  return one === undefined || !known ? undefined : { object, id: one.id, title: one.title ?? undefined, place: placeOf(data?.['place']) }
}
