import type { Database } from '../../platform/database/index.ts'
import { sql, type Transaction } from '../../platform/database/index.ts'
import type { Context } from '../context.ts'
import { type BatchDependencies, type BatchRow, type Counts, writeBatch } from './batch.ts'
import { type ChoiceWords, createRowReader } from './cells.ts'
import { writeJournal } from './journal.ts'
import type { ImportPlan } from './plan.ts'
import type { Table } from './reading/index.ts'

export interface RunDependencies extends BatchDependencies {
  readonly database: Database
  readonly words: ChoiceWords
  /** Rows written in one transaction; small enough for well below five seconds. */
  readonly batchSize?: number
}

export interface Run {
  readonly context: Context
  readonly importId: string
  readonly plan: ImportPlan
  readonly table: Table
  /** Rows of the file that an earlier run has committed: they are read again but not written. */
  readonly done: number
  readonly signal?: AbortSignal
  readonly progress?: (rows: number, counts: Counts) => void
}

export interface Ran extends Counts { readonly rows: number; readonly cancelled: boolean }

/**
 * Imports a table batch by batch. A batch commits its records, its journal and how far the import has come together, so that a
 * kill, a cancel and a resume are exact. The import's record must be running.
 */
export async function runImport(dependencies: RunDependencies, run: Run): Promise<Ran> {
  const { batchSize = 1000, database, registry, words } = dependencies
  const reader = createRowReader(registry, run.plan, run.table.headers, words)
  let total: Counts = { created: 0, updated: 0, unchanged: 0, refused: 0 }
  let rows = 0
  let batch: BatchRow[] = []
  const write = async () => {
    const counts = await database.transaction(run.context, (tx) => commitBatch(dependencies, tx, run, batch, rows))
    total = add(total, counts)
    batch = []
    run.progress?.(rows, total)
  }
  for await (const row of run.table.rows) {
    if (run.signal?.aborted === true) return { ...total, rows, cancelled: true }
    // Read even when it is done: equal rows are told apart by how often they were met.
    const told = reader.read(row)
    rows += 1
    if (rows <= run.done) continue
    batch.push({ ...told, cells: row.cells })
    if (batch.length >= batchSize) await write()
  }
  if (batch.length > 0) await write()
  return { ...total, rows, cancelled: false }
}

async function commitBatch(dependencies: RunDependencies, tx: Transaction, run: Run, batch: readonly BatchRow[], readCount: number): Promise<Counts> {
  const { journal, counts } = await writeBatch(dependencies, tx, run.context, run.plan, batch)
  await writeJournal(tx, run.importId, journal)
  // The counts are the engine's own bookkeeping: no version, no entry of the feed for each batch.
  await tx.run(sql`
    update import set read_count = ${readCount}, created_count = coalesce(created_count, 0) + ${counts.created},
      updated_count = coalesce(updated_count, 0) + ${counts.updated}, skipped_count = coalesce(skipped_count, 0) + ${counts.unchanged},
      refused_count = coalesce(refused_count, 0) + ${counts.refused}
    where workspace_id = ${run.context.workspaceId} and id = ${run.importId}`)
  return counts
}

function add(one: Counts, other: Counts): Counts {
  return {
    created: one.created + other.created, updated: one.updated + other.updated,
    unchanged: one.unchanged + other.unchanged, refused: one.refused + other.refused,
  }
}
