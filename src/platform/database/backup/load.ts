import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { access, mkdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import copyStreams from 'pg-copy-streams'
import type { Connections } from '../database.ts'
import { advisoryLocks } from '../locks.ts'
import { forcePolicies, prepareSchema } from '../migrate.ts'
import { type Migration, migrations, runWithin } from '../migrations.ts'
import { clientConfig } from '../pool.ts'
import { tablesOf } from './catalog.ts'
import { factsOf, storedFiles } from './dump.ts'
import type { Manifest, TableFacts } from './manifest.ts'
import { bareTables, clearSchema, dressTables } from './tables.ts'
import { partsOf, passOver, verifyBackup } from './read.ts'

export interface RestoreOptions {
  readonly migrationsFolder: string
  readonly filesFolder: string | undefined
  readonly version: string
  readonly passphrase?: string | undefined
  /** Puts the backup in the place of what is there. */
  readonly replace?: boolean
  /** Into a schema of its own which is thrown away at the end: whether the backup can be restored. Touches nothing else. */
  readonly trial?: boolean
  readonly progress?: (rows: number, table: string) => void
}

/** What a restore found when it compared. */
export interface Restored { readonly manifest: Manifest; readonly tables: readonly TableFacts[]; /** Of later releases. */ readonly migrated: readonly string[] }

/**
 * Restores a backup: its checksums first, then everything in one transaction, then every table compared with what the backup says,
 * and only then the commit. A failure leaves all as it was.
 * @throws Error when there is data and `replace` is not said; when programs serve it; when the backup is of a newer program.
 */
export async function restore(connections: Connections, path: string, options: RestoreOptions): Promise<Restored> {
  const manifest = await verifyBackup(path, options.passphrase)
  const all = migrations(options.migrationsFolder)
  const known = knownOf(manifest, all)
  const later = all.filter(({ name }) => !known.some((each) => each.name === name))
  const client = new pg.Client(clientConfig(connections.owner, 'guanxi restore'))
  client.on('error', () => undefined)
  await client.connect()
  const added: string[] = []
  try {
    if (options.trial !== true) await alone(client)
    await client.query('begin')
    if (options.trial === true) await client.query(`create schema guanxi_trial; set local search_path = guanxi_trial, public, pg_temp`)
    else await makeRoom(client, options.replace === true)
    await prepareSchema(client, connections)
    await runWithin(client, known, manifest.version)
    const dressed = await bareTables(client, manifest)
    await load(client, path, options, { manifest, added })
    await dressTables(client, dressed, manifest)
    const tables = await compare(client, manifest)
    await runWithin(client, later, options.version)
    if (options.trial === true) await client.query('rollback')
    else {
      if (connections.owner.user === connections.serving.user) await forcePolicies(client)
      await client.query('commit')
      await removeOthers(options, path)
      await client.query('analyze').catch(() => undefined)
    }
    return { manifest, tables, migrated: later.map(({ name }) => name) }
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    for (const file of added) await rm(file, { force: true })
    throw error
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** The migrations that the backup has gone through. @throws Error for one of a newer program, or that differs. */
function knownOf(manifest: Manifest, all: readonly Migration[]): Migration[] {
  return manifest.migrations.map(({ name, checksum }) => {
    const found = all.find((each) => each.name === name)
    if (found === undefined) throw new Error(`This backup is of a newer Guanxi (${manifest.version}), which this program cannot read: it knows no migration ${name}. Restore it with that version.`)
    if (checksum !== '0'.repeat(64) && checksum !== found.checksum) throw new Error(`The migration ${name} is not the one that this backup went through.`)
    return found
  })
}

/** While a program serves, it would go on with what it remembers of the old data. @throws Error. */
async function alone(client: pg.Client): Promise<void> {
  const { rows: [lock] } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [advisoryLocks.program])
  if (lock?.taken !== true) throw new Error('Guanxi is running on this data. Stop it first: a restore changes everything under its feet.')
  await client.query('select pg_advisory_lock($1)', [advisoryLocks.migration])
}

async function makeRoom(client: pg.Client, replace: boolean): Promise<void> {
  const { rows: [found] } = await client.query<{ tables: boolean }>(`select to_regclass('workspace') is not null as tables`)
  if (found?.tables === true && !replace) {
    const { rows: [used] } = await client.query<{ companies: string }>('select count(*) as companies from workspace_numbers()')
    if (Number(used?.companies ?? 0) > 0) throw new Error('There is data here already. Say --replace to put the backup in its place (make a backup of it first).')
  }
  await clearSchema(client)
}

async function load(client: pg.Client, path: string, options: RestoreOptions, { manifest, added }: { readonly manifest: Manifest; readonly added: string[] }): Promise<void> {
  let rows = 0
  for await (const part of partsOf(path, options.passphrase)) {
    if (part.kind === 'manifest') continue
    if (part.kind === 'file') {
      if (options.trial === true || options.filesFolder === undefined) await passOver(part.content)
      else await keepFile(options.filesFolder, part.path, part.content, added)
      continue
    }
    options.progress?.(rows, part.name)
    const columns = part.columns.map((column) => pg.escapeIdentifier(column)).join(', ')
    await pipeline(Readable.from(part.content, { objectMode: false }), client.query(copyStreams.from(`copy ${pg.escapeIdentifier(part.name)} (${columns}) from stdin`)))
    rows += manifest.tables.find(({ name }) => name === part.name)?.rows ?? 0
  }
}

/** Files lie under their checksum: one that is there is the same one. */
async function keepFile(folder: string, path: string, content: AsyncIterable<Buffer>, added: string[]): Promise<void> {
  const place = join(folder, path)
  const draft = `${place}.${createHash('sha256').update(path).digest('hex').slice(0, 8)}`
  await mkdir(dirname(place), { recursive: true, mode: 0o700 })
  try {
    await pipeline(content, createWriteStream(draft, { mode: 0o600, flush: true }))
    if (await access(place).then(() => true, () => false)) return
    await rename(draft, place)
    added.push(place)
  } finally {
    await rm(draft, { force: true })
  }
}

/** @throws Error naming each table that is not as the backup says. */
async function compare(client: pg.Client, manifest: Manifest): Promise<TableFacts[]> {
  const present = await tablesOf(client, false)
  const found: TableFacts[] = []
  const wrong: string[] = []
  for (const promised of manifest.tables) {
    const table = present.find(({ name }) => name === promised.name)
    const facts = table === undefined ? undefined : await factsOf(client, table)
    if (facts === undefined || facts.rows !== promised.rows || facts.sha256 !== promised.sha256) wrong.push(`${promised.name} (${facts?.rows ?? 0} of ${promised.rows} rows)`)
    else found.push(facts)
  }
  if (wrong.length > 0 || present.length !== manifest.tables.length) throw new Error(`What was restored is not what the backup holds, so nothing was kept: ${wrong.join(', ') || 'a table is missing in it'}`)
  return found
}

/** After a replacement: files of the data that is no more. */
async function removeOthers({ replace, filesFolder, passphrase }: RestoreOptions, path: string): Promise<void> {
  if (replace !== true || filesFolder === undefined) return
  const kept = new Set<string>()
  for await (const part of partsOf(path, passphrase)) {
    if (part.kind === 'manifest') continue
    if (part.kind === 'file') kept.add(part.path)
    await passOver(part.content)
  }
  for (const file of await storedFiles(filesFolder)) if (!kept.has(file)) await rm(join(filesFolder, file), { force: true })
}
