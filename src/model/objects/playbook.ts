import { defineObject } from '../define/object.ts'
import { boolean, choice, integer, longText, multiChoice, percent, rollup, text } from '../define/vocabulary.ts'
import type { Filter } from '../filter/filter.ts'

const acted: Filter = { not: { field: 'status', is: 'equals', value: 'leftOut' } }
const leftOut: Filter = { field: 'status', is: 'equals', value: 'leftOut' }
const bought: Filter = { field: 'boughtOn', is: 'isNotEmpty' }

/**
 * What is to be done with customers who stand so: for whom it is meant by what the models say of them, what it is to reach, and its
 * steps, which become tasks. Some customers may be left out, so that its result can be set against theirs.
 */
export const playbook = defineObject('playbook', { en: 'Playbook', zh: '策略' }, {
  name: text({ max: 100, required: true, search: 'B', sort: true }),
  use: choice(['keep', 'grow', 'winBack'], { required: true, default: 'keep', filter: true, tones: { keep: 'info', grow: 'ok', winBack: 'warn' } }),
  aim: longText({ max: 1000 }),
  risks: multiChoice(['low', 'medium', 'high']),
  quadrants: multiChoice(['prospect', 'bought', 'highValue', 'frequent', 'key']),
  lifecycles: multiChoice(['prospect', 'newcomer', 'growing', 'loyal', 'wonBack', 'atRisk', 'dormant', 'lost']),
  /** Of those with whom it is begun so many should buy within the days of effect. */
  goalShare: percent(),
  effectDays: integer({ min: 1, max: 365, required: true, default: 90 }),
  /** With one customer it is not begun again before so many days. */
  restDays: integer({ min: 0, max: 3650, required: true, default: 90 }),
  leftOutShare: percent(),
  /** One that is new is a draft: nobody follows it before it is switched on. */
  active: boolean({ default: false, filter: true, writtenBy: 'playbook.switchOn' }),
  usedCount: rollup({ of: 'playbookUse', through: 'playbook', function: 'count', where: acted }),
  boughtCount: rollup({ of: 'playbookUse', through: 'playbook', function: 'count', where: { and: [acted, bought] } }),
  leftOutCount: rollup({ of: 'playbookUse', through: 'playbook', function: 'count', where: leftOut }),
  leftOutBoughtCount: rollup({ of: 'playbookUse', through: 'playbook', function: 'count', where: { and: [leftOut, bought] } }),
}, {
  module: 'rhythm',
  title: 'name',
  subtitle: ['use'],
  access: 'shared',
  trade: 'customers',
  icon: 'list',
  facts: ['active', 'usedCount', 'boughtCount', 'leftOutCount', 'leftOutBoughtCount'],
  quick: ['name', 'use', 'risks', 'quadrants', 'lifecycles'],
  sections: [
    { name: 'basics', fields: ['name', 'use', 'aim', 'active'] },
    { name: 'audience', fields: ['risks', 'quadrants', 'lifecycles', 'restDays', 'leftOutShare'] },
    { name: 'result', fields: ['goalShare', 'effectDays', 'usedCount', 'boughtCount', 'leftOutCount', 'leftOutBoughtCount'] },
  ],
  views: [{ name: 'all', label: { en: 'All playbooks', zh: '全部策略' }, kind: 'list', columns: ['name', 'active', 'use', 'risks', 'quadrants', 'lifecycles', 'usedCount', 'boughtCount', 'leftOutCount', 'leftOutBoughtCount'], sort: [{ field: 'name' }] }],
})
