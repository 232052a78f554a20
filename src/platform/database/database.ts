import { Listener } from './listen.ts'
import type { Connection } from './connection.ts'
import { traced } from '../traces.ts'
import { StatementNames } from './names.ts'
import type pg from 'pg'
import { openPool } from './pool.ts'
import { Replica, type ReplicaState } from './replica.ts'
import type { Row, Scope, Statement, Transaction, Trip } from './statement.ts'
import { type StreamTransaction, streaming } from './streams.ts'
import { type Counter, inTransaction, readOnce } from './transaction.ts'
import { openTrip } from './trip.ts'

/** The two roles of an installation: one owns the tables, the other serves requests under row level security. */
export interface Connections { readonly owner: Connection; readonly serving: Connection }

/** The only way to the database. */
export interface Database {
  /** Work that may write, pinned to one workspace; repeated when the server asks for it. */
  transaction<Result>(scope: Scope, run: (transaction: Transaction) => Promise<Result>): Promise<Result>
  /**
   * The same on the few connections kept for work behind the requests (followers of the feed): what such work asks meanwhile of
   * the others it gets, as no holder of those waits for one of these.
   */
  background<Result>(scope: Scope, run: (transaction: Transaction) => Promise<Result>): Promise<Result>
  /** One reading statement in one round trip, or along with others where the scope names a trip that has not left. */
  read<Result extends object = Row>(scope: Scope, statement: Statement): Promise<Result[]>
  /** Begins to gather reads of one workspace that leave together; to be named in the scope of those reads. */
  trip(scope: Scope): Trip
  /** Work with COPY, on an ordinary connection. */
  stream<Result>(scope: Scope, run: (transaction: StreamTransaction) => Promise<Result>): Promise<Result>
  /** Work as the owner of the tables, past row level security: for migrations and the inside of the platform only. */
  asOwner<Result>(run: (transaction: Transaction) => Promise<Result>): Promise<Result>
  /** Calls the handler for each notification; once with '' after a broken connection, as something may have been missed. */
  listen(channel: string, handler: (payload: string) => void): Promise<() => Promise<void>>
  /** Counts the statements sent since the start (begin and commit not among them). */
  readonly counter: Counter
  /** For measures. */
  pools(): readonly PoolState[]
  replica(): ReplicaState | undefined
  /** For libraries that bring their own pool (the job queue). */
  readonly connections: Connections
  close(): Promise<void>
}

/** How large the pools are and how long one statement may take, in milliseconds. */
export interface DatabaseSettings {
  readonly poolSize?: number
  readonly statementTimeout?: number
  /** A server that follows the primary. */
  readonly replica?: Connection
}

/** How the pools are used at the moment. */
export interface PoolState { readonly name: string; readonly open: number; readonly idle: number; readonly waiting: number; readonly most: number }

/** Opens the pools; nothing is connected before the first use. */
export function openDatabase(connections: Connections, settings: DatabaseSettings = {}): Database {
  const { poolSize = 10, statementTimeout = 30_000 } = settings
  const counter: Counter = { statements: 0, transactions: 0 }
  const names = new StatementNames()
  const serving = openPool(connections.serving, { size: poolSize, pipelined: true, name: 'guanxi', statementTimeout })
  const streams = openPool(connections.serving, { size: 3, pipelined: false, name: 'guanxi stream', statementTimeout: 0 })
  const background = openPool(connections.serving, { size: 4, pipelined: true, name: 'guanxi background', statementTimeout })
  const owner = openPool(connections.owner, { size: 3, pipelined: true, name: 'guanxi owner', statementTimeout })
  const replica = settings.replica === undefined ? undefined : new Replica(settings.replica, { size: poolSize, statementTimeout, names: new StatementNames(), counter })
  const listener = new Listener(connections.serving)
  let closing: Promise<void> | undefined
  return {
    transaction: (scope, run) => traced({ name: 'database.transaction', kind: 'client' }, () => inTransaction({ pool: serving, names, counter }, scope, run)),
    background: (scope, run) => traced({ name: 'database.transaction', kind: 'client' }, () => inTransaction({ pool: background, names, counter }, scope, run)),
    read: async <Result extends object>(scope: Scope, statement: Statement) => traced({ name: 'database.read', kind: 'client' }, async () =>
      (replica === undefined ? undefined : await replica.read<Result>(scope, statement)) ?? scope.alongside?.read<Result>(scope, statement) ?? readOnce<Result>({ pool: serving, names, counter }, scope, statement)),
    trip: (scope) => openTrip({ pool: serving, names, counter }, scope),
    stream: (scope, run) => streaming({ pool: streams, names: new StatementNames(), counter }, scope, run),
    asOwner: (run) => inTransaction({ pool: owner, names, counter }, undefined, run),
    listen: (channel, handler) => listener.listen(channel, handler),
    counter,
    connections,
    pools: () => [stateOf('serving', serving, poolSize), stateOf('stream', streams, 3), stateOf('background', background, 4), stateOf('owner', owner, 3)],
    replica: () => replica?.state,
    close: () => (closing ??= Promise.all([listener.close(), serving.end(), streams.end(), background.end(), owner.end(), replica?.close()]).then(() => undefined)),
  }
}

function stateOf(name: string, { totalCount, idleCount, waitingCount }: pg.Pool, most: number): PoolState {
  return { name, open: totalCount, idle: idleCount, waiting: waitingCount, most }
}
