import type { Json } from '../../../src/lib/json.ts'
import { isCustomizable } from '../../../src/model/custom/customizable.ts'
import type { ResolvedObject } from '../../../src/model/define/registry.ts'
import type { Filter } from '../../../src/model/filter/filter.ts'
import { rowsQuery } from '../../data/records.ts'
import { model } from '../../model.ts'

/** The objects that a company may say something of. */
export function ruledObjects(): readonly ResolvedObject[] {
  return [...model.objects.values()].filter((object) => isCustomizable(object))
}

/** Objects whose records go from state to state. */
export function stagedObjects(): readonly ResolvedObject[] {
  return ruledObjects().filter(({ state }) => state !== undefined)
}

/** The rules of one kind on an object. */
export const rulesQuery = (kind: string, object: string) => rowsQuery(kind, { filter: { field: 'object', is: 'equals', value: object }, limit: 200 })

/** A filter as a record keeps it; undefined for one that asks for nothing. */
export function filterIn(value: Json | undefined): Filter | undefined {
  return isFilter(value) && JSON.stringify(value) !== '{"and":[]}' ? value : undefined
}
function isFilter(value: unknown): value is Filter {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
