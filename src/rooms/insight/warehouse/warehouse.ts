import type { Clock } from '../../../lib/clock.ts'
import type { Registry } from '../../../model/define/registry.ts'
import { type ColumnReader, type ColumnStore, StoreError } from '../../../platform/columnar/index.ts'
import { advisoryLocks } from '../../../platform/database/locks.ts'
import { type Database, type Hold, isHold, type Row, sql, tryToHold } from '../../../platform/database/index.ts'
import { startLoop } from '../../../platform/feed/index.ts'
import { copiedCondition } from '../../../records/query/filter/copied.ts'
import { planCopiedTable } from '../../../records/query/table.ts'
import { answerOf } from './answer.ts'
import type { Question, Warehouse, WarehouseStatus } from './door.ts'
import { keep, type Keeping } from './keep.ts'
import { narrowed, seenBy } from './narrowed.ts'
import { asProblem, filling } from './problems.ts'
import { isKept, keptTables } from './tables.ts'
import { titledRows } from './titled.ts'

export interface WarehouseGiven {
  readonly database: Database
  readonly clock: Clock
  /** The model of a workspace with all that is stored. */
  readonly registryOf: (workspaceId: number) => Promise<Registry>
  /** Makes the store; called once by the one who keeps it. Somebody waits for a workspace: onWanted. */
  readonly open: (onWanted: (workspaceId: number) => void) => Promise<ColumnStore>
  /** Asks whoever keeps it. */
  readonly reader: () => ColumnReader
  /** Whether another machine can reach it. */
  readonly shared: boolean
  readonly say: (fact: string, values: object) => void
}

/** Keeps the warehouse where this program may: one program of an installation at a time. */
export interface WarehouseKeeper {
  /** Once it is known whether this program keeps it. */
  readonly decided: Promise<void>
  /** Follows all that has a position now, where this program keeps it. */
  catchUp(): Promise<void>
  stop(): Promise<void>
}

export interface OwnedWarehouse extends Warehouse {
  /** Takes the lock as soon as nobody has it, and follows the feed while it has it. */
  keep(failed: (error: unknown) => void): Promise<WarehouseKeeper>
}

/** As long as a reader of a follower waits at most, ms. */
const patience = 2000
const usualTimeout = 30_000
const usualRows = 5_000_000
const channel = 'warehouse'
const electionEvery = 5000
const tellEvery = 60_000

