import type { Registry, ResolvedObject } from '../../../model/define/registry.ts'
import type { Filter, Operator } from '../../../model/filter/filter.ts'
import { parseFilter } from '../../../model/filter/parse.ts'
import type { FilterViewer } from '../../../model/filter/viewer.ts'
import type { Fragment } from '../../../platform/database/index.ts'
import type { Context } from '../../context.ts'
import { requireField } from '../fields.ts'
import { scopeClause } from '../scope.ts'
import { compileFilter } from './compile.ts'

/**
 * A caller's filter as a condition on the rows of the alias. Checked here, in the engine: its shape and size, and that the caller
 * may filter by each field it names, through relations too. @throws Problem 422 or 403.
 */
export function filterCondition(context: Context, registry: Registry, object: ResolvedObject, filter: unknown, alias: string): Fragment {
  return declaredCondition(context, registry, object, parsedFilter(context, registry, object, filter), alias)
}

/** A caller's filter, checked in the same way, for whoever matches records in memory. */
export function parsedFilter(context: Context, registry: Registry, object: ResolvedObject, filter: unknown): Filter {
  const mayFilter = (name: string, field: string, operator: Operator | undefined) => {
    requireField(context, registry, registry.object(name), field, operator !== undefined && wholeValues.has(operator) ? 'matching' : 'filter')
    return true
  }
  return parseFilter(registry, object.name, filter, { mayFilter })
}

/** A filter of a declaration (of a roll-up, a rule): what it names is not the caller's choice, so no right is asked for; scope holds all the same. */
export function declaredCondition(context: Context, registry: Registry, object: ResolvedObject, filter: Filter, alias: string): Fragment {
  return compileFilter(filter, {
    registry, object: object.name, alias, viewer: viewerOf(context), scopeOf: (related, relatedAlias) => scopeClause(context, related, relatedAlias, 'read'),
  })
}

/** Operators that match a value as a whole: all that is allowed with a masked field. */
const wholeValues: ReadonlySet<Operator> = new Set<Operator>(['equals', 'notEquals', 'in', 'notIn', 'isEmpty', 'isNotEmpty'])

/** The eyes with which a request reads filters. */
export function viewerOf({ actor, now, weekStart, fiscalStart, baseCurrency }: Context): FilterViewer {
  const { userId, departmentId, departmentIds, teamIds, zone } = actor
  return { userId, departmentId, departmentIds, teamIds, zone, now, weekStart, fiscalStart, baseCurrency }
}

export { compileFilter } from './compile.ts'
export type { FilterTarget } from './target.ts'
