import { queryOptions, type QueryClient } from '@tanstack/react-query'
import type { JsonObject } from '../../src/lib/json.ts'
import type { Box, ShownRequest } from '../../src/model/define/shownApproval.ts'
import { request } from './client.ts'
import { recordKeys, refresh } from './records.ts'

/** Below the key of the requests' tasks, so that the live stream makes it stale. */
const key = [...recordKeys.of('approvalTask'), 'approvals'] as const

export const approvalsQuery = (box: Box) => queryOptions({
  queryKey: [...key, box],
  queryFn: ({ signal }) => request<{ readonly requests: readonly ShownRequest[]; readonly toApprove: number }>(`/approvals?box=${box}`, { signal }),
  staleTime: 30_000,
})

export const approvalQuery = (id: string) => queryOptions({
  queryKey: [...key, 'one', id],
  queryFn: ({ signal }) => request<ShownRequest>(`/approvals/${id}`, { signal }),
})

/** The request that waits on a record; null where none does, or it is not for this reader to see. */
export const waitingQuery = (object: string, id: string) => queryOptions({
  queryKey: [...recordKeys.of(object), 'waiting', id],
  queryFn: async ({ signal }) => (await request<{ readonly waiting: { readonly verb: string; readonly request: string | null; readonly requester: string; readonly waitsFor: readonly string[] } | null }>(`/approvals/on/${object}/${id}`, { signal })).waiting,
})

/** Ids of the records of an object that are in approval, for the badge in its lists. */
export const allWaitingQuery = (object: string) => queryOptions({
  queryKey: [...recordKeys.of(object), 'waiting'],
  queryFn: async ({ signal }) => (await request<{ readonly waiting: readonly string[] }>(`/approvals/on/${object}`, { signal })).waiting,
  staleTime: 30_000,
})

/** A decision on a request, or what its requester does with it. */
export async function decide(client: QueryClient, { id, object }: Pick<ShownRequest, 'id' | 'object'>, verb: 'approve' | 'return' | 'reject' | 'hand-on' | 'withdraw' | 'remind', input: JsonObject): Promise<JsonObject> {
  try {
    return (await request<{ readonly result?: JsonObject }>(`/approval-requests/${id}/${verb}`, { body: input })).result ?? {}
  } finally {
    await Promise.all([client.invalidateQueries({ queryKey: recordKeys.of('approvalTask') }), refresh(client, object)])
  }
}
