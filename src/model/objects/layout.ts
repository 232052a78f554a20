import { defineObject } from '../define/object.ts'
import { belongsTo, json, text } from '../define/vocabulary.ts'

/** How the page, the form and the list of an object stand, for everybody or for one role. */
export const layout = defineObject('layout', { en: 'Layout', zh: '页面布局' }, {
  label: text({ max: 100, required: true, sort: true }),
  object: text({ max: 60, required: true, immutable: true, filter: true }),
  role: belongsTo('role', { inverse: 'layouts', whenPurged: 'purge' }),
  sections: json({ max: 20_000, required: true }),
  facts: json({ max: 2000 }),
  quick: json({ max: 2000 }),
  columns: json({ max: 4000 }),
  sort: json({ max: 1000 }),
  view: text({ max: 60 }),
}, {
  title: 'label',
  subtitle: ['object', 'role'],
  access: 'shared',
  trade: 'settings',
  configures: true,
  icon: 'list',
  quick: ['label', 'object', 'role'],
  sections: [{ name: 'basics', fields: ['label', 'object', 'role', 'sections', 'facts', 'quick', 'columns', 'sort', 'view'] }],
  views: [{ name: 'all', label: { en: 'All layouts', zh: '全部页面布局' }, kind: 'list', columns: ['label', 'object', 'role', 'updatedAt'], sort: [{ field: 'label' }] }],
})
