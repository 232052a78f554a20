import type { Json } from '../../lib/json.ts'
import type { Registry, ResolvedObject } from '../../model/define/registry.ts'
import { type Fragment, sql, type Transaction } from '../../platform/database/index.ts'
import { valueColumn } from '../../records/columns/index.ts'
import type { Context } from '../../records/context.ts'
import { conditionOf } from '../../records/query/filter/stored.ts'

const day = 86_400_000

/** A rule as it is stored. */
export interface PoolRule {
  readonly id: string
  readonly name: string
  readonly pool: string
  readonly poolName: string
  readonly object: string
  readonly fromPool: string | null
  readonly filter: Json
  readonly clock: string
  readonly days: number
  readonly warnDays: number | null
  readonly mostPerRun: number
}

/** The rules of open pools: one, or all that are switched on. */
export async function readRules(tx: Pick<Transaction, 'query' | 'workspaceId'>, which: { readonly id: string } | { readonly object?: string }): Promise<readonly PoolRule[]> {
  const some = 'id' in which ? sql`r.id = ${which.id}::uuid` : which.object === undefined ? sql`r.active` : sql`r.active and p.object = ${which.object}`
  return tx.query<PoolRule>(sql`
    select r.id, r.name, r.pool_id as pool, p.name as "poolName", p.object, r.from_pool_id as "fromPool", r.filter, r.clock, r.days::integer as days, r.warn_days::integer as "warnDays", r.most_per_run::integer as "mostPerRun"
    from pool_rule r join public_pool p on p.workspace_id = r.workspace_id and p.id = r.pool_id and p.active and p.deleted_at is null
    where r.workspace_id = ${tx.workspaceId} and r.deleted_at is null and ${some} order by r.name, r.id`)
}

/** The column of a stored date or moment, and which of them it is; undefined for what is none. */
export function clockColumn(registry: Registry, object: ResolvedObject, name: string): { readonly name: string; readonly isDate: boolean } | undefined {
  const field = Object.hasOwn(object.allFields, name) ? object.allFields[name] : undefined
  if (field === undefined || field.type === 'lookup' || (field.type === 'rollup' && field.scope !== 'all')) return undefined
  const column = valueColumn(registry, object.name, name)
  return column?.sqlType === 'date' || column?.sqlType === 'timestamptz' ? { name: column.name, isDate: column.sqlType === 'date' } : undefined
}

/** A rule as SQL over the rows of alias t. */
export interface Due {
  /** Records that it is about at all: held and not locked, or lying in the pool that it takes from; found by its filter. */
  readonly meant: Fragment
  /** When each of them returns; as returnsAt in rules.ts says it. */
  readonly at: Fragment
  /** That it has returned by an instant, in milliseconds since 1970: said so that an index on the clock may answer it. */
  readonly by: (instant: number) => Fragment
}

/** Undefined where the rule does not fit the model any more. */
export function dueOf(registry: Registry, context: Context, rule: PoolRule): Due | undefined {
  const object = registry.object(rule.object)
  const clock = clockColumn(registry, object, rule.clock)
  const { actor: { zone }, workspaceId } = context
  const condition = conditionOf(registry, object, rule.filter, { ...context, zone })
  if (clock === undefined || condition === undefined) return undefined
  const shown = clock.isDate ? sql`(t.${sql.identifier(clock.name)}::timestamp at time zone ${zone}::text)` : sql`t.${sql.identifier(clock.name)}`
  const since = rule.fromPool === null ? sql`t.held_since` : sql`t.pooled_at`
  const where = rule.fromPool === null ? sql`t.owner_id is not null and t.never_returns is not true` : sql`t.pool_id = ${rule.fromPool}::uuid`
  const at = sql`(coalesce(greatest(${shown}, ${since}), t.created_at) + make_interval(hours => ${rule.days * 24}::integer))`
  // What is due has its own clock run out, or has none; a day more, since the date of a clock begins in a zone.
  const column = sql`t.${sql.identifier(clock.name)}`
  const latest = (instant: number) => new Date(instant - rule.days * day + (clock.isDate ? day : 0))
  return {
    meant: sql`t.workspace_id = ${workspaceId} and t.deleted_at is null and ${where} and ${condition}`,
    at,
    by: (instant) => sql`((${column} <= ${latest(instant)}::timestamptz or ${column} is null) and ${at} <= ${new Date(instant)})`,
  }
}
