import { createReadStream, mkdirSync } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import copyStreams from 'pg-copy-streams'
import { dayNumber } from '../../lib/calendar.ts'
import { databaseErrorCode, parseConnection } from '../database/index.ts'
import { type AnsweredColumn, type AnsweredColumns, type ColumnKind, type ColumnReader, type ColumnStore, type Cursor, StoreError, type StoreQuestion, type StoreTable, type WrittenTable } from './port.ts'

/** The schema in which the tables lie, named as DuckDB names its own. */
const schema = 'main'
const cursorTable = `create table if not exists ${schema}.warehouse_cursor (workspace_id integer primary key, position bigint not null, shape varchar not null, filled_at varchar not null)`

/** Asks a warehouse in a PostgreSQL. */
export function readPostgres(url: string): ColumnReader {
  const pool = poolOf(url, { reading: true })
  // Whoever gives a question up never waits behind those that are asked.
  const ending = poolOf(url, { reading: true, most: 1 })
  return {
    kind: 'postgres',
    query: (question) => query({ pool, ending }, question),
    way: () => Promise.resolve(undefined),
    cursors: () => cursors(pool),
    counts: async (workspaceId) => {
      const { rows: tables } = await pool.query<{ name: string }>(`select tablename as name from pg_tables where schemaname = $1 and tablename <> 'warehouse_cursor' order by 1`, [schema])
      return Promise.all(tables.map(async ({ name }) => {
        const { rows } = await pool.query<{ count: string }>(`select count(*) as count from ${schema}.${quoted(name)} where workspace_id = $1`, [workspaceId])
        return { table: name, rows: Number(rows[0]?.count ?? 0) }
      }))
    },
    close: async () => { await Promise.all([pool.end(), ending.end()]) },
  }
}

/** Keeps a warehouse in a PostgreSQL that WAREHOUSE_URL names. Call it only while holding the lock of the warehouse. */
export async function keepPostgres(url: string, loadFolder: string): Promise<ColumnStore> {
  mkdirSync(loadFolder, { recursive: true, mode: 0o700 })
  const reader = readPostgres(url)
  const pool = poolOf(url, { reading: false })
  await pool.query(`create schema if not exists ${schema}`)
  await pool.query(cursorTable)
  let writing: pg.PoolClient | undefined
  const writer = () => writing ?? (() => { throw new StoreError('failed', 'No transaction was begun.') })()
  const end = async (how: 'commit' | 'rollback') => {
    const client = writing
    writing = undefined
    if (client === undefined) return
    try {
      await client.query(how)
      client.release()
    } catch (error) {
      client.release(true)
      throw error
    }
  }
  return {
    ...reader,
    loadFolder,
    prepare: (tables) => prepare(pool, tables),
    async begin() {
      await end('rollback')
      writing = await pool.connect()
      await writing.query('begin')
    },
    async write(workspaceId, tables) { for (const table of tables) await write(writer(), workspaceId, table) },
    async commit(workspaceId, cursor) {
      const client = writer()
      await client.query(`delete from ${schema}.warehouse_cursor where workspace_id = $1`, [workspaceId])
      if (cursor !== null) await client.query(`insert into ${schema}.warehouse_cursor values ($1, $2, $3, $4)`, [workspaceId, cursor.position, cursor.shape, cursor.filledAt])
      await end('commit')
    },
    rollback: () => end('rollback'),
    async empty() {
      await pool.query(`drop schema ${schema} cascade`)
      await pool.query(`create schema ${schema}`)
      await pool.query(cursorTable)
    },
    unused: () => Promise.resolve(false),
    size: () => Promise.resolve(undefined),
    async close() {
      await end('rollback').catch(() => undefined)
      await Promise.all([reader.close(), pool.end()])
    },
  }
}

/** Values come as the server writes them: what they are is told by the column. */
const asWritten: pg.CustomTypesConfig = { getTypeParser: () => (text: string) => text }

