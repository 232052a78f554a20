import type { Registry, ResolvedObject } from '../../model/define/registry.ts'
import { type Fragment, sql } from '../../platform/database/index.ts'
import type { Context } from '../context.ts'
import type { ListQuery } from '../engine.ts'
import { filterCondition } from './filter/index.ts'

/** The conditions of a list on its records (alias t), besides the scope: living or in the bin, and the filter. */
export function conditions(context: Context, registry: Registry, object: ResolvedObject, { filter, bin }: Pick<ListQuery, 'filter' | 'bin'>): Fragment[] {
  const alive = bin === true ? sql`t.deleted_at is not null` : sql`t.deleted_at is null`
  return filter === undefined ? [alive] : [alive, filterCondition(context, registry, object, filter, 't')]
}
