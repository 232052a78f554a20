import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { ColumnStore, WrittenTable } from '../../../platform/columnar/index.ts'
import { type Database, sql, type StreamTransaction } from '../../../platform/database/index.ts'
import type { KeptTable } from './tables.ts'

/** Rows of one file: some hundred thousand, so that one is read while the next is written. */
const rowsOfFile = 100_000

/** What copying works with. */
export interface Copying { readonly database: Database; readonly store: ColumnStore; readonly workspaceId: number }

let count = 0

/** Writes the rows with these ids to a file, as they are now; those that are gone go in the copy. */
export async function changedRows({ store, workspaceId }: Copying, tx: StreamTransaction, table: KeptTable, ids: readonly string[]): Promise<WrittenTable> {
  const listed = `'{${ids.join(',')}}'::uuid[]`
  const path = await copyOut(store, tx, table, `t.workspace_id = ${number(workspaceId)} and (${table.keys.map((key) => `t.${key} = any(${listed})`).join(' or ')})`)
  return { table: table.name, columns: table.columns, keys: table.keys, ids, files: [path] }
}

/** Copies all rows of the workspace: while one file is read there, the next is written here. */
export async function copyWhole({ database, store, workspaceId }: Copying, table: KeptTable, signal: AbortSignal): Promise<void> {
  const bounds = await boundsOf(database, workspaceId, table)
  let writing = lookedAtLater(store.write(workspaceId, [{ table: table.name, columns: table.columns, keys: [], ids: null, files: [] }]))
  for (const [index, from] of bounds.entries()) {
    signal.throwIfAborted()
    const until = bounds[index + 1]
    const range = [`t.workspace_id = ${number(workspaceId)}`, ...(from === undefined ? [] : [`t.id >= '${from}'`]), ...(until === undefined ? [] : [`t.id < '${until}'`])]
    const path = await database.stream({ workspaceId }, (tx) => copyOut(store, tx, table, range.join(' and ')))
    await writing
    writing = lookedAtLater(brought(store, workspaceId, { table: table.name, columns: table.columns, keys: [], ids: undefined, files: [path] }))
  }
  await writing
}

/** What goes on beside and is waited for later: when the copying ends before that, its failure is nobody's news and must not end the program. */
function lookedAtLater(writing: Promise<void>): Promise<void> {
  writing.catch(() => undefined)
  return writing
}

async function brought(store: ColumnStore, workspaceId: number, written: WrittenTable): Promise<void> {
  try {
    await store.write(workspaceId, [written])
  } finally {
    await Promise.all(written.files.map((path) => rm(path, { force: true })))
  }
}

/** Ids at which a file begins; the first has none. */
async function boundsOf(database: Database, workspaceId: number, { name }: KeptTable): Promise<readonly (string | undefined)[]> {
  const rows = await database.stream({ workspaceId }, (tx) => tx.query<{ id: string }>(sql`
    select id from (select id, row_number() over (order by id) as place from ${sql.identifier(name)} where workspace_id = ${workspaceId}) r where place % ${rowsOfFile}::bigint = 1 order by id`))
  return [undefined, ...rows.slice(1).map(({ id }) => id)]
}

/** The condition is made of ids of the database and names of declarations: COPY takes no parameters. */
async function copyOut(store: ColumnStore, tx: StreamTransaction, table: KeptTable, condition: string): Promise<string> {
  const path = join(store.loadFolder, `${table.name}-${process.pid}-${count += 1}.csv`)
  const columns = table.columns.map(({ name, type }) => (type.endsWith('[]') && store.kind === 'duckdb' ? `array_to_json(t."${name}")::text` : `t."${name}"`))
  const rows = tx.copyTo(`copy (select ${columns.join(', ')} from "${table.name}" t where ${condition}) to stdout (format csv, null '\\N')`)
  await pipeline(rows, createWriteStream(path, { mode: 0o600 }))
  return path
}

function number(value: number): string {
  if (!Number.isSafeInteger(value)) throw new RangeError('A workspace id is a whole number')
  return String(value)
}
