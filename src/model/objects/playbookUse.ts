import { defineObject } from '../define/object.ts'
import { belongsTo, choice, date, integer } from '../define/vocabulary.ts'

/** That a playbook was begun with a customer, or that the customer was left out for comparison; and whether it bought within the days of effect. */
export const playbookUse = defineObject('playbookUse', { en: 'Use of a playbook', zh: '策略执行' }, {
  playbook: belongsTo('playbook', { inverse: 'uses', required: true, whenPurged: 'purge', filter: true }),
  customer: belongsTo('customer', { inverse: 'playbookUses', access: 'follows', required: true, whenPurged: 'purge', filter: true }),
  status: choice(['begun', 'leftOut'], { required: true, default: 'begun', filter: true, tones: { begun: 'info', leftOut: 'neutral' } }),
  startedOn: date({ sort: true }),
  effectUntil: date({ filter: true }),
  taskCount: integer({ min: 0 }),
  boughtOn: date(),
}, {
  module: 'rhythm',
  title: 'playbook',
  subtitle: ['customer', 'startedOn'],
  access: { follows: 'customer' },
  writtenBy: 'customer.followPlaybook',
  icon: 'list',
  trade: 'customers',
  facts: ['status', 'startedOn', 'taskCount', 'boughtOn'],
  sections: [{ name: 'basics', fields: ['playbook', 'customer', 'status', 'startedOn', 'effectUntil', 'taskCount', 'boughtOn'] }],
  views: [{ name: 'all', label: { en: 'All uses', zh: '全部执行' }, kind: 'list', columns: ['playbook', 'customer', 'status', 'startedOn', 'taskCount', 'boughtOn', 'owner'], sort: [{ field: 'startedOn', descending: true }] }],
})
