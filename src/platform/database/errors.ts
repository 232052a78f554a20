import pg from 'pg'

/** PostgreSQL's five-letter code of an error, or undefined when it is not an error of the database. */
export function databaseErrorCode(error: unknown): string | undefined {
  return error instanceof pg.DatabaseError ? error.code : undefined
}

/** The name of the constraint that refused, when one did. */
export function violatedConstraint(error: unknown): string | undefined {
  return error instanceof pg.DatabaseError ? error.constraint : undefined
}

/** Whether the same work may simply be tried again: two transactions met, and this one had to give way. */
export function mayBeRepeated(error: unknown): boolean {
  const code = databaseErrorCode(error)
  return code === '40001' || code === '40P01' || isStalePlan(error)
}

/** A table changed below a named statement; on a new connection it is planned anew. */
export function isStalePlan(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === '0A000' && error.routine === 'RevalidateCachedQuery'
}

/**
 * Whether the statement was not carried out only because one before it in the same transaction had failed: then nothing is prepared
 * either, and a second call of a statement that went out at once with its first is told that it does not exist.
 */
export function isTransactionOver(error: unknown): boolean {
  const code = databaseErrorCode(error)
  return code === '25P02' || code === '26000'
}

/** Whether the server could not be reached or hung up: not a fault of the statement. */
export function isConnectionLost(error: unknown): boolean {
  const code = databaseErrorCode(error)
  if (code !== undefined) return code.startsWith('08') || code === '57P01' || code === '57P02' || code === '57P03'
  if (!(error instanceof Error)) return false
  if ('code' in error && typeof error.code === 'string') {
    return ['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT'].includes(error.code)
  }
  return /connection terminated|timeout exceeded when trying to connect|not queryable|connection error|query read timeout/i.test(error.message)
}

/** A commit that the server answered with a rollback, because a statement inside had failed unnoticed. */
export class CommitRefused extends Error {
  constructor() {
    super('The transaction was rolled back at commit: a statement in it had failed')
    this.name = 'CommitRefused'
  }
}
