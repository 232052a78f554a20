import type { Registry, ResolvedObject } from '../../../model/define/registry.ts'
import type { Filter, NewValue } from '../../../model/filter/filter.ts'
import { relatedUnder, resolvePath, type ResolvedPath } from '../../../model/filter/path.ts'
import { type Fragment, sql } from '../../../platform/database/index.ts'
import type { Context } from '../../context.ts'
import { requireField } from '../fields.ts'
import { valueColumnOf } from '../reading.ts'
import { scopeClause } from '../scope.ts'
import { compile } from './compile.ts'
import { parsedFilter, viewerOf } from './index.ts'
import { invalid } from './invalid.ts'
import { relatedRows } from './related.ts'
import type { Compiling } from './target.ts'

/**
 * The condition on the rows of the alias that a value is new to the record, over what the viewer may see, who must be allowed to filter
 * by all that it names. Each side is read by the record's own lists. @throws Problem 422 for what leads nowhere, 403 for what is hidden.
 */
export function newValueCondition(context: Context, registry: Registry, object: ResolvedObject, asked: NewValue, alias: string): Fragment {
  const at: Compiling = { registry, object: object.name, alias, depth: 1, viewer: viewerOf(context), scopeOf: (related, own) => scopeClause(context, related, own, 'read') }
  const held = related(registry, object.name, asked.over)
  const [among, notAmong] = [asked.among, asked.notAmong].map((filter) => parsedFilter(context, registry, registry.object(held.object), filter))
  if (among === undefined || notAmong === undefined) throw invalid(asked.over)
  requireValue(context, registry, related(registry, held.object, asked.through).object, asked.field)
  return valuesOf(at, asked, among, (value, end) => sql`${value} is not null and not ${valuesOf({ ...at, depth: end.depth }, asked, notAmong, (other) => sql`${other} = ${value}`)}`)
}

/** Whether one of the values holds so: lists of the record, their lists, and along relations to the end. */
function valuesOf(at: Compiling, { over, through, field }: NewValue, where: Filter, holds: (value: Fragment, end: Compiling) => Fragment): Fragment {
  const records = relatedRows(at, related(at.registry, at.object, over), where, compile)
  const parts = relatedRows(records.inside, related(at.registry, records.inside.object, through), undefined, compile)
  const path = pathOf(at.registry, parts.inside.object, field)
  return sql`exists (select 1 ${records.from} and exists (select 1 ${parts.from} and ${along(path, path.steps, parts.inside, holds)}))`
}

function along(path: ResolvedPath, steps: ResolvedPath['steps'], at: Compiling, holds: (value: Fragment, end: Compiling) => Fragment): Fragment {
  const [step, ...rest] = steps
  if (step === undefined) return holds(sql.identifier(at.alias, valueColumnOf(at.registry, path.object, path.name) ?? ''), at)
  const rows = relatedRows(at, { way: 'relation', object: step.to, field: step.field }, undefined, compile)
  return sql`exists (select 1 ${rows.from} and ${along(path, rest, rows.inside, holds)})`
}

function related(registry: Registry, object: string, name: string) {
  const found = relatedUnder(registry, object, name)
  if (found === undefined) throw invalid(name)
  return found
}

function pathOf(registry: Registry, object: string, field: string): ResolvedPath {
  const path = resolvePath(registry, object, field)
  if (path === undefined || valueColumnOf(registry, path.object, path.name) === undefined) throw invalid(field)
  return path
}

function requireValue(context: Context, registry: Registry, object: string, field: string): void {
  const path = pathOf(registry, object, field)
  for (const step of path.steps) requireField(context, registry, registry.object(step.object), step.field, 'filter')
  requireField(context, registry, registry.object(path.object), path.name, 'filter')
}
