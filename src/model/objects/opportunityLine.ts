import { defineObject } from '../define/object.ts'
import { belongsTo, formula, integer, money, number, percent, text } from '../define/vocabulary.ts'

/** A product in a deal, with its quantity and price. */
export const opportunityLine = defineObject('opportunityLine', { en: 'Opportunity line', zh: '商机明细' }, {
  opportunity: belongsTo('opportunity', { inverse: 'lines', access: 'follows', part: true, required: true, immutable: true, whenPurged: 'purge' }),
  position: integer({ min: 1, default: 1 }),
  product: belongsTo('product', { inverse: 'opportunityLines', whenPurged: 'refuse', filter: true }),
  name: text({ max: 255, required: true }),
  quantity: number({ decimals: 3, required: true, default: 1 }),
  unitPrice: money({ required: true }),
  discount: percent({ default: 0 }),
  total: formula('money', { round: { multiply: [{ field: 'quantity' }, { field: 'unitPrice' }, { subtract: [{ value: 1 }, { field: 'discount' }] }] }, decimals: 0 }),
  remark: text({ max: 500 }),
}, {
  module: 'pipeline',
  customizable: true,
  title: 'name',
  access: { follows: 'opportunity' },
  icon: 'row',
  quick: ['product', 'quantity', 'unitPrice', 'discount'],
  sections: [{ name: 'basics', fields: ['position', 'product', 'name', 'quantity', 'unitPrice', 'discount', 'total', 'remark'] }],
})
