import pg from 'pg'
import type { Connection } from './connection.ts'
import { typeParsers } from './values.ts'

export interface PoolSettings {
  readonly size: number
  /** Whether statements are sent without waiting for the answer to the one before; such a connection takes no COPY. */
  readonly pipelined: boolean
  readonly name: string
  /** Longest time of one statement in milliseconds. */
  readonly statementTimeout: number
}

/** A pool of connections of one role; errors of idle connections are swallowed, since the next use gets a new one. */
export function openPool(connection: Connection, settings: PoolSettings): pg.Pool {
  const pool = new pg.Pool({
    ...clientConfig(connection, settings.name),
    pipeline: settings.pipelined,
    max: settings.size,
    idleTimeoutMillis: 30_000,
    connectionTimeoutMillis: 5_000,
    statement_timeout: settings.statementTimeout,
    // A server that is there and does not answer (its machine stands still) must not hold up whoever waits for it.
    ...(settings.statementTimeout > 0 ? { query_timeout: settings.statementTimeout + 5_000 } : {}),
    idle_in_transaction_session_timeout: 60_000,
    allowExitOnIdle: true,
  })
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

/** What every connection has in common: UTC, our parsing of values, no compilation of queries. */
export function clientConfig(connection: Connection, name: string): pg.ClientConfig {
  const { host, port, user, database } = connection
  return {
    host, port, user, database,
    ...(connection.password === undefined ? {} : { password: connection.password }),
    ...(connection.ssl === undefined ? {} : { ssl: connection.ssl }),
    application_name: name,
    options: '-c timezone=UTC -c jit=off -c datestyle=ISO',
    types: typeParsers,
    keepAlive: true,
  }
}
