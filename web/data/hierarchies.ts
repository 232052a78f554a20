import { queryOptions } from '@tanstack/react-query'
import { model } from '../model.ts'
import { request } from './client.ts'
import type { Row } from './values.ts'

/** A record in a hierarchy; without `record` it may not be seen. */
export interface HierarchyNode { readonly id: string; readonly record?: Row }
export interface HierarchyEdge { readonly above: string; readonly below: string; readonly share?: number; readonly since?: string; readonly until?: string }
export interface Hierarchy {
  readonly field: string
  readonly role?: string
  readonly nodes: readonly HierarchyNode[]
  readonly edges: readonly HierarchyEdge[]
  readonly more: boolean
}

/** What stands above and below a record, by each of the relations that make an order. */
export const hierarchiesQuery = (object: string, id: string) => queryOptions({
  queryKey: ['records', object, 'hierarchies', id],
  queryFn: async ({ signal }) => (await request<{ readonly hierarchies: readonly Hierarchy[] }>(`/${model.object(object).path}/${id}/hierarchies`, { signal })).hierarchies,
  staleTime: 15_000,
})
