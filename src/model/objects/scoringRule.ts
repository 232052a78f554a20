import { defineObject } from '../define/object.ts'
import { boolean, integer, json, text } from '../define/vocabulary.ts'

/**
 * Points for what a record is: those that the filter finds get them, with the name as the reason. With `decayDays` they fade to
 * nothing in so many days, counted from the date that `decayFrom` names, or from when the rule first held.
 */
export const scoringRule = defineObject('scoringRule', { en: 'Scoring rule', zh: '评分规则' }, {
  name: text({ max: 200, required: true, sort: true }),
  object: text({ max: 60, required: true, immutable: true, naming: 'object', default: 'lead', filter: true }),
  filter: json({ max: 20_000 }),
  points: integer({ min: -100, max: 100, required: true }),
  decayDays: integer({ min: 1, max: 3650 }),
  decayFrom: text({ max: 60 }),
  order: integer({ min: 0, max: 10_000, required: true, default: 100, sort: true }),
  active: boolean({ default: true, filter: true }),
}, {
  module: 'assignment',
  title: 'name',
  subtitle: ['object'],
  access: 'shared',
  trade: 'settings',
  guards: ['scoringRule.sound'],
  icon: 'spark',
  facts: ['active', 'points'],
  quick: ['name', 'object', 'points'],
  sections: [{ name: 'basics', fields: ['name', 'object', 'filter', 'points', 'decayDays', 'decayFrom', 'order', 'active'] }],
  views: [{ name: 'all', label: { en: 'All scoring rules', zh: '全部评分规则' }, kind: 'list', columns: ['order', 'name', 'object', 'points', 'decayDays', 'active'], sort: [{ field: 'order' }, { field: 'name' }] }],
})
