import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { Connections } from './database.ts'
import { type IndexStatement, indexState, indexStatements } from './indexes.ts'
import { advisoryLocks } from './locks.ts'
import { doneMigrations, type Migration, migrations, noteDone } from './migrations.ts'
import { clientConfig } from './pool.ts'

export interface BuildOptions {
  /** The program's version, kept with each migration. */
  readonly version?: string | undefined
  /** Ends the building; what is half built is dropped and made again by the next. */
  readonly signal?: AbortSignal
  /** An index that cannot be built leaves the program slower and right: it is told, and tried again at the next start. */
  readonly onFault?: (error: Error) => void
}

/**
 * Of the missing migrations those that may wait for the commit: indexes with nothing behind them that drops or renames what they are on. What is older than such a change
 * is built in its place in the order, and a new database has nobody to wait for.
 */
export function afterCommit(missing: readonly Migration[], isNew: boolean): readonly Migration[] {
  const last = missing.findLastIndex(({ online, text }) => !online && /\b(drop|rename)\b/i.test(text))
  return isNew ? [] : missing.filter(({ online }, place) => online && place > last)
}

/** Indexes of these files which hold a rule, and are not there yet: whether the data fits them must be known before the commit. */
export async function missingRules(client: pg.Client, files: readonly Migration[]): Promise<readonly IndexStatement[]> {
  const found: IndexStatement[] = []
  for (const file of files) for (const statement of indexStatements(file)) if (statement.unique && await indexState(client, statement.index) !== 'valid') found.push(statement)
  return found
}

/**
 * Builds beside the work what the upgrade left for after its commit: each index by itself, outside of any transaction, so that nobody waits for it. May be killed at any
 * moment: what is half built is dropped and made again. One program builds at a time, the others wait for it or for `signal`.
 * @returns the files that are finished now. @throws Error of the connection.
 */
export async function buildBeside(connections: Connections, folder: string, { version, signal, onFault }: BuildOptions = {}): Promise<readonly string[]> {
  const client = new pg.Client(clientConfig(connections.owner, 'guanxi indexes'))
  client.on('error', () => undefined)
  await client.connect()
  const { rows: [own] } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  const cancel = () => { void cancelOf(connections, own?.pid ?? 0) }
  signal?.addEventListener('abort', cancel, { once: true })
  const finished: string[] = []
  try {
    await client.query('set client_min_messages = warning')
    for (const file of await unbuilt(client, folder)) {
      if (!(await locked(client, signal))) break
      if (!(await unbuilt(client, folder)).some(({ name }) => name === file.name)) continue
      if (!(await buildFile(client, file, signal, onFault))) continue
      await noteDone(client, file, version)
      finished.push(file.name)
    }
    return finished
  } catch (error) {
    if (signal?.aborted === true) return finished
    throw error
  } finally {
    signal?.removeEventListener('abort', cancel)
    await client.end().catch(() => undefined)
  }
}

async function unbuilt(client: pg.Client, folder: string): Promise<readonly Migration[]> {
  const done = new Set((await doneMigrations(client)).map(({ name }) => name))
  return migrations(folder).filter(({ name, online }) => online && !done.has(name))
}

/** Asks again and again: who waits inside a statement holds a snapshot, which the builder would wait for in turn. */
async function locked(client: pg.Client, signal: AbortSignal | undefined): Promise<boolean> {
  while (signal?.aborted !== true) {
    const { rows: [lock] } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [advisoryLocks.indexes])
    if (lock?.taken === true) return true
    await pause(500, undefined, { signal }).catch(() => undefined)
  }
  return false
}

/** @returns whether all of it is there now. */
async function buildFile(client: pg.Client, file: Migration, signal: AbortSignal | undefined, onFault: BuildOptions['onFault']): Promise<boolean> {
  let whole = true
  for (const statement of indexStatements(file)) {
    if (signal?.aborted === true) return false
    try {
      await build(client, statement)
    } catch (error) {
      if (signal?.aborted) return false
      whole = false
      onFault?.(new Error(`The index ${statement.index} of ${file.name} could not be built: ${error instanceof Error ? error.message : String(error)}`, { cause: error }))
    }
  }
  return whole
}

async function build(client: pg.Client, { text, index, makes }: IndexStatement): Promise<void> {
  if (!makes) return void await client.query(text)
  const state = await indexState(client, index)
  if (state === 'valid') return
  if (state === 'broken') await client.query(`drop index concurrently if exists ${index}`)
  await client.query(text)
}

/** Ends the statement that builds: it would keep the server from stopping. */
async function cancelOf({ owner }: Connections, pid: number): Promise<void> {
  const client = new pg.Client({ ...clientConfig(owner, 'guanxi indexes'), connectionTimeoutMillis: 5000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('select pg_cancel_backend($1)', [pid])
  } catch {
    // A server that is gone builds nothing.
  } finally {
    await client.end().catch(() => undefined)
  }
}
