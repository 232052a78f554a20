import { defineObject } from '../define/object.ts'
import { multiChoice, text, time } from '../define/vocabulary.ts'

export const weekdayNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

/**
 * On which days of the week the company works, and when it asks for the work log of the day. The one made first counts; without
 * one, rhythms know no weekend. Holidays and days that make up for them are days of the calendar (calendarDay.ts).
 */
export const workCalendar = defineObject('workCalendar', { en: 'Work calendar', zh: '工作日历' }, {
  name: text({ max: 100, required: true, sort: true }),
  workdays: multiChoice(weekdayNames, { required: true }),
  workLogAt: time(),
}, {
  title: 'name',
  access: 'shared',
  trade: 'settings',
  configures: true,
  icon: 'calendar',
  quick: ['name', 'workdays', 'workLogAt'],
  sections: [{ name: 'basics', fields: ['name', 'workdays', 'workLogAt'] }],
  views: [{ name: 'all', label: { en: 'All work calendars', zh: '全部工作日历' }, kind: 'list', columns: ['name', 'workdays', 'workLogAt'], sort: [{ field: 'name' }] }],
})
