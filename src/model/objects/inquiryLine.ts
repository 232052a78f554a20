import { defineObject } from '../define/object.ts'
import { belongsTo, date, integer, money, number, text } from '../define/vocabulary.ts'

/** A product that was asked for, with what the customer would pay for it. */
export const inquiryLine = defineObject('inquiryLine', { en: 'Inquiry line', zh: '询价明细' }, {
  inquiry: belongsTo('inquiry', { inverse: 'lines', access: 'follows', part: true, required: true, immutable: true, whenPurged: 'purge' }),
  position: integer({ min: 1, default: 1 }),
  product: belongsTo('product', { inverse: 'inquiryLines', whenPurged: 'refuse', filter: true }),
  name: text({ max: 255, required: true }),
  quantity: number({ decimals: 3, required: true, default: 1, above: 0, max: 1_000_000_000 }),
  unit: text({ max: 20 }),
  targetPrice: money({ min: 0 }),
  neededOn: date(),
  remark: text({ max: 500 }),
}, {
  module: 'quotes',
  customizable: true,
  title: 'name',
  access: { follows: 'inquiry' },
  icon: 'row',
  quick: ['product', 'quantity', 'targetPrice'],
  sections: [{ name: 'basics', fields: ['position', 'product', 'name', 'quantity', 'unit', 'targetPrice', 'neededOn', 'remark'] }],
})
