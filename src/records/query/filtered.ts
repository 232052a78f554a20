import { Problem } from '../../lib/problem.ts'
import { targetsOf } from '../../model/define/registry.ts'
import type { Registry, ResolvedObject } from '../../model/define/registry.ts'
import type { FieldFilter, Filter, Operator } from '../../model/filter/filter.ts'
import { type Fragment, sql } from '../../platform/database/index.ts'
import type { Context } from '../context.ts'
import { requireField } from './fields.ts'
import { valueColumnOf } from './reading.ts'

/** Operators that compare with a whole value: all that is allowed with a masked field. */
const wholeValue = new Set<Operator>(['equals', 'in'])
const mostSteps = 3

/** The filter as a condition on the rows of the alias. @throws Problem for fields that are unknown or not to be asked about. */
export function filterCondition(context: Context, registry: Registry, object: ResolvedObject, filter: Filter, alias: string): Fragment {
  checkFilterRights(context, registry, object, filter)
  return simple(registry, object, filter, alias)
}

/** Until the whole language is compiled: whole values only. */
function simple(registry: Registry, object: ResolvedObject, filter: Filter, alias: string): Fragment {
  if ('and' in filter) return sql`(${sql.join([sql`true`, ...filter.and.map((inner) => simple(registry, object, inner, alias))], ' and ')})`
  if ('or' in filter) return sql`(${sql.join([sql`false`, ...filter.or.map((inner) => simple(registry, object, inner, alias))], ' or ')})`
  const column = 'field' in filter ? valueColumnOf(registry, object.name, filter.field) : undefined
  if (column === undefined || !('field' in filter) || filter.is !== 'equals') throw new Error('Filters are not compiled yet')
  return sql`coalesce(${sql.identifier(alias, column)} = ${filter.value}, false)`
}

/**
 * Holds each field that the filter names, on the object itself, through relations and on related records, to the viewer's
 * rights: a hidden value must not be found out by asking for it.
 */
export function checkFilterRights(context: Context, registry: Registry, object: ResolvedObject, filter: Filter): void {
  if ('and' in filter) return filter.and.forEach((inner) => { checkFilterRights(context, registry, object, inner) })
  if ('or' in filter) return filter.or.forEach((inner) => { checkFilterRights(context, registry, object, inner) })
  if ('not' in filter) return checkFilterRights(context, registry, object, filter.not)
  if ('field' in filter) return checkLeaf(context, registry, object, filter)
  const name = 'aggregate' in filter ? filter.over : filter.some ?? filter.none ?? ''
  for (const other of listedUnder(registry, object, name)) {
    if ('aggregate' in filter && filter.of !== undefined) requireField(context, registry, other, filter.of, 'sum')
    if (filter.where !== undefined) checkFilterRights(context, registry, other, filter.where)
  }
}

function checkLeaf(context: Context, registry: Registry, object: ResolvedObject, { field: path, is }: FieldFilter): void {
  const steps = path.split('.')
  if (steps.length > mostSteps + 1) throw unknownPath(path)
  checkPath(context, registry, object, steps, path, wholeValue.has(is) ? 'matching' : 'filter')
}

function checkPath(context: Context, registry: Registry, object: ResolvedObject, steps: readonly string[], path: string, use: 'matching' | 'filter'): void {
  const [name = '', ...rest] = steps
  // Every record has an id, which is no field; a path may end in it.
  if (name === 'id' && rest.length === 0) return
  const field = requireField(context, registry, object, name, rest.length === 0 ? use : 'filter')
  if (rest.length === 0) return
  const targets = targetsOf(field)
  if (targets.length === 0) throw unknownPath(path)
  for (const target of targets) checkPath(context, registry, registry.object(target), rest, path, use)
}

/** The objects whose records the object lists under a name: those that point here, or those that it links to itself. */
function listedUnder(registry: Registry, object: ResolvedObject, name: string): ResolvedObject[] {
  const inverse = object.inverses.get(name)
  if (inverse !== undefined) return [registry.object(inverse.object)]
  const field = Object.hasOwn(object.allFields, name) ? object.allFields[name] : undefined
  if (field?.type !== 'links') throw unknownPath(name)
  return field.to.map((to) => registry.object(to))
}

function unknownPath(path: string): Problem {
  const message = { en: '{path} leads nowhere.', zh: '{path} 不存在。' }
  const values = { path: path.slice(0, 80) }
  return new Problem({ kind: 'unknown-field', status: 422, title: message, values, fields: [{ path: '/filter', rule: 'field', message, values }] })
}
