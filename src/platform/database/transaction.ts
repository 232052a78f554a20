import type pg from 'pg'
import { CommitRefused, isConnectionLost, isStalePlan, isTransactionOver, mayBeRepeated } from './errors.ts'
import { gather } from './gather.ts'
import { askKept } from './kept.ts'
import { hold, holdsTooMany, type StatementNames } from './names.ts'
import type { Row, Scope, Statement, Transaction } from './statement.ts'
import { asProblem } from './unavailable.ts'

const attempts = 4

/** How many statements were sent, so that tests can hold main paths to a number of them. */
export interface Counter { statements: number; transactions: number }

export interface Executor { readonly pool: pg.Pool; readonly names: StatementNames; readonly counter: Counter }

/** Opens a transaction pinned to one workspace, in one message. The id is checked to be a number: SET takes no parameter. */
export function opening(scope: Scope | undefined, mode: 'read only' | 'read write'): string {
  if (scope === undefined) return `begin ${mode}`
  if (!Number.isSafeInteger(scope.workspaceId) || scope.workspaceId < 0) throw new RangeError('A workspace id is a whole number')
  return `begin ${mode}; set local app.workspace = '${scope.workspaceId}'`
}

/**
 * Runs the work in a transaction. What the server gave up for another's sake (serialization, deadlock) is done again, at most
 * three times, so the work must be repeatable. @throws what the work throws, CommitRefused, or the 503 Problem.
 */
export async function inTransaction<Result>(
  executor: Executor,
  scope: Scope | undefined,
  run: (transaction: Transaction, client: pg.PoolClient) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    const actions: (() => void | Promise<void>)[] = []
    try {
      const result = await once(executor, scope, run, actions)
      for (const action of actions) await action()
      return result
    } catch (error) {
      if (attempt >= attempts || !mayBeRepeated(error)) throw asProblem(error)
    }
  }
}

async function once<Result>(
  { pool, names, counter }: Executor,
  scope: Scope | undefined,
  run: (transaction: Transaction, client: pg.PoolClient) => Promise<Result>,
  actions: (() => void | Promise<void>)[],
): Promise<Result> {
  const begin = opening(scope, 'read write')
  const client = await pool.connect()
  let broken = false
  try {
    counter.transactions += 1
    gather(client)
    // Not awaited here: a pipelined connection sends the first statement right behind it.
    const begun = client.query(begin)
    begun.catch(() => undefined)
    if (!client.pipeline) await begun
    let ending: Promise<pg.QueryResult> | undefined
    const commit = () => {
      gather(client)
      ending = client.query('commit')
      ending.catch(() => undefined)
      return ending
    }
    let cause: unknown
    const send = async (statement: Statement) => {
      if (ending !== undefined) throw new Error('The transaction has been ended: nothing can be asked behind its commit')
      counter.statements += 1
      gather(client)
      try {
        return await ask(names, client, statement)
      } catch (error) {
        if (!isTransactionOver(error)) cause = error
        // What came in one piece is told in any order; by then also what ended the transaction, which decides whether it may be done again.
        else await new Promise((resolve) => { setImmediate(resolve) })
        throw cause ?? error
      }
    }
    const result = await run({
      workspaceId: scope?.workspaceId ?? 0,
      query: <R extends object>(statement: Statement) => heard(send(statement).then(({ rows }) => rowsOf<R>(rows))),
      run: (statement) => heard(send(statement).then(({ rowCount }) => rowCount ?? 0)),
      end: () => { if (ending === undefined) void commit() },
      onCommit: (action) => { actions.push(action) },
    }, client)
    await begun
    const committed = await (ending ?? commit())
    if (committed.command !== 'COMMIT') throw new CommitRefused()
    return result
  } catch (error) {
    broken = isConnectionLost(error) || isStalePlan(error)
    if (!broken) await client.query('rollback').catch(() => { broken = true })
    throw error
  } finally {
    client.release(broken || holdsTooMany(client))
  }
}

/** One statement in a read-only transaction, in one round trip: the three messages go out together. */
export async function readOnce<Result extends object>({ pool, names, counter }: Executor, scope: Scope, statement: Statement): Promise<Result[]> {
  const begin = opening(scope, 'read only')
  for (let attempt = 1; ; attempt += 1) {
    let broken = false
    const client = await pool.connect().catch((error: unknown) => { throw asProblem(error) })
    try {
      counter.transactions += 1
      counter.statements += 1
      gather(client)
      const [begun, read, ended] = await Promise.allSettled([client.query(begin), ask(names, client, statement), client.query('commit')])
      const failed = [begun, read, ended].find((outcome) => outcome.status === 'rejected')
      if (failed !== undefined) throw failed.reason
      if (read.status === 'fulfilled') return rowsOf<Result>(read.value.rows)
    } catch (error) {
      broken = isConnectionLost(error) || isStalePlan(error)
      if (attempt >= attempts || !mayBeRepeated(error)) throw asProblem(error)
    } finally {
      client.release(broken || holdsTooMany(client))
    }
  }
}

/**
 * Of several statements sent at once whoever waits may stop at the first that fails; the others fail with it, and must not end the
 * program for want of a listener. A failure that nobody ever looks at is told by the commit.
 */
export function heard<Result>(answer: Promise<Result>): Promise<Result> {
  answer.catch(() => undefined)
  return answer
}

/** Sends the statement on the connection: by its name, where it has one. */
export function ask(names: StatementNames, client: pg.ClientBase, { text, values: given }: Statement): Promise<pg.QueryResult<Row>> {
  const name = names.nameOf(text)
  const values = [...given]
  if (name === undefined) return client.query<Row>({ text, values })
  hold(client, name)
  return askKept<Row>(client, { name, text, values })
}

/** The one place where rows get the type that the caller says his SQL has. */
export function rowsOf<Result extends object>(rows: readonly Row[]): Result[] {
  return rows as readonly object[] as Result[]
}
