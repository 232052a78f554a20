import { Problem } from '../../../lib/problem.ts'
import { addDays } from '../../../lib/calendar.ts'
import { longestHoliday } from '../../../records/custom/index.ts'
import { guard, type NamedGuard } from '../../../records/write/index.ts'

/** A holiday ends on the day on which it begins or later, within two months. */
export const calendarGuard: NamedGuard = guard('calendarDay.sound', {
  concerns: ({ after }) => after?.living === true,
  look: () => Promise.resolve(undefined),
  judge: (known, { after }) => {
    const { day, until } = after?.values ?? {}
    if (typeof day !== 'string' || typeof until !== 'string' || (until >= day && until < addDays(day, longestHoliday))) return { state: known }
    const message = { en: 'It ends on the day on which it begins or later, after {most} days at most.', zh: '结束日期不得早于开始日期，且最长 {most} 天。' }
    return { refused: new Problem({ kind: 'validation.failed', status: 422, title: message, values: { most: longestHoliday }, fields: [{ path: '/until', rule: 'calendar', message, values: { most: longestHoliday } }] }) }
  },
})
