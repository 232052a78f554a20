import { addDays, dateInZone, startOfDate } from '../../../lib/calendar.ts'
import type { Json } from '../../../lib/json.ts'
import { invalid } from '../../../model/fields/check.ts'
import type { Context } from '../../context.ts'

/** The instant (milliseconds) at which a share that holds through this date ends: midnight behind it where the giver is; null without a date. @throws Problem 422 for a date that is over. */
export function endOf(date: Json | undefined, path: string, { actor, now }: Context): number | null {
  if (typeof date !== 'string') return null
  if (date < dateInZone(now, actor.zone)) throw invalid([{ path, rule: 'notPast', message: { en: 'This date is over.', zh: '该日期已过。' } }])
  return startOfDate(addDays(date, 1), actor.zone)
}
