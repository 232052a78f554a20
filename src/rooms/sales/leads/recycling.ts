import { dateInZone } from '../../../lib/calendar.ts'
import { type Database, sql } from '../../../platform/database/index.ts'
import type { Context } from '../../../records/context.ts'
import { sweepDue, type Sweeping, type WriterWithin } from '../../../records/write/index.ts'

/** What becomes of a lead that is taken up again. Its owner keeps it. */
export const takenUpAgain = (now: number) => ({ unqualifiedReason: null, recycleOn: null, recycledAt: new Date(now).toISOString() })

/** Each night: leads whose day has come are new again. @returns how many. */
export async function recycleLeads(given: { readonly database: Database; readonly writer: Pick<WriterWithin, 'updateMany'> }, context: Context, sweeping: Sweeping): Promise<number> {
  return sweepDue(given, context, {
    object: 'lead',
    where: sql`t.status = 'unqualified' and t.recycle_on <= ${dateInZone(context.now, context.actor.zone)}::date`,
    changes: { status: 'new', ...takenUpAgain(context.now) },
    as: { action: 'lead.recycle', rights: 'action', writers: ['lead.disqualify'] },
  }, sweeping)
}
