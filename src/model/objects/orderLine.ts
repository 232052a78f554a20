import { defineObject } from '../define/object.ts'
import { belongsTo, formula, integer, money, number, percent, text } from '../define/vocabulary.ts'

/** A product in an order. A return is a negative quantity. */
export const orderLine = defineObject('orderLine', { en: 'Order line', zh: '订单明细' }, {
  order: belongsTo('order', { inverse: 'lines', access: 'follows', part: true, required: true, immutable: true, whenPurged: 'purge' }),
  position: integer({ min: 1, default: 1 }),
  product: belongsTo('product', { inverse: 'orderLines', whenPurged: 'refuse', filter: true }),
  name: text({ max: 255, required: true }),
  quantity: number({ decimals: 3, required: true, default: 1 }),
  unit: text({ max: 20 }),
  unitPrice: money({ required: true }),
  discount: percent({ default: 0 }),
  total: formula('money', { round: { multiply: [{ field: 'quantity' }, { field: 'unitPrice' }, { subtract: [{ value: 1 }, { field: 'discount' }] }] }, decimals: 0 }),
  reservedQuantity: number({ decimals: 3, writtenBy: 'order.confirm' }),
  shippedQuantity: number({ decimals: 3, writtenBy: 'order.confirm' }),
  signedQuantity: number({ decimals: 3, writtenBy: 'order.confirm' }),
  returnedQuantity: number({ decimals: 3, writtenBy: 'order.confirm' }),
  remark: text({ max: 500 }),
  externalId: text({ max: 100 }),
}, {
  module: 'orders',
  customizable: true,
  guards: ['order.locked'],
  title: 'name',
  access: { follows: 'order' },
  icon: 'row',
  quick: ['product', 'quantity', 'unitPrice', 'discount'],
  sections: [{ name: 'basics', fields: ['position', 'product', 'name', 'quantity', 'unit', 'unitPrice', 'discount', 'total', 'remark'] }, { name: 'delivery', fields: ['reservedQuantity', 'shippedQuantity', 'signedQuantity', 'returnedQuantity'] }],
  views: [{ name: 'all', label: { en: 'All order lines', zh: '全部订单明细' }, kind: 'list', columns: ['order', 'product', 'name', 'quantity', 'unitPrice', 'discount', 'total'], sort: [{ field: 'createdAt', descending: true }] }],
})
