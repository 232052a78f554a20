import { type Database, sql, type Transaction } from '../../platform/database/index.ts'
import { defineStore } from '../../platform/database/store.ts'

/**
 * When something is due for a webhook, and who is at it: one line a webhook, leased to one program at a time, so that a target
 * is called by one at a time and one that hangs holds up nobody else. It belongs to no workspace, as the work is asked for
 * across all of them.
 */
export const webhookTurnStore = defineStore({
  name: 'webhook_turn',
  scoped: false,
  sql: [
    `create table webhook_turn (
      workspace integer not null,
      webhook uuid not null,
      due_at timestamptz not null,
      leased_until timestamptz,
      primary key (workspace, webhook)
    )`,
    'create index webhook_turn_due on webhook_turn (due_at)',
  ],
})

export interface Turn { readonly workspaceId: number; readonly webhookId: string }

/** Longer than a turn takes: after it a program that died is taken for dead. */
const lease = 5 * 60_000

/** Says, in the writer's transaction, that something is due for these webhooks at that instant. */
export async function callTurns(transaction: Transaction, webhookIds: readonly string[], at: number): Promise<void> {
  if (webhookIds.length === 0) return
  await transaction.run(sql`
    insert into webhook_turn as t (workspace, webhook, due_at)
    select ${transaction.workspaceId}, id, ${new Date(at)}::timestamptz from unnest(${webhookIds}::uuid[]) as id order by id
    on conflict (workspace, webhook) do update set due_at = least(t.due_at, excluded.due_at)`)
}

/** Takes up to so many turns that are due and nobody's. */
export async function takeTurns(database: Database, now: number, most: number): Promise<readonly Turn[]> {
  if (most < 1) return []
  return database.transaction({ workspaceId: 0 }, async (transaction) => {
    const rows = await transaction.query<{ workspace: number; webhook: string }>(sql`
      update webhook_turn t set leased_until = ${new Date(now + lease)}, due_at = 'infinity'
      from (select workspace, webhook from webhook_turn
        where due_at <= ${new Date(now)} and (leased_until is null or leased_until <= ${new Date(now)})
          or leased_until <= ${new Date(now)}
        order by due_at limit ${most} for update skip locked) due
      where t.workspace = due.workspace and t.webhook = due.webhook
      returning t.workspace, t.webhook`)
    return rows.map(({ workspace, webhook }) => ({ workspaceId: workspace, webhookId: webhook }))
  })
}

/** Ends a turn. What was called for meanwhile keeps its time; without a next time the line goes. */
export async function endTurn(database: Database, { workspaceId, webhookId }: Turn, next: number | undefined): Promise<void> {
  await database.transaction({ workspaceId: 0 }, async (transaction) => {
    await transaction.run(sql`
      update webhook_turn set leased_until = null, due_at = least(due_at, ${next === undefined ? null : new Date(next)}::timestamptz)
      where workspace = ${workspaceId} and webhook = ${webhookId}`)
    await transaction.run(sql`delete from webhook_turn where workspace = ${workspaceId} and webhook = ${webhookId} and leased_until is null and due_at = 'infinity'`)
  })
}
