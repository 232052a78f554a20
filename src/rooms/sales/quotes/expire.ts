import { type Database, sql } from '../../../platform/database/index.ts'
import { companyToday, type Context } from '../../../records/context.ts'
import { sweepDue, type Sweeping, type WriterWithin } from '../../../records/write/index.ts'

/** Each night: quotes whose last day is over expire. @returns how many. */
export async function expireQuotes(given: { readonly database: Database; readonly writer: Pick<WriterWithin, 'updateMany'> }, context: Context, sweeping: Sweeping): Promise<number> {
  return sweepDue(given, context, {
    object: 'quote',
    where: sql`t.status = 'sent' and t.valid_until < ${companyToday(context)}::date`,
    changes: { status: 'expired' },
    as: { action: 'quote.expire', rights: 'action' },
  }, sweeping)
}
