import { addDays, startOfDate } from '../../../lib/calendar.ts'
import type { JsonObject } from '../../../lib/json.ts'
import { sql, type Transaction } from '../../../platform/database/index.ts'
import type { Context } from '../../../records/context.ts'

/** The days that a log is about, both included. */
export interface Period { readonly kind: 'day' | 'week'; readonly from: string; readonly to: string }

/** The day itself, or the week around it. @param weekStart Monday is 1. */
export function periodOf(kind: 'day' | 'week', day: string, weekStart: number): Period {
  if (kind === 'day') return { kind, from: day, to: day }
  const back = ((new Date(`${day}T00:00:00Z`).getUTCDay() || 7) - weekStart + 7) % 7
  const from = addDays(day, -back)
  return { kind, from, to: addDays(from, 6) }
}

/** What the author's own records say of that time: what was done with whom, what moved, what was won and ordered. */
export async function collect(tx: Transaction, { actor, baseCurrency, workspaceId }: Context, { from, to }: Period): Promise<JsonObject> {
  const { userId, zone } = actor
  const [start, end] = [new Date(startOfDate(from, zone)), new Date(startOfDate(addDays(to, 1), zone))]
  const [row] = await tx.query<Record<'call' | 'meeting' | 'visit' | 'task' | 'note' | 'customers' | 'newCustomers' | 'moved' | 'won' | 'wonAmount' | 'orders' | 'orderAmount', number>>(sql`
    with a as (select kind, customer_id from activity where workspace_id = ${workspaceId} and owner_id = ${userId}::uuid and status = 'done' and done_at >= ${start} and done_at < ${end} and deleted_at is null),
      w as (select amount_base from opportunity where workspace_id = ${workspaceId} and owner_id = ${userId}::uuid and status = 'won' and closed_on between ${from}::date and ${to}::date and deleted_at is null),
      o as (select total_base from "order" where workspace_id = ${workspaceId} and owner_id = ${userId}::uuid and status in ('confirmed', 'partDelivered', 'delivered', 'closed') and date between ${from}::date and ${to}::date and deleted_at is null)
    select (select count(*) from a where kind = 'call')::integer as call, (select count(*) from a where kind = 'meeting')::integer as meeting, (select count(*) from a where kind = 'visit')::integer as visit,
      (select count(*) from a where kind = 'task')::integer as task, (select count(*) from a where kind = 'note')::integer as note, (select count(distinct customer_id) from a)::integer as customers,
      (select count(*) from customer where workspace_id = ${workspaceId} and owner_id = ${userId}::uuid and created_at >= ${start} and created_at < ${end} and deleted_at is null)::integer as "newCustomers",
      (select count(distinct record_id) from feed where workspace_id = ${workspaceId} and object = 'opportunity' and action = 'opportunity.moveStage' and actor_id = ${userId}::uuid and at >= ${start} and at < ${end})::integer as moved,
      (select count(*) from w)::integer as won, (select coalesce(sum(amount_base), 0) from w)::double precision as "wonAmount",
      (select count(*) from o)::integer as orders, (select coalesce(sum(total_base), 0) from o)::double precision as "orderAmount"`)
  return { ...row, currency: baseCurrency }
}

/** One line for each thing that was done, to go on writing from. */
export async function linesOf(tx: Transaction, { actor: { userId, zone }, workspaceId }: Context, { from, to }: Period): Promise<string> {
  const [start, end] = [new Date(startOfDate(from, zone)), new Date(startOfDate(addDays(to, 1), zone))]
  const rows = await tx.query<{ subject: string; result: string | null }>(sql`
    select subject, result from activity where workspace_id = ${workspaceId} and owner_id = ${userId}::uuid and status = 'done' and done_at >= ${start} and done_at < ${end} and deleted_at is null
    order by done_at, id limit 50`)
  return rows.map(({ subject, result }) => `· ${subject}${result === null ? '' : `: ${result.split('\n')[0] ?? ''}`}`).join('\n').slice(0, 9000)
}

/** What is due in the time that comes. */
export async function nextLines(tx: Transaction, { actor: { userId, zone }, workspaceId }: Context, { kind, to }: Period): Promise<string> {
  const [start, end] = [new Date(startOfDate(addDays(to, 1), zone)), new Date(startOfDate(addDays(to, kind === 'day' ? 2 : 8), zone))]
  const rows = await tx.query<{ subject: string }>(sql`
    select subject from activity where workspace_id = ${workspaceId} and owner_id = ${userId}::uuid and status = 'open' and coalesce(due, start) >= ${start} and coalesce(due, start) < ${end} and deleted_at is null
    order by coalesce(due, start), id limit 50`)
  return rows.map(({ subject }) => `· ${subject}`).join('\n').slice(0, 9000)
}
