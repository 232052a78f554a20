import { isProblem, type Problem } from '../../lib/problem.ts'
import { sql, type Transaction } from '../../platform/database/index.ts'
import type { Context } from '../context.ts'
import { type BatchRow, type Counts, problemsOf, writeBatch } from './batch.ts'
import { type ChoiceWords, createRowReader, mainEntity, type NamedBy } from './cells.ts'
import { writeJournal } from './journal.ts'
import type { ImportPlan } from './plan.ts'
import type { ImportDependencies } from './ports.ts'
import { storable, type Table } from './reading/index.ts'

export interface RunDependencies extends ImportDependencies {
  readonly words: ChoiceWords
  readonly named?: NamedBy
  /** Rows written in one transaction; small enough for well below five seconds. */
  readonly batchSize?: number
}

export interface Run {
  readonly context: Context
  readonly importId: string
  readonly plan: ImportPlan
  /** The object that the file is about. */
  readonly object: string
  readonly table: Table
  /** Rows of the file that an earlier run has committed: they are read again but not written. */
  readonly done: number
  readonly signal?: AbortSignal
  readonly progress?: (rows: number, counts: Counts) => Promise<void> | void
}

export interface Ran extends Counts { readonly rows: number; readonly cancelled: boolean }

const none: Counts = { created: 0, updated: 0, unchanged: 0, refused: 0 }

/**
 * Imports a table batch by batch. A batch commits its records, its journal and how far the import has come together, so that a
 * kill, a cancel and a resume are exact. While one is written the next is read.
 */
export async function runImport(dependencies: RunDependencies, run: Run): Promise<Ran> {
  const { batchSize = 2000, registry, words, named } = dependencies
  const reader = createRowReader(registry, run.plan, run.object, run.table.headers, words, named)
  let total: Counts = none
  let rows = 0
  let batch: BatchRow[] = []
  let writing: Promise<void> = Promise.resolve()
  const measure = measuring(dependencies, run)
  const write = async (part: readonly BatchRow[], upTo: number) => {
    total = add(total, await commit(dependencies, run, part, upTo))
    await measure(false)
    await run.progress?.(upTo, total)
  }
  const hand = async () => {
    await writing
    if (run.signal?.aborted === true) return
    writing = write(batch, rows)
    // Awaited before the next one is handed over; until then a failure must not be taken for one that nobody awaits.
    writing.catch(() => undefined)
    batch = []
  }
  try {
    for await (const row of run.table.rows) {
      if (run.signal?.aborted === true) break
      // Read even when it is done: equal rows are told apart by how often they were met.
      const told = reader.read(row)
      rows += 1
      if (rows <= run.done) continue
      batch.push({ ...told, cells: row.cells })
      if (batch.length >= batchSize) await hand()
    }
    if (batch.length > 0) await hand()
  } finally {
    await writing
  }
  await measure(true)
  return { ...total, rows, cancelled: run.signal?.aborted === true }
}

/** The planner learns what has come in: after the first batch, then each time that it is three times as much, and at the end. */
function measuring({ registry, measure }: RunDependencies, { plan }: Run): (atEnd: boolean) => Promise<void> {
  const tables = [...new Set(plan.entities.map(({ object }) => registry.object(object).table)), 'duplicate_key', 'import_row']
  let batches = 0
  let next = 1
  return async (atEnd) => {
    if (!atEnd) batches += 1
    if (batches < next && !(atEnd && batches > 1)) return
    next = batches * 3
    await measure?.(tables)
  }
}

/**
 * Commits a batch. Where the database itself refuses something that no check foresaw, the batch is halved until the row that
 * it stumbles over stands alone and is refused.
 */
async function commit(dependencies: RunDependencies, run: Run, rows: readonly BatchRow[], upTo: number): Promise<Counts> {
  try {
    return await dependencies.database.transaction({ workspaceId: run.context.workspaceId }, (tx) => commitBatch(dependencies, tx, run, rows, upTo))
  } catch (error) {
    if (!isProblem(error) || error.details.status >= 500 || error.details.status === 429) throw error
    const [row] = rows
    if (row === undefined) throw error
    if (rows.length === 1) return dependencies.database.transaction({ workspaceId: run.context.workspaceId }, (tx) => refuseRow(tx, run, row, upTo, error))
    const half = Math.ceil(rows.length / 2)
    const first = await commit(dependencies, run, rows.slice(0, half), upTo - rows.length + half)
    return add(first, await commit(dependencies, run, rows.slice(half), upTo))
  }
}

async function commitBatch(dependencies: RunDependencies, tx: Transaction, run: Run, rows: readonly BatchRow[], readCount: number): Promise<Counts> {
  await holdPlace(tx, run, readCount - rows.length)
  const context = { ...run.context, now: dependencies.clock.now() }
  const given = { plan: run.plan, headers: run.table.headers, main: mainEntity(run.plan, run.object) }
  const { journal, counts } = await writeBatch(dependencies, tx, context, given, rows)
  await writeJournal(tx, run.importId, journal)
  await keepCounts(tx, run, counts, readCount)
  return counts
}

async function refuseRow(tx: Transaction, run: Run, { line, cells }: BatchRow, readCount: number, problem: Problem): Promise<Counts> {
  await holdPlace(tx, run, readCount - 1)
  await writeJournal(tx, run.importId, [{ line, entity: '', object: run.object, recordId: null, outcome: 'refused', version: null, problems: problemsOf(problem), cells: cells.map(storable) }])
  await keepCounts(tx, run, { ...none, refused: 1 }, readCount)
  return { ...none, refused: 1 }
}

/**
 * Holds the import where this batch begins. What an earlier try had sent may still have been committed after its program was
 * killed, or after only the answer was lost: then the rows are in, and the next try goes on behind them.
 */
async function holdPlace(tx: Transaction, { context, importId }: Run, from: number): Promise<void> {
  const [row] = await tx.query<{ read_count: number | null }>(sql`select read_count from import where workspace_id = ${context.workspaceId} and id = ${importId} for update`)
  if ((row?.read_count ?? 0) !== from) throw new Error(`The import stands at row ${row?.read_count ?? 0}, not at ${from}.`)
}

/** The counts are the engine's own bookkeeping: no version, no entry of the feed for each batch. */
async function keepCounts(tx: Transaction, { context, importId }: Run, counts: Counts, readCount: number): Promise<void> {
  await tx.run(sql`
    update import set read_count = ${readCount}, created_count = coalesce(created_count, 0) + ${counts.created},
      updated_count = coalesce(updated_count, 0) + ${counts.updated}, skipped_count = coalesce(skipped_count, 0) + ${counts.unchanged},
      refused_count = coalesce(refused_count, 0) + ${counts.refused}
    where workspace_id = ${context.workspaceId} and id = ${importId}`)
}

function add(one: Counts, other: Counts): Counts {
  return {
    created: one.created + other.created, updated: one.updated + other.updated,
    unchanged: one.unchanged + other.unchanged, refused: one.refused + other.refused,
  }
}
