import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import { inject } from 'vitest'
import type { Connection } from '../database/connection.ts'
import { type Connections, type Database, openDatabase } from '../database/database.ts'
import { openPool } from '../database/pool.ts'
import { atEndOfFile } from './ends.ts'
import { runAs } from './owner.ts'

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
