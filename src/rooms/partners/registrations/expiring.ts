import { dateInZone } from '../../../lib/calendar.ts'
import { type Database, sql } from '../../../platform/database/index.ts'
import type { Context } from '../../../records/context.ts'
import type { WriterWithin } from '../../../records/write/index.ts'

const batch = 500

/** Each night: registrations whose last day is over and whose deal is not won protect nothing any more. @returns how many. */
export async function expireRegistrations({ database, writer }: { readonly database: Database; readonly writer: Pick<WriterWithin, 'updateMany'> }, context: Context, { signal, progress }: { readonly signal: AbortSignal; readonly progress: (done: number) => Promise<void> }): Promise<number> {
  const today = dateInZone(context.now, context.actor.zone)
  let after = '00000000-0000-0000-0000-000000000000'
  let done = 0
  for (let more = true; more && !signal.aborted;) {
    more = await database.transaction({ workspaceId: context.workspaceId }, async (tx) => {
      const rows = await tx.query<{ id: string }>(sql`
        select t.id from deal_registration t where t.workspace_id = ${tx.workspaceId} and t.status = 'accepted' and t.protected_until < ${today}::date and t.deleted_at is null and t.id > ${after}::uuid
          and not exists (select from opportunity o where o.workspace_id = t.workspace_id and o.id = t.opportunity_id and o.status = 'won') order by t.id limit ${batch}`)
      if (rows.length === 0) return false
      const { refused } = await writer.updateMany(tx, context, 'dealRegistration', rows.map(({ id }) => ({ id, changes: { status: 'expired' } })), { action: 'dealRegistration.expire', rights: 'action', writers: ['dealRegistration.accept'] })
      done += rows.length - refused.length
      after = rows.at(-1)?.id ?? after
      return rows.length === batch
    })
    await progress(done)
  }
  return done
}
