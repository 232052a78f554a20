import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import pg from 'pg'
import copyStreams from 'pg-copy-streams'
import type { Connections } from '../database.ts'
import { advisoryLocks } from '../locks.ts'
import { clientConfig } from '../pool.ts'
import { bookkeeping, copyOut, type CopiedTable, partitionsOf, sequencesOf, tablesOf } from './catalog.ts'
import { frame } from './frames.ts'
import type { BackupHead, Manifest, TableFacts } from './manifest.ts'
import { keyOf, newSeal, sealing } from './seal.ts'

export interface DumpOptions {
  /** The program's version. */
  readonly version: string
  /** Milliseconds since 1970. */
  readonly now: number
  /** Folder of stored files; undefined: none are taken along. */
  readonly filesFolder: string | undefined
  readonly keys: Manifest['keys']
  /** Seals the file (AES-256-GCM) when given. */
  readonly passphrase?: string | undefined
  /** False inside a migration, which holds the lock that a dump otherwise waits for. */
  readonly waitForMigrations?: boolean
  /** Rows and bytes so far, for whoever watches. */
  readonly progress?: (rows: number, table: string) => void
  readonly signal?: AbortSignal
}

/**
 * Writes a backup of everything to `path`: each table by COPY within one REPEATABLE READ transaction, so that all of it is of one
 * moment while others go on writing; then the stored files. The file appears whole under its name or not at all.
 * @throws Error of the database or the disk; nothing is left behind then.
 */
export async function dump(connections: Connections, path: string, options: DumpOptions): Promise<Manifest> {
  const client = new pg.Client(clientConfig(connections.owner, 'guanxi backup'))
  client.on('error', () => undefined)
  await client.connect()
  const unfinished = `${path}.unfinished`
  try {
    if (options.waitForMigrations !== false) await client.query('select pg_advisory_lock_shared($1)', [advisoryLocks.migration])
    await client.query('begin isolation level repeatable read read only')
    const seal = options.passphrase === undefined ? undefined : newSeal()
    const head: BackupHead = { guanxi: 'backup', format: 1, version: options.version, madeAt: new Date(options.now).toISOString(), ...(seal === undefined ? {} : { seal }) }
    const headLine = Buffer.from(`${JSON.stringify(head)}\n`)
    const file = createWriteStream(unfinished, { mode: 0o600, flush: true })
    await new Promise<void>((resolve, reject) => { file.once('error', reject); file.write(headLine, (error) => { if (error == null) resolve(); else reject(error) }) })
    const made: { manifest?: Manifest } = {}
    const frames = Readable.from(framesFor(client, connections, options, made), { objectMode: false, highWaterMark: 262_144 })
    const zip = createGzip({ level: 2 })
    if (seal === undefined || options.passphrase === undefined) await pipeline(frames, zip, file, withSignal(options.signal))
    else await pipeline(frames, zip, sealing(await keyOf(options.passphrase, seal), seal, headLine), file, withSignal(options.signal))
    await client.query('commit')
    if (made.manifest === undefined) throw new Error('The backup came to no end')
    await rename(unfinished, path)
    return made.manifest
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  } finally {
    await client.end().catch(() => undefined)
  }
}

function withSignal(signal: AbortSignal | undefined): { readonly signal?: AbortSignal } {
  return signal === undefined ? {} : { signal }
}

