import { type Database, sql } from '../../../platform/database/index.ts'
import { companyToday, type Context } from '../../../records/context.ts'
import type { WriterWithin } from '../../../records/write/index.ts'

const batch = 500

/**
 * Marks the plans that have become late since the last round, by the company's own day: state, sums of orders and customers follow. A round
 * that was killed or came late is made up for by the next. @returns how many.
 */
export async function agePlans({ database, writer }: { readonly database: Database; readonly writer: Pick<WriterWithin, 'deriveMany'> }, context: Context, signal: AbortSignal): Promise<number> {
  const today = companyToday(context)
  let done = 0
  for (let more = true; more && !signal.aborted;) {
    more = await database.transaction({ workspaceId: context.workspaceId }, async (tx) => {
      const rows = await tx.query<{ id: string }>(sql`
        select id from payment_plan where workspace_id = ${tx.workspaceId} and deleted_at is null and status in ('open', 'part') and due_on < ${today}::date order by id limit ${batch}`)
      await writer.deriveMany(tx, context, 'paymentPlan', rows.map(({ id }) => ({ id, values: { lateOn: today } })))
      done += rows.length
      return rows.length === batch
    })
  }
  return done
}
