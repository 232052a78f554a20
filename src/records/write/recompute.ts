import type { Json } from '../../lib/json.ts'
import type { Feeds, ResolvedObject } from '../../model/define/registry.ts'
import { resultField } from '../../model/fields/result.ts'
import { type Fragment, sql } from '../../platform/database/index.ts'
import { columnParts, columns, valueColumn } from '../columns/index.ts'
import { asEngine } from '../context.ts'
import { declaredCondition } from '../query/filter/index.ts'
import { ownMoney } from './ownCurrency.ts'
import { emptySum, money } from './rollups.ts'
import type { Work } from './work.ts'

/** The sum anew for each of these parents, over all their living children whoever may see them. The parents are locked. */
export async function recompute(work: Pick<Work, 'tx' | 'registry' | 'context'>, child: ResolvedObject, feed: Feeds, parents: readonly string[]): Promise<Map<string, Json>> {
  const rows = await work.tx.query<{ id: string; value: unknown; own?: unknown; currency?: unknown }>(recomputation(work, child, feed, parents))
  return new Map(rows.map(({ id, value, own, currency }) => [id, value === null && typeof currency === 'string' && feed.rollup.function === 'sum' ? ownMoney(currency, 0, 0) : typeof own === 'number' && typeof currency === 'string' && typeof value === 'number' ? ownMoney(currency, own, value) : resultOf(work, feed, value)]))
}

/** The statement behind it: also what tests hold the stored sums against. */
export function recomputation(work: Pick<Work, 'registry' | 'context'>, child: ResolvedObject, feed: Feeds, parents: readonly string[]): Fragment {
  const { registry, context } = work
  const names = columns(registry, child.name, feed.relation).map(({ name }) => name)
  const points = sql`c.workspace_id = ${context.workspaceId} and c.${sql.identifier(names.at(-1) ?? '')} = p.id`
  const kind = names.length === 1 ? sql.empty : sql` and c.${sql.identifier(names[0] ?? '')} = ${feed.parent}`
  const { where } = feed.rollup
  const meant = where === undefined ? sql.empty : sql` and ${declaredCondition(asEngine(context), registry, child, where, 'c')}`
  const from = sql`from ${sql.identifier(child.table)} c where ${points}${kind} and c.deleted_at is null${meant}`
  return sql`select p.id, (${aggregate(work, child, feed, from)}) as value${ownAmount(work, child, feed, from)} from unnest(${[...parents]}::uuid[]) as p(id)`
}

/** The same sum in the currency of the parent, where it reckons in one of its own. */
function ownAmount({ registry, context }: Pick<Work, 'registry' | 'context'>, child: ResolvedObject, { parent, rollup }: Feeds, from: Fragment): Fragment {
  if (rollup.in === undefined || rollup.field === undefined) return sql.empty
  const amount = columnParts(registry, child.name, rollup.field).get('_amount')?.name
  const named = columns(registry, parent, rollup.in)[0]?.name
  if (amount === undefined || named === undefined) return sql.empty
  const currency = sql`(select o.${sql.identifier(named)} from ${sql.identifier(registry.object(parent).table)} o where o.workspace_id = ${context.workspaceId} and o.id = p.id)`
  return sql`, (select sum(c.${sql.identifier(amount)})::bigint ${from}) as own, ${currency} as currency`
}

function aggregate({ registry }: Pick<Work, 'registry'>, child: ResolvedObject, { rollup }: Feeds, from: Fragment): Fragment {
  if (rollup.function === 'count') return sql`select count(*) ${from}`
  const column = valueColumn(registry, child.name, rollup.field ?? '')?.name
  if (column === undefined) throw new Error(`${child.name}.${rollup.field ?? ''} has no value to roll up.`)
  const value = sql`c.${sql.identifier(column)}`
  switch (rollup.function) {
    // Summed as decimals: as binary fractions a sum would depend on the order in which the rows come.
    case 'sum': return resultField(registry, '', rollup).type === 'number' || resultField(registry, '', rollup).type === 'percent'
      ? sql`select sum(${value}::numeric)::double precision ${from}` : sql`select sum(${value})::bigint ${from}`
    case 'average': return sql`select avg(${value}::numeric)::double precision ${from}`
    case 'min': return sql`select min(${value}) ${from}`
    case 'max': return sql`select max(${value}) ${from}`
    case 'first': return sql`select ${value} ${from} order by ${orderOf(registry, child, rollup.by)} asc nulls last, c.id limit 1`
    case 'last': return sql`select ${value} ${from} order by ${orderOf(registry, child, rollup.by)} desc nulls last, c.id limit 1`
  }
}

function orderOf(registry: Work['registry'], child: ResolvedObject, by: string | undefined): Fragment {
  return sql`c.${sql.identifier(by === undefined ? 'created_at' : valueColumn(registry, child.name, by)?.name ?? 'created_at')}`
}

function resultOf(work: Pick<Work, 'registry' | 'context'>, { rollup }: Feeds, value: unknown): Json {
  if (value === null || value === undefined) return emptySum(work, rollup)
  if (typeof value === 'number') return resultField(work.registry, '', rollup).type === 'money' ? money(work.context.baseCurrency, Math.round(value)) : value
  return typeof value === 'string' || typeof value === 'boolean' ? value : null
}
