import { rule } from '../../records/write/index.ts'

/** The zone of a person is one that clocks are set by: every 'today' of theirs is judged in it. */
export const peopleRules = [
  rule('user.zone', (_before, { zone }) => (zone === null || zone === undefined || (typeof zone === 'string' && isZone(zone))
    ? []
    : [{ path: '/zone', rule: 'zone', message: { en: 'This is no time zone, such as Asia/Shanghai.', zh: '这不是有效的时区，例如 Asia/Shanghai。' } }])),
]

function isZone(zone: string): boolean {
  try {
    return Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
