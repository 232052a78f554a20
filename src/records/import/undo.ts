import type { Json } from '../../lib/json.ts'
import type { Registry } from '../../model/define/registry.ts'
import { type Database, sql, type Transaction } from '../../platform/database/index.ts'
import type { Context } from '../context.ts'
import type { SetWriter } from './ports.ts'

export interface UndoDependencies { readonly registry: Registry; readonly database: Database; readonly writer: SetWriter }
export interface Undone { readonly undone: number; /** Changed by people since: left alone and listed in the journal. */ readonly kept: number }

const batchSize = 1000

/**
 * Takes an import back, children before parents, batch by batch: what it made goes, what it changed gets its old values. A
 * record that somebody changed since is left as it is, and so is a record that something else hangs on by now. Safe to run
 * again after a kill.
 */
export async function undoImport(dependencies: UndoDependencies, context: Context, importId: string, progress?: (done: number) => void): Promise<Undone> {
  const objects = await objectsOf(dependencies, context, importId)
  let undone = 0
  let kept = 0
  for (const object of objects) {
    for (;;) {
      const counts = await dependencies.database.transaction(context, (tx) => undoBatch(dependencies, tx, context, importId, object))
      if (counts.undone + counts.kept === 0) break
      undone += counts.undone
      kept += counts.kept
      progress?.(undone + kept)
    }
  }
  return { undone, kept }
}

/** The objects that the import wrote, the last made first: a line before its order, an order before its customer. */
async function objectsOf({ database }: UndoDependencies, context: Context, importId: string): Promise<readonly string[]> {
  const rows = await database.read<{ object: string }>(context, sql`
    select object from import_row where workspace_id = ${context.workspaceId} and import_id = ${importId} and outcome in ('created', 'updated')
    group by object order by max(record_id::text) desc`)
  return rows.map((row) => row.object)
}

interface Taken { readonly line: number; readonly entity: string; readonly record_id: string; readonly outcome: 'created' | 'updated'; readonly touched: boolean; readonly before: Record<string, Json> | null }

async function undoBatch({ registry, writer }: UndoDependencies, tx: Transaction, context: Context, importId: string, objectName: string): Promise<Undone> {
  const object = registry.object(objectName)
  const taken = await tx.query<Taken>(sql`
    select j.line, j.entity, j.record_id, j.outcome, t.id is null or t.version <> j.version as touched, f.before
    from import_row j
    left join ${sql.identifier(object.table)} t on t.workspace_id = j.workspace_id and t.id = j.record_id and t.deleted_at is null
    left join feed f on f.workspace_id = j.workspace_id and f.object = j.object and f.record_id = j.record_id and f.version = j.version and j.outcome = 'updated'
    where j.workspace_id = ${context.workspaceId} and j.import_id = ${importId} and j.object = ${objectName} and j.outcome in ('created', 'updated')
    order by j.record_id desc, j.version desc limit ${batchSize}`)
  if (taken.length === 0) return { undone: 0, kept: 0 }
  const free = taken.filter((row) => !row.touched)
  const busy = await hangingOn(registry, tx, context, objectName, free.filter((row) => row.outcome === 'created').map((row) => row.record_id))
  const gone = free.filter((row) => row.outcome === 'created' && !busy.has(row.record_id))
  const back = free.filter((row) => row.outcome === 'updated' && row.before !== null)
  await writer.purgeMany(tx, context, objectName, gone.map((row) => row.record_id))
  await writer.updateEach(tx, context, objectName, back.map((row) => ({ id: row.record_id, input: row.before ?? {} })))
  const done = new Set([...gone, ...back])
  await mark(tx, importId, taken.filter((row) => done.has(row)), 'undone')
  await mark(tx, importId, taken.filter((row) => !done.has(row)), 'kept')
  return { undone: done.size, kept: taken.length - done.size }
}

async function mark(tx: Transaction, importId: string, rows: readonly Taken[], outcome: 'undone' | 'kept'): Promise<void> {
  if (rows.length === 0) return
  const keys = JSON.stringify(rows.map(({ line, entity }) => ({ line, entity })))
  await tx.run(sql`
    update import_row j set outcome = ${outcome} from json_to_recordset(${keys}::json) as k(line integer, entity text)
    where j.workspace_id = ${tx.workspaceId} and j.import_id = ${importId} and j.line = k.line and j.entity = k.entity`)
}

/** Of these records those that a living record of another origin points at. */
async function hangingOn(registry: Registry, tx: Transaction, context: Context, object: string, ids: readonly string[]): Promise<Set<string>> {
  const busy = new Set<string>()
  if (ids.length === 0) return busy
  for (const inverse of registry.object(object).inverses.values()) {
    if (inverse.kind === 'links') continue
    const other = registry.object(inverse.object)
    const column = sql.identifier(`${inverse.field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}_id`)
    const rows = await tx.query<{ id: string }>(sql`
      select distinct ${column} as id from ${sql.identifier(other.table)}
      where workspace_id = ${context.workspaceId} and ${column} = any(${[...ids]}::uuid[])`)
    for (const { id } of rows) busy.add(id)
  }
  return busy
}
