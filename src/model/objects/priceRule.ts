import { defineObject } from '../define/object.ts'
import { belongsTo, boolean, choice, date, money, number, percent, text } from '../define/vocabulary.ts'

/**
 * One line of a price list: for a product, a category with all below it, or everything; for a customer, a level, or all that the list
 * is for; from a quantity on, and from what was bought in a period. It sets a price, or takes something off.
 */
export const priceRule = defineObject('priceRule', { en: 'Price rule', zh: '价格规则' }, {
  name: text({ max: 100, required: true, search: 'C', sort: true }),
  list: belongsTo('priceList', { inverse: 'rules', required: true, immutable: true, whenPurged: 'purge', filter: true }),
  product: belongsTo('product', { inverse: 'priceRules', whenPurged: 'purge', filter: true }),
  category: belongsTo('productCategory', { inverse: 'priceRules', whenPurged: 'purge', filter: true }),
  customer: belongsTo('customer', { inverse: 'priceRules', whenPurged: 'purge' }),
  level: belongsTo('customerLevel', { inverse: 'priceRules', whenPurged: 'purge' }),
  fromQuantity: number({ decimals: 3, min: 0, max: 1_000_000_000, required: true, default: 0 }),
  kind: choice(['fixed', 'percentOff', 'amountOff', 'costPlus'], { required: true, default: 'percentOff', filter: true }),
  price: money({ min: 0, shownWhen: { field: 'kind', in: ['fixed'] } }),
  percent: percent({ shownWhen: { field: 'kind', in: ['percentOff'] } }),
  amountOff: money({ min: 0, shownWhen: { field: 'kind', in: ['amountOff'] } }),
  markup: percent({ min: 0, max: 10, shownWhen: { field: 'kind', in: ['costPlus'] } }),
  combination: choice(['stacking', 'exclusive'], { required: true, default: 'stacking' }),
  period: choice(['month', 'quarter', 'year', 'twelveMonths']),
  boughtFrom: money({ min: 0, shownWhen: { field: 'period' } }),
  validFrom: date(),
  validUntil: date(),
  active: boolean({ default: true, filter: true }),
}, {
  module: 'orders',
  title: 'name',
  subtitle: ['percent', 'price', 'fromQuantity'],
  access: 'shared',
  guards: ['priceRule.sound'],
  icon: 'percent',
  quick: ['name', 'list', 'product', 'category', 'fromQuantity', 'kind', 'price', 'percent', 'amountOff', 'markup', 'combination'],
  sections: [
    { name: 'basics', fields: ['name', 'list', 'kind', 'price', 'percent', 'amountOff', 'markup', 'combination', 'active'] },
    { name: 'conditions', fields: ['product', 'category', 'customer', 'level', 'fromQuantity', 'period', 'boughtFrom', 'validFrom', 'validUntil'] },
  ],
  views: [
    { name: 'all', label: { en: 'All price rules', zh: '全部价格规则' }, kind: 'list', columns: ['name', 'list', 'product', 'category', 'fromQuantity', 'kind', 'price', 'percent', 'combination', 'validUntil', 'active'], sort: [{ field: 'name' }] },
  ],
})
