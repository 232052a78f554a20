import { asText } from '../../lib/json.ts'
import { isUuid } from '../../lib/ids.ts'
import { isProblem } from '../../lib/problem.ts'
import type { Transaction } from '../../platform/database/index.ts'
import { asEngine, type Context } from '../context.ts'
import type { ActEngine } from './engine.ts'
import { lockRecord } from './locking.ts'
import { forget, type Memory, recall } from './memory.ts'
import { refusedByRole } from './guard.ts'
import { refused, undoUnknown } from './problems.ts'
import { readWithin } from './reading.ts'
import { doingOf, find, writeAs } from './run.ts'

export interface UndoResult {
  readonly undone: number
  /** Records that somebody changed since: they stay as they are. */
  readonly left: readonly { readonly object: string; readonly id: string; readonly title: string }[]
  readonly entries: readonly number[]
}

/**
 * Takes a run back, record by record; each in a transaction of its own, so that what was changed since stays alone.
 * @throws Problem 404 when there is nothing (any more) to take back.
 */
export async function undoRun(engine: ActEngine, context: Context, object: string, token: string): Promise<UndoResult> {
  if (!isUuid(token)) throw undoUnknown()
  const { database } = engine.dependencies
  const scope = { workspaceId: context.workspaceId }
  const parts = await database.transaction(scope, (tx) => recall(tx, context, object, token))
  if (parts.length === 0) throw undoUnknown()
  const left: UndoResult['left'][number][] = []
  const entries: number[] = []
  for (const part of parts) {
    const done = await database.transaction(scope, (tx) => undoOne(engine, tx, context, part))
    if (done === undefined) left.push({ object, id: part.recordId, title: await titleOf(engine, context, part) })
    else entries.push(...done)
  }
  return { undone: parts.length - left.length, left, entries }
}

/** Entries of the undo, or undefined when the record has changed since. */
async function undoOne(engine: ActEngine, tx: Transaction, context: Context, part: Memory): Promise<readonly number[] | undefined> {
  const [still] = (await recall(tx, context, part.object, part.runId)).filter(({ recordId }) => recordId === part.recordId)
  if (still === undefined) return undefined
  const object = engine.dependencies.registry.object(part.object)
  // Who gave a record away may no longer see it, and may take it back all the same.
  const locked = await lockRecord(tx, asEngine(context), object, part.recordId).catch((error: unknown) => {
    if (isProblem(error)) return undefined
    throw error
  })
  if (locked === undefined || locked.version !== part.version) return undefined
  await forget(tx, context, part)
  const running = { ...engine, tx, context: { ...context, reason: context.reason ?? 'undo' } }
  const { writer, registry } = engine.dependencies
  if (part.action === 'update') {
    const { refused: [first], entries } = await writer.updateMany(tx, running.context, part.object, [{ id: part.recordId, changes: part.memory }])
    if (first !== undefined) throw first.problem
    return entries
  }
  const { action, implementation } = find(engine, part.action, { object: part.object })
  // A right that was lost since is not got back by taking back what it once allowed.
  const byRole = refusedByRole({ context, action, object })
  if (byRole !== undefined) throw refused(byRole, action)
  const record = await readWithin(tx, registry, asEngine(context), part.object, part.recordId)
  const outcome = await implementation.undo?.(doingOf(running, { action, object, input: part.memory, id: part.recordId, record }))
  if (outcome?.written !== undefined) return outcome.written
  const changes = outcome?.changes ?? {}
  if (Object.keys(changes).length === 0) return []
  return (await writer.update(tx, context, part.object, part.recordId, changes, writeAs(running, action))).entries
}

async function titleOf({ dependencies }: ActEngine, context: Context, { object, recordId }: Memory): Promise<string> {
  const { registry, database } = dependencies
  const row = await database.transaction({ workspaceId: context.workspaceId }, (tx) => readWithin(tx, registry, context, object, recordId)).catch(() => undefined)
  return asText(row?.[registry.object(object).title])
}
