import type { Clock } from '../../lib/clock.ts'
import { type Database, databaseErrorCode, type Transaction, sql } from '../database/index.ts'
import { advisoryLocks } from '../database/locks.ts'
import { type Loop, startLoop } from './loop.ts'
import { moved, written } from './signal.ts'

/** Only one program gives positions at a time. */
const sequencerLock = advisoryLocks.sequencer
const batch = 5000
const monthsAhead = 3

export interface Sequencer {
  /** Gives positions to all that is committed now; gives their number. */
  sequence(): Promise<number>
  stop(): Promise<void>
}

/**
 * Gives committed entries a gap-free position in their workspace and tells the channel `feed` once per batch. A number taken
 * before the commit would make a reader skip the slower of two writers; this one sees only what is committed, each once.
 */
export function startSequencer(database: Database, clock: Clock, onError: (error: unknown) => void = console.error): Sequencer {
  let month = ''
  const sequence = async () => {
    const present = new Date(clock.now()).toISOString()
    if (month !== present.slice(0, 7) && await madeMonths(database, present)) month = present.slice(0, 7)
    const placed = await sequenceAll(database)
    if (placed > 0) moved.emit()
    return placed
  }
  const loop: Loop = startLoop({ run: async () => (await sequence()) >= batch, every: 1000, apart: 15, onError })
  const stopListening = written.subscribe(() => { loop.wake() })
  return {
    sequence,
    async stop() {
      stopListening()
      await loop.stop()
    },
  }
}

/**
 * A new month needs the feed for itself, for an instant. While somebody is writing it waits a little only, as all who write queue
 * behind it, and is tried again at the next turn: there are months ahead until then. @returns whether they are there.
 */
async function madeMonths(database: Database, from: string): Promise<boolean> {
  try {
    await database.asOwner(async (transaction) => {
      await transaction.query(sql`select set_config('lock_timeout', '200ms', true)`)
      await transaction.query(sql`select feed_months_ahead(${from}::timestamptz, ${monthsAhead}::integer)`)
    })
    return true
  } catch (error) {
    if (databaseErrorCode(error) !== lockNotAvailable) throw error
    return false
  }
}
const lockNotAvailable = '55P03'

async function sequenceAll(database: Database): Promise<number> {
  const { owner, serving } = database.connections
  if (owner.user !== serving.user) return database.asOwner(place)
  // The owner serves and is held by the policies too: then it goes workspace by workspace.
  const known = await database.asOwner((transaction) => transaction.query<{ id: number }>(sql`select id from workspace_numbers() as id`))
  let placed = 0
  for (const { id } of known) placed += await database.transaction({ workspaceId: id }, place)
  return placed
}

async function place(transaction: Transaction): Promise<number> {
  const [, rows] = await Promise.all([
    transaction.query(sql`select pg_advisory_xact_lock(${sequencerLock}::bigint)`),
    transaction.query<{ workspace: number; position: number; placed: number }>(sql`
      with unplaced as materialized (
        select workspace_id, id, at, row_number() over (partition by workspace_id order by id) as rank
        from (select workspace_id, id, at from feed where position is null order by id limit ${batch}::integer) as next
      ), counted as (
        insert into feed_position as p (workspace, position)
        select workspace_id, count(*) from unplaced group by workspace_id order by workspace_id
        on conflict (workspace) do update set position = p.position + excluded.position
        returning workspace, position
      ), sizes as (
        select c.workspace, c.position, count(*)::bigint as placed from counted c join unplaced u on u.workspace_id = c.workspace group by 1, 2
      ), updated as (
        update feed f set position = s.position - s.placed + u.rank
        from unplaced u join sizes s on s.workspace = u.workspace_id
        where f.workspace_id = u.workspace_id and f.id = u.id and f.at = u.at
      )
      select workspace, position, placed from sizes`),
  ])
  const placed = rows.reduce((sum, row) => sum + row.placed, 0)
  if (placed > 0) {
    const payload = rows.slice(0, 300).map(({ workspace, position }) => `${workspace}:${position}`).join(' ')
    await transaction.query(sql`select pg_notify('feed', ${payload})`)
  }
  return placed
}