export function createWarehouse({ database, clock, registryOf, open, reader, shared, say }: WarehouseGiven): OwnedWarehouse {
  let keeping: Keeping | undefined
  let reading: ColumnReader | undefined
  /** When the keeper was told last that a workspace is asked for, where another program keeps it. */
  const told = new Map<number, number>()
  const source = (): ColumnReader => keeping?.store ?? (reading ??= reader())
  const want = async (workspaceId: number, anew: boolean) => {
    if (keeping !== undefined) keeping.want(workspaceId, anew)
    else await database.transaction({ workspaceId: 0 }, (tx) => tx.query(sql`select pg_notify(${channel}, ${`${workspaceId}${anew ? ' anew' : ''}`})`))
  }

  /** The question as the store takes it, narrowed, and the tables that it may name; whoever keeps the store hears that it is asked for. */
  const ready = async ({ workspaceId, viewer, sql: statement, after, timeout = usualTimeout, mostRows = usualRows }: Omit<Question, 'signal'>) => {
    if (viewer !== undefined && viewer.workspaceId !== workspaceId) throw new Error('The viewer belongs to another workspace.')
    const registry = await registryOf(workspaceId)
    const tables = keptTables(registry)
    const { text, values } = narrowed(statement, workspaceId, tables, viewer === undefined ? undefined : await seenBy(database, registry, viewer))
    if (keeping !== undefined) keeping.asked()
    else if (performance.now() - (told.get(workspaceId) ?? -Infinity) > tellEvery) {
      told.set(workspaceId, performance.now())
      await want(workspaceId, false)
    }
    return { tables, question: { text, values, after: { workspaceId, position: after ?? 0 }, patience, timeout, mostRows } }
  }
  const ask: Warehouse['ask'] = async ({ signal, ...asked }) => {
    const { workspaceId } = asked
    const { tables, question } = await ready(asked)
    try {
      const columns = await source().query({ ...question, signal })
      return answerOf(columns, columns.cursor?.position ?? 0)
    } catch (error) {
      if (!(error instanceof StoreError) || (error.fault !== 'behind' && error.fault !== 'failed')) throw asProblem(error)
      const cursor = (await source().cursors().catch(() => undefined))?.get(workspaceId)
      if (cursor === undefined) await want(workspaceId, false)
      // Until the copy has the shape of a changed model, a column may be missing.
      throw cursor === undefined || (error.fault === 'failed' && cursor.shape !== tables.shape) ? filling() : asProblem(error)
    }
  }

  return {
    ask,
    async away(questions) {
      try {
        const way = await source().way()
        return way === undefined ? undefined : { way, questions: await Promise.all(questions.map(async (asked) => (await ready(asked)).question)) }
      } catch (error) {
        throw asProblem(error)
      }
    },
    async condition(viewer, object, filter, alias) {
      const registry = await registryOf(viewer.workspaceId)
      return copiedCondition(viewer, { registry, kept: isKept(keptTables(registry)) }, registry.object(object), filter, alias)
    },
    async table(viewer, object, query, after) {
      const registry = await registryOf(viewer.workspaceId)
      const { statement, titles, read } = planCopiedTable(viewer, { registry, kept: isKept(keptTables(registry)) }, registry.object(object), query)
      const answer = await ask({ workspaceId: viewer.workspaceId, viewer, sql: statement, ...(after === undefined ? {} : { after }) })
      return read(await titledRows(database, viewer, titles, answer.rowObjects<Row>()))
    },
    async status(workspaceId) {
      const from = source()
      // A look at it is no reason to begin one.
      const isThere = keeping === undefined || !await keeping.store.unused()
      const cursor = !isThere ? undefined : await from.cursors().then((all) => all.get(workspaceId), (error: unknown) => { if (error instanceof StoreError && error.fault === 'absent') return undefined; throw error })
      const [feed] = await database.read<{ position: number; since: string | null }>({ workspaceId }, sql`
        select p.position, (select at from feed f where f.workspace_id = ${workspaceId} and f.position = ${(cursor?.position ?? 0) + 1}::bigint) as since from feed_position p where p.workspace = ${workspaceId}`)
      const entries = cursor === undefined ? 0 : Math.max(0, (feed?.position ?? 0) - cursor.position)
      const state: WarehouseStatus['state'] = keeping?.filling.has(workspaceId) === true ? 'filling' : cursor === undefined ? 'absent' : 'following'
      return {
        kind: from.kind, state, position: cursor?.position ?? null, filledAt: cursor?.filledAt ?? null,
        behind: { entries, seconds: entries === 0 || feed?.since === null || feed === undefined ? 0 : Math.max(0, Math.round((clock.now() - Date.parse(feed.since)) / 1000)) },
        bytes: await keeping?.store.size() ?? null,
        tables: cursor === undefined ? [] : await from.counts(workspaceId),
      }
    },
    rebuild: (workspaceId) => want(workspaceId, true),
    async keep(failed) {
      let hold: Hold | undefined
      let stopped = false
      let told = false
      const letGo = async () => {
        const [kept, held] = [keeping, hold]
        keeping = undefined
        hold = undefined
        await kept?.stop()
        await kept?.store.close()
        await held?.release()
      }
      const stand = async () => {
        if (hold !== undefined || stopped) return false
        const answer = await tryToHold(database.connections.serving, advisoryLocks.warehouse, 'warehouse', () => { hold = undefined; void letGo().catch(failed); election.wake() })
        if (!isHold(answer)) {
          if (!answer.here && !shared && !told) say('another machine keeps the warehouse: WAREHOUSE_URL must name a database that all can reach', { machine: answer.host })
          told = true
          return false
        }
        hold = answer
        try {
          const store = await open((workspaceId) => { keeping?.want(workspaceId, false) })
          keeping = await keep({ database, clock, store, registryOf }, failed)
        } catch (error) {
          await letGo()
          throw error
        }
        return false
      }
      const heard = await database.listen(channel, (payload) => {
        const [id, how] = payload.split(' ')
        if (payload !== '' && Number.isSafeInteger(Number(id))) keeping?.want(Number(id), how === 'anew')
      })
      let decide = () => {}
      const decided = new Promise<void>((resolve) => { decide = resolve })
      const election = startLoop({ run: () => stand().finally(() => { decide() }), every: electionEvery, apart: 100, onError: failed })
      return {
        decided,
        catchUp: async () => { await keeping?.catchUp() },
        async stop() {
          stopped = true
          await heard()
          await election.stop()
          await letGo()
        },
      }
    },
    async close() { await reading?.close() },
  }
}

