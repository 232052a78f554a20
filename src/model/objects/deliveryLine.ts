import { defineObject } from '../define/object.ts'
import { belongsTo, integer, number, text } from '../define/vocabulary.ts'

/** How much of a line of the order goes with a delivery, or comes back with a return. */
export const deliveryLine = defineObject('deliveryLine', { en: 'Delivery line', zh: '发货明细' }, {
  delivery: belongsTo('delivery', { inverse: 'lines', access: 'follows', part: true, required: true, immutable: true, whenPurged: 'purge' }),
  position: integer({ min: 1, default: 1 }),
  orderLine: belongsTo('orderLine', { inverse: 'deliveryLines', required: true, immutable: true, whenPurged: 'refuse', filter: true }),
  product: belongsTo('product', { inverse: 'deliveryLines', immutable: true, whenPurged: 'refuse', takenFrom: { relation: 'orderLine', field: 'product' } }),
  name: text({ max: 255, takenFrom: { relation: 'orderLine', field: 'name' } }),
  quantity: number({ decimals: 3, above: 0, max: 1_000_000_000, required: true }),
  unit: text({ max: 20, takenFrom: { relation: 'orderLine', field: 'unit' } }),
  batch: text({ max: 100 }),
  remark: text({ max: 500 }),
}, {
  module: 'orders',
  title: 'name',
  access: { follows: 'delivery' },
  guards: ['delivery.sound'],
  icon: 'row',
  quick: ['orderLine', 'quantity'],
  sections: [{ name: 'basics', fields: ['position', 'orderLine', 'product', 'name', 'quantity', 'unit', 'batch', 'remark'] }],
  views: [{ name: 'all', label: { en: 'All delivery lines', zh: '全部发货明细' }, kind: 'list', columns: ['delivery', 'product', 'name', 'quantity', 'unit', 'batch'], sort: [{ field: 'createdAt', descending: true }] }],
})
