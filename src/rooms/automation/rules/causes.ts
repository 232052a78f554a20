import type { ChainLink } from '../../../model/define/automation.ts'
import type { Entry } from '../../../platform/feed/index.ts'
import { sql, type Transaction } from '../../../platform/database/index.ts'
import { linksIn } from './byHand.ts'

const mark = 'automation:'

/** How the feed names what a rule writes; from it the chain of rules is found again. */
export function requestOf(traceId: string): string {
  return `${mark}${traceId}`
}

export type ChainOf = (entry: Pick<Entry, 'requestId' | 'recordId'>) => readonly ChainLink[]

/** The rules that led to each of these entries; none to what people did. */
export async function chainsOf(tx: Transaction, entries: readonly Pick<Entry, 'requestId' | 'recordId'>[]): Promise<ChainOf> {
  const traces = [...new Set(entries.flatMap(({ requestId }) => traceOf(requestId) ?? []))]
  if (traces.length === 0) return () => []
  const rows = await tx.query<{ trace: string; record: string | null; chain: unknown }>(sql`
    select t.trace_id as trace, t.record_id as record, r.chain from automation_trace t join automation_run r on r.workspace_id = t.workspace_id and r.id = t.run_id
    where t.workspace_id = ${tx.workspaceId} and t.trace_id = ${sql.anyOf(traces)}
    union all select id, null, chain from automation_run where workspace_id = ${tx.workspaceId} and id = ${sql.anyOf(traces)}`)
  const exact = new Map<string, readonly ChainLink[]>()
  const any = new Map<string, readonly ChainLink[]>()
  for (const { trace, record, chain } of rows) {
    const links = linksIn(chain)
    if (record !== null) exact.set(`${trace} ${record}`, links)
    // Where a sum of another record moved along, one of the runs stands for all: they share their rules.
    if (record === null || !any.has(trace)) any.set(trace, links)
  }
  return ({ requestId, recordId }) => {
    const trace = traceOf(requestId)
    return trace === undefined ? [] : exact.get(`${trace} ${recordId ?? ''}`) ?? any.get(trace) ?? []
  }
}

function traceOf(requestId: string | null): string | undefined {
  const id = requestId?.startsWith(mark) === true ? requestId.slice(mark.length) : ''
  return /^[0-9a-f-]{36}$/.test(id) ? id : undefined
}
