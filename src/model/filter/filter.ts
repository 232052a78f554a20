import type { Json } from '../../lib/json.ts'

/**
 * The one way to ask: a small typed tree. It compiles to SQL (records/query), to a match of one record in memory
 * (filter/match.ts), and to words (filter/explain.ts); one case table holds them to the same answers.
 * Every leaf is two-valued: a comparison with an empty value is false, its negation true.
 */
export type Filter = AndFilter | OrFilter | NotFilter | FieldFilter | RelatedFilter | AggregateFilter

export interface AndFilter { readonly and: readonly Filter[] }
export interface OrFilter { readonly or: readonly Filter[] }
export interface NotFilter { readonly not: Filter }
/** `field` may lead through relations: 'customer.industry' (three steps at most). */
export interface FieldFilter { readonly field: string; readonly is: Operator; readonly value?: FilterValue }
/** Some (or none) of the records that the other side lists under this name satisfy `where`. */
export interface RelatedFilter { readonly some?: string; readonly none?: string; readonly where?: Filter }
/** An aggregate over related records, compared: { sum: 'opportunities', of: 'amount', where, is: 'moreThan', value: 100000 }. */
export interface AggregateFilter {
  readonly aggregate: 'count' | 'sum' | 'average' | 'min' | 'max'
  readonly over: string
  readonly of?: string
  readonly where?: Filter
  readonly is: Operator
  readonly value?: FilterValue
}

export type Operator =
  | 'equals' | 'notEquals' | 'in' | 'notIn' | 'isEmpty' | 'isNotEmpty'
  | 'contains' | 'notContains' | 'startsWith' | 'endsWith'
  | 'lessThan' | 'atMost' | 'moreThan' | 'atLeast' | 'between'
  /** Dates: in a named period (today, this month, last quarter ...), in the last or next n units, more than n units ago or ahead. */
  | 'during' | 'inLast' | 'inNext' | 'before' | 'after' | 'olderThan' | 'furtherThan'
  | 'isTrue' | 'isFalse'
  /** Several values: tags, multiple choices, links. */
  | 'has' | 'hasAny' | 'hasAll' | 'hasNone'
  /** Places: within metres of a point. */
  | 'within'

export type DateUnit = 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year'
/** A period relative to the viewer's today: offset 0 is the running one, -1 the one before. */
export interface Period { readonly period: 'day' | 'week' | 'month' | 'quarter' | 'year'; readonly offset: number }
/** For inLast, inNext, olderThan, furtherThan. */
export interface Span { readonly amount: number; readonly unit: DateUnit }
/** The viewer, their department, their department and those below it. */
export interface ViewerValue { readonly viewer: 'me' | 'myDepartment' | 'myDepartmentAndBelow' | 'myTeams' }
export type FilterValue = Json | Period | Span | ViewerValue

/** The most leaves and the deepest nesting that a filter may have: bounds the work of each question. */
export const filterLimits = { leaves: 100, depth: 8, values: 500 } as const

/**
 * That among related records of a record there is a value that is not among others of them: a category that a customer bought in a
 * time and never before. It stands beside a filter, and only where the model asks: nobody types it.
 */
export interface NewValue {
  /** The list of the record, and the list of each of those in which the value stands. */
  readonly over: string
  readonly through: string
  /** Where the value stands, of the innermost: 'product.category'. Empty ones are none. */
  readonly field: string
  /** Of which records of `over` the value is, and among which it must not be. */
  readonly among: Filter
  readonly notAmong: Filter
}
