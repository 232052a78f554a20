import { defineObject } from '../define/object.ts'
import { belongsTo, integer, longText, rollup, text } from '../define/vocabulary.ts'

/** The tree in which products are found. */
export const productCategory = defineObject('productCategory', { en: 'Product category', zh: '产品类别' }, {
  name: text({ max: 100, required: true, search: 'C', sort: true }),
  parent: belongsTo('productCategory', { inverse: 'children', acyclic: true, whenPurged: 'refuse' }),
  order: integer({ min: 0, default: 0 }),
  about: longText({ max: 2000 }),
  productCount: rollup({ of: 'product', through: 'category', function: 'count' }),
  externalId: text({ max: 100, filter: true }),
}, {
  module: 'orders',
  title: 'name',
  subtitle: ['parent'],
  access: 'shared',
  trade: 'settings',
  icon: 'folder',
  quick: ['name', 'parent'],
  duplicates: [{ kind: 'exact', field: 'name' }],
  sections: [{ name: 'basics', fields: ['name', 'parent', 'order', 'about'] }],
  views: [{ name: 'all', label: { en: 'All categories', zh: '全部类别' }, kind: 'list', columns: ['name', 'parent', 'productCount'], sort: [{ field: 'order' }] }],
})
