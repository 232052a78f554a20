import { queryOptions, type QueryClient } from '@tanstack/react-query'
import type { Json, JsonObject } from '../../src/lib/json.ts'
import type { Words } from '../../src/lib/words.ts'
import { request } from './client.ts'
import { recordKeys, refresh } from './records.ts'

export type Box = 'toApprove' | 'mine' | 'done'

export interface ApprovalStep {
  readonly label: string
  readonly state: 'waiting' | 'open' | 'done' | 'skipped'
  readonly seats: readonly { readonly people: readonly { readonly name: string; readonly because: readonly Words[] }[]; readonly isAsked: boolean; readonly decided?: { readonly name: string; readonly at: string; readonly remark: string | null } }[]
}

/** A request as the server shows it to this reader. */
export interface Approval {
  readonly id: string
  readonly title: string
  readonly object: string
  readonly verb: string
  readonly record: string | null
  readonly state: string
  readonly requester: string
  readonly isMine: boolean
  readonly isAsked: boolean
  readonly flow: string
  readonly round: number
  readonly at: string
  readonly endedAt: string | null
  readonly reason: string | null
  readonly remark: string | null
  readonly facts: readonly string[]
  readonly values: JsonObject
  readonly changes: readonly { readonly field: string; readonly before: Json; readonly after: Json; readonly masked?: true }[]
  readonly steps: readonly ApprovalStep[]
}

/** Below the key of the requests' tasks, so that the live stream makes it stale. */
const key = [...recordKeys.of('approvalTask'), 'approvals'] as const

export const approvalsQuery = (box: Box) => queryOptions({
  queryKey: [...key, box],
  queryFn: ({ signal }) => request<{ readonly requests: readonly Approval[]; readonly toApprove: number }>(`/approvals?box=${box}`, { signal }),
  staleTime: 30_000,
})

export const approvalQuery = (id: string) => queryOptions({
  queryKey: [...key, 'one', id],
  queryFn: ({ signal }) => request<Approval>(`/approvals/${id}`, { signal }),
})

/** The request that waits on a record; null where none does, or it is not for this reader to see. */
export const waitingQuery = (object: string, id: string) => queryOptions({
  queryKey: [...recordKeys.of(object), 'waiting', id],
  queryFn: async ({ signal }) => (await request<{ readonly waiting: { readonly verb: string; readonly request: string | null; readonly requester: string; readonly waitsFor: readonly string[] } | null }>(`/approvals/on/${object}/${id}`, { signal })).waiting,
})

/** A decision on a request, or what its requester does with it. */
export async function decide(client: QueryClient, { id, object }: Pick<Approval, 'id' | 'object'>, verb: 'approve' | 'return' | 'reject' | 'hand-on' | 'withdraw' | 'remind', input: JsonObject): Promise<JsonObject> {
  try {
    return (await request<{ readonly result?: JsonObject }>(`/approval-requests/${id}/${verb}`, { body: input })).result ?? {}
  } finally {
    await Promise.all([client.invalidateQueries({ queryKey: recordKeys.of('approvalTask') }), refresh(client, object)])
  }
}
