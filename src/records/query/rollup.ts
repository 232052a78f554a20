import type { Json } from '../../lib/json.ts'
import type { FieldOf } from '../../model/define/field.ts'
import type { Registry, ResolvedObject } from '../../model/define/registry.ts'
import { type Fragment, sql } from '../../platform/database/index.ts'
import type { Context } from '../context.ts'
import { declaredCondition } from './filter/index.ts'
import { readingOf, valueColumnOf } from './reading.ts'
import { reach, scopeClause } from './scope.ts'

export interface RollupValue { readonly value: Fragment; readonly convert: (value: unknown) => Json; /** What the database gives where there is no child. */ readonly none: unknown }

/**
 * A roll-up over those children that the viewer may see, for a row of the page; undefined where the viewer sees none of them.
 * What it gives is labelled 'of those you may see' wherever it is shown.
 */
export function rollupValue(context: Context, registry: Registry, parent: ResolvedObject, rollup: FieldOf<'rollup'>, alias: string): RollupValue | undefined {
  const child = registry.object(rollup.of)
  if (reach(context, child, 'read') === 'none') return undefined
  const from = sql`from ${sql.identifier(child.table)} r where ${sql.join(childConditions(context, registry, parent, child, rollup, alias), ' and ')}`
  if (rollup.function === 'count' || rollup.field === undefined) return { value: sql`(select count(*)::integer ${from})`, convert: (value) => (typeof value === 'number' ? value : 0), none: 0 }
  const field = registry.field(child.name, rollup.field)
  const column = valueColumnOf(registry, child.name, rollup.field)
  if (column === undefined) return undefined
  const value = sql`r.${sql.identifier(column)}`
  return { value: aggregateOf(registry, child, rollup, value, from), convert: (found) => resultOf(context, field.type === 'money', found), none: rollup.function === 'sum' ? 0 : null }
}

function aggregateOf(registry: Registry, child: ResolvedObject, rollup: FieldOf<'rollup'>, value: Fragment, from: Fragment): Fragment {
  switch (rollup.function) {
    case 'sum': return sql`(select coalesce(sum(${value}), 0)::double precision ${from})`
    case 'average': return sql`(select avg(${value})::double precision ${from})`
    case 'min': return sql`(select min(${value}) ${from})`
    case 'max': return sql`(select max(${value}) ${from})`
    case 'count': return sql`(select count(${value})::integer ${from})`
    case 'first':
    case 'last': {
      const by = (rollup.by === undefined ? undefined : valueColumnOf(registry, child.name, rollup.by)) ?? 'created_at'
      const direction = rollup.function === 'first' ? sql` asc nulls last` : sql` desc nulls last`
      return sql`(select ${value} ${from} order by r.${sql.identifier(by)}${direction}, r.id limit 1)`
    }
  }
}

function childConditions(context: Context, registry: Registry, parent: ResolvedObject, child: ResolvedObject, rollup: FieldOf<'rollup'>, alias: string): Fragment[] {
  const through = registry.field(child.name, rollup.through)
  const columns = readingOf(registry, child.name, rollup.through).columns
  const id = sql`${sql.identifier(alias, 'id')}`
  const points = through.type === 'target'
    ? [sql`r.${sql.identifier(columns[1] ?? '')} = ${id}`, sql`r.${sql.identifier(columns[0] ?? '')} = ${parent.name}`]
    : [sql`r.${sql.identifier(columns[0] ?? '')} = ${id}`]
  const where = rollup.where === undefined ? [] : [declaredCondition(context, registry, child, rollup.where, 'r')]
  return [...points, sql`r.deleted_at is null`, scopeClause(context, child, 'r', 'read'), ...where]
}

/** Sums of money are in the base currency. */
function resultOf(context: Context, isMoney: boolean, value: unknown): Json {
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value !== 'number') return null
  return isMoney ? { amount: Math.round(value), currency: context.baseCurrency } : value
}
