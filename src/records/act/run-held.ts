import { isProblem, type Problem } from '../../lib/problem.ts'
import { type Transaction, sql } from '../../platform/database/index.ts'
import type { Context } from '../context.ts'
import type { ActEngine } from './engine.ts'
import { lockRecord } from './locking.ts'
import { endPending, type PendingAct } from './pending.ts'
import { versionConflict } from './problems.ts'
import { runWithin } from './run.ts'

/** What came of an act that was approved: what it wrote, or why it could not be done any more. */
export type RanHeld = { readonly entries: readonly number[] } | { readonly failed: Problem }

/**
 * Runs what waited, in the transaction of the last yes, under the requester's rights of this moment: right, state, version are
 * checked as for any run. What fails leaves nothing of itself behind, and the decision stands.
 */
export async function runHeld(engine: ActEngine, tx: Transaction, context: Context, act: PendingAct): Promise<RanHeld> {
  // The wait ends first: the record must be free for the very act that it waited for.
  await endPending(tx, act.id, 'done')
  await tx.run(sql`savepoint held_act`)
  try {
    return { entries: await perform(engine, tx, context, act) }
  } catch (error) {
    if (!isProblem(error) || error.details.status >= 500) throw error
    await tx.run(sql`rollback to savepoint held_act`)
    return { failed: error }
  }
}

async function perform(engine: ActEngine, tx: Transaction, context: Context, { verb, object, recordId, input, version, under }: PendingAct): Promise<readonly number[]> {
  const { writer, registry } = engine.dependencies
  // What was asked for as a file is fetched by who asked.
  if (verb === 'record.export') return []
  if (verb === 'record.create') return (await writer.create(tx, context, object, input)).entries
  if (verb === 'record.update' && recordId !== null) {
    const locked = await lockRecord(tx, context, registry.object(object), recordId)
    if (version !== null && locked.version !== version) throw versionConflict(undefined)
    return (await writer.update(tx, context, object, recordId, input)).entries
  }
  const request = { object, input, ...(recordId === null ? {} : { id: recordId }), ...(version === null ? {} : { version }) }
  return (await runWithin({ ...engine, tx, context, passed: true, approvedAs: under }, verb, request)).entries
}
