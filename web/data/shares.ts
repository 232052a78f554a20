import { queryOptions } from '@tanstack/react-query'
import { model } from '../model.ts'
import { request } from './client.ts'

export interface Share {
  readonly with: { readonly object: string; readonly id: string; readonly title: string | null }
  readonly level: 'read' | 'write'
  /** The instant at which it ends by itself; null: when it is taken back. */
  readonly until: string | null
  readonly sharedAt: string
  readonly sharedBy: { readonly id: string; readonly title: string | null } | null
}

/** To whom a record is open by a share of its own. */
export const sharesQuery = (object: string, id: string) => queryOptions({
  queryKey: ['records', object, 'shares', id],
  queryFn: async ({ signal }) => (await request<{ readonly shares: readonly Share[] }>(`/${model.object(object).path}/${id}/shares`, { signal })).shares,
  staleTime: 15_000,
})