async function* framesFor(client: pg.Client, connections: Connections, options: DumpOptions, made: { manifest?: Manifest }): AsyncGenerator<Buffer> {
  const heldByPolicies = connections.owner.user === connections.serving.user
  // Numbers first: they only grow, so that none that a row of this moment bears is given again.
  const sequences = await sequencesOf(client)
  const workspaces = await workspacesOf(client)
  const tables: TableFacts[] = []
  let rows = 0
  for (const table of await tablesOf(client, heldByPolicies)) {
    yield frame('T', { name: table.name, columns: table.columns })
    const measured = measure()
    for (const scope of table.sight === 'workspace' ? workspaces : [undefined]) {
      await client.query(`select set_config('app.workspace', $1, true), set_config('app.reach', $2, true)`, [scope === undefined ? '' : String(scope), table.sight === 'reach' ? 'access' : ''])
      for await (const chunk of copyOf(client, table)) {
        measured.add(chunk)
        options.progress?.(rows + measured.rows(), table.name)
        yield frame('D', chunk)
      }
    }
    const facts = { name: table.name, columns: [...table.columns], ...measured.end() }
    rows += facts.rows
    tables.push(facts)
    yield frame('E', { rows: facts.rows, bytes: facts.bytes, sha256: facts.sha256 })
  }
  const partitions = await partitionsOf(client)
  const files = { count: 0, bytes: 0 }
  if (options.filesFolder !== undefined) yield* filesIn(options.filesFolder, files)
  made.manifest = {
    version: options.version, madeAt: new Date(options.now).toISOString(), database: await versionOf(client), migrations: await migrationsOf(client),
    tables, partitions, sequences, files, keys: options.keys, workspaces: workspaces.length,
  }
  yield frame('M', made.manifest)
}

async function* copyOf(client: pg.Client, table: CopiedTable): AsyncGenerator<Buffer> {
  const stream: AsyncIterable<Buffer> = client.query(copyStreams.to(copyOut(table)))
  yield* stream
}

/** Counts rows (a line feed inside a value is written as \n by COPY), bytes and the checksum of what flows by. */
export function measure() {
  const hash = createHash('sha256')
  let rows = 0
  let bytes = 0
  return {
    add(chunk: Buffer) {
      hash.update(chunk)
      bytes += chunk.length
      for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) rows += 1
    },
    rows: () => rows,
    end: () => ({ rows, bytes, sha256: hash.digest('hex') }),
  }
}

/** The checksum of a table as it is now, as `dump` would write it. */
export async function factsOf(client: pg.Client, table: CopiedTable): Promise<TableFacts> {
  const measured = measure()
  for await (const chunk of copyOf(client, table)) measured.add(chunk)
  return { name: table.name, columns: [...table.columns], ...measured.end() }
}

/** Stored files by workspace and checksum; one that is removed meanwhile is no longer named by any record. */
async function* filesIn(folder: string, sum: { count: number; bytes: number }): AsyncGenerator<Buffer> {
  for (const path of await storedFiles(folder)) {
    const full = join(folder, path)
    const facts = await stat(full).catch(() => undefined)
    if (facts === undefined) continue
    yield frame('F', { path, bytes: facts.size })
    const measured = measure()
    for await (const chunk of createReadStream(full)) {
      if (!Buffer.isBuffer(chunk)) continue
      measured.add(chunk)
      yield frame('D', chunk)
    }
    const { bytes, sha256 } = measured.end()
    sum.count += 1
    sum.bytes += bytes
    yield frame('E', { rows: 0, bytes, sha256 })
  }
}

/** Paths below the folder of the form workspace/xx/checksum. */
export async function storedFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true }).catch(() => [])
  return names.map((name) => name.replaceAll('\\', '/')).filter((name) => /^\d{1,9}\/[0-9a-f]{2}\/[0-9a-f]{64}$/.test(name)).toSorted()
}

async function workspacesOf(client: pg.Client): Promise<number[]> {
  const { rows: [known] } = await client.query<{ known: boolean }>(`select to_regclass('workspace') is not null as known`)
  if (known?.known !== true) return []
  await client.query(`select set_config('app.reach', 'access', true)`)
  const { rows } = await client.query<{ id: number }>('select id from workspace order by id')
  return rows.map(({ id }) => id)
}

async function migrationsOf(client: pg.Client): Promise<Manifest['migrations']> {
  const { rows } = await client.query<{ name: string; checksum: string | null }>(`select name, to_jsonb(m)->>'checksum' as checksum from ${bookkeeping} m order by name`)
  return rows.map(({ name, checksum }) => ({ name, checksum: checksum ?? '0'.repeat(64) }))
}

async function versionOf(client: pg.Client): Promise<string> {
  const { rows: [row] } = await client.query<{ version: string }>(`select current_setting('server_version') as version`)
  return `PostgreSQL ${row?.version ?? ''}`.slice(0, 100)
}
