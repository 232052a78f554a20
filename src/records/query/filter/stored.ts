import type { Json } from '../../../lib/json.ts'
import { isProblem } from '../../../lib/problem.ts'
import type { Registry, ResolvedObject } from '../../../model/define/registry.ts'
import { parseFilter } from '../../../model/filter/parse.ts'
import type { FilterViewer } from '../../../model/filter/viewer.ts'
import { type Fragment, sql } from '../../../platform/database/index.ts'
import { compileFilter } from './index.ts'

/** What a stored condition needs to know of the moment. */
export interface Moment { readonly now: number; readonly baseCurrency: string; readonly zone?: string; readonly weekStart?: number; readonly fiscalStart?: number }

/** Nobody in particular reads a stored condition: it is about the records, not about who looks. */
const nobody = '00000000-0000-0000-0000-000000000000'

/**
 * A stored condition on the rows of alias t, over all records whoever may see them; true where there is none, undefined where it does
 * not fit the model (any more).
 */
export function conditionOf(registry: Registry, object: ResolvedObject, filter: Json, { now, baseCurrency, zone = 'UTC', weekStart = 1, fiscalStart = 1 }: Moment): Fragment | undefined {
  if (filter === null) return sql`true`
  const viewer: FilterViewer = { userId: nobody, departmentId: undefined, departmentIds: [], teamIds: [], zone, now, weekStart, fiscalStart, baseCurrency }
  try {
    return compileFilter(parseFilter(registry, object.name, filter), { registry, object: object.name, alias: 't', viewer, scopeOf: () => sql`true` })
  } catch (error) {
    if (isProblem(error)) return undefined
    throw error
  }
}
