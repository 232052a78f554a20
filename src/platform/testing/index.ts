import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import type { Connection } from '../database/connection.ts'
import { type Connections, type Database, openDatabase } from '../database/database.ts'
import { clientConfig, openPool } from '../database/pool.ts'
import { atEndOfFile } from './ends.ts'
import { closedForConnections, runAs } from './owner.ts'

export { atEndOfFile } from './ends.ts'
export { runAs } from './owner.ts'

/**
 * A fresh copy of the migrated database, for this test file alone; closed and dropped at the end of the file. Call it in the
 * file's body, in beforeAll or in a test.
 */
export async function testDatabase(): Promise<Database> {
  const { database } = await testCopy()
  return database
}

/**
 * The same, of a database in which more was done already: the first file of the run that asks for it does it, all others copy what
 * it made. @param make does it and tells what a later file must know of it.
 */
export async function preparedDatabase<Known>(name: string, make: (database: Database) => Promise<Known>): Promise<{ readonly database: Database; readonly known: Known }> {
  const { admin, connections, template, failure } = inject('testServer')
  if (failure !== undefined) throw new Error(failure)
  const prepared = `${template}_${name}`
  const known = knownOf<Known>(await remarkOn(admin, prepared)) ?? await onlyOne(admin, prepared, async () => {
    const there = knownOf<Known>(await remarkOn(admin, prepared))
    if (there !== undefined) return there
    // Half-made by a file that failed.
    await runAs(admin, `drop database if exists ${prepared} with (force)`)
    await copy(admin, prepared, template, connections.owner.user)
    const made = await closing(openDatabase(within(connections, prepared), { poolSize: 6 }), make)
    await closedForConnections(admin, prepared)
    await runAs(admin, `comment on database ${prepared} is '${JSON.stringify(made).replaceAll("'", "''")}'`)
    return made
  })
  return { database: (await testCopy(prepared)).database, known }
}

async function closing<Result>(database: Database, run: (database: Database) => Promise<Result>): Promise<Result> {
  try {
    return await run(database)
  } finally {
    await database.close()
  }
}

async function remarkOn(admin: Connection, database: string): Promise<string | undefined> {
  const [row] = await runAs(admin, `select shobj_description(oid, 'pg_database') as remark from pg_database where datname = $1`, [database])
  return typeof row?.['remark'] === 'string' ? row['remark'] : undefined
}

/** The remark was written by `make` of the same name. */
function knownOf<Known>(remark: string | undefined): Known | undefined {
  return remark === undefined ? undefined : JSON.parse(remark) as Known
}

/** Of all workers one at a time; the lock goes with its connection. */
async function onlyOne<Result>(admin: Connection, name: string, run: () => Promise<Result>): Promise<Result> {
  const client = new pg.Client(clientConfig(admin, 'guanxi test'))
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(hashtext($1))', [name])
    return await run()
  } finally {
    await client.end()
  }
}

/** The same, empty of migrations: for tests of what makes tables. */
export async function emptyDatabase(): Promise<Database> {
  const { database } = await testCopy('template1')
  return database
}

/** Runs SQL as the owner of the tables, past row level security. */
export async function asOwner(database: Database, text: string, values?: readonly unknown[]): Promise<Record<string, unknown>[]> {
  const kept = owners.get(database)
  // Of a database that is no copy of ours (it may be killed, moved or restored) no connection is kept.
  if (kept === undefined) return runAs(database.connections.owner, text, values)
  const result = values === undefined ? await kept.query<Record<string, unknown>>(text) : await kept.query<Record<string, unknown>>(text, [...values])
  return Array.isArray(result.rows) ? result.rows : []
}

/** Connections of the owner to our copies: to connect and to prove the password takes longer than most questions. */
const owners = new WeakMap<Database, pg.Pool>()

async function testCopy(from?: string): Promise<{ database: Database }> {
  const { admin, connections, template, failure } = inject('testServer')
  if (failure !== undefined && from === undefined) throw new Error(failure)
  const name = `guanxi_test_${randomBytes(6).toString('hex')}`
  await copy(admin, name, from ?? template, connections.owner.user)
  const database = openDatabase(within(connections, name), { poolSize: 6 })
  const owner = openPool(database.connections.owner, { size: 4, pipelined: false, name: 'guanxi test', statementTimeout: 0 })
  owners.set(database, owner)
  atEndOfFile(async () => {
    await Promise.all([database.close(), owner.end()])
    await runAs(admin, `drop database if exists ${name} with (force)`)
  })
  return { database }
}

async function copy(admin: Connection, name: string, from: string, owner: string): Promise<void> {
  await runAs(admin, `create database ${name} template ${from} owner ${owner} strategy file_copy`)
  if (from !== 'template1') return
  await runAs({ ...admin, database: name }, `alter schema public owner to ${owner}`)
}

function within(connections: Connections, database: string): Connections {
  return { owner: { ...connections.owner, database }, serving: { ...connections.serving, database } }
}
