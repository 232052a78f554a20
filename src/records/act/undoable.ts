import { personOf } from '../../access/system.ts'
import { type Database, sql } from '../../platform/database/index.ts'
import type { Context } from '../context.ts'

/** A run of the caller's that can still be taken back as a whole. */
export interface Undoable { readonly undo: string; readonly object: string; readonly action: string; readonly count: number; readonly at: string }

const day = 86_400_000
const most = 20

/** What the caller did in the last day and can still take back, the latest first. */
export async function undoableRuns(database: Database, context: Context): Promise<readonly Undoable[]> {
  const rows = await database.read<{ undo: string; object: string; action: string; count: number; at: string }>(context, sql`
    select run_id as undo, object, min(action) as action, count(*) as count, max(at) as at from act_run
    where workspace_id = ${context.workspaceId} and actor_id = ${personOf(context.actor.userId)}::uuid and undone_at is null and at > ${new Date(context.now - day)}
    group by run_id, object order by max(at) desc limit ${most}`)
  return rows.map(({ at, ...run }) => ({ ...run, at: new Date(at).toISOString() }))
}
