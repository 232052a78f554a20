import { sql, type Transaction } from '../../../platform/database/index.ts'
import type { Batch, Entry } from '../../../platform/feed/index.ts'
import type { Context } from '../../../records/context.ts'
import type { WriterWithin } from '../../../records/write/index.ts'

/** The workspace's way to write, and the program as the one who acts in it. */
export interface ContactedGiven { readonly engineOf: (workspaceId: number, requestId: string) => Promise<{ readonly context: Context; readonly writer: Pick<WriterWithin, 'updateMany'> }> }

const isDone = ({ object, recordId, after }: Entry): boolean => object === 'activity' && recordId !== null && after?.['status'] === 'done'

/**
 * A new lead is being contacted with the first call, meeting or visit that is done, by whichever way it was written down. Once: whoever
 * sets it back to new is left alone by the next, until it is taken up again. What somebody moves at the same moment is locked, and stays.
 */
export async function moveContacted({ engineOf }: ContactedGiven, { workspaceId, entries, transaction: tx }: Batch): Promise<void> {
  const done = [...new Set(entries.filter(isDone).map(({ recordId }) => recordId ?? ''))]
  if (done.length === 0) return
  const ids = await contactedFirst(tx, done)
  if (ids.length === 0) return
  const { context, writer } = await engineOf(workspaceId, `contacted ${String(entries[0]?.id)}`)
  await writer.updateMany(tx, context, 'lead', ids.map((id) => ({ id, changes: { status: 'contacting' } })), { action: 'update', rights: 'action' })
}

/** New leads that these activities are about, and no contact that was done before. */
async function contactedFirst(tx: Transaction, activities: readonly string[]): Promise<readonly string[]> {
  const contact = sql`a.workspace_id = ${tx.workspaceId} and a.status = 'done' and a.kind in ('call', 'meeting', 'visit') and a.deleted_at is null`
  const rows = await tx.query<{ id: string }>(sql`
    select l.id from lead l
    where l.workspace_id = ${tx.workspaceId} and l.status = 'new' and l.deleted_at is null
      and l.id in (
        select a.target_id from activity a where ${contact} and a.id = ${sql.anyOf(activities)} and a.target_object = 'lead'
        union all
        select k.to_id from activity a join record_link k on k.workspace_id = a.workspace_id and k.from_id = a.id and k.from_object = 'activity' and k.field = 'also' and k.to_object = 'lead'
        where ${contact} and a.id = ${sql.anyOf(activities)})
      and not exists (
        select from activity a where ${contact} and a.target_object = 'lead' and a.target_id = l.id and not (a.id = ${sql.anyOf(activities)})
          and coalesce(a.done_at, a.created_at) > coalesce(l.recycled_at, '-infinity'::timestamptz))
    order by l.id for no key update of l`)
  return rows.map(({ id }) => id)
}
