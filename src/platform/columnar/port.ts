/** A column of a table; the type is one of PostgreSQL's, which DuckDB reads as well. */
export interface StoreColumn { readonly name: string; readonly type: string }
export interface StoreTable { readonly name: string; readonly columns: readonly StoreColumn[] }

/** How far the copy of a workspace has come, and of which shape it is. */
export interface Cursor {
  /** The position of the feed up to which it holds what was written. */
  readonly position: number
  /** A fingerprint of the tables with which it was filled. */
  readonly shape: string
  /** When it was filled whole, ISO instant. */
  readonly filledAt: string
}

/** Rows of one table that take the place of others. */
export interface WrittenTable {
  readonly table: string
  readonly columns: readonly StoreColumn[]
  /** Columns that hold the ids below: a row with one of them goes. */
  readonly keys: readonly string[]
  /** Rows with these ids go first; null: all of the workspace; undefined: none. */
  readonly ids: readonly string[] | null | undefined
  /** CSV files with the rows that come. */
  readonly files: readonly string[]
}

/** number, date (days since 1970) and instant (milliseconds since 1970) come as doubles, NaN for what is missing; boolean as 0, 1 and NaN. */
export type ColumnKind = 'number' | 'boolean' | 'date' | 'instant' | 'text' | 'list'
export type ColumnValues = Float64Array | (string | null)[] | ((string | null)[] | null)[]
export interface AnsweredColumn { readonly name: string; readonly kind: ColumnKind; readonly values: ColumnValues }
export interface AnsweredColumns {
  readonly rows: number
  readonly columns: readonly AnsweredColumn[]
  /** Of a question with `after`: how far the workspace had come when the statement began. */
  readonly cursor?: Cursor | undefined
}

export interface StoreQuestion {
  readonly text: string
  readonly values: readonly unknown[]
  /** Wait until the copy of the workspace holds what stands up to this position of the feed. */
  readonly after?: { readonly workspaceId: number; readonly position: number }
  /** Longest wait for that, ms. */
  readonly patience: number
  /** Longest time of the statement itself, ms. */
  readonly timeout: number
  readonly signal?: AbortSignal | undefined
  /** Refused beyond so many rows. */
  readonly mostRows: number
}

/** Why a store did not answer. */
export type StoreFault = 'behind' | 'late' | 'cancelled' | 'memory' | 'rows' | 'absent' | 'failed'
export class StoreError extends Error {
  readonly fault: StoreFault
  constructor(fault: StoreFault, message: string) {
    super(message)
    this.name = 'StoreError'
    this.fault = fault
  }
}

/** Where another process of this machine asks the store itself. */
export interface ColumnWay { readonly address: string; readonly tokenFile: string }

/** Whoever may ask: the owner's own process, and others through it. */
export interface ColumnReader {
  /** How lists are written in the CSV files that it reads. */
  readonly kind: 'duckdb' | 'postgres'
  query(question: StoreQuestion): Promise<AnsweredColumns>
  /** For a process that is started to compute, so that its rows do not pass through this one; undefined where only a connection of our own leads there. */
  way(): Promise<ColumnWay | undefined>
  cursors(): Promise<ReadonlyMap<number, Cursor>>
  /** Rows of the workspace in each table. */
  counts(workspaceId: number): Promise<readonly { readonly table: string; readonly rows: number }[]>
  close(): Promise<void>
}

/** The one who writes. Between begin and commit others see what was before. */
export interface ColumnStore extends ColumnReader {
  /** Makes tables and columns that are missing. @returns names of tables that were there and got a column. */
  prepare(tables: readonly StoreTable[]): Promise<readonly string[]>
  begin(): Promise<void>
  write(workspaceId: number, tables: readonly WrittenTable[]): Promise<void>
  /** Ends the transaction with the position that it has come to; null: nothing is known of the workspace any more. */
  commit(workspaceId: number, cursor: Cursor | null): Promise<void>
  rollback(): Promise<void>
  /** Takes everything away. */
  empty(): Promise<void>
  /** Where files with rows are laid. */
  readonly loadFolder: string
  /** Whether nothing was ever laid here: then there is nothing to follow, and nothing has to be started for it. */
  unused(): Promise<boolean>
  /** Bytes on disk; undefined where that is somebody else's matter. */
  size(): Promise<number | undefined>
}
