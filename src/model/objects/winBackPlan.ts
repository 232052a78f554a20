import { defineObject } from '../define/object.ts'
import { belongsTo, boolean, choice, date, longText, money, text } from '../define/vocabulary.ts'
import type { Filter } from '../filter/filter.ts'

const atWork: Filter = { field: 'status', is: 'in', value: ['draft', 'running'] }

/** How a customer who left is to be won back: what is offered, by whom, by which steps, until when, at what cost; and what came of it. */
export const winBackPlan = defineObject('winBackPlan', { en: 'Win-back plan', zh: '赢回计划' }, {
  name: text({ max: 160, required: true, search: 'B', sort: true }),
  customer: belongsTo('customer', { inverse: 'winBackPlans', access: 'follows', required: true, whenPurged: 'purge', filter: true }),
  loss: belongsTo('lossRecord', { inverse: 'winBackPlans', filter: true }),
  offer: longText({ max: 2000 }),
  playbook: belongsTo('playbook', { inverse: 'winBackPlans', filter: true }),
  startedOn: date({ writtenBy: 'winBackPlan.start' }),
  /** Nothing was done: the customer was held out, so that the result can be set against theirs. */
  leftOut: boolean({ writtenBy: 'winBackPlan.start', filter: true }),
  dueOn: date({ required: true, sort: true }),
  cost: money({ min: 0 }),
  status: choice(['draft', 'running', 'wonBack', 'notWonBack'], { required: true, default: 'draft', filter: true, tones: { draft: 'neutral', running: 'info', wonBack: 'ok', notWonBack: 'bad' } }),
  boughtOn: date({ writtenBy: 'winBackPlan.succeed', filter: true }),
  endReason: text({ max: 500, writtenBy: 'winBackPlan.fail' }),
}, {
  module: 'rhythm',
  customizable: true,
  title: 'name',
  subtitle: ['customer', 'dueOn'],
  access: { follows: 'customer' },
  state: { field: 'status', transitions: { draft: [], running: [], wonBack: [], notWonBack: [] } },
  trade: 'customers',
  icon: 'flag',
  timeline: true,
  quick: ['name', 'customer', 'offer', 'playbook', 'dueOn', 'cost'],
  facts: ['status', 'dueOn', 'cost', 'boughtOn'],
  sections: [
    { name: 'basics', fields: ['name', 'customer', 'loss', 'offer', 'playbook', 'startedOn', 'dueOn', 'cost', 'status'] },
    { name: 'result', fields: ['boughtOn', 'endReason', 'leftOut'] },
  ],
  views: [
    { name: 'atWork', label: { en: 'At work', zh: '进行中' }, kind: 'list', columns: ['name', 'customer', 'status', 'dueOn', 'cost', 'owner'], filter: atWork, sort: [{ field: 'dueOn' }] },
    { name: 'all', label: { en: 'All win-back plans', zh: '全部赢回计划' }, kind: 'list', columns: ['name', 'customer', 'status', 'startedOn', 'dueOn', 'boughtOn', 'cost', 'owner'], sort: [{ field: 'dueOn', descending: true }], sum: 'cost' },
  ],
})
