import { sql, type Database } from '../../../platform/database/index.ts'
import type { Acts } from '../../../records/act/index.ts'
import type { Context } from '../../../records/context.ts'
import type { WriterWithin } from '../../../records/write/index.ts'
import { dropOldVisits } from './visits.ts'

interface Round { readonly database: Database; readonly acts: Pick<Acts, 'within'>; readonly writer: Pick<WriterWithin, 'purgeMany'> }

const atOnce = 200
/** Carts of nobody in particular tell nothing after so long. Days. */
const keptOfNobody = 60

/**
 * Carts with something in them that nobody has gone on with for as long as their shop says are abandoned, each by its verb: the feed
 * tells it, rules react to it. A cart that is taken up again is open again. @returns how many.
 */
export async function abandonCarts({ database, acts, writer }: Round, context: Context, signal: AbortSignal): Promise<number> {
  let done = 0
  for (let more = true; more && !signal.aborted;) {
    const found = await database.transaction({ workspaceId: context.workspaceId }, async (tx) => {
      const rows = await tx.query<{ id: string }>(sql`
        select c.id from cart c join shop s on s.workspace_id = c.workspace_id and s.id = c.shop_id
        where c.workspace_id = ${tx.workspaceId} and c.deleted_at is null and c.status = 'open' and c.line_count > 0
          and c.changed_at <= ${new Date(context.now)}::timestamptz - make_interval(hours => s.abandoned_hours::integer)
        order by c.changed_at, c.id limit ${atOnce} for update of c skip locked`)
      for (const { id } of rows) await acts.within(tx, context, 'cart.abandon', { id })
      return rows.length
    })
    done += found
    more = found === atOnce
  }
  await database.transaction({ workspaceId: context.workspaceId }, async (tx) => {
    await dropOldVisits(tx, context.now)
    const old = await tx.query<{ id: string }>(sql`
      select id from cart where workspace_id = ${tx.workspaceId} and deleted_at is null and status <> 'ordered' and customer_id is null and phone is null and email is null
        and changed_at <= ${new Date(context.now - keptOfNobody * 86_400_000)} order by changed_at, id limit ${atOnce}`)
    if (old.length > 0) await writer.purgeMany(tx, context, 'cart', old.map(({ id }) => id), { action: 'record.purge', rights: 'action' })
  })
  return done
}
