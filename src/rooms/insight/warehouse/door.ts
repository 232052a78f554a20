import type { AnsweredColumns, ColumnWay, StoreQuestion } from '../../../platform/columnar/index.ts'
import type { Fragment } from '../../../platform/database/index.ts'
import type { Context } from '../../../records/context.ts'
import type { Table, TableQuery } from '../../../records/engine.ts'

/** A question to the warehouse. */
export interface Question {
  readonly workspaceId: number
  /**
   * Whose eyes: each table holds only the records that this caller may see, with fields that his role hides or masks empty. Absent: all
   * living records of the workspace, for models and jobs.
   */
  readonly viewer?: Context
  /**
   * Reading SQL that DuckDB and PostgreSQL both run. Tables and columns have the names of PostgreSQL's, unqualified; nothing has to
   * be said of workspace, bin or scope. Values are parameters, with a cast where the type is not plain (`${ids}::uuid[]`).
   */
  readonly sql: Fragment
  /** The position that a write returned: waits for it, at most 2 s. */
  readonly after?: number
  readonly signal?: AbortSignal
  /** Longest time of the statement, ms; 30 s by default. */
  readonly timeout?: number
  /** More rows than this are refused; 5,000,000 by default. */
  readonly mostRows?: number
}

export type Cell = number | string | boolean | readonly (string | null)[] | null
export type AnswerRow = Readonly<Record<string, Cell>>

export interface Answer extends AnsweredColumns {
  /** Up to this position of the feed everything is in the answer; of what came later some may be. */
  readonly position: number
  /** The rows as objects, as PostgreSQL's driver would give them: dates 'YYYY-MM-DD', instants in ISO, numbers as numbers. */
  rowObjects<Row extends object = AnswerRow>(): Row[]
  /** A column of numbers, dates (days since 1970) or instants (milliseconds), NaN for what is missing. @throws when there is none of the name. */
  numbers(name: string): Float64Array
  /** A column of texts or ids. @throws when there is none of the name. */
  texts(name: string): readonly (string | null)[]
}

/** Questions made ready for a process that asks the store itself: narrowed like every other, with nothing in them that cannot be sent. */
export interface AskedAway { readonly way: ColumnWay; readonly questions: readonly Omit<StoreQuestion, 'signal'>[] }

export interface WarehouseStatus {
  readonly kind: 'duckdb' | 'postgres'
  /** filling: for the first time, or anew; absent: nobody keeps it now, or nothing was ever asked. */
  readonly state: 'following' | 'filling' | 'absent'
  readonly position: number | null
  /** Entries of the feed that are not there yet, and the seconds since the oldest of them. */
  readonly behind: { readonly entries: number; readonly seconds: number }
  readonly filledAt: string | null
  readonly bytes: number | null
  readonly tables: readonly { readonly table: string; readonly rows: number }[]
}

/** The columnar copy of a company's records, and the only way to ask it. */
export interface Warehouse {
  /**
   * Answers one statement. The first question of a workspace has its copy filled.
   * @throws Problem 503 while it is filled for the first time, or where nobody keeps it; 504 after the time limit or when `after` is not
   * reached; 422 when the answer is too large or takes too much memory.
   */
  ask(question: Question): Promise<Answer>
  /** The same questions for a process of ours that computes on many rows, so that they do not pass through this one; undefined where it cannot get there. @throws Problem as `ask`. */
  away(questions: readonly Omit<Question, 'signal'>[]): Promise<AskedAway | undefined>
  /** A filter tree as a condition on the rows of an alias, for the statement of a question with the same viewer. @throws Problem 422, 403. */
  condition(viewer: Context, object: string, filter: unknown, alias: string): Promise<Fragment>
  /** A table of figures as records counts it, over the copy: the same rights and the same numbers. @throws Problem 422 for what the copy does not have; as `ask`. */
  table(viewer: Context, object: string, query: TableQuery, after?: number): Promise<Table>
  status(workspaceId: number): Promise<WarehouseStatus>
  /** Has the copy filled anew; the old one answers meanwhile. */
  rebuild(workspaceId: number): Promise<void>
  close(): Promise<void>
}
