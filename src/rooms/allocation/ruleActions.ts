import type { JsonObject } from '../../lib/json.ts'
import { activatePoolRule, deactivatePoolRule, previewPoolRule, runPoolRule } from '../../model/actions/allocation.ts'
import type { Registry } from '../../model/define/registry.ts'
import { sql, type Transaction } from '../../platform/database/index.ts'
import { type Doing, implement, type Implementation, type Outcome } from '../../records/act/index.ts'
import { titleOf } from '../../records/query/select.ts'
import { dueOf, readRules } from './due.ts'
import { invalid, ruleIsOff, tooWide, wrongPool } from './errors.ts'
import { isWide } from './rules.ts'

/** Queues the work of one rule with the commit. */
export type RunRule = (tx: Transaction, ruleId: string) => Promise<void>

/** The verbs of the rules of pools. */
export function ruleActions(registry: Registry, runRule: RunRule): readonly Implementation[] {
  return [
    implement(previewPoolRule, async (doing) => ({ result: await preview(registry, doing) })),
    implement(activatePoolRule, (doing) => activate(registry, doing)),
    implement(deactivatePoolRule, async () => ({ changes: { active: false } })),
    implement(runPoolRule, { run: async ({ tx, id }) => { await runRule(tx, id); return { note: {} } }, refuse: (record) => (record['active'] === true ? undefined : ruleIsOff) }),
  ]
}

const sampled = 5

/** How many it would take today, out of how many, and the first of them. */
async function preview(registry: Registry, { tx, context, id }: Doing): Promise<JsonObject & { readonly count: number; readonly of: number }> {
  const [rule] = await readRules(tx, { id })
  if (rule === undefined) throw wrongPool()
  const due = dueOf(registry, context, rule)
  if (due === undefined) throw invalid('/filter', 'filter', { en: 'The rule does not fit the fields any more.', zh: '此规则与当前字段不符。' })
  const object = registry.object(rule.object)
  const table = sql.identifier(object.table)
  const anyOf = rule.fromPool === null ? sql`t.owner_id is not null` : sql`t.pool_id = ${rule.fromPool}::uuid`
  const [row] = await tx.query<{ count: number; of: number }>(sql`
    select count(*) filter (where ${due.meant} and ${due.by(context.now)})::integer as count, count(*)::integer as of from ${table} t where t.workspace_id = ${context.workspaceId} and t.deleted_at is null and ${anyOf}`)
  const title = titleOf({ context, registry }, rule.object, sql`t.id`)
  const sample = await tx.query<{ id: string; title: string | null; at: string }>(sql`
    select t.id, ${title?.value ?? sql`null::text`} as title, ${due.at} as at from ${table} t where ${due.meant} and ${due.by(context.now)} order by t.id limit ${sampled}`)
  return { count: row?.count ?? 0, of: row?.of ?? 0, pool: rule.poolName, mostPerRun: rule.mostPerRun, sample: sample.map((one) => ({ id: one.id, title: title?.convert(one.title) ?? null, at: new Date(one.at).toISOString() })) }
}

/** A rule that would take more than half of everything is only switched on by who says how many that are. */
async function activate(registry: Registry, doing: Doing): Promise<Outcome> {
  const { input } = doing
  const { count, of } = await preview(registry, doing)
  if (isWide(count, of) && input['expected'] !== count) throw tooWide(count, of)
  return { changes: { active: true, mostPerRun: input['mostPerRun'] ?? 1000 }, result: { count, of } }
}
