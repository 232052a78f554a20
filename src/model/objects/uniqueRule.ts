import { defineObject } from '../define/object.ts'
import { json, text } from '../define/vocabulary.ts'

/** Fields that no two living records may share together: one contract number for each customer. */
export const uniqueRule = defineObject('uniqueRule', { en: 'Unique rule', zh: '唯一性规则' }, {
  label: text({ max: 100, required: true, sort: true }),
  object: text({ max: 60, required: true, immutable: true, filter: true }),
  fields: json({ max: 1000, required: true, immutable: true }),
}, {
  title: 'label',
  subtitle: ['object'],
  access: 'shared',
  trade: 'settings',
  configures: true,
  icon: 'key',
  quick: ['label', 'object', 'fields'],
  sections: [{ name: 'basics', fields: ['label', 'object', 'fields'] }],
  views: [{ name: 'all', label: { en: 'All unique rules', zh: '全部唯一性规则' }, kind: 'list', columns: ['label', 'object', 'createdAt'], sort: [{ field: 'label' }] }],
})
