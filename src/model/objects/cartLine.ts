import { defineObject } from '../define/object.ts'
import { belongsTo, formula, money, number, text } from '../define/vocabulary.ts'

/** A product in a cart, at the price that was shown last. */
export const cartLine = defineObject('cartLine', { en: 'Cart line', zh: '购物车明细' }, {
  cart: belongsTo('cart', { inverse: 'lines', access: 'follows', part: true, required: true, immutable: true, whenPurged: 'purge' }),
  product: belongsTo('product', { inverse: 'cartLines', whenPurged: 'purge', filter: true }),
  name: text({ max: 255, required: true }),
  quantity: number({ decimals: 3, required: true, default: 1, above: 0, max: 1_000_000_000 }),
  currency: text({ max: 3, pattern: '^[A-Z]{3}$', takenFrom: { relation: 'cart', field: 'currency' } }),
  unitPrice: money({ in: 'currency' }),
  total: formula('money', { round: { multiply: [{ field: 'quantity' }, { field: 'unitPrice' }] }, decimals: 0 }, { in: 'currency' }),
}, {
  module: 'shop',
  title: 'name',
  access: { follows: 'cart' },
  customizable: false,
  merges: false,
  icon: 'row',
  quick: ['product', 'quantity'],
  sections: [{ name: 'basics', fields: ['product', 'name', 'quantity', 'unitPrice', 'total'] }],
  views: [{ name: 'all', label: { en: 'All cart lines', zh: '全部购物车明细' }, kind: 'list', columns: ['cart', 'product', 'name', 'quantity', 'unitPrice', 'total'], sort: [{ field: 'createdAt', descending: true }] }],
})
