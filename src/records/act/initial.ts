import { dateInZone } from '../../lib/calendar.ts'
import type { Json } from '../../lib/json.ts'
import type { Field } from '../../model/define/field.ts'
import type { Context } from '../context.ts'

/** What stands in a form before anybody has typed; null where nothing does. */
export function initialValue({ default: given }: Field, context: Context): Json {
  if (given === undefined || given === null) return null
  if (typeof given !== 'object' || Array.isArray(given) || !('initial' in given)) return given as Json
  const { actor, now, baseCurrency } = context
  const byName: Readonly<Record<string, Json>> = {
    now: new Date(now).toISOString(), today: dateInZone(now, actor.zone), me: actor.userId, myDepartment: actor.departmentId ?? null, baseCurrency,
  }
  return typeof given.initial === 'string' ? byName[given.initial] ?? null : null
}
