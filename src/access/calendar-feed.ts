import { type Database, sql } from '../platform/database/index.ts'
import type { Actor } from './actor.ts'
import { audit } from './audit.ts'
import type { AccessDependencies } from './dependencies.ts'
import { newToken, readToken } from './token.ts'

/** What the token of a calendar's address begins with. */
const kind = 'gxc_'
const minute = 60_000

export interface CalendarFeed { readonly createdAt: string; /** To a minute; null while nobody read it. */ readonly lastReadAt: string | null }

interface Person { readonly workspaceId: number; readonly actor: Actor }

/** Makes the address of one's calendar, told this once; one that was there before ends. */
export async function makeCalendarFeed({ database, clock, random }: Pick<AccessDependencies, 'database' | 'clock' | 'random'>, { workspaceId, actor }: Person): Promise<{ readonly token: string; readonly createdAt: string }> {
  const { token, hash } = newToken(workspaceId, random, kind)
  const now = new Date(clock.now())
  await database.transaction({ workspaceId }, async (tx) => {
    await tx.run(sql`
      insert into calendar_feed (workspace_id, user_id, token_hash, created_at) values (${workspaceId}, ${actor.userId}::uuid, ${hash}, ${now})
      on conflict (workspace_id, user_id) do update set token_hash = excluded.token_hash, created_at = excluded.created_at, last_read_at = null`)
    await audit(tx, { action: 'calendarFeed.create', by: actor, about: actor.userId, at: clock.now(), details: {} })
  })
  return { token, createdAt: now.toISOString() }
}

/** One's calendar's address as it stands, without its secret; undefined where there is none. */
export async function readCalendarFeed(database: Database, { workspaceId, actor }: Person): Promise<CalendarFeed | undefined> {
  const [row] = await database.read<{ created_at: string; last_read_at: string | null }>({ workspaceId }, sql`select created_at, last_read_at from calendar_feed where workspace_id = ${workspaceId} and user_id = ${actor.userId}::uuid`)
  return row === undefined ? undefined : { createdAt: new Date(row.created_at).toISOString(), lastReadAt: row.last_read_at === null ? null : new Date(row.last_read_at).toISOString() }
}

/** Ends the address at once. */
export async function revokeCalendarFeed({ database, clock }: Pick<AccessDependencies, 'database' | 'clock'>, { workspaceId, actor }: Person): Promise<void> {
  await database.transaction({ workspaceId }, async (tx) => {
    const gone = await tx.query(sql`delete from calendar_feed where workspace_id = ${workspaceId} and user_id = ${actor.userId}::uuid returning user_id`)
    if (gone.length > 0) await audit(tx, { action: 'calendarFeed.revoke', by: actor, about: actor.userId, at: clock.now(), details: {} })
  })
}

/** Whose calendar an address is; undefined for one that was never made, was made anew or ended. */
export async function personOfCalendar({ database, clock }: Pick<AccessDependencies, 'database' | 'clock'>, token: string): Promise<{ readonly workspaceId: number; readonly userId: string } | undefined> {
  const read = readToken(token, kind)
  if (read === undefined) return undefined
  const { workspaceId, hash } = read
  const [row] = await database.read<{ user_id: string; last_read_at: string | null }>({ workspaceId }, sql`select user_id, last_read_at from calendar_feed where workspace_id = ${workspaceId} and token_hash = ${hash}`)
  if (row === undefined) return undefined
  const now = clock.now()
  if (row.last_read_at === null || now - Date.parse(row.last_read_at) >= minute) {
    await database.transaction({ workspaceId }, (tx) => tx.run(sql`update calendar_feed set last_read_at = ${new Date(now)} where workspace_id = ${workspaceId} and user_id = ${row.user_id}::uuid`))
  }
  return { workspaceId, userId: row.user_id }
}
