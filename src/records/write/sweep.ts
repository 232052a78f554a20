import type { JsonObject } from '../../lib/json.ts'
import { snakeCase } from '../../model/define/names.ts'
import { type Database, type Fragment, sql } from '../../platform/database/index.ts'
import type { Context } from '../context.ts'
import type { WriteAs } from './work.ts'
import type { WriterWithin } from './writer.ts'

const batch = 500

/** What has become due on an object, and what is written to each of it. */
export interface Due {
  readonly object: string
  /** Which of its living records, on alias t. What was written must not be due any more. */
  readonly where: Fragment
  readonly changes: JsonObject
  readonly as: WriteAs
}
export interface Sweeping { readonly signal: AbortSignal; readonly progress: (done: number) => Promise<void> }

/** Writes to all records that are due, set-wise in the order of their ids; what was done is found no more, so that a run that was killed goes on. @returns how many. */
export async function sweepDue({ database, writer }: { readonly database: Database; readonly writer: Pick<WriterWithin, 'updateMany'> }, context: Context, { object, where, changes, as }: Due, { signal, progress }: Sweeping): Promise<number> {
  let after = '00000000-0000-0000-0000-000000000000'
  let done = 0
  for (let more = true; more && !signal.aborted;) {
    more = await database.transaction({ workspaceId: context.workspaceId }, async (tx) => {
      const rows = await tx.query<{ id: string }>(sql`
        select t.id from ${sql.identifier(snakeCase(object))} t where t.workspace_id = ${tx.workspaceId} and t.deleted_at is null and ${where} and t.id > ${after}::uuid order by t.id limit ${batch}`)
      if (rows.length === 0) return false
      const { refused } = await writer.updateMany(tx, context, object, rows.map(({ id }) => ({ id, changes })), as)
      done += rows.length - refused.length
      after = rows.at(-1)?.id ?? after
      return rows.length === batch
    })
    await progress(done)
  }
  return done
}
