import type { Filter } from '../../../model/filter/filter.ts'
import type { Comparison } from '../../../model/filter/comparison.ts'
import type { Related } from '../../../model/filter/path.ts'
import { type Fragment, sql } from '../../../platform/database/index.ts'
import { invalid } from './invalid.ts'
import { columns } from '../../columns/index.ts'
import type { Compiling } from './target.ts'

/** Rows of a related object, ready to stand behind a select: FROM and WHERE, alive and within the viewer's scope. */
export interface RelatedRows {
  readonly from: Fragment
  /** What reads the related rows: filters and columns inside are compiled for it. */
  readonly inside: Compiling
}

/** The related records of the row of `compiling.alias`, further narrowed by `where`. */
export function relatedRows(compiling: Compiling, related: Related, where: Filter | undefined, compile: (filter: Filter, inside: Compiling) => Fragment): RelatedRows {
  const { registry, alias, scopeOf } = compiling
  const object = registry.object(related.object)
  if (compiling.kept?.(related.object, 'id') === false) throw invalid(related.object)
  const own = `f${compiling.depth}`
  const inside: Compiling = { ...compiling, object: related.object, alias: own, depth: compiling.depth + 1 }
  const conditions = [
    sql`${sql.identifier(own, 'workspace_id')} = ${sql.identifier(alias, 'workspace_id')}`,
    ...ties(compiling, related, own),
    sql`${sql.identifier(own, 'deleted_at')} is null`,
    scopeOf(object, own),
    ...(where === undefined ? [] : [compile(where, inside)]),
  ]
  return { from: sql`from ${sql.identifier(object.table)} ${sql.identifier(own)} where ${sql.join(conditions, ' and ')}`, inside }
}

function ties(compiling: Compiling, related: Related, own: string): Fragment[] {
  const { registry, object, alias } = compiling
  const [outerId, ownId] = [sql.identifier(alias, 'id'), sql.identifier(own, 'id')]
  if (related.way === 'relation') return [sql`${ownId} = ${sql.identifier(alias, lastColumn(compiling, object, related.field))}`]
  if (related.way === 'linked') {
    return [sql`exists (select 1 from record_link l where l.workspace_id = ${sql.identifier(alias, 'workspace_id')} and l.from_object = ${object} and l.from_id = ${outerId} and l.field = ${related.field} and l.to_object = ${related.object} and l.to_id = ${ownId})`]
  }
  if (related.kind === 'links') {
    return [sql`exists (select 1 from record_link l where l.workspace_id = ${sql.identifier(alias, 'workspace_id')} and l.to_object = ${object} and l.to_id = ${outerId} and l.field = ${related.field} and l.from_object = ${related.object} and l.from_id = ${ownId})`]
  }
  const all = columns(registry, related.object, related.field).map((column) => sql.identifier(own, column.name))
  const [first, last] = [all[0], all.at(-1)]
  if (first === undefined || last === undefined) throw new Error(`${related.object}.${related.field} has no column.`)
  return related.kind === 'target' ? [sql`${first} = ${object}`, sql`${last} = ${outerId}`] : [sql`${last} = ${outerId}`]
}

function lastColumn({ registry }: Compiling, object: string, field: string): string {
  const column = columns(registry, object, field).at(-1)
  if (column === undefined) throw new Error(`${object}.${field} has no column.`)
  return column.name
}

/** Comparisons of links, which stand in a table of their own. What a link leads to counts by its id, seen or not, as that of a relation does. */
export function linksCondition(comparison: Comparison, { object, alias }: Compiling, field: string): Fragment {
  const links = sql`from record_link l where l.workspace_id = ${sql.identifier(alias, 'workspace_id')} and l.from_object = ${object} and l.from_id = ${sql.identifier(alias, 'id')} and l.field = ${field}`
  if (comparison.ask === 'present') return sql`exists (select 1 ${links})`
  if (comparison.ask === 'hasAny') return sql`exists (select 1 ${links} and l.to_id = any(${comparison.values}::uuid[]))`
  if (comparison.ask !== 'hasAll') throw new Error(`Links do not answer ${comparison.ask}.`)
  return sql`(select count(distinct l.to_id) ${links} and l.to_id = any(${comparison.values}::uuid[])) = ${new Set(comparison.values).size}::bigint`
}

