import type { AggregateFilter, AndFilter, FieldFilter, Filter, NotFilter, OrFilter, RelatedFilter } from '../../src/model/filter/filter.ts'

export type Joint = 'all' | 'any' | 'none'
export interface Group { readonly joint: Joint; readonly parts: readonly Filter[] }

export const isField = (filter: Filter): filter is FieldFilter => 'field' in filter
export const isAnd = (filter: Filter): filter is AndFilter => 'and' in filter
export const isOr = (filter: Filter): filter is OrFilter => 'or' in filter
export const isNot = (filter: Filter): filter is NotFilter => 'not' in filter
export const isAggregate = (filter: Filter): filter is AggregateFilter => 'aggregate' in filter
export const isRelated = (filter: Filter): filter is RelatedFilter => 'some' in filter || 'none' in filter

/** The conditions that all hold, one beside the other: how a list shows its filter. */
export function conditionsOf(filter: Filter | undefined): readonly Filter[] {
  if (filter === undefined) return []
  return isAnd(filter) ? filter.and.flatMap(conditionsOf) : [filter]
}

/** The filter in which all of them hold; none, one as it is, several joined. */
export function allOf(conditions: readonly Filter[]): Filter | undefined {
  return conditions.length > 1 ? { and: conditions } : conditions[0]
}

/** A filter seen as a group of parts, as the builder draws it. */
export function groupOf(filter: Filter | undefined): Group {
  if (filter === undefined) return { joint: 'all', parts: [] }
  if (isAnd(filter)) return { joint: 'all', parts: filter.and }
  if (isOr(filter)) return { joint: 'any', parts: filter.or }
  if (isNot(filter) && isOr(filter.not)) return { joint: 'none', parts: filter.not.or }
  return { joint: 'all', parts: [filter] }
}

/** The filter that a group stands for; undefined when it is empty. */
export function filterOf({ joint, parts }: Group): Filter | undefined {
  if (parts.length === 0) return undefined
  if (joint === 'none') return { not: { or: parts } }
  if (joint === 'any') return parts.length === 1 ? parts[0] : { or: parts }
  return allOf(parts)
}

/** Drawn as a nested box in the builder. */
export function isGroup(filter: Filter): boolean {
  return isAnd(filter) || isOr(filter) || isNot(filter)
}

/** A filter out of an address or a saved view; undefined where it has not the shape of one. */
export function readFilter(value: unknown, depth = 0): Filter | undefined {
  if (typeof value !== 'object' || value === null || depth > 8) return undefined
  const every = (parts: unknown) => Array.isArray(parts) && parts.every((part) => readFilter(part, depth + 1) !== undefined)
  const inner = (part: unknown) => part === undefined || readFilter(part, depth + 1) !== undefined
  const has = (name: string): unknown => (Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined)
  const sound = every(has('and')) || every(has('or')) || readFilter(has('not'), depth + 1) !== undefined
    || (typeof has('field') === 'string' && typeof has('is') === 'string')
    || ((typeof has('some') === 'string' || typeof has('none') === 'string') && inner(has('where')))
    || (typeof has('aggregate') === 'string' && typeof has('over') === 'string' && typeof has('is') === 'string' && inner(has('where')))
  // Its parts were just looked at; operators and values are checked by the API, in words.
  return sound ? value : undefined
}
