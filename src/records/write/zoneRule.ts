import { isZone } from '../../lib/calendar.ts'
import { type NamedRule, rule } from './rules.ts'

/** The rule of that name: the field `zone` of a record, where it is filled in, is one that clocks are set by. */
export function zoneRule(name: string): NamedRule {
  return rule(name, (_before, { zone }) => (zone === null || zone === undefined || (typeof zone === 'string' && isZone(zone))
    ? []
    : [{ path: '/zone', rule: 'zone', message: { en: 'This is no time zone, such as Asia/Shanghai.', zh: '这不是有效的时区，例如 Asia/Shanghai。' } }]))
}
