import type { Registry, ResolvedObject } from '../../model/define/registry.ts'
import { type Fragment, sql } from '../../platform/database/index.ts'
import type { Context } from '../context.ts'
import type { ListQuery } from '../engine.ts'
import { allRows, wholeNumber } from './branches.ts'
import { requireReading } from './scope.ts'
import { conditions } from './where.ts'

/** Counts are exact up to here; beyond, a list says 'more than'. */
export const countBound = 10_000

/** How many records of the list the viewer may see, as one statement that stops counting one behind the bound. */
export function planCount(context: Context, registry: Registry, object: ResolvedObject, query: Pick<ListQuery, 'filter' | 'bin'>, restrict: readonly Fragment[] = []): Fragment {
  requireReading(context, object)
  const rows = allRows({ context, object, where: [...conditions(context, registry, object, query), ...restrict], columns: [] }, countBound + 1)
  return sql`select least(count(*), ${wholeNumber(countBound + 1)})::integer as count from (${rows}) t`
}
