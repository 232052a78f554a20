import { defineObject } from '../define/object.ts'
import { choice, date, datetime, json, links, longText, text } from '../define/vocabulary.ts'
import type { Filter } from '../filter/filter.ts'

const submitted: Filter = { field: 'status', is: 'equals', value: 'submitted' }
const mine: Filter = { field: 'owner', is: 'equals', value: { viewer: 'me' } }

/** What somebody did on a day or in a week, with what the records say of it, and what comes next. */
export const workLog = defineObject('workLog', { en: 'Work log', zh: '工作日志' }, {
  name: text({ max: 200, search: 'C', writtenBy: 'workLog.begin' }),
  kind: choice(['day', 'week'], { writtenBy: 'workLog.begin', filter: true }),
  day: date({ sort: true, writtenBy: 'workLog.begin' }),
  text: longText({ max: 10_000, search: 'C' }),
  plan: longText({ max: 10_000 }),
  collected: json({ max: 20_000, writtenBy: 'workLog.begin' }),
  status: choice(['draft', 'submitted'], { required: true, default: 'draft', filter: true, tones: { draft: 'neutral', submitted: 'ok' } }),
  submittedAt: datetime({ writtenBy: 'workLog.submit' }),
  readBy: links(['user'], { inverse: 'readLogs', writtenBy: 'workLog.markRead' }),
  period: text({ max: 80, unique: true, writtenBy: 'workLog.begin' }),
}, {
  module: 'workLogs',
  title: 'name',
  subtitle: ['owner', 'day'],
  icon: 'file',
  customizable: true,
  state: { field: 'status', transitions: { draft: [], submitted: [] } },
  facts: ['status', 'owner', 'day', 'submittedAt'],
  sections: [{ name: 'basics', fields: ['name', 'kind', 'day', 'text', 'plan', 'status', 'submittedAt', 'readBy', 'collected', 'period'] }],
  views: [
    { name: 'all', label: { en: 'All work logs', zh: '全部工作日志' }, kind: 'list', columns: ['name', 'owner', 'kind', 'day', 'status', 'submittedAt'], filter: submitted, sort: [{ field: 'day', descending: true }] },
    { name: 'mine', label: { en: 'My work logs', zh: '我的工作日志' }, kind: 'list', columns: ['name', 'kind', 'day', 'status', 'submittedAt'], filter: mine, sort: [{ field: 'day', descending: true }] },
  ],
})
