import type { Json } from '../../lib/json.ts'
import { sql, type Transaction } from '../../platform/database/index.ts'
import type { Context } from '../context.ts'
import type { ImportDependencies } from './ports.ts'
import { referredFromOutside } from './referred.ts'

export interface Undone { readonly undone: number; /** Changed by people since: left alone and listed in the journal. */ readonly kept: number }
export type UndoDependencies = Pick<ImportDependencies, 'registry' | 'database' | 'writer'>
export interface UndoRun {
  readonly context: Context
  readonly importId: string
  readonly signal?: AbortSignal
  /** What it made is made up: it goes past the guards that hold what a company has promised or is owed. */
  readonly unguarded?: boolean
  readonly progress?: (done: number) => Promise<void> | void
}

// The import's id is compared as text where records lead: the index of the record is the one to take, also while nothing is known
// of the table's statistics.
const batchSize = 1000
const as = { action: 'import.undo', rights: 'action' } as const

/**
 * Takes an import back: what it changed gets its old values, then what it made goes, children before those they hang on. A
 * record that somebody changed since is left as it is, and so is one that something else hangs on by now. Each batch commits
 * its records with its lines of the journal, so that it may be done again after a kill.
 */
export async function undoImport(dependencies: UndoDependencies, run: UndoRun): Promise<Undone> {
  const done = { undone: 0, kept: 0 }
  const count = async ({ undone, kept }: Undone) => {
    done.undone += undone
    done.kept += kept
    await run.progress?.(done.undone + done.kept)
  }
  const objects = await objectsOf(dependencies, run)
  for (const object of objects) await overRecords(dependencies, run, object, 'updated', async (tx, records) => count(await takeBack(dependencies, tx, run, object, records)))
  // What hangs only on something else of this import goes when that one has gone: until a round finds nothing more.
  for (let went = 1; went > 0 && run.signal?.aborted !== true;) {
    went = 0
    for (const object of objects) {
      await overRecords(dependencies, run, object, 'created', async (tx, records) => {
        const gone = await takeAway(dependencies, tx, run, object, records)
        went += gone
        await count({ undone: gone, kept: 0 })
      })
    }
  }
  if (run.signal?.aborted === true) return done
  await count({ undone: 0, kept: await keepRest(dependencies, run) })
  return done
}

/** One record of the import, by its last line. */
interface Touched { readonly record_id: string; readonly made: boolean; readonly version: number; readonly present: number | null }

async function objectsOf({ database }: UndoDependencies, { context, importId }: UndoRun): Promise<readonly string[]> {
  const rows = await database.read<{ object: string }>(context, sql`
    select object from import_row where workspace_id = ${context.workspaceId} and import_id = ${importId} and outcome in ('created', 'updated')
    group by object order by min(line) desc, count(*) desc`)
  return rows.map((row) => row.object)
}

/** Walks over the records of an object with an open line of this outcome, the last lines first, a transaction for each batch. */
async function overRecords(
  { registry, database }: UndoDependencies, { context, importId, signal }: UndoRun, objectName: string, outcome: 'created' | 'updated',
  each: (tx: Transaction, records: readonly Touched[]) => Promise<void>,
): Promise<void> {
  const table = sql.identifier(registry.object(objectName).table)
  let below = 2_000_000_000
  for (;;) {
    if (signal?.aborted === true) return
    const lines = await database.read<{ line: number; record_id: string }>(context, sql`
      select line, record_id from import_row where workspace_id = ${context.workspaceId} and import_id = ${importId} and line < ${below}
        and object = ${objectName} and outcome = ${outcome} order by line desc limit ${batchSize}`)
    const last = lines.at(-1)
    if (last === undefined) return
    // Several records of one object may stand on one line: that line is taken whole, with the next batch if need be.
    const whole = lines.length < batchSize ? lines : lines.filter(({ line }) => line > last.line)
    const taken = whole.length === 0 ? lines : whole
    below = taken.at(-1)?.line ?? 0
    const ids = [...new Set(taken.map(({ record_id: id }) => id))]
    await database.transaction({ workspaceId: context.workspaceId }, async (tx) => each(tx, await tx.query<Touched>(sql`
      select r.id as record_id, j.made, j.version, t.version as present
      from unnest(${ids}::uuid[]) as r(id)
      cross join lateral (
        select bool_or(l.outcome = 'created') as made, max(l.version) as version from import_row l
        where l.workspace_id = ${context.workspaceId} and l.record_id = r.id and l.import_id::text = ${importId} and l.outcome in ('created', 'updated')) j
      left join ${table} t on t.workspace_id = ${context.workspaceId} and t.id = r.id and t.deleted_at is null
      order by r.id`)))
  }
}

