import { sql, type Transaction } from '../../platform/database/index.ts'
import { defineStore } from '../../platform/database/store.ts'
import { claimsUsedUp, viewsUsedUp } from './errors.ts'
import type { Pool } from './pools.ts'

/** How often each person claimed from a pool on a day of the company. */
export const poolClaimStore = defineStore({
  name: 'pool_claim',
  scoped: true,
  references: [{ column: 'pool_id', object: 'publicPool', onMerge: 'keep' }, { column: 'user_id', object: 'user', onMerge: 'keep' }],
  sql: ['create table pool_claim (workspace_id integer not null, pool_id uuid not null, user_id uuid not null, day date not null, claims integer not null, primary key (workspace_id, pool_id, user_id, day))'],
})

/** Which records of a pool each person looked at on a day: one that is looked at again counts once. */
export const poolViewStore = defineStore({
  name: 'pool_view',
  scoped: true,
  references: [{ column: 'record_id', objectColumn: 'object', onMerge: 'keep' }, { column: 'pool_id', object: 'publicPool', onMerge: 'keep' }, { column: 'user_id', object: 'user', onMerge: 'keep' }],
  sql: ['create table pool_view (workspace_id integer not null, pool_id uuid not null, user_id uuid not null, day date not null, object text not null, record_id uuid not null, primary key (workspace_id, pool_id, user_id, day, record_id))'],
})

/** The company's calendar day of an instant: a limit for a day is the same for all, whatever zone they choose. */
const dayOf = (workspaceId: number, now: number) => sql`(${new Date(now)}::timestamptz at time zone coalesce((select settings->>'zone' from workspace where id = ${workspaceId}), 'Asia/Shanghai'))::date`

/** Counts a claim. Of two at once the second waits for the first. @throws Problem 409 when the day's are used up. @returns the day, for giving it back. */
export async function countClaim(tx: Transaction, { id, name, claimsPerDay }: Pool, userId: string, now: number): Promise<string> {
  const most = claimsPerDay ?? 2_000_000_000
  const [row] = most < 1 ? [] : await tx.query<{ day: string }>(sql`
    insert into pool_claim as c (workspace_id, pool_id, user_id, day, claims) values (${tx.workspaceId}, ${id}::uuid, ${userId}::uuid, ${dayOf(tx.workspaceId, now)}, 1)
    on conflict (workspace_id, pool_id, user_id, day) do update set claims = c.claims + 1 where c.claims < ${most}::integer returning c.day::text as day`)
  if (row === undefined) throw claimsUsedUp(claimsPerDay ?? 0, name)
  return row.day
}

/** What was taken back was not claimed. */
export async function giveBackClaim(tx: Transaction, poolId: string, userId: string, day: string): Promise<void> {
  await tx.run(sql`update pool_claim set claims = claims - 1 where workspace_id = ${tx.workspaceId} and pool_id = ${poolId}::uuid and user_id = ${userId}::uuid and day = ${day}::date and claims > 0`)
}

/** Counts a look at a record. @throws Problem 429 when the day's are used up. */
export async function countView(tx: Transaction, { id, name, object, viewsPerDay }: Pool, userId: string, recordId: string, now: number): Promise<void> {
  if (viewsPerDay === null) return
  await tx.query(sql`select pg_advisory_xact_lock(hashtextextended(${`pool view ${String(tx.workspaceId)} ${id} ${userId}`}, 0))`)
  const day = dayOf(tx.workspaceId, now)
  const [row] = await tx.query<{ seen: boolean; views: number }>(sql`
    select coalesce(bool_or(record_id = ${recordId}::uuid), false) as seen, count(*)::integer as views from pool_view
    where workspace_id = ${tx.workspaceId} and pool_id = ${id}::uuid and user_id = ${userId}::uuid and day = ${day}`)
  if (row?.seen === true) return
  if ((row?.views ?? 0) >= viewsPerDay) throw viewsUsedUp(viewsPerDay, name)
  await tx.run(sql`insert into pool_view (workspace_id, pool_id, user_id, day, object, record_id) values (${tx.workspaceId}, ${id}::uuid, ${userId}::uuid, ${day}, ${object}, ${recordId}::uuid)`)
}

/** What was left of the day. */
export async function usedToday(tx: Pick<Transaction, 'query' | 'workspaceId'>, userId: string, now: number): Promise<ReadonlyMap<string, { readonly claims: number; readonly views: number }>> {
  const day = dayOf(tx.workspaceId, now)
  const rows = await tx.query<{ pool: string; claims: number; views: number }>(sql`
    select pool, sum(claims)::integer as claims, sum(views)::integer as views from (
      select pool_id as pool, claims, 0 as views from pool_claim where workspace_id = ${tx.workspaceId} and user_id = ${userId}::uuid and day = ${day}
      union all select pool_id, 0, 1 from pool_view where workspace_id = ${tx.workspaceId} and user_id = ${userId}::uuid and day = ${day}) u group by pool`)
  return new Map(rows.map(({ pool, claims, views }) => [pool, { claims, views }]))
}

/** Forgets what was counted on days that are over. */
export async function forgetUse(tx: Transaction, now: number): Promise<void> {
  const before = new Date(now - 3 * 86_400_000)
  await tx.run(sql`delete from pool_claim where workspace_id = ${tx.workspaceId} and day < ${before}::timestamptz::date`)
  await tx.run(sql`delete from pool_view where workspace_id = ${tx.workspaceId} and day < ${before}::timestamptz::date`)
}
