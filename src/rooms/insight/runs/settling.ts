import type { ResolvedObject } from '../../../model/define/registry.ts'
import { type Database, sql, type Transaction } from '../../../platform/database/index.ts'
import type { Context } from '../../../records/context.ts'
import { dropSome, idleRuns, settleSome } from '../../../records/scores/index.ts'
import type { WriterWithin } from '../../../records/write/index.ts'
import { byRun } from './inForce.ts'

interface Given { readonly database: Database; readonly writer: Pick<WriterWithin, 'update'> }

/** Does what is left of runs that were put in force: a bounded part in each transaction. @returns how many scores changed their step, by run. */
export async function settle({ database, writer }: Given, context: Context, object: ResolvedObject, signal: AbortSignal): Promise<ReadonlyMap<string, number>> {
  const changed = new Map<string, number>()
  for (;;) {
    // A cancel comes too late for what holds already; only the end of the program ends it, and the next one goes on.
    if (signal.aborted && signal.reason === 'stopping') throw new Error('stopping')
    const part = await database.transaction({ workspaceId: context.workspaceId }, async (tx) => {
      const settled = await settleSome(tx, context, object)
      if (settled?.ended === true) await writer.update(tx, context, 'modelRun', settled.run, { changedScores: settled.changed }, byRun)
      return settled
    })
    if (part === undefined) return changed
    if (part.ended) changed.set(part.run, part.changed)
  }
}

/** Takes away the rows of runs that were replaced, ended or killed; of those that are under way or wait to be looked at they stay. */
export async function clearRuns({ database }: Pick<Given, 'database'>, context: Context, object: ResolvedObject, signal: AbortSignal): Promise<void> {
  const within = <Result>(work: (tx: Transaction) => Promise<Result>) => database.transaction({ workspaceId: context.workspaceId }, work)
  const idle = await within(async (tx) => {
    const runs = await idleRuns(tx, object)
    const wanted = await tx.query<{ id: string }>(sql`select id from model_run where workspace_id = ${tx.workspaceId} and id = ${sql.anyOf(runs)} and status in ('waiting', 'running', 'held') and deleted_at is null`)
    return runs.filter((run) => !wanted.some(({ id }) => id === run))
  })
  for (const run of idle) await dropRun({ database }, context, { run, object }, signal)
}

export async function dropRun({ database }: Pick<Given, 'database'>, context: Context, of: { readonly run: string; readonly object: ResolvedObject }, signal?: AbortSignal): Promise<void> {
  while (await database.transaction({ workspaceId: context.workspaceId }, (tx) => dropSome(tx, of))) signal?.throwIfAborted()
}
