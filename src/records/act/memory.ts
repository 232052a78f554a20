import { personOf } from '../../access/system.ts'
import type { JsonObject } from '../../lib/json.ts'
import { type Transaction, sql } from '../../platform/database/index.ts'
import type { Context } from '../context.ts'
import { writable } from './writable.ts'

/** What is kept of a run for its undo. */
export interface Memory {
  readonly runId: string
  readonly object: string
  readonly recordId: string
  /** The verb, or 'update' for changed fields. */
  readonly action: string
  readonly memory: JsonObject
  /** The version that the run left; a newer one is not taken back. */
  readonly version: number
}

const day = 86_400_000

export async function remember(tx: Transaction, context: Context, { runId, object, recordId, action, memory, version }: Memory): Promise<void> {
  await tx.run(sql`
    insert into act_run (workspace_id, run_id, object, record_id, action, memory, version, actor_id, at)
    values (${context.workspaceId}, ${runId}::uuid, ${object}, ${recordId}::uuid, ${action}, ${JSON.stringify(memory)}::jsonb, ${version}, ${personOf(context.actor.userId)}::uuid, ${new Date(context.now)})`)
}

/** What the entries of a set-wise change say stood there before, for each record that it changed. */
export async function rememberChanges(tx: Transaction, context: Context, { runId, object, entries, names }: { readonly runId: string; readonly object: string; readonly entries: readonly number[]; readonly names: readonly string[] }): Promise<void> {
  const rows = await tx.query<{ record_id: string; version: number; before: JsonObject | null }>(sql`
    select record_id, version, before from feed where workspace_id = ${context.workspaceId} and id = ${sql.anyOf(entries, 'bigint')} and object = ${object}`)
  const kept = rows.map(({ record_id: id, version, before }) => ({ id, version, memory: Object.fromEntries(names.filter((name) => before !== null && Object.hasOwn(before, name)).map((name) => [name, writable(before?.[name] ?? null)])) }))
  await tx.run(sql`
    insert into act_run (workspace_id, run_id, object, record_id, action, memory, version, actor_id, at)
    select ${context.workspaceId}::integer, ${runId}::uuid, ${object}::text, r.id, 'update', r.memory, r.version, ${personOf(context.actor.userId)}::uuid, ${new Date(context.now)}::timestamptz
    from json_to_recordset(${JSON.stringify(kept)}::json) as r(id uuid, version integer, memory jsonb)`)
}

/** The parts of a run that can still be taken back by this person, in the order in which they were done. */
export async function recall(tx: Transaction, context: Context, object: string, runId: string): Promise<readonly Memory[]> {
  const { actor, now, workspaceId } = context
  return tx.query<Memory>(sql`
    select run_id as "runId", object, record_id as "recordId", action, memory, version from act_run
    where workspace_id = ${workspaceId} and run_id = ${runId}::uuid and object = ${object} and undone_at is null and at > ${new Date(now - day)}
      and (actor_id is not distinct from ${personOf(actor.userId)}::uuid or ${actor.permissions.administrator === true})
    order by record_id for update`)
}

export async function forget(tx: Transaction, context: Context, { runId, object, recordId }: Memory): Promise<void> {
  await tx.run(sql`
    update act_run set undone_at = ${new Date(context.now)}
    where workspace_id = ${context.workspaceId} and run_id = ${runId}::uuid and object = ${object} and record_id = ${recordId}::uuid`)
}
