import { defineObject } from '../define/object.ts'
import { belongsTo, integer, money, number, text } from '../define/vocabulary.ts'

/**
 * A product inside a bundle. With a price of its own it counts at that; what is left of the price of the bundle is allotted to the
 * others by their list prices. A bundle without a list price costs what its components cost together.
 */
export const productComponent = defineObject('productComponent', { en: 'Component', zh: '组合明细' }, {
  bundle: belongsTo('product', { inverse: 'components', part: true, required: true, immutable: true, whenPurged: 'purge' }),
  position: integer({ min: 1, default: 1 }),
  component: belongsTo('product', { inverse: 'partOfBundles', required: true, whenPurged: 'refuse', filter: true }),
  name: text({ max: 255, takenFrom: { relation: 'component', field: 'name' } }),
  quantity: number({ decimals: 3, above: 0, max: 1_000_000, required: true, default: 1 }),
  ownPrice: money({ min: 0 }),
}, {
  module: 'orders',
  title: 'name',
  subtitle: ['quantity'],
  access: 'shared',
  guards: ['productComponent.sound'],
  icon: 'box',
  quick: ['component', 'quantity', 'ownPrice'],
  sections: [{ name: 'basics', fields: ['bundle', 'position', 'component', 'name', 'quantity', 'ownPrice'] }],
  views: [{ name: 'all', label: { en: 'All components', zh: '全部组合明细' }, kind: 'list', columns: ['bundle', 'component', 'quantity', 'ownPrice'], sort: [{ field: 'position' }] }],
})
