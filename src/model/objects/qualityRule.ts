import { defineObject } from '../define/object.ts'
import { qualityChecks, qualityDimensions, qualityObjects } from '../define/qualityNames.ts'
import { boolean, choice, integer, json, text } from '../define/vocabulary.ts'

/** What makes the data of a record good: what it looks at, and how much it weighs. Of an object without any, those hold that come with the program. */
export const qualityRule = defineObject('qualityRule', { en: 'Data quality rule', zh: '数据质量规则' }, {
  name: text({ max: 200 }),
  object: choice([...qualityObjects], { required: true, immutable: true, default: 'customer', filter: true }),
  dimension: choice([...qualityDimensions], { required: true, default: 'completeness', tones: { completeness: 'info', accuracy: 'ok', consistency: 'plum', timeliness: 'warn' } }),
  check: choice([...qualityChecks], { required: true, default: 'filled' }),
  field: text({ max: 60 }),
  otherField: text({ max: 60, shownWhen: { field: 'check', in: ['order'] } }),
  filter: json({ max: 20_000 }),
  days: integer({ min: 1, max: 3650, shownWhen: { field: 'check', in: ['fresh'] } }),
  weight: integer({ min: 1, max: 100, required: true, default: 10 }),
  active: boolean({ default: true, filter: true }),
}, {
  module: 'insight',
  title: 'name',
  subtitle: ['object', 'check', 'field'],
  access: 'shared',
  trade: 'settings',
  guards: ['qualityRule.sound'],
  icon: 'check',
  customizable: false,
  facts: ['active', 'object', 'dimension', 'weight'],
  quick: ['object', 'dimension', 'check', 'field', 'weight'],
  sections: [{ name: 'basics', fields: ['name', 'object', 'dimension', 'check', 'field', 'otherField', 'filter', 'days', 'weight', 'active'] }],
  views: [{ name: 'all', label: { en: 'All quality rules', zh: '全部质量规则' }, kind: 'list', columns: ['object', 'dimension', 'check', 'field', 'name', 'days', 'weight', 'active'], sort: [{ field: 'object' }, { field: 'dimension' }] }],
})
