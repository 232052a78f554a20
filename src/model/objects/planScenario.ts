import { defineObject } from '../define/object.ts'
import { belongsTo, choice, date, json, longText, money, text } from '../define/vocabulary.ts'
import { whatIfFormulas } from '../define/whatIfNames.ts'

/** What sales would be if: factors as they were counted over a time, by how much each is changed, and what comes of it, kept beside a plan. */
export const planScenario = defineObject('planScenario', { en: 'Scenario', zh: '假设情景' }, {
  name: text({ max: 200, required: true, search: 'C', sort: true }),
  plan: belongsTo('salesPlan', { inverse: 'scenarios', access: 'follows', whenPurged: 'purge', filter: true }),
  formula: choice([...whatIfFormulas], { required: true, default: 'frequency' }),
  countedFrom: date({ required: true }),
  countedTo: date({ required: true }),
  factors: json({ max: 2000 }),
  changes: json({ max: 2000 }),
  baseline: money({ min: 0 }),
  outcome: money({ min: 0 }),
  assumptions: longText({ max: 2000 }),
}, {
  module: 'targets',
  title: 'name',
  subtitle: ['formula', 'outcome'],
  access: { follows: 'plan' },
  icon: 'chart',
  customizable: false,
  merges: false,
  facts: ['formula', 'baseline', 'outcome'],
  quick: ['name', 'plan', 'formula', 'countedFrom', 'countedTo'],
  sections: [{ name: 'basics', fields: ['name', 'plan', 'formula', 'countedFrom', 'countedTo', 'factors', 'changes', 'baseline', 'outcome', 'assumptions'] }],
  views: [{ name: 'all', label: { en: 'All scenarios', zh: '全部情景' }, kind: 'list', columns: ['name', 'plan', 'formula', 'countedFrom', 'countedTo', 'baseline', 'outcome'], sort: [{ field: 'name' }] }],
})
