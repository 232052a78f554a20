import { defineObject } from '../define/object.ts'
import { belongsTo, choice, integer, links, longText, rollup, text } from '../define/vocabulary.ts'

/** People to call, one after the other, by those who share the work. Without agents whoever may read the list calls from it. */
export const callList = defineObject('callList', { en: 'Call list', zh: '呼叫名单' }, {
  name: text({ max: 100, required: true, search: 'B', sort: true }),
  status: choice(['open', 'paused', 'closed'], { required: true, default: 'open', filter: true, tones: { open: 'accent', paused: 'warn', closed: 'neutral' } }),
  script: belongsTo('callScript', { inverse: 'callLists', filter: true }),
  agents: links(['user', 'team', 'department'], { inverse: 'callLists' }),
  about: longText({ max: 2000 }),
  /** Minutes after which somebody who was not reached is called again. */
  retryMinutes: integer({ min: 1, max: 43_200, required: true, default: 120 }),
  mostAttempts: integer({ min: 1, max: 50, required: true, default: 4 }),
  /** Minutes without a sign of life after which what an agent holds goes to another. */
  releaseMinutes: integer({ min: 1, max: 480, required: true, default: 15 }),
  entryCount: rollup({ of: 'callListEntry', through: 'list', function: 'count' }),
  leftCount: rollup({ of: 'callListEntry', through: 'list', function: 'count', where: { field: 'state', is: 'in', value: ['waiting', 'calling', 'callBack'] } }),
}, {
  module: 'telesales',
  title: 'name',
  subtitle: ['status', 'script'],
  access: 'shared',
  state: { field: 'status', transitions: { open: ['paused', 'closed'], paused: ['open', 'closed'], closed: ['open'] } },
  trade: 'sales',
  icon: 'phone',
  quick: ['name', 'script', 'agents'],
  facts: ['status', 'script', 'leftCount', 'entryCount'],
  sections: [{ name: 'basics', fields: ['name', 'status', 'script', 'agents', 'about', 'retryMinutes', 'mostAttempts', 'releaseMinutes', 'entryCount', 'leftCount'] }],
  views: [
    { name: 'open', label: { en: 'Open lists', zh: '进行中的名单' }, kind: 'list', columns: ['name', 'status', 'script', 'leftCount', 'entryCount', 'owner'], filter: { field: 'status', is: 'in', value: ['open', 'paused'] }, sort: [{ field: 'createdAt', descending: true }] },
    { name: 'all', label: { en: 'All call lists', zh: '全部呼叫名单' }, kind: 'list', columns: ['name', 'status', 'leftCount', 'entryCount', 'owner'], sort: [{ field: 'createdAt', descending: true }] },
  ],
})
