/** One SQL statement: its text with $1, $2 ... and the values that go with them. */
export interface Statement {
  readonly text: string
  readonly values: readonly unknown[]
}

/** The workspace that a statement may see: row level security pins it. */
export interface Scope { readonly workspaceId: number }

/** A row as the driver gives it, before anybody has narrowed it. */
export type Row = Record<string, unknown>

/** Work inside one database transaction. */
export interface Transaction {
  readonly workspaceId: number
  /** Runs a statement and gives its rows. The row type is the caller's promise about his own SQL. */
  query<Result extends object = Row>(statement: Statement): Promise<Result[]>
  /** Runs a statement and gives the number of rows it touched. */
  run(statement: Statement): Promise<number>
  /** Called once after the commit; never after a rollback, and not again for a transaction that was repeated. */
  onCommit(action: () => void | Promise<void>): void
}
