/** One SQL statement: its text with $1, $2 ... and the values that go with them. */
export interface Statement {
  readonly text: string
  readonly values: readonly unknown[]
}

/** The workspace that a statement may see: row level security pins it. */
export interface Scope {
  readonly workspaceId: number
  /** A round trip that is about to leave: single reads go along with it. */
  readonly alongside?: Trip
}

/** Several single reads in one round trip. */
export interface Trip {
  /** Undefined once it has left, or for another workspace: then the statement has to go by itself. */
  read<Result extends object = Row>(scope: Scope, statement: Statement): Promise<Result[]> | undefined
}

/** A row as the driver gives it, before anybody has narrowed it. */
export type Row = Record<string, unknown>

/** Work inside one database transaction. */
export interface Transaction {
  readonly workspaceId: number
  /** Runs a statement and gives its rows. The row type is the caller's promise about his own SQL. */
  query<Result extends object = Row>(statement: Statement): Promise<Result[]>
  /** Runs a statement and gives the number of rows it touched. */
  run(statement: Statement): Promise<number>
  /**
   * Says that the last statement is sent and no answer to one will be judged: the commit then goes out right behind, in the same round
   * trip. A statement that fails still makes the whole fail; whatever else fails afterwards no longer does.
   */
  end(): void
  /** Called once after the commit; never after a rollback, and not again for a transaction that was repeated. */
  onCommit(action: () => void | Promise<void>): void
}
