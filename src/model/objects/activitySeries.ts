import { defineObject } from '../define/object.ts'
import { belongsTo, belongsToAny, choice, date, duration, longText, recurrence, text, time } from '../define/vocabulary.ts'

/**
 * An activity that comes again. It is what its occurrences are made from: those of the next weeks stand as activities, later
 * ones are computed. Day and time are meant on the clocks of its own zone, so that neither travel nor summer time shifts them.
 */
export const activitySeries = defineObject('activitySeries', { en: 'Repeated activity', zh: '重复安排', plural: 'Repeated activities' }, {
  kind: choice(['task', 'call', 'meeting', 'visit', 'note'], { required: true, default: 'task', tones: { task: 'neutral', call: 'info', meeting: 'plum', visit: 'accent', note: 'neutral' } }),
  subject: text({ max: 200, required: true, search: 'C' }),
  body: longText({ max: 20_000 }),
  target: belongsToAny(['customer', 'lead', 'contact', 'opportunity', 'order', 'partner', 'supplier', 'competitor', 'campaign'], { inverse: 'activitySeries', access: 'follows' }),
  customer: belongsTo('customer', { inverse: 'allActivitySeries', root: true }),
  priority: choice(['low', 'normal', 'high', 'urgent'], { default: 'normal', tones: { low: 'neutral', normal: 'neutral', high: 'warn', urgent: 'bad' } }),
  rule: recurrence({ required: true }),
  startsOn: date({ required: true, default: { initial: 'today' } }),
  startTime: time(),
  zone: text({ max: 64 }),
  duration: duration(),
  remindBefore: duration(),
  location: text({ max: 200 }),
  excluded: longText({ max: 10_000 }),
  added: longText({ max: 10_000 }),
  endedOn: date({ filter: true }),
  externalId: text({ max: 255, filter: true }),
}, {
  title: 'subject',
  subtitle: ['kind', 'rule'],
  access: { follows: 'target', assignee: true },
  icon: 'clock',
  rules: ['activitySeries.zone'],
  quick: ['kind', 'subject', 'target', 'rule', 'startsOn', 'startTime', 'duration'],
  facts: ['kind', 'rule', 'startsOn', 'startTime', 'owner'],
  sections: [
    { name: 'basics', fields: ['kind', 'subject', 'body', 'target', 'customer', 'priority'] },
    { name: 'time', fields: ['rule', 'startsOn', 'startTime', 'zone', 'duration', 'remindBefore', 'location', 'excluded', 'added', 'endedOn'] },
  ],
  views: [{ name: 'all', label: { en: 'All repeated activities', zh: '全部重复安排' }, kind: 'list', columns: ['subject', 'kind', 'rule', 'startsOn', 'startTime', 'target', 'owner'], sort: [{ field: 'startsOn', descending: true }] }],
})
