import { dateInZone, zoneOffset } from '../../../lib/calendar.ts'
import { isWorkday, usualCalendar } from '../../../lib/workdays.ts'
import type { Registry } from '../../../model/define/registry.ts'
import { sql, type Transaction } from '../../../platform/database/index.ts'
import type { Context } from '../../../records/context.ts'
import { readWorkCalendar } from '../../../records/custom/index.ts'

export interface Missing { readonly day: string; readonly people: readonly string[] }

/** Where the company has no calendar. */
const usualTime = '18:00'

/**
 * Who writes work logs (handed one in within two weeks), is not away, and has none for today, once it is the hour at which the
 * company asks for them. On days off nobody is missed. @returns people and the day.
 */
export async function missingToday(tx: Transaction, registry: Registry, { now, companyZone, actor }: Context): Promise<Missing> {
  const zone = companyZone ?? actor.zone
  const day = dateInZone(now, zone)
  const time = new Date(now + zoneOffset(now, zone)).toISOString().slice(11, 16)
  const asked = await askedAt(tx)
  const calendar = await readWorkCalendar(tx, registry, tx.workspaceId) ?? usualCalendar
  if (asked === null || time < asked || !isWorkday(calendar, day)) return { day, people: [] }
  const rows = await tx.query<{ id: string }>(sql`
    select u.id from "user" u where u.workspace_id = ${tx.workspaceId} and u.status = 'active' and u.deleted_at is null
      and not (u.absent_from <= ${day}::date and coalesce(u.absent_until, ${day}::date) >= ${day}::date) is true
      and exists (select from work_log w where w.workspace_id = u.workspace_id and w.owner_id = u.id and w.kind = 'day' and w.status = 'submitted' and w.day between ${day}::date - 14 and ${day}::date - 1 and w.deleted_at is null)
      and not exists (select from work_log w where w.workspace_id = u.workspace_id and w.owner_id = u.id and w.kind = 'day' and w.status = 'submitted' and w.day = ${day}::date and w.deleted_at is null)
    order by u.id`)
  return { day, people: rows.map(({ id }) => id) }
}

/** When the company asks for the log of the day; null where it does not. */
async function askedAt(tx: Transaction): Promise<string | null> {
  const [row] = await tx.query<{ at: string | null }>(sql`select work_log_at::text as at from work_calendar where workspace_id = ${tx.workspaceId} and deleted_at is null order by id limit 1`)
  return row === undefined ? usualTime : row.at?.slice(0, 5) ?? null
}
