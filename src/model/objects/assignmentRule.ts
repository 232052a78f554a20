import { assignmentMethods } from '../define/assignmentMethods.ts'
import { defineObject } from '../define/object.ts'
import { belongsToAny, boolean, choice, integer, json, links, multiChoice, text, time } from '../define/vocabulary.ts'

/**
 * Who gets a record that nobody holds yet: of those that the filter finds, one of the targets, in turn or by how much each has to
 * do, or whoever a line of the table names for its region, product, score or territory. The first rule that finds somebody wins.
 */
export const assignmentRule = defineObject('assignmentRule', { en: 'Assignment rule', zh: '分配规则' }, {
  name: text({ max: 100, required: true, sort: true }),
  object: text({ max: 60, required: true, immutable: true, naming: 'object', default: 'lead', filter: true }),
  order: integer({ min: 0, max: 10_000, required: true, default: 100, sort: true }),
  active: boolean({ default: true, filter: true }),
  filter: json({ max: 20_000 }),
  method: choice(assignmentMethods, { required: true, default: 'roundRobin' }),
  targets: links(['user', 'team', 'department']),
  by: text({ max: 60 }),
  table: json({ max: 100_000 }),
  mostOpen: integer({ min: 1, max: 100_000 }),
  mostADay: integer({ min: 1, max: 100_000 }),
  workdays: multiChoice(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']),
  hoursFrom: time(),
  hoursUntil: time(),
  fallback: belongsToAny(['user', 'department', 'publicPool']),
}, {
  module: 'assignment',
  title: 'name',
  subtitle: ['object', 'method'],
  access: 'shared',
  trade: 'settings',
  guards: ['assignmentRule.sound'],
  icon: 'swap',
  facts: ['active', 'method'],
  quick: ['name', 'object', 'method', 'targets'],
  sections: [{ name: 'basics', fields: ['name', 'object', 'order', 'active', 'filter', 'method', 'targets', 'by', 'table', 'mostOpen', 'mostADay', 'workdays', 'hoursFrom', 'hoursUntil', 'fallback'] }],
  views: [{ name: 'all', label: { en: 'All assignment rules', zh: '全部分配规则' }, kind: 'list', columns: ['order', 'name', 'object', 'method', 'active'], sort: [{ field: 'order' }, { field: 'name' }] }],
})
