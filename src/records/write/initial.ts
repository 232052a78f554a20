import { personOf } from '../../access/system.ts'
import { dateInZone } from '../../lib/calendar.ts'
import type { Json } from '../../lib/json.ts'
import type { Field } from '../../model/define/field.ts'
import { isObject } from '../../model/fields/behaviour.ts'
import type { Context } from '../context.ts'

/** What stands in a field, or in a form, before anybody has said anything; null where nothing does. The program itself is nobody. */
export function initialValue({ default: given }: Field, { actor, now, baseCurrency }: Context): Json {
  if (!isObject(given) || !('initial' in given)) return given === undefined ? null : given
  const kind = given['initial']
  if (typeof kind !== 'string') return null
  switch (kind) {
    case 'now': return new Date(now).toISOString()
    case 'today': return dateInZone(now, actor.zone)
    case 'me': return personOf(actor.userId)
    case 'myDepartment': return actor.departmentId ?? null
    case 'baseCurrency': return baseCurrency
    default: return null
  }
}
