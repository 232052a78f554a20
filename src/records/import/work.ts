import { isProblem, Problem } from '../../lib/problem.ts'
import { sql } from '../../platform/database/index.ts'
import { passesByItself } from '../../platform/database/unavailable.ts'
import type { Context } from '../context.ts'
import { type ImportsDependencies, openImport } from './imports.ts'
import { requireImport } from './rights.ts'
import { type Ran, runImport } from './run.ts'
import { undoImport, type Undone } from './undo.ts'

/** How a long work is watched and ended. */
export interface Watch {
  readonly signal: AbortSignal
  readonly progress: (done: number, total?: number) => Promise<void>
  /** The last try: a failure is then final. */
  readonly last: boolean
}

const as = { action: 'import', rights: 'action' } as const

/**
 * Does the import in the name of whoever started it, from the row where an earlier try stood, and closes its record. An end of
 * the program leaves it running, so that the next try goes on.
 */
export async function workImport(dependencies: ImportsDependencies, context: Context, id: string, watch: Watch): Promise<Ran | undefined> {
  const before = await stateOf(dependencies, context, id)
  if (before?.status !== 'running') return undefined
  const reasoned = { ...context, reason: before.file_name }
  try {
    const { plan, table, object, done } = await openImport(dependencies, context, id)
    requireImport(context, dependencies.registry, plan)
    const total = before.row_count === 0 || before.row_count === null ? undefined : before.row_count
    const ran = await runImport(dependencies, { context: reasoned, importId: id, plan, object, table, done, signal: watch.signal, progress: (rows) => watch.progress(rows, total) })
    if (ran.cancelled && watch.signal.reason === 'stopping') throw new Error('The program stops; the import goes on with the next start.')
    await close(dependencies, context, id, ran.cancelled ? { status: 'cancelled' } : { status: 'done', rowCount: ran.rows })
    return ran
  } catch (error) {
    const final = !passesByItself(error) && (watch.last || (isProblem(error) && error.details.status < 500))
    if (final && watch.signal.reason !== 'stopping') await close(dependencies, context, id, failedBy(error))
    throw error
  }
}

/** Closes an import that cannot be gone on with: it is not left running for ever. */
export async function failImport(dependencies: ImportsDependencies, context: Context, id: string, error: unknown): Promise<void> {
  if ((await stateOf(dependencies, context, id))?.status === 'running') await close(dependencies, context, id, failedBy(error))
}

/** Whoever started an import is no user of the company any more. */
export const starterGone = (): Problem => new Problem({ kind: 'import.starter-gone', status: 403, title: { en: 'Whoever started this is no active user any more.', zh: '发起人已不是在职用户。' } })

function failedBy(error: unknown): { readonly status: 'failed'; readonly failedBecause: string } {
  const { kind, status } = isProblem(error) ? error.details : { kind: '', status: 500 }
  return { status: 'failed', failedBecause: kind === 'import.starter-gone' ? 'starterGone' : kind === 'file-gone' ? 'fileGone' : status === 403 ? 'forbidden' : status < 500 ? 'plan' : 'tries' }
}

/** Takes the import back and closes its record; safe to be tried again. */
export async function workUndo(dependencies: ImportsDependencies, context: Context, id: string, { signal, progress }: Watch): Promise<Undone> {
  const before = await stateOf(dependencies, context, id)
  if (before?.status !== 'undoing') return { undone: 0, kept: 0 }
  const undone = await undoImport(dependencies, { context: { ...context, reason: before.file_name }, importId: id, signal, progress: (done) => progress(done) })
  if (!signal.aborted) await close(dependencies, context, id, { status: 'undone', undoneAt: new Date(dependencies.clock.now()).toISOString() })
  else if (signal.reason === 'stopping') throw new Error('The program stops; the undo goes on with the next start.')
  return undone
}

interface State { readonly status: string; readonly row_count: number | null; readonly file_name: string }

/** Waits for the batch of a try whose program was killed: the database may still be about to commit it. */
async function stateOf({ database }: ImportsDependencies, { workspaceId }: Context, id: string): Promise<State | undefined> {
  const [row] = await database.transaction({ workspaceId }, (tx) => tx.query<State & Record<string, unknown>>(sql`
    select status, row_count, file_name from import where workspace_id = ${workspaceId} and id = ${id}::uuid for update`))
  return row
}

async function close({ database, writer, clock }: ImportsDependencies, context: Context, id: string, changes: Readonly<Record<string, string | number>>): Promise<void> {
  const finished = changes['status'] === 'undone' ? {} : { finishedAt: new Date(clock.now()).toISOString() }
  await database.transaction({ workspaceId: context.workspaceId }, (tx) => writer.update(tx, context, 'import', id, { ...finished, ...changes }, as))
}
