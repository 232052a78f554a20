import { dateInZone } from '../../../lib/calendar.ts'
import { sql, type Transaction } from '../../../platform/database/index.ts'
import type { Context } from '../../../records/context.ts'

/**
 * Who writes work logs (handed one in within two weeks), is not away, and has none for today. On Saturday and Sunday nobody is
 * missed. @returns people and the day.
 */
export async function missingToday(tx: Transaction, { now, companyZone, actor }: Context): Promise<{ readonly day: string; readonly people: readonly string[] }> {
  const day = dateInZone(now, companyZone ?? actor.zone)
  if ([0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())) return { day, people: [] }
  const rows = await tx.query<{ id: string }>(sql`
    select u.id from "user" u where u.workspace_id = ${tx.workspaceId} and u.status = 'active' and u.deleted_at is null
      and not (u.absent_from <= ${day}::date and coalesce(u.absent_until, ${day}::date) >= ${day}::date) is true
      and exists (select from work_log w where w.workspace_id = u.workspace_id and w.owner_id = u.id and w.kind = 'day' and w.status = 'submitted' and w.day between ${day}::date - 14 and ${day}::date - 1 and w.deleted_at is null)
      and not exists (select from work_log w where w.workspace_id = u.workspace_id and w.owner_id = u.id and w.kind = 'day' and w.status = 'submitted' and w.day = ${day}::date and w.deleted_at is null)
    order by u.id`)
  return { day, people: rows.map(({ id }) => id) }
}
