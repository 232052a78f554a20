import type { Registry, ResolvedObject } from '../../../model/define/registry.ts'
import type { Fragment } from '../../../platform/database/index.ts'
import { sql } from '../../../platform/database/index.ts'
import type { Context } from '../../context.ts'
import { parsedFilter, viewerOf } from './index.ts'
import { compileFilter } from './compile.ts'

export interface CopiedTables { readonly registry: Registry; /** Whether the column of the object stands in the copy. */ readonly kept: (object: string, column: string) => boolean }

/**
 * A caller's filter as a condition on rows of a copy of the tables, in which only what the caller may see stands: the same tree, the
 * same compiler, the same rights. @throws Problem 422 or 403, also for a field of which the copy has no column.
 */
export function copiedCondition(context: Context, { registry, kept }: CopiedTables, object: ResolvedObject, filter: unknown, alias: string): Fragment {
  return compileFilter(parsedFilter(context, registry, object, filter), { registry, object: object.name, alias, viewer: viewerOf(context), kept, scopeOf: () => sql`true` })
}
