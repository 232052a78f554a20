import { AsyncLocalStorage } from 'node:async_hooks'
import type pg from 'pg'
import type { Connection } from './connection.ts'
import { isConnectionLost } from './errors.ts'
import type { StatementNames } from './names.ts'
import { openPool } from './pool.ts'
import type { Scope, Statement } from './statement.ts'
import { type Counter, readOnce } from './transaction.ts'

/** What a reader asks of a copy: it must have this entry of the feed, which he may have written himself a moment ago. */
export interface MayLag {
  readonly after?: number | undefined
  /** A position of the workspace's feed that the reader has been told of. */
  readonly seen?: number | undefined
}

/** Where nobody would ask it, nothing is carried along: that makes each promise of the program dearer. */
let replicas = 0

/** Said around work whose reads may come from the replica. */
const mayLag = new AsyncLocalStorage<MayLag>()

/** Runs the work; its single reading statements may be answered by the replica, where there is one that is near enough. */
export function readingMayLag<Result>(asked: MayLag, run: () => Promise<Result>): Promise<Result> {
  return replicas === 0 ? run() : mayLag.run(asked, run)
}

/** How the replica stands, for measures and the check of readiness. */
export interface ReplicaState { readonly usable: boolean; /** Seconds behind the primary; undefined where it does not answer. */ readonly lag: number | undefined; readonly answered: number; readonly passedBack: number }

/** Older than this it answers nobody. Seconds. */
const farthest = 5
const lookEvery = 1000
/** What is known to be there need not be looked up again; bounded. */
const rememberedAtMost = 1000

/** Reads from a server that follows the primary; whatever it cannot answer well goes to the primary. */
export class Replica {
  readonly #pool: pg.Pool
  readonly #names: StatementNames
  readonly #counter: Counter
  readonly #present = new Set<string>()
  #lag: number | undefined
  #lookedAt = Number.NEGATIVE_INFINITY
  #looking: Promise<void> | undefined
  #answered = 0
  #passedBack = 0

  constructor(connection: Connection, { size, statementTimeout, names, counter }: { readonly size: number; readonly statementTimeout: number; readonly names: StatementNames; readonly counter: Counter }) {
    this.#pool = openPool(connection, { size, pipelined: true, name: 'guanxi replica', statementTimeout })
    this.#names = names
    this.#counter = counter
    replicas += 1
  }

  get state(): ReplicaState { return { usable: this.#usable(), lag: this.#lag, answered: this.#answered, passedBack: this.#passedBack } }

  /** The rows, or undefined when the primary is to be asked: nobody said that it may lag, it lags too much, or it failed. */
  async read<Result extends object>(scope: Scope, statement: Statement): Promise<Result[] | undefined> {
    const asked = mayLag.getStore()
    if (asked === undefined) return undefined
    await this.#look()
    try {
      if (this.#usable() && (await this.#hasAll(scope, asked))) {
        const rows = await readOnce<Result>({ pool: this.#pool, names: this.#names, counter: this.#counter }, scope, statement)
        this.#answered += 1
        return rows
      }
    } catch (error) {
      // Whatever else went wrong (a table that has not come yet) is asked of the primary: if it is a fault, that one says so.
      if (isGone(error)) {
        this.#lag = undefined
        this.#lookedAt = performance.now()
      }
    }
    this.#passedBack += 1
    return undefined
  }

  close(): Promise<void> { return this.#pool.end() }

  #usable(): boolean { return this.#lag !== undefined && this.#lag <= farthest }

  async #hasAll(scope: Scope, { after, seen }: MayLag): Promise<boolean> {
    return (after === undefined || (await this.#has(scope, after))) && (seen === undefined || (await this.#reached(scope, seen)))
  }

  async #reached(scope: Scope, position: number): Promise<boolean> {
    const found = await readOnce({ pool: this.#pool, names: this.#names, counter: this.#counter }, scope, { text: 'select 1 from feed_position where workspace = $1 and position >= $2', values: [scope.workspaceId, position] })
    return found.length > 0
  }

  /** Ids of entries are not given in the order of commits: only the entry itself says that its write has arrived. */
  async #has(scope: Scope, entry: number): Promise<boolean> {
    const key = `${scope.workspaceId} ${entry}`
    if (this.#present.has(key)) return true
    const found = await readOnce({ pool: this.#pool, names: this.#names, counter: this.#counter }, scope, { text: 'select 1 from feed where workspace_id = $1 and id = $2 limit 1', values: [scope.workspaceId, entry] })
    if (found.length === 0) return false
    if (this.#present.size >= rememberedAtMost) this.#present.clear()
    this.#present.add(key)
    return true
  }

  /** Once a second: how far it is behind. One that has replayed all it received is not behind, however long nothing was written. */
  async #look(): Promise<void> {
    if (performance.now() - this.#lookedAt < lookEvery) return
    this.#looking ??= this.#measure().finally(() => { this.#looking = undefined })
    // The first look is waited for; later ones are made beside the work.
    if (this.#lookedAt === Number.NEGATIVE_INFINITY) await this.#looking
  }

  async #measure(): Promise<void> {
    try {
      const { rows: [row] } = await this.#pool.query<{ lag: number | null }>(`
        select case when not pg_is_in_recovery() then null
          when pg_last_wal_receive_lsn() = pg_last_wal_replay_lsn() and exists (select from pg_stat_wal_receiver where status = 'streaming') then 0
          else extract(epoch from now() - pg_last_xact_replay_timestamp())::float8 end as lag`)
      this.#lag = row?.lag ?? undefined
    } catch {
      this.#lag = undefined
    } finally {
      this.#lookedAt = performance.now()
    }
  }
}

/** Not reached, or a query given up because it stood in the way of what was to be replayed. */
function isGone(error: unknown): boolean {
  return isConnectionLost(error) || (typeof error === 'object' && error !== null && (('code' in error && (error.code === '40001' || error.code === '57014')) || ('details' in error && typeof error.details === 'object' && error.details !== null && 'status' in error.details && error.details.status === 503)))
}
