import type { AggregateFilter, AndFilter, FieldFilter, Filter, NotFilter, OrFilter, RelatedFilter } from './filter.ts'

/** What is made of each kind of node. */
export interface FilterVisitor<Result> {
  and(filters: readonly Filter[]): Result
  or(filters: readonly Filter[]): Result
  not(filter: Filter): Result
  field(filter: FieldFilter): Result
  related(filter: RelatedFilter): Result
  aggregate(filter: AggregateFilter): Result
}

/** Hands the node to the visitor's method for its kind; the visitor goes deeper itself. */
export function visit<Result>(filter: Filter, visitor: FilterVisitor<Result>): Result {
  if (isAnd(filter)) return visitor.and(filter.and)
  if (isOr(filter)) return visitor.or(filter.or)
  if (isNot(filter)) return visitor.not(filter.not)
  if (isField(filter)) return visitor.field(filter)
  return isAggregate(filter) ? visitor.aggregate(filter) : visitor.related(filter)
}

export const isAnd = (filter: Filter): filter is AndFilter => 'and' in filter
export const isOr = (filter: Filter): filter is OrFilter => 'or' in filter
export const isNot = (filter: Filter): filter is NotFilter => 'not' in filter
export const isField = (filter: Filter): filter is FieldFilter => 'field' in filter
export const isAggregate = (filter: Filter): filter is AggregateFilter => 'aggregate' in filter

/** The paths of the object's own fields and relations that a filter reads, each once; what lies behind a relation is its matter. */
export function fieldsOf(filter: Filter): readonly string[] {
  const names = new Set<string>()
  const collect = (node: Filter): void => visit(node, {
    and: (filters) => filters.forEach(collect),
    or: (filters) => filters.forEach(collect),
    not: collect,
    field: ({ field }) => { names.add(field) },
    related: ({ some, none }) => { names.add(some ?? none ?? '') },
    aggregate: ({ over }) => { names.add(over) },
  })
  collect(filter)
  return [...names]
}

/** Whether the answer changes with the viewer or the time: such a filter is never stored in a derived value. */
export function dependsOnViewer(filter: Filter): boolean {
  const valueDepends = (value: unknown): boolean => typeof value === 'object' && value !== null
    && (Array.isArray(value) ? value.some(valueDepends) : 'viewer' in value || 'period' in value || 'unit' in value)
  return visit(filter, {
    and: (filters) => filters.some(dependsOnViewer),
    or: (filters) => filters.some(dependsOnViewer),
    not: dependsOnViewer,
    field: ({ value }) => valueDepends(value),
    related: ({ where }) => where !== undefined && dependsOnViewer(where),
    aggregate: ({ where, value }) => valueDepends(value) || (where !== undefined && dependsOnViewer(where)),
  })
}
