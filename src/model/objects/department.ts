import { defineObject } from '../define/object.ts'
import { belongsTo, integer, longText, rollup, text, user } from '../define/vocabulary.ts'

/** The tree along which 'department and below' is judged. */
export const department = defineObject('department', { en: 'Department', zh: '部门' }, {
  name: text({ max: 100, required: true, search: 'B', sort: true }),
  parent: belongsTo('department', { inverse: 'children', acyclic: true, whenPurged: 'refuse', filter: true }),
  head: user({ inverse: 'headOf' }),
  order: integer({ min: 0, default: 0 }),
  about: longText({ max: 1000 }),
  childrenCount: rollup({ of: 'department', through: 'parent', function: 'count' }),
}, {
  title: 'name',
  access: 'shared',
  trade: 'settings',
  icon: 'tree',
  quick: ['name', 'parent', 'head'],
  sections: [{ name: 'basics', fields: ['name', 'parent', 'head', 'order', 'about'] }],
  views: [{ name: 'all', label: { en: 'All departments', zh: '全部部门' }, kind: 'list', columns: ['name', 'parent', 'head'], sort: [{ field: 'order' }] }],
})
