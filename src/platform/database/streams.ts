import type { Readable, Writable } from 'node:stream'
import copyStreams from 'pg-copy-streams'
import type { Scope, Transaction } from './statement.ts'
import { type Executor, inTransaction } from './transaction.ts'

/** A transaction on an ordinary connection, which can also take and give rows as streams. */
export interface StreamTransaction extends Transaction {
  /** A stream to write into; the text is `copy ... from stdin ...`. Not into tables under row level security: use a temporary one. */
  copyFrom(text: string): Writable
  /** A stream to read from; the text is `copy (...) to stdout ...`. */
  copyTo(text: string): Readable
}

/** Runs the work on the pool for streams, pinned to the workspace. */
export async function streaming<Result>(executor: Executor, scope: Scope, run: (transaction: StreamTransaction) => Promise<Result>): Promise<Result> {
  return inTransaction(executor, scope, async (transaction, client) => run({
    ...transaction,
    copyFrom: (text) => client.query(copyStreams.from(text)),
    copyTo: (text) => client.query(copyStreams.to(text)),
  }))
}
