import type pg from 'pg'
import { isConnectionLost, isStalePlan, mayBeRepeated } from './errors.ts'
import { gather } from './gather.ts'
import { holdsTooMany } from './names.ts'
import type { Row, Scope, Statement, Trip } from './statement.ts'
import { ask, type Executor, heard, opening, readOnce, rowsOf } from './transaction.ts'
import { asProblem } from './unavailable.ts'

interface Asked { readonly statement: Statement; readonly answer: (rows: Row[]) => void; readonly fail: (error: unknown) => void }

/**
 * A round trip that leaves once the running code has nothing more to ask at once: what was asked by then goes out on one
 * connection, in one read-only transaction. Each is answered as its own answer comes.
 */
export function openTrip(executor: Executor, scope: Scope): Trip {
  const asked: Asked[] = []
  let left = false
  const leave = async () => {
    const client = await executor.pool.connect().catch((error: unknown) => { for (const { fail } of asked) fail(asProblem(error)) })
    // Whoever was woken together with us may ask yet.
    if (client !== undefined) await new Promise<void>((resolve) => { process.nextTick(resolve) })
    left = true
    if (client !== undefined) await travel(executor, scope, client, asked)
  }
  return {
    read<Result extends object>({ workspaceId }: Scope, statement: Statement): Promise<Result[]> | undefined {
      if (left || workspaceId !== scope.workspaceId) return undefined
      const answer = new Promise<Row[]>((resolve, reject) => { asked.push({ statement, answer: resolve, fail: reject }) })
      if (asked.length === 1) void leave()
      return heard(answer.then((rows) => rowsOf<Result>(rows)))
    },
  }
}

async function travel(executor: Executor, scope: Scope, client: pg.PoolClient, asked: readonly Asked[]): Promise<void> {
  const { names, counter } = executor
  let failed = false
  let broken = false
  const notice = (error: unknown) => { failed = true; broken ||= isConnectionLost(error) || isStalePlan(error) }
  // What stands behind the first that failed was not carried out at all, and what the server gave up may be asked again.
  const again = ({ statement, answer, fail }: Asked) => { readOnce<Row>(executor, scope, statement).then(answer, fail) }
  counter.transactions += 1
  counter.statements += asked.length
  gather(client)
  const sent = [client.query(opening(scope, 'read only')).then(() => undefined, notice)]
  for (const one of asked) {
    sent.push(ask(names, client, one.statement).then(({ rows }) => { one.answer(rows) }, (error: unknown) => {
      const behind = failed
      notice(error)
      if (behind || mayBeRepeated(error)) again(one)
      else one.fail(asProblem(error))
    }))
  }
  sent.push(client.query('commit').then(() => undefined, notice))
  await Promise.all(sent)
  client.release(broken || holdsTooMany(client))
}
