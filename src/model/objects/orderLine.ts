import { lineCostFields, pricedLineFields } from '../define/documentLines.ts'
import { defineObject } from '../define/object.ts'
import { returnedLineFields } from '../define/returnedLines.ts'
import { belongsTo, number, text } from '../define/vocabulary.ts'

/** A product in an order. A return is a negative quantity. */
export const orderLine = defineObject('orderLine', { en: 'Order line', zh: '订单明细' }, {
  order: belongsTo('order', { inverse: 'lines', access: 'follows', part: true, required: true, immutable: true, whenPurged: 'purge' }),
  ...pricedLineFields('order', 'orderLines'),
  ...lineCostFields(),
  /** The line of the contract that it carries out; absent on what was entered by hand. */
  contractLine: belongsTo('contractLine', { module: 'contracts', inverse: 'orderLines', filter: true, writtenBy: 'contract.toOrder' }),
  /** The line of the quote that was accepted. */
  quoteLine: belongsTo('quoteLine', { module: 'quotes', inverse: 'orderLines', filter: true, writtenBy: 'quote.toOrder' }),
  reservedQuantity: number({ decimals: 3, writtenBy: 'order.confirm' }),
  shippedQuantity: number({ decimals: 3, writtenBy: 'order.confirm' }),
  signedQuantity: number({ decimals: 3, writtenBy: 'order.confirm' }),
  returnedQuantity: number({ decimals: 3, writtenBy: 'order.confirm' }),
  ...returnedLineFields(),
  externalId: text({ max: 100 }),
}, {
  module: 'orders',
  customizable: true,
  guards: ['order.locked'],
  title: 'name',
  access: { follows: 'order' },
  icon: 'row',
  quick: ['product', 'quantity', 'unitPrice', 'discount'],
  sections: [{ name: 'basics', fields: ['position', 'product', 'name', 'quantity', 'unit', 'unitPrice', 'discount', 'taxRate', 'total', 'tax', 'listPrice', 'cost', 'costTotal', 'netTotal', 'margin', 'remark', 'quoteLine', 'contractLine'] }, { name: 'delivery', fields: ['reservedQuantity', 'shippedQuantity', 'signedQuantity', 'returnedQuantity', 'returnedTotal'] }],
  views: [{ name: 'all', label: { en: 'All order lines', zh: '全部订单明细' }, kind: 'list', columns: ['order', 'product', 'name', 'quantity', 'unitPrice', 'discount', 'total'], sort: [{ field: 'createdAt', descending: true }] }],
})
