import { inParts } from '../../lib/parts.ts'
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
const batch = 1000
/** Ids that are held in memory at once. */
const found = 50_000
const first = '00000000-0000-0000-0000-000000000000'

/**
 * Takes into the pools what is due by their rules: found by one walk over the table, taken set-wise in bounded transactions, each
 * move with the name of its rule as the reason in the history. What was moved is found no more, so that a run that was killed goes
 * on where it stood. Of each rule no more than it may take in one run; the rest comes with the next.
 */
export async function sweep(given: SweepGiven, context: Context, { runId, rule: only, signal, progress }: Sweep): Promise<number> {
  const scope = { workspaceId: context.workspaceId }
  // The rules of objects that are switched off rest with them.
  const rules = (await given.database.transaction(scope, (tx) => readRules(tx, only === undefined ? {} : { id: only }))).filter(({ object }) => given.registry.objects.has(object))
  let all = 0
  for (const rule of rules) {
    for (let after: string | undefined = first; after !== undefined && !signal.aborted;) {
      const ids: readonly string[] = await given.database.transaction(scope, (tx) => findDue(given.registry, tx, context, rule, { runId, after: after ?? first }))
      for (const part of inParts(ids, batch)) {
        if (signal.aborted) break
        all += await given.database.transaction(scope, (tx) => takeBatch(given, tx, context, rule, { runId, ids: part }))
        await progress(all)
      }
      after = ids.length < found ? undefined : ids.at(-1)
    }
    if (!signal.aborted) await given.database.transaction(scope, (tx) => noteRun(given, tx, context, rule, runId))
  }
  return all
}

/** What is due behind an id, in the order of ids: no more than the rule may still take in this run. */
async function findDue(registry: Registry, tx: Transaction, context: Context, rule: PoolRule, { runId, after }: { readonly runId: string; readonly after: string }): Promise<readonly string[]> {
  const due = dueOf(registry, context, rule)
  const size = Math.min(found, rule.mostPerRun - await takenBy(tx, rule, runId))
  if (due === undefined || size <= 0) return []
  const rows = await tx.query<{ id: string }>(sql`
    select t.id from ${sql.identifier(registry.object(rule.object).table)} t where ${due.meant} and ${due.by(context.now)} and t.id > ${after}::uuid order by t.id limit ${size}`)
  return rows.map(({ id }) => id)
}

/** What somebody works on at this moment is left for the next run, and what he had finished when it was locked is judged as he left it. */
async function takeBatch({ registry, writer }: SweepGiven, tx: Transaction, context: Context, rule: PoolRule, { runId, ids }: { readonly runId: string; readonly ids: readonly string[] }): Promise<number> {
  const due = dueOf(registry, context, rule)
  if (due === undefined) return 0
  const rows = await tx.query<{ id: string }>(sql`
    select t.id from ${sql.identifier(registry.object(rule.object).table)} t where t.id = ${sql.anyOf(ids)} and ${due.meant} and ${due.by(context.now)} order by t.id for no key update of t skip locked`)
  if (rows.length === 0) return 0
  const { refused } = await writer.updateMany(tx, byRule(registry, context, rule), rule.object, rows.map(({ id }) => ({ id, changes: { pool: rule.pool } })), asRule)
  const moved = rows.length - refused.length
  await tx.run(sql`
    insert into pool_run as k (workspace_id, run_id, rule_id, moved, at) values (${tx.workspaceId}, ${runId}::uuid, ${rule.id}::uuid, ${moved}, ${new Date(context.now)})
    on conflict (workspace_id, run_id, rule_id) do update set moved = k.moved + excluded.moved`)
  return moved
}

async function takenBy(tx: Transaction, { id }: PoolRule, runId: string): Promise<number> {
  const [row] = await tx.query<{ moved: number }>(sql`select moved from pool_run where workspace_id = ${tx.workspaceId} and run_id = ${runId}::uuid and rule_id = ${id}::uuid`)
  return row?.moved ?? 0
}

/** In the history it is a rule that did it, and which one is the reason. */
function byRule(registry: Registry, context: Context, { name }: PoolRule): Context {
  return { ...context, reason: name, actor: { ...context.actor, name: registry.object('poolRule').label[context.actor.language] } }
}

/** By whose leave a rule moves records. */
const asRule = { action: 'record.returnToPool', rights: 'action', writers: ['record.claim'] } as const

async function noteRun({ writer }: SweepGiven, tx: Transaction, context: Context, rule: PoolRule, runId: string): Promise<void> {
  const changes = { lastRunAt: new Date(context.now).toISOString(), lastMoved: await takenBy(tx, rule, runId) }
  await writer.updateMany(tx, context, 'poolRule', [{ id: rule.id, changes }], { action: 'poolRule.run', rights: 'action' })
}

/** Forgets runs that are over for long. */
export async function forgetRuns(tx: Transaction, now: number): Promise<void> {
  await tx.run(sql`delete from pool_run where workspace_id = ${tx.workspaceId} and at < ${new Date(now - 30 * 86_400_000)}`)
}
