import { defineObject } from '../define/object.ts'
import { choice, date, text } from '../define/vocabulary.ts'

/** Days on which the company does not work as its week says: a holiday of one or several days, or a weekend that makes up for one. */
export const calendarDay = defineObject('calendarDay', { en: 'Day of the work calendar', zh: '节假日与调休', plural: 'Days of the work calendar' }, {
  name: text({ max: 100, required: true, sort: true }),
  day: date({ required: true, sort: true, filter: true }),
  until: date(),
  dayKind: choice(['off', 'work'], { required: true, default: 'off', filter: true, tones: { off: 'ok', work: 'warn' } }),
  source: text({ max: 300 }),
}, {
  title: 'name',
  subtitle: ['day'],
  access: 'shared',
  trade: 'settings',
  configures: true,
  guards: ['calendarDay.sound'],
  icon: 'calendar',
  quick: ['name', 'dayKind', 'day', 'until'],
  sections: [{ name: 'basics', fields: ['name', 'dayKind', 'day', 'until', 'source'] }],
  views: [{ name: 'all', label: { en: 'All days', zh: '全部日期' }, kind: 'list', columns: ['name', 'dayKind', 'day', 'until', 'source'], sort: [{ field: 'day', descending: true }] }],
})
