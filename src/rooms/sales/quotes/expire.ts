import { dateInZone } from '../../../lib/calendar.ts'
import { type Database, sql } from '../../../platform/database/index.ts'
import type { Context } from '../../../records/context.ts'
import type { WriterWithin } from '../../../records/write/index.ts'

const batch = 500

/** Each night: quotes whose last day is over expire, set-wise; what was done is found no more, so that a run that was killed goes on. @returns how many. */
export async function expireQuotes(given: { readonly database: Database; readonly writer: Pick<WriterWithin, 'updateMany'> }, context: Context, { signal, progress }: { readonly signal: AbortSignal; readonly progress: (done: number) => Promise<void> }): Promise<number> {
  const today = dateInZone(context.now, context.companyZone ?? context.actor.zone)
  let after = '00000000-0000-0000-0000-000000000000'
  let done = 0
  for (let more = true; more && !signal.aborted;) {
    more = await given.database.transaction({ workspaceId: context.workspaceId }, async (tx) => {
      const rows = await tx.query<{ id: string }>(sql`
        select id from quote where workspace_id = ${tx.workspaceId} and status = 'sent' and valid_until < ${today}::date and deleted_at is null and id > ${after}::uuid order by id limit ${batch}`)
      if (rows.length === 0) return false
      const { refused } = await given.writer.updateMany(tx, context, 'quote', rows.map(({ id }) => ({ id, changes: { status: 'expired' } })), { action: 'quote.expire', rights: 'action' })
      done += rows.length - refused.length
      after = rows.at(-1)?.id ?? after
      return rows.length === batch
    })
    await progress(done)
  }
  return done
}
