import { type Database, type Transaction, sql } from '../database/index.ts'
import type { Entry } from './entry.ts'
import { startLoop } from './loop.ts'
import { entriesAfter } from './read.ts'
import { moved } from './signal.ts'

const batch = 500

export interface Batch {
  readonly workspaceId: number
  /** In order of position, at most 500. */
  readonly entries: readonly Entry[]
  /** The transaction that also moves the cursor: what is written in it happens exactly once. */
  readonly transaction: Transaction
}

export interface Follower { stop(): Promise<void>; /** Handles all that has a position now. */ catchUp(): Promise<void> }

export interface FollowOptions {
  /** The cursor is stored under this name. */
  readonly name: string
  /** Called at least once for each entry; must bear being called again with the same. Short: it runs inside a transaction. */
  readonly handle: (batch: Batch) => Promise<void>
  readonly onError?: (error: unknown) => void
}

/** Follows the feed with a stored cursor per workspace; of several programs with one name only one works at a time. */
export async function follow(database: Database, { name, handle, onError = console.error }: FollowOptions): Promise<Follower> {
  const newsNow = () => database.read<{ workspace: number }>({ workspaceId: 0 }, sql`
    select p.workspace from feed_position p left join feed_follower f on f.name = ${name} and f.workspace = p.workspace
    where p.position > coalesce(f.position, 0) order by p.workspace`)
  const step = async () => {
    const news = await newsNow()
    let more = false
    for (const { workspace } of news) {
      const handled = await database.background({ workspaceId: workspace }, (transaction) => handleNext(transaction, name, handle))
      more ||= handled >= batch
    }
    if (news.length > 0) moved.emit()
    return more
  }
  const loop = startLoop({ run: step, every: 5000, apart: 5, onError })
  const stopListening = await database.listen('feed', () => { loop.wake() })
  return {
    async catchUp() {
      // What another turn of the same name is at is passed over, so it is looked at again until that one has committed.
      do while (await step()); while ((await newsNow()).length > 0)
    },
    async stop() {
      await stopListening()
      await loop.stop()
    },
  }
}

async function handleNext(transaction: Transaction, name: string, handle: FollowOptions['handle']): Promise<number> {
  const { workspaceId } = transaction
  const cursor = await lockCursor(transaction, name)
  if (cursor === undefined) return 0
  const entries = await entriesAfter(transaction, cursor.position, batch)
  const last = entries.at(-1)
  if (last === undefined) return 0
  await handle({ workspaceId, entries, transaction })
  await transaction.run(sql`update feed_follower set position = ${last.position} where name = ${name} and workspace = ${workspaceId}`)
  return entries.length
}

/** Undefined while another is at it. What follows a workspace for the first time begins at its beginning. */
async function lockCursor(transaction: Transaction, name: string): Promise<{ readonly position: number } | undefined> {
  const { workspaceId } = transaction
  const [cursor] = await transaction.query<{ position: number }>(sql`
    select position from feed_follower where name = ${name} and workspace = ${workspaceId} for update skip locked`)
  if (cursor !== undefined) return cursor
  const made = await transaction.run(sql`insert into feed_follower (name, workspace, position) values (${name}, ${workspaceId}, 0) on conflict do nothing`)
  return made === 0 ? undefined : { position: 0 }
}
