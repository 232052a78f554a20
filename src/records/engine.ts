import type { Json, JsonObject } from '../lib/json.ts'
import type { SortBy } from '../model/define/object.ts'
import type { Place } from '../model/filter/datum.ts'
import type { Filter, NewValue } from '../model/filter/filter.ts'
import type { Context } from './context.ts'

/**
 * A record as a door shows it: id, version, then fields by name. A relation reads as { id, title } (title null where the
 * viewer may not see the other record) and is written as an id; a target as { object, id, title }; links as
 * [{ object, id, title, role }]; money as { amount, currency, base, rate, rateDate } and is written as { amount, currency }.
 * Fields that the viewer may not read are absent; masked ones are masked text and named in `masked`.
 */
export type Row = JsonObject

export interface Written {
  readonly id: string
  readonly version: number
  /** The record as it now stands, under the writer's own rights. */
  readonly record: Row
  /** Feed entry ids of the write: a reader of a follower waits for their position (feed.positionOf). */
  readonly entries: readonly number[]
}

export interface ListQuery {
  readonly filter?: Filter
  readonly sort?: readonly SortBy[]
  /** Fields to return; absent: all that the viewer may read. */
  readonly fields?: readonly string[]
  /** 1 to 200, 50 by default. */
  readonly limit?: number
  /** As the last page gave it; signed, bound to filter and sort. */
  readonly cursor?: string
  /** Start at the first record whose first sort value is at or after this one: jump by letter, date, amount. */
  readonly from?: Json
  /** Words searched across the object's searchable fields. */
  readonly search?: string
  /** Records in the bin instead of the living ones. */
  readonly bin?: boolean
  /** As the records stood at this ISO instant, from the feed. */
  readonly asOf?: string
}
export interface Page {
  readonly rows: readonly Row[]
  readonly next?: string
  /** As of a past instant: fields that were asked for and are not kept of the past (sums over other records, their values, links). */
  readonly unavailable?: readonly string[]
}
/** Which records of an object lie nearest to a point. */
export interface NearestQuery {
  /** A field of type place. */
  readonly field: string
  readonly from: Place
  /** 1 to 200,000. */
  readonly metres: number
  readonly filter?: Filter
  readonly fields?: readonly string[]
  /** 1 to 200, 50 by default. */
  readonly limit?: number
}
export interface Near { readonly row: Row; /** Metres, rounded. */ readonly distance: number }

export interface CountResult { readonly count: number; /** false: there are more than `count`. */ readonly exact: boolean }

export interface AggregateQuery {
  readonly filter?: Filter
  /** Words that the records must be found by. */
  readonly search?: string
  readonly bin?: boolean
  /** The figures as they stood at this instant. */
  readonly asOf?: string
  /** Group by a field (choice, relation, boolean) or by a date field's period. */
  readonly groupBy?: { readonly field: string; readonly period?: 'day' | 'week' | 'month' | 'quarter' | 'year' }
  readonly measures: readonly { readonly function: 'count' | 'sum' | 'average' | 'min' | 'max'; readonly field?: string }[]
}
export interface AggregateRow { readonly group: Json; readonly title?: string; readonly values: readonly (number | string | null)[] }

/** By what records are put together: a field, also one that relations lead to ('customer.level'), or the period of a date. */
export interface TableDimension { readonly field: string; readonly period?: 'day' | 'week' | 'month' | 'quarter' | 'year' }
export interface TableMeasure {
  readonly function: 'count' | 'sum' | 'average' | 'min' | 'max' | 'distinct'
  readonly field?: string
  /** Only those of the records for which it holds. */
  readonly where?: Filter
  /** And only those to which a value is new. */
  readonly newValue?: NewValue
}
/** A question for a table of figures: several dimensions at once, each measure over records of its own, totals computed anew. */
export interface TableQuery {
  readonly filter?: Filter
  /** Four at most. */
  readonly by: readonly TableDimension[]
  readonly measures: readonly TableMeasure[]
  /** Whether the totals over each set of the dimensions come along: never sums of what is shown, so that shares and distinct counts are right. */
  readonly totals?: boolean
  /** The measure by which the largest come first; absent: in the order of the dimensions. */
  readonly largest?: number
  /** How many groups of each set are given, 1,000 at most. */
  readonly limit?: number
}
export interface TableRow {
  /** The values of the dimensions; null where nothing stands there, and where the row is a total over it. */
  readonly keys: readonly Json[]
  readonly titles: readonly (string | null)[]
  /** Which dimensions it is a total over, by their place. */
  readonly over: readonly number[]
  readonly values: readonly (number | string | null)[]
}
export interface Table { readonly rows: readonly TableRow[]; /** How many groups there are, whether given or not. */ readonly groups: number }

export interface Change { readonly field: string; readonly before: Json; readonly after: Json }
export interface HistoryEntry {
  readonly id: number
  readonly at: string
  readonly actor: { readonly id: string; readonly name: string }
  readonly action: string
  readonly version: number
  readonly reason?: string
  readonly changes: readonly Change[]
}

/** The engine's one way to write and one way to ask. Every method checks the actor's rights itself, before it touches a row. */
export interface Records {
  create(context: Context, object: string, input: JsonObject): Promise<Written>
  /** @param version the version that the writer saw; absent only for trusted callers inside the engine. A newer one is a 409 that carries both. */
  update(context: Context, object: string, id: string, input: JsonObject, version?: number): Promise<Written>
  /** Into the bin, with its parts. */
  remove(context: Context, object: string, id: string, version?: number): Promise<Written>
  restore(context: Context, object: string, id: string): Promise<Written>
  purge(context: Context, object: string, id: string): Promise<void>
  read(context: Context, object: string, id: string): Promise<Row>
  list(context: Context, object: string, query: ListQuery): Promise<Page>
  count(context: Context, object: string, query: Pick<ListQuery, 'filter' | 'search' | 'bin'>): Promise<CountResult>
  aggregate(context: Context, object: string, query: AggregateQuery): Promise<readonly AggregateRow[]>
  nearest(context: Context, object: string, query: NearestQuery): Promise<readonly Near[]>
  history(context: Context, object: string, id: string, options: { readonly field?: string; readonly before?: number; readonly limit?: number }): Promise<readonly HistoryEntry[]>
}
