import { queryOptions, useQuery } from '@tanstack/react-query'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { request } from '../data/client.ts'
import { model } from '../model.ts'

/** A public pool that stands open to the person, with what is left of the day. */
export interface Pool {
  readonly id: string
  readonly name: string
  readonly object: string
  readonly head: boolean
  readonly claimsPerDay: number | null
  readonly claimsToday: number
  readonly viewsPerDay: number | null
  readonly viewsToday: number
  readonly fieldsBeforeClaim: Readonly<Record<string, 'masked' | 'none'>>
}
export interface Returning { readonly id: string; readonly title: string | null; readonly at: string; readonly days: number; readonly pool: string; readonly rule: string }

/** What one may hold of an object and holds; where it is full nothing more can be claimed of it. */
export interface Holding { readonly name: string; readonly most: number; readonly held: number; readonly full: boolean }

/** Below the key of the pools' own records, so that what is changed there is asked again. */
export const poolsQuery = queryOptions({
  queryKey: ['records', 'publicPool', 'mine'],
  queryFn: async ({ signal }) => (await request<{ readonly rows: readonly Pool[] }>('/me/pools', { signal })).rows,
  staleTime: 30_000,
})

export const returningQuery = (object: string, id: string) => queryOptions({
  queryKey: ['records', object, 'returning', id],
  queryFn: async ({ signal }) => (await request<{ readonly returning: Returning | null }>(`/${model.object(object).path}/${id}/returning`, { signal })).returning,
  staleTime: 60_000,
})

export const myReturningQuery = (object: string) => queryOptions({
  queryKey: ['records', object, 'returning'],
  queryFn: async ({ signal }) => (await request<{ readonly rows: readonly Returning[] }>(`/me/returning?object=${object}`, { signal })).rows,
  staleTime: 60_000,
})

/** Below the key of the object's records: whoever makes or gives one away holds another number. */
export const holdingQuery = (object: string) => queryOptions({
  queryKey: ['records', object, 'holding'],
  queryFn: async ({ signal }) => (await request<{ readonly rows: readonly Holding[] }>(`/me/holding?object=${object}`, { signal })).rows,
  staleTime: 30_000,
})

const none: readonly Pool[] = []

/** The pools of an object that stand open; none while they are asked for. */
export function usePools(object: ResolvedObject): readonly Pool[] {
  const { data = none } = useQuery({ ...poolsQuery, enabled: object.pools === true, retry: false })
  return object.pools === true ? data.filter((pool) => pool.object === object.name) : none
}

export function usePool(object: ResolvedObject, id: string | undefined): Pool | undefined {
  return usePools(object).find((pool) => pool.id === id)
}

/** How a pool shows a field before the claim; undefined: as the role does. */
export function shownBefore(pool: Pool | undefined, name: string): 'masked' | 'none' | undefined {
  return pool === undefined || pool.head || !Object.hasOwn(pool.fieldsBeforeClaim, name) ? undefined : pool.fieldsBeforeClaim[name]
}
