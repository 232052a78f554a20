import { type Transaction, sql } from '../database/index.ts'
import type { NewEntry, Origin } from './entry.ts'
import { written } from './signal.ts'

/** Adds entries to the feed in the writer's transaction, in their order, and gives their ids. */
export async function appendEntries(transaction: Transaction, origin: Origin, entries: readonly NewEntry[]): Promise<number[]> {
  if (entries.length === 0) return []
  transaction.onCommit(() => { written.emit() })
  const rows = await transaction.query<{ id: number }>(sql`
    insert into feed (workspace_id, object, record_id, version, action, before, after, actor_id, actor_name, via, at, reason, request_id)
    select ${transaction.workspaceId}, e.object, e."recordId", e.version, e.action, e.before, e.after,
      ${origin.actorId}::uuid, ${origin.actorName}, ${origin.via}, ${new Date(origin.at).toISOString()}::timestamptz, ${origin.reason ?? null}, ${origin.requestId ?? null}
    from json_to_recordset(${JSON.stringify(entries)}::json)
      as e(object text, "recordId" uuid, version integer, action text, before jsonb, after jsonb)
    returning id`)
  return rows.map(({ id }) => id)
}
