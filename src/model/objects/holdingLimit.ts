import { defineObject } from '../define/object.ts'
import { boolean, integer, json, links, text } from '../define/vocabulary.ts'

/** How many records that the filter finds (of a level, of a product line) one person may hold; without `appliesTo` everybody. */
export const holdingLimit = defineObject('holdingLimit', { en: 'Holding limit', zh: '持有上限' }, {
  name: text({ max: 100, required: true, sort: true }),
  object: text({ max: 60, required: true, immutable: true, naming: 'object', default: 'customer', filter: true }),
  filter: json({ max: 20_000 }),
  most: integer({ min: 0, max: 1_000_000, required: true }),
  appliesTo: links(['user', 'team', 'department', 'role']),
  active: boolean({ default: true, filter: true }),
}, {
  module: 'pools',
  title: 'name',
  subtitle: ['object'],
  access: 'shared',
  trade: 'settings',
  guards: ['holdingLimit.sound'],
  icon: 'flag',
  quick: ['name', 'object', 'most', 'appliesTo'],
  sections: [{ name: 'basics', fields: ['name', 'object', 'filter', 'most', 'appliesTo', 'active'] }],
  views: [{ name: 'all', label: { en: 'All holding limits', zh: '全部持有上限' }, kind: 'list', columns: ['name', 'object', 'most', 'active'], sort: [{ field: 'name' }] }],
})
