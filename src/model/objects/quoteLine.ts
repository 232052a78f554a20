import { pricedLineFields, pricedLineNames } from '../define/documentLines.ts'
import { defineObject } from '../define/object.ts'
import { belongsTo, boolean, formula, money, number } from '../define/vocabulary.ts'

/**
 * A product in a quote. An optional line is the customer's to choose. `rulePrice` is what the rules alone came to for one piece, and
 * `basePrice` that of which percents are, as the engine found them; `handDiscount` is the share of it that was taken off by hand, by
 * price and discount together, reckoned as judgeHandDiscount does.
 */
export const quoteLine = defineObject('quoteLine', { en: 'Quote line', zh: '报价明细' }, {
  quote: belongsTo('quote', { inverse: 'lines', access: 'follows', part: true, required: true, immutable: true, whenPurged: 'purge' }),
  ...pricedLineFields('quote', 'quoteLines'),
  /** A return is the matter of an order. */
  quantity: number({ decimals: 3, required: true, default: 1, above: 0, max: 1_000_000_000 }),
  optional: boolean(),
  chosen: boolean(),
  rulePrice: money({ in: 'currency', writtenBy: 'quote.reprice' }),
  basePrice: money({ in: 'currency', writtenBy: 'quote.reprice' }),
  handDiscount: formula('number', { divide: [
    { subtract: [{ orElse: [{ field: 'rulePrice' }, { field: 'listPrice' }] }, { multiply: [{ field: 'unitPrice' }, { subtract: [{ value: 1 }, { orElse: [{ field: 'discount' }, { value: 0 }] }] }] }] },
    { orElse: [{ field: 'basePrice' }, { field: 'listPrice' }] },
  ] }, { share: true }),
  costTotal: formula('money', { round: { multiply: [{ field: 'cost' }, { field: 'quantity' }] }, decimals: 0 }, { in: 'currency' }),
}, {
  module: 'quotes',
  customizable: true,
  title: 'name',
  access: { follows: 'quote' },
  guards: ['quote.linesStand'],
  icon: 'row',
  quick: ['product', 'quantity', 'unitPrice', 'discount'],
  sections: [{ name: 'basics', fields: [...pricedLineNames, 'optional', 'chosen', 'rulePrice', 'handDiscount'] }],
  views: [{ name: 'all', label: { en: 'All quote lines', zh: '全部报价明细' }, kind: 'list', columns: ['quote', 'product', 'name', 'quantity', 'unitPrice', 'discount', 'total'], sort: [{ field: 'createdAt', descending: true }] }],
})
