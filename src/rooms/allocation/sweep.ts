import type { Registry } from '../../model/define/registry.ts'
import { type Database, sql, type Transaction } from '../../platform/database/index.ts'
import { defineStore } from '../../platform/database/store.ts'
import type { Context } from '../../records/context.ts'
import type { WriterWithin } from '../../records/write/index.ts'
import { dueOf, type PoolRule, readRules } from './due.ts'

/** How many records each rule took in a run: with it a run that was killed goes on and takes no more than it may. */
export const poolRunStore = defineStore({
  name: 'pool_run',
  scoped: true,
  references: [{ column: 'rule_id', object: 'poolRule', onMerge: 'keep' }],
  sql: ['create table pool_run (workspace_id integer not null, run_id uuid not null, rule_id uuid not null, moved integer not null, at timestamptz not null, primary key (workspace_id, run_id, rule_id))'],
})

export interface SweepGiven { readonly database: Database; readonly registry: Registry; readonly writer: Pick<WriterWithin, 'updateMany'> }
/** A run of the job: what it did is counted under its id. */
export interface Sweep { readonly runId: string; readonly rule?: string | undefined; readonly signal: AbortSignal; readonly progress: (done: number) => Promise<void> }

/** A transaction of ours lasts no longer than five seconds. */
const batch = 500
const first = '00000000-0000-0000-0000-000000000000'

/**
 * Takes into the pools what is due by their rules: set-wise, in bounded transactions, each move with the name of its rule as the
 * reason in the history. What was moved is found no more, so that a run that was killed goes on where it stood. Of each rule no
 * more than it may take in one run; the rest comes with the next.
 */
export async function sweep(given: SweepGiven, context: Context, { runId, rule: only, signal, progress }: Sweep): Promise<number> {
  const scope = { workspaceId: context.workspaceId }
  // The rules of objects that are switched off rest with them.
  const rules = (await given.database.transaction(scope, (tx) => readRules(tx, only === undefined ? {} : { id: only }))).filter(({ object }) => given.registry.objects.has(object))
  let all = 0
  for (const rule of rules) {
    for (let after: string | undefined = first; after !== undefined && !signal.aborted;) {
      const from: string = after
      const step: Step = await given.database.transaction(scope, (tx) => takeBatch(given, tx, context, rule, runId, from))
      all += step.moved
      after = step.last
      await progress(all)
    }
    if (!signal.aborted) await given.database.transaction(scope, (tx) => noteRun(given, tx, context, rule, runId))
  }
  return all
}

interface Step { readonly moved: number; /** Undefined: there is nothing behind it. */ readonly last: string | undefined }

async function takeBatch({ registry, writer }: SweepGiven, tx: Transaction, context: Context, rule: PoolRule, runId: string, after: string): Promise<Step> {
  const due = dueOf(registry, context, rule)
  if (due === undefined) return { moved: 0, last: undefined }
  const [known] = await tx.query<{ moved: number }>(sql`select moved from pool_run where workspace_id = ${tx.workspaceId} and run_id = ${runId}::uuid and rule_id = ${rule.id}::uuid`)
  const size = Math.min(batch, rule.mostPerRun - (known?.moved ?? 0))
  if (size <= 0) return { moved: 0, last: undefined }
  // In the order of ids, each read once: the table is walked once for all batches together. What somebody works on at this moment is
  // left for the next run, and what he had finished when it was locked is judged as he left it.
  const rows = await tx.query<{ id: string }>(sql`
    select t.id from ${sql.identifier(registry.object(rule.object).table)} t where ${due.meant} and ${due.at} <= ${new Date(context.now)} and t.id > ${after}::uuid order by t.id limit ${size} for update of t skip locked`)
  if (rows.length === 0) return { moved: 0, last: undefined }
  const { refused } = await writer.updateMany(tx, byRule(registry, context, rule), rule.object, rows.map(({ id }) => ({ id, changes: { pool: rule.pool } })), asRule)
  const moved = rows.length - refused.length
  await tx.run(sql`
    insert into pool_run as k (workspace_id, run_id, rule_id, moved, at) values (${tx.workspaceId}, ${runId}::uuid, ${rule.id}::uuid, ${moved}, ${new Date(context.now)})
    on conflict (workspace_id, run_id, rule_id) do update set moved = k.moved + excluded.moved`)
  return { moved, last: rows.length < size ? undefined : rows.at(-1)?.id }
}

/** In the history it is a rule that did it, and which one is the reason. */
function byRule(registry: Registry, context: Context, { name }: PoolRule): Context {
  return { ...context, reason: name, actor: { ...context.actor, name: registry.object('poolRule').label[context.actor.language] } }
}

/** By whose leave a rule moves records. */
const asRule = { action: 'record.returnToPool', rights: 'action', writers: ['record.claim'] } as const

async function noteRun({ writer }: SweepGiven, tx: Transaction, context: Context, { id }: PoolRule, runId: string): Promise<void> {
  const [row] = await tx.query<{ moved: number }>(sql`select moved from pool_run where workspace_id = ${tx.workspaceId} and run_id = ${runId}::uuid and rule_id = ${id}::uuid`)
  await writer.updateMany(tx, context, 'poolRule', [{ id, changes: { lastRunAt: new Date(context.now).toISOString(), lastMoved: row?.moved ?? 0 } }], { action: 'poolRule.run', rights: 'action' })
}

/** Forgets runs that are over for long. */
export async function forgetRuns(tx: Transaction, now: number): Promise<void> {
  await tx.run(sql`delete from pool_run where workspace_id = ${tx.workspaceId} and at < ${new Date(now - 30 * 86_400_000)}`)
}
