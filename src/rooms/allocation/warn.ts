import type { Registry } from '../../model/define/registry.ts'
import { type Database, sql, type Transaction } from '../../platform/database/index.ts'
import { defineStore } from '../../platform/database/store.ts'
import type { Context } from '../../records/context.ts'
import { dueOf, type PoolRule, readRules } from './due.ts'

/** Whom a rule has warned of which record: of the same day once. */
export const poolWarningStore = defineStore({
  name: 'pool_warning',
  scoped: true,
  references: [{ column: 'record_id', objectColumn: 'object', onMerge: 'keep' }, { column: 'rule_id', object: 'poolRule', onMerge: 'keep' }],
  sql: [
    'create table pool_warning (workspace_id integer not null, rule_id uuid not null, object text not null, record_id uuid not null, due_on date not null, primary key (workspace_id, rule_id, record_id, due_on))',
    'create index pool_warning_record on pool_warning (workspace_id, record_id)',
  ],
})

/** What an owner is told: of one record, or of how many. */
export interface Warning { readonly person: string; readonly object: string; readonly record: string | undefined; readonly count: number; readonly days: number; readonly event: string }

export interface WarnGiven { readonly database: Database; readonly registry: Registry; readonly tell: (tx: Transaction, warnings: readonly Warning[]) => Promise<void> }

const batch = 1000
const first = '00000000-0000-0000-0000-000000000000'

/** Tells owners which of their records a rule takes within the days that it warns before; each record once for the day on which it returns. */
export async function warnOwners({ database, registry, tell }: WarnGiven, context: Context, { runId, signal }: { readonly runId: string; readonly signal: AbortSignal }): Promise<number> {
  const scope = { workspaceId: context.workspaceId }
  const rules = await database.transaction(scope, (tx) => readRules(tx, {}))
  let warned = 0
  for (const rule of rules.filter(({ object, fromPool, warnDays }) => registry.objects.has(object) && fromPool === null && (warnDays ?? 0) > 0)) {
    for (let after: string | undefined = first; after !== undefined && !signal.aborted;) {
      const from: string = after
      const step: { readonly warned: number; readonly last: string | undefined } = await database.transaction(scope, (tx) => warnBatch({ registry, tell }, tx, context, rule, `${runId} ${rule.id.slice(-12)} ${from.slice(-12)}`, from))
      warned += step.warned
      after = step.last
    }
  }
  return warned
}

async function warnBatch({ registry, tell }: Pick<WarnGiven, 'registry' | 'tell'>, tx: Transaction, context: Context, rule: PoolRule, event: string, after: string) {
  const due = dueOf(registry, context, rule)
  if (due === undefined) return { warned: 0, last: undefined }
  const { now, actor: { zone } } = context
  const rows = await tx.query<{ id: string; owner: string; fresh: boolean }>(sql`
    with soon as (
      select t.id, t.owner_id as owner, (${due.at} at time zone ${zone}::text)::date as due_on from ${sql.identifier(registry.object(rule.object).table)} t
      where ${due.meant} and ${due.at} > ${new Date(now)} and ${due.by(now + (rule.warnDays ?? 0) * 86_400_000)} and t.id > ${after}::uuid order by t.id limit ${batch}),
    fresh as (
      insert into pool_warning (workspace_id, rule_id, object, record_id, due_on) select ${tx.workspaceId}::integer, ${rule.id}::uuid, ${rule.object}::text, id, due_on from soon
      on conflict do nothing returning record_id)
    select s.id, s.owner, f.record_id is not null as fresh from soon s left join fresh f on f.record_id = s.id order by s.id`)
  const byOwner = new Map<string, string[]>()
  for (const { id, owner } of rows.filter(({ fresh }) => fresh)) byOwner.set(owner, [...byOwner.get(owner) ?? [], id])
  await tell(tx, [...byOwner].map(([person, ids]) => ({ person, object: rule.object, record: ids.length === 1 ? ids[0] : undefined, count: ids.length, days: rule.warnDays ?? 0, event: `returning ${event}` })))
  return { warned: rows.filter(({ fresh }) => fresh).length, last: rows.length < batch ? undefined : rows.at(-1)?.id }
}

/** Forgets warnings of days that are over. */
export async function forgetWarnings(tx: Transaction, now: number): Promise<void> {
  await tx.run(sql`delete from pool_warning where workspace_id = ${tx.workspaceId} and due_on < ${new Date(now - 30 * 86_400_000)}::timestamptz::date`)
}
