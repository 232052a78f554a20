import pg from 'pg'
import type { Connection } from '../database/connection.ts'
import { clientConfig } from '../database/pool.ts'

/** Runs one text of SQL on a connection of its own and gives the rows. */
export async function runAs(connection: Connection, text: string, values?: readonly unknown[]): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(clientConfig(connection, 'guanxi test'))
  client.on('error', () => undefined)
  await client.connect()
  try {
    const result = values === undefined ? await client.query(text) : await client.query(text, [...values])
    return Array.isArray(result.rows) ? result.rows : []
  } finally {
    await client.end()
  }
}

/** A database can be copied only while nobody is connected to it. */
export async function closedForConnections(admin: Connection, name: string): Promise<void> {
  await runAs(admin, `alter database ${name} allow_connections false`)
  await runAs(admin, 'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name])
}
