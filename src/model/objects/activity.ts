import { defineObject } from '../define/object.ts'
import { visitedFields } from '../define/visited.ts'
import { belongsTo, belongsToAny, choice, date, datetime, duration, links, longText, text, time } from '../define/vocabulary.ts'
import type { Filter } from '../filter/filter.ts'

const open: Filter = { field: 'status', is: 'equals', value: 'open' }
const mine: Filter = { field: 'owner', is: 'equals', value: { viewer: 'me' } }

/** What somebody did or has to do: a task, call, meeting, visit or note, hung on the record it is about. */
export const activity = defineObject('activity', { en: 'Activity', zh: '跟进', plural: 'Activities' }, {
  kind: choice(['task', 'call', 'meeting', 'visit', 'note'], { required: true, default: 'task', tones: { task: 'neutral', call: 'info', meeting: 'plum', visit: 'accent', note: 'neutral' } }),
  subject: text({ max: 200, required: true, search: 'B' }),
  body: longText({ max: 20_000, search: 'C' }),
  target: belongsToAny(['customer', 'lead', 'contact', 'opportunity', 'order', 'partner', 'supplier', 'competitor', 'campaign', 'dealRegistration', 'supplierRequest'], { inverse: 'activities', access: 'follows' }),
  customer: belongsTo('customer', { inverse: 'allActivities', root: true, filter: true }),
  also: links(['customer', 'lead', 'contact', 'opportunity', 'order', 'partner', 'supplier'], { inverse: 'alsoActivities', timeline: true }),
  with: links(['contact', 'user'], { roles: ['organiser', 'attendee'], inverse: 'attended' }),
  status: choice(['open', 'done', 'cancelled'], { required: true, default: 'open', tones: { open: 'info', done: 'ok', cancelled: 'neutral' } }),
  priority: choice(['low', 'normal', 'high', 'urgent'], { default: 'normal', tones: { low: 'neutral', normal: 'neutral', high: 'warn', urgent: 'bad' } }),
  due: datetime({ sort: true }),
  reminder: datetime({ filter: true }),
  start: datetime({ filter: true }),
  end: datetime(),
  allDayOn: date({ filter: true }),
  allDayUntil: date(),
  series: belongsTo('activitySeries', { inverse: 'occurrences', filter: true }),
  occurrence: date(),
  occurrenceTime: time(),
  doneAt: datetime({ sort: true }),
  direction: choice(['outgoing', 'incoming']),
  duration: duration(),
  location: text({ max: 200 }),
  organiser: text({ max: 200, sensitive: true }),
  attendees: longText({ max: 11_000, sensitive: true }),
  ...visitedFields,
  outcome: choice(['reached', 'notReached', 'callBack', 'interested', 'notInterested', 'agreed', 'postponed', 'noAnswer', 'busy', 'wrongNumber', 'doNotCall'], { open: true }),
  result: longText({ max: 5000 }),
  nextContactOn: date(),
  callList: belongsTo('callList', { inverse: 'calls', filter: true, writtenBy: 'callListEntry.finish' }),
  externalId: text({ max: 255, filter: true }),
}, {
  title: 'subject',
  subtitle: ['kind', 'target'],
  access: { follows: 'target', assignee: true },
  state: { field: 'status', transitions: { open: ['cancelled'], done: [], cancelled: ['open'] } },
  trade: 'customers',
  icon: 'check',
  timeline: true,
  quick: ['kind', 'subject', 'target', 'due', 'body'],
  facts: ['kind', 'status', 'due', 'target', 'owner'],
  sections: [
    { name: 'basics', fields: ['kind', 'subject', 'body', 'target', 'customer', 'also', 'with', 'organiser', 'attendees', 'priority', 'status'] },
    { name: 'time', fields: ['due', 'reminder', 'start', 'end', 'allDayOn', 'allDayUntil', 'duration', 'location', 'direction', 'series', 'occurrence', 'occurrenceTime'] },
    { name: 'visit', fields: ['checkedInAt', 'checkedInBy', 'place', 'checkInDistance', 'checkInMarks', 'checkInReason', 'photo', 'checkedOutAt', 'checkOutPlace', 'checkOutDistance', 'checkOutMarks', 'speed', 'checkInPhoneTime', 'checkOutPhoneTime', 'visitOrder'] },
    { name: 'result', fields: ['doneAt', 'outcome', 'result', 'nextContactOn', 'callList', 'externalId'] },
  ],
  views: [
    { name: 'mine', label: { en: 'My open activities', zh: '我的待办' }, kind: 'list', columns: ['kind', 'subject', 'target', 'priority', 'due'], filter: { and: [open, mine] }, sort: [{ field: 'due' }] },
    { name: 'overdue', label: { en: 'Overdue', zh: '已逾期' }, kind: 'list', columns: ['kind', 'subject', 'target', 'priority', 'due', 'owner'], filter: { and: [open, { field: 'due', is: 'olderThan', value: { amount: 0, unit: 'hour' } }] }, sort: [{ field: 'due' }] },
    { name: 'all', label: { en: 'All activities', zh: '全部跟进' }, kind: 'list', columns: ['kind', 'subject', 'target', 'status', 'due', 'doneAt', 'owner'], sort: [{ field: 'createdAt', descending: true }] },
    { name: 'calendar', label: { en: 'Calendar', zh: '日历' }, kind: 'calendar', date: 'start', filter: mine },
    { name: 'teamCalendar', label: { en: 'Calendar of all', zh: '全部日历' }, kind: 'calendar', date: 'start' },
  ],
})