/** Old values for what the import changed and did not make. */
async function takeBack({ registry, writer }: UndoDependencies, tx: Transaction, run: UndoRun, object: string, records: readonly Touched[]): Promise<Undone> {
  const changed = records.filter(({ made }) => !made)
  const free = changed.filter(({ version, present }) => version === present)
  const before = await valuesBefore(tx, run, object, free.map(({ record_id: id }) => id))
  const list = free.flatMap(({ record_id: id }) => (before.has(id) ? [{ id, before: before.get(id) ?? {} }] : []))
  const done = new Set(list.length === 0 ? [] : await writer.revertMany(tx, run.context, registry.object(object).name, list, as))
  await mark(tx, run.importId, [...done], 'undone')
  const kept = changed.filter(({ record_id: id }) => !done.has(id)).map(({ record_id: id }) => id)
  await mark(tx, run.importId, kept, 'kept')
  return { undone: done.size, kept: kept.length }
}

/** What the fields that the import changed held before it: of several changes the first. */
async function valuesBefore(tx: Transaction, { context, importId }: UndoRun, object: string, ids: readonly string[]): Promise<Map<string, Record<string, Json>>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.query<{ record_id: string; before: Record<string, Json> | null }>(sql`
    select f.record_id, f.before from unnest(${[...ids]}::uuid[]) as r(id)
    join import_row j on j.workspace_id = ${context.workspaceId} and j.record_id = r.id and j.import_id::text = ${importId} and j.outcome = 'updated'
    join feed f on f.workspace_id = j.workspace_id and f.object = ${object} and f.record_id = j.record_id and f.version = j.version and f.action = 'import'
    order by f.record_id, f.version desc`)
  const values = new Map<string, Record<string, Json>>()
  for (const { record_id: id, before } of rows) values.set(id, { ...values.get(id), ...before })
  return values
}

/** Away with what the import made, as far as nobody touched it and nothing hangs on it. */
async function takeAway({ registry, writer }: UndoDependencies, tx: Transaction, run: UndoRun, object: string, records: readonly Touched[]): Promise<number> {
  const free = records.filter(({ made, version, present }) => made && version === present).map(({ record_id: id }) => id)
  if (free.length === 0) return 0
  const busy = await referredFromOutside(registry, tx, object, free)
  const idle = free.filter((id) => !busy.has(id))
  const gone = idle.length === 0 ? [] : await writer.purgeMany(tx, run.context, object, idle, { ...as, unguarded: run.unguarded === true })
  await mark(tx, run.importId, gone, 'undone')
  return gone.length
}

async function mark(tx: Transaction, importId: string, ids: readonly string[], outcome: 'undone' | 'kept'): Promise<void> {
  if (ids.length === 0) return
  await tx.run(sql`
    update import_row l set outcome = ${outcome} from unnest(${[...ids]}::uuid[]) as r(id)
    where l.workspace_id = ${tx.workspaceId} and l.record_id = r.id and l.import_id::text = ${importId} and l.outcome in ('created', 'updated')`)
}

async function keepRest({ database }: UndoDependencies, { context, importId }: UndoRun): Promise<number> {
  return database.transaction(context, async (tx) => {
    const rows = await tx.query<{ record_id: string }>(sql`
      update import_row set outcome = 'kept' where workspace_id = ${context.workspaceId} and import_id = ${importId} and outcome in ('created', 'updated') returning record_id`)
    return new Set(rows.map(({ record_id: id }) => id)).size
  })
}
