import type { Filling } from '../../model/custom/customization.ts'
import type { Registry } from '../../model/define/registry.ts'
import { type Database, sql, type Transaction } from '../../platform/database/index.ts'
import type { Context } from '../context.ts'
import { type FillBatch, fillBatch } from './fillBatch.ts'
import type { Asking } from './asking.ts'

/** The model of a workspace, with the version at which it was laid. */
export interface LaidModel { readonly registry: Registry; readonly version: number }
export interface FillGiven {
  readonly database: Database
  /** The model as it is now. */
  readonly modelOf: (context: Context) => Promise<LaidModel>
}
export interface FillWatch { readonly signal: AbortSignal; readonly progress: (done: number, total?: number) => Promise<void> }
/** Records that share a key with another: they keep what they have, and are counted. */
export interface Filled { readonly done: number; readonly doubled: number }

interface Row { readonly position: string; readonly object: string; readonly kind: Filling['kind']; readonly names: readonly string[]; readonly after: string; readonly after_at: string | null; readonly done: string; readonly given: string; readonly aside: string; readonly doubled: string }

/**
 * Fills in what waits, batch by batch, each a transaction with how far it came: after a kill or a cancel the next run goes on
 * there. Fields whose step has ended are no longer told to be filling.
 */
export async function fillWaiting(given: FillGiven, context: Context, { signal, progress }: FillWatch): Promise<Filled> {
  const { database } = given
  const [all] = await database.read<{ left: string | null }>(context, sql`select sum(greatest(total - done, 0)) as left from custom_fill where workspace_id = ${context.workspaceId}`)
  const total = Number(all?.left ?? 0)
  let done = 0
  let doubled = 0
  while (!signal.aborted) {
    const model = await given.modelOf(context)
    const batch = await database.transaction(context, (tx) => next(tx, context, model))
    if (batch === 'none') return { done, doubled }
    // Laid anew since it was read: the same batch under the newer model.
    if (batch === 'outrun') continue
    done += batch.done
    doubled += batch.doubled
    await progress(done, Math.max(total, done))
  }
  return { done, doubled }
}

async function next(tx: Transaction, context: Context, { registry, version }: LaidModel): Promise<{ readonly done: number; readonly doubled: number } | 'none' | 'outrun'> {
  const { workspaceId } = context
  const [row] = await tx.query<Row>(sql`
    select position, object, kind, names, after, after_at::text as after_at, done, given, aside, doubled from custom_fill where workspace_id = ${workspaceId} order by position limit 1 for update`)
  if (row === undefined) return 'none'
  const [now] = await tx.query<{ version: number | null }>(sql`select (settings->>'configuration')::integer as version from workspace where id = ${workspaceId}`)
  if ((now?.version ?? 0) !== version) return 'outrun'
  const before = { after: row.after, afterAt: row.after_at, done: Number(row.done), given: Number(row.given), aside: Number(row.aside), doubled: Number(row.doubled) }
  const state = await fillBatch({ tx, context, registry }, row, before, false)
  await keep(tx, row.position, state)
  return { done: state.done - before.done, doubled: state.doubled - before.doubled }
}

async function keep(tx: Transaction, position: string, { after, afterAt, done, given, doubled, ended }: FillBatch): Promise<void> {
  if (!ended) {
    await tx.run(sql`
      update custom_fill set after = ${after}::uuid, after_at = ${afterAt}::timestamptz, done = ${done}, given = ${given}, doubled = ${doubled}
      where workspace_id = ${tx.workspaceId} and position = ${position}`)
    return
  }
  await tx.run(sql`delete from custom_fill where workspace_id = ${tx.workspaceId} and position = ${position}`)
  await raiseConfiguration(tx)
}

/** From now on everybody reads the configuration anew. */
export async function raiseConfiguration(tx: Transaction): Promise<void> {
  await tx.query(sql`
    update workspace set settings = jsonb_set(settings, '{configuration}', to_jsonb(coalesce((settings->>'configuration')::integer, 0) + 1)) where id = ${tx.workspaceId}`)
}

/** What is still being filled in. */
export async function readFilling(asking: Asking, workspaceId: number): Promise<readonly Filling[]> {
  const rows = await asking.query(sql`select object, kind, names from custom_fill where workspace_id = ${workspaceId} order by position`)
  return rows.flatMap(({ object, kind, names }) => (typeof object === 'string' && isKind(kind) && Array.isArray(names) ? [{ object, kind, names: names.filter((name) => typeof name === 'string') }] : []))
}

function isKind(value: unknown): value is Filling['kind'] {
  return value === 'computed' || value === 'number' || value === 'key' || value === 'share'
}