function poolOf(url: string, { reading, most = 4 }: { readonly reading: boolean; readonly most?: number }): pg.Pool {
  const { host, port, user, password, database, ssl } = parseConnection(url)
  const pool = new pg.Pool({
    host, port, user, database, ...(password === undefined ? {} : { password }), ...(ssl === undefined ? {} : { ssl }), application_name: 'guanxi warehouse', max: most, idleTimeoutMillis: 30_000, connectionTimeoutMillis: 5000, allowExitOnIdle: true, types: asWritten,
    options: `-c timezone=UTC -c datestyle=ISO -c jit=off -c search_path=${schema}${reading ? ' -c default_transaction_read_only=on' : ''}`,
  })
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

async function prepare(pool: pg.Pool, tables: readonly StoreTable[]): Promise<readonly string[]> {
  const { rows } = await pool.query<{ table: string; column: string }>('select table_name as table, column_name as column from information_schema.columns where table_schema = $1', [schema])
  const known = new Map<string, Set<string>>()
  for (const { table, column } of rows) known.set(table, (known.get(table) ?? new Set()).add(column))
  const added = new Set<string>()
  for (const { name, columns } of tables) {
    const there = known.get(name)
    if (there === undefined) {
      await pool.query(`create table ${schema}.${quoted(name)} (${columns.map((column) => `${quoted(column.name)} ${column.type}`).join(', ')})`)
      for (const key of ['id', 'from_id', 'to_id']) if (columns.some((column) => column.name === key)) await pool.query(`create index on ${schema}.${quoted(name)} (workspace_id, ${key})`)
      continue
    }
    for (const column of columns.filter((each) => !there.has(each.name))) {
      await pool.query(`alter table ${schema}.${quoted(name)} add column ${quoted(column.name)} ${column.type}`)
      added.add(name)
    }
  }
  return [...added]
}

async function write(client: pg.PoolClient, workspaceId: number, { table, columns, keys, ids, files }: WrittenTable): Promise<void> {
  const name = `${schema}.${quoted(table)}`
  if (ids === null) await client.query(`delete from ${name} where workspace_id = $1`, [workspaceId])
  else if (ids !== undefined && ids.length > 0) for (const key of keys) await client.query(`delete from ${name} where workspace_id = $1 and ${quoted(key)} = any($2::uuid[])`, [workspaceId, ids])
  for (const file of files) await pipeline(createReadStream(file), client.query(copyStreams.from(`copy ${name} (${columns.map((column) => quoted(column.name)).join(', ')}) from stdin (format csv, null '\\N')`)))
}

async function cursors(pool: pg.Pool): Promise<ReadonlyMap<number, Cursor>> {
  const { rows } = await pool.query<{ workspace_id: string; position: string; shape: string; filled_at: string }>(`select workspace_id, position, shape, filled_at from ${schema}.warehouse_cursor`)
    .catch((error: unknown) => { if (databaseErrorCode(error) === undefinedTable) return { rows: [] }; throw unreachable(error) })
  return new Map(rows.map((row) => [Number(row.workspace_id), { position: Number(row.position), shape: row.shape, filledAt: row.filled_at }]))
}
const undefinedTable = '42P01'

async function query({ pool, ending }: { readonly pool: pg.Pool; readonly ending: pg.Pool }, { text, values, after, patience, timeout, signal, mostRows }: StoreQuestion): Promise<AnsweredColumns> {
  const cursor = after === undefined ? undefined : await reached(pool, after, { patience, signal })
  const client = await connected(pool, signal)
  const { rows: [own] } = await client.query<{ pid: string }>('select pg_backend_pid() as pid')
  let again: NodeJS.Timeout | undefined
  // What is said to a server between two statements is forgotten: it is said until it is heard.
  const cancel = () => {
    const say = () => { void ending.query('select pg_cancel_backend($1)', [own?.pid]).catch(() => undefined) }
    say()
    again = setInterval(say, cancelAgain)
  }
  signal?.addEventListener('abort', cancel, { once: true })
  try {
    await client.query(`set statement_timeout = ${Math.max(1, Math.floor(timeout))}`)
    if (signal?.aborted === true) throw givenUp()
    const { rows, fields } = await client.query<(string | null)[]>({ text, values: [...values], rowMode: 'array' })
    if (rows.length > mostRows) throw new StoreError('rows', `More than ${mostRows} rows.`)
    return { rows: rows.length, cursor, columns: fields.map(({ name, dataTypeID }, index) => columnOf(name, dataTypeID, rows, index)) }
  } catch (error) {
    const code = databaseErrorCode(error)
    if (code === queryCanceled) throw new StoreError(signal?.aborted === true ? 'cancelled' : 'late', 'The statement was ended.')
    if (code === outOfMemory) throw new StoreError('memory', 'Out of memory.')
    throw error instanceof StoreError ? error : new StoreError('failed', error instanceof Error ? error.message : String(error))
  } finally {
    signal?.removeEventListener('abort', cancel)
    clearInterval(again)
    // What is still on its way to this server process would end the question of somebody else.
    client.release(again !== undefined)
  }
}

const cancelAgain = 50
const givenUp = () => new StoreError('cancelled', 'Given up before it began.')

/** A connection, as soon as one is free; one that comes after the question was given up goes back. */
async function connected(pool: pg.Pool, signal: AbortSignal | undefined): Promise<pg.PoolClient> {
  const coming = pool.connect().catch((error: unknown) => { throw unreachable(error) })
  if (signal === undefined) return coming
  return new Promise((resolve, reject) => {
    const giveUp = () => { reject(givenUp()) }
    if (signal.aborted) giveUp()
    signal.addEventListener('abort', giveUp, { once: true })
    coming.then((client) => {
      signal.removeEventListener('abort', giveUp)
      if (signal.aborted) client.release()
      else resolve(client)
    }, reject)
  })
}
const queryCanceled = '57014'
const outOfMemory = '53200'

async function reached(pool: pg.Pool, { workspaceId, position }: NonNullable<StoreQuestion['after']>, { patience, signal }: Pick<StoreQuestion, 'patience' | 'signal'>): Promise<Cursor> {
  const deadline = performance.now() + patience
  for (;;) {
    if (signal?.aborted === true) throw givenUp()
    const cursor = (await cursors(pool)).get(workspaceId)
    if (cursor !== undefined && cursor.position >= position) return cursor
    if (performance.now() >= deadline) throw new StoreError('behind', 'The warehouse has not come so far yet.')
    await new Promise((resolve) => { setTimeout(resolve, 50) })
  }
}

const numbers: ReadonlySet<number> = new Set([20, 21, 23, 26, 700, 701, 1700])
const lists: ReadonlySet<number> = new Set([1005, 1007, 1009, 1015, 1016, 1022, 1182, 2951])

function kindOf(type: number): ColumnKind {
  if (numbers.has(type)) return 'number'
  if (lists.has(type)) return 'list'
  if (type === 16) return 'boolean'
  if (type === 1082) return 'date'
  return type === 1184 || type === 1114 ? 'instant' : 'text'
}

function columnOf(name: string, type: number, rows: readonly (readonly (string | null)[])[], index: number): AnsweredColumn {
  const kind = kindOf(type)
  const cells = rows.map((row) => row[index] ?? null)
  if (kind === 'text') return { name, kind, values: cells }
  if (kind === 'list') return { name, kind, values: cells.map((cell) => (cell === null ? null : listOf(cell))) }
  return { name, kind, values: Float64Array.from(cells, (cell) => (cell === null ? NaN : numberOf(kind, cell))) }
}

function numberOf(kind: ColumnKind, text: string): number {
  if (kind === 'boolean') return text === 't' ? 1 : 0
  if (kind === 'date') return dayNumber(text)
  if (kind === 'instant') return Date.parse(`${text.replace(' ', 'T').replace(/\+00$/, '')}Z`)
  return Number(text)
}

/** A list of texts as the server writes it: {plain,"in \"quotes\"",NULL}. */
function listOf(text: string): (string | null)[] {
  return [...text.slice(1, -1).matchAll(/"((?:[^"\\]|\\.)*)"|([^,]+)/g)].map(([, quotedText, plain]) => (plain === undefined ? (quotedText ?? '').replace(/\\(.)/g, '$1') : plain === 'NULL' ? null : plain))
}

function quoted(name: string): string {
  if (!/^[a-z_][a-z0-9_]*$/.test(name)) throw new RangeError(`Not a name of a column or table: ${name}`)
  return `"${name}"`
}

function unreachable(error: unknown): StoreError {
  return new StoreError('absent', error instanceof Error ? error.message : String(error))
}
