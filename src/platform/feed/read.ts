import { type Database, type Transaction, sql } from '../database/index.ts'
import type { Entry } from './entry.ts'
import { moved } from './signal.ts'

const longestWait = 2000

/**
 * Placed entries of the workspace after a position, in order. The position stands in a query of its own: a planner that sees it
 * knows how little is left, and would plan anew for every few entries, which takes ten times as long as reading them.
 */
export async function entriesAfter(transaction: Transaction, position: number, limit: number): Promise<Entry[]> {
  return transaction.query<Entry>(sql`
    select id, position, object, record_id as "recordId", version, action, before, after, actor_id as "actorId", actor_name as "actorName",
      via, at, reason, request_id as "requestId"
    from feed where workspace_id = ${transaction.workspaceId} and position > (select ${position}::bigint) order by position limit ${limit}`)
}

/** The greatest position among these entries, once the sequencer has placed all of them (undefined after the wait, in ms). */
export async function positionOf(database: Database, workspaceId: number, entryIds: readonly number[], wait = longestWait): Promise<number | undefined> {
  if (entryIds.length === 0) return undefined
  return until(wait, async () => {
    const [row] = await database.read<{ placed: number; position: number | null }>({ workspaceId }, sql`
      select count(position) as placed, max(position) as position from feed where workspace_id = ${workspaceId} and id = ${sql.anyOf(entryIds, 'bigint')}`)
    return row !== undefined && row.placed === new Set(entryIds).size && row.position !== null ? row.position : undefined
  })
}

export interface Awaited {
  readonly workspaceId: number
  readonly position: number
  /** The follower that must have come this far; absent: the feed itself. */
  readonly follower?: string
}

/** Waits until the follower has reached the position, at most 2 s unless told otherwise; whether it has. */
export async function waitFor(database: Database, { workspaceId, position, follower }: Awaited, wait = longestWait): Promise<boolean> {
  const reached = await until(wait, async () => {
    const [row] = await database.read<{ position: number }>({ workspaceId: 0 }, follower === undefined
      ? sql`select position from feed_position where workspace = ${workspaceId}`
      : sql`select position from feed_follower where name = ${follower} and workspace = ${workspaceId}`)
    return row !== undefined && row.position >= position ? true : undefined
  })
  return reached === true
}

/** Looks after each signal of this process, and now and then for the sake of others. */
async function until<Found>(wait: number, look: () => Promise<Found | undefined>): Promise<Found | undefined> {
  const deadline = performance.now() + wait
  for (;;) {
    const found = await look()
    const left = deadline - performance.now()
    if (found !== undefined || left <= 0) return found
    await moved.next(Math.min(left, 100))
  }
}
