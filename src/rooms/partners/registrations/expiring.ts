import { dateInZone } from '../../../lib/calendar.ts'
import { type Database, sql } from '../../../platform/database/index.ts'
import type { Context } from '../../../records/context.ts'
import { sweepDue, type Sweeping, type WriterWithin } from '../../../records/write/index.ts'

/** Each night: registrations whose last day is over and whose deal is not won protect nothing any more. @returns how many. */
export async function expireRegistrations(given: { readonly database: Database; readonly writer: Pick<WriterWithin, 'updateMany'> }, context: Context, sweeping: Sweeping): Promise<number> {
  return sweepDue(given, context, {
    object: 'dealRegistration',
    where: sql`t.status = 'accepted' and t.protected_until < ${dateInZone(context.now, context.actor.zone)}::date
      and not exists (select from opportunity o where o.workspace_id = t.workspace_id and o.id = t.opportunity_id and o.status = 'won')`,
    changes: { status: 'expired' },
    as: { action: 'dealRegistration.expire', rights: 'action', writers: ['dealRegistration.accept'] },
  }, sweeping)
}
