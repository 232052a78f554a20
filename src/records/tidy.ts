import { dropEndedShares } from '../access/index.ts'
import { type Database, sql } from '../platform/database/index.ts'

const day = 86_400_000
/** For how long the answer to an idempotency key is kept: a client that repeats a request does it sooner. */
export const answersKept = 7 * day
/** A run is taken back within a day; the rest is for clocks that differ. */
const runsKept = 2 * day
const batch = 10_000

export interface Tidied { readonly answers: number; readonly runs: number; readonly shares: number }

/** Removes what nobody asks for any more: old answers to idempotency keys, memories of runs that cannot be taken back, shares that have ended. Safe to repeat. */
export async function tidyRecords(database: Database, workspaceId: number, now: number, signal?: AbortSignal): Promise<Tidied> {
  const old = (table: string, before: number) => untilNone(signal, () => database.transaction({ workspaceId }, (tx) => tx.run(sql`
    delete from ${sql.identifier(table)} where ctid = any(array(
      select ctid from ${sql.identifier(table)} where workspace_id = ${workspaceId} and at < ${new Date(before)} limit ${batch})) and workspace_id = ${workspaceId}`)))
  return {
    answers: await old('idempotency', now - answersKept),
    runs: await old('act_run', now - runsKept),
    shares: await database.transaction({ workspaceId }, (tx) => dropEndedShares(tx, now)),
  }
}

/** Some thousand at a time, so that no transaction is long. */
async function untilNone(signal: AbortSignal | undefined, remove: () => Promise<number>): Promise<number> {
  let all = 0
  for (let gone = batch; gone === batch && signal?.aborted !== true; all += gone) gone = await remove()
  return all
}
