import { defineObject } from '../define/object.ts'
import { autoNumber, belongsTo, choice, datetime, email, phone, rollup, text } from '../define/vocabulary.ts'

/** What somebody laid into the cart of a shop: it becomes an order, or is left behind. */
export const cart = defineObject('cart', { en: 'Cart', zh: '购物车' }, {
  number: autoNumber('CART-', 6, { search: 'A' }),
  shop: belongsTo('shop', { inverse: 'carts', required: true, immutable: true, whenPurged: 'purge', filter: true }),
  status: choice(['open', 'ordered', 'abandoned'], { required: true, default: 'open', filter: true, tones: { open: 'info', ordered: 'ok', abandoned: 'warn' } }),
  customer: belongsTo('customer', { inverse: 'carts', filter: true }),
  contact: belongsTo('contact', { inverse: 'carts' }),
  name: text({ max: 100 }),
  phone: phone({ sensitive: true }),
  email: email({ sensitive: true }),
  language: choice(['zh', 'en']),
  coupon: text({ max: 40 }),
  currency: text({ max: 3, pattern: '^[A-Z]{3}$', default: { initial: 'baseCurrency' } }),
  lineCount: rollup({ of: 'cartLine', through: 'cart', function: 'count' }),
  total: rollup({ of: 'cartLine', through: 'cart', function: 'sum', field: 'total', in: 'currency', sort: true }),
  changedAt: datetime({ sort: true }),
  abandonedAt: datetime({ writtenBy: 'cart.abandon', sort: true }),
  order: belongsTo('order', { inverse: 'carts', filter: true }),
}, {
  module: 'shop',
  title: 'number',
  subtitle: ['customer', 'name'],
  state: { field: 'status', transitions: { open: [], ordered: [], abandoned: [] } },
  trade: 'sales',
  icon: 'cart',
  customizable: false,
  merges: false,
  quick: ['shop', 'customer', 'name'],
  facts: ['status', 'total', 'lineCount', 'changedAt'],
  sections: [{ name: 'basics', fields: ['number', 'shop', 'status', 'customer', 'contact', 'name', 'phone', 'email', 'language', 'coupon', 'currency', 'total', 'lineCount', 'changedAt', 'abandonedAt', 'order'] }],
  views: [
    { name: 'abandoned', label: { en: 'Abandoned carts', zh: '遗弃的购物车' }, kind: 'list', columns: ['number', 'shop', 'customer', 'name', 'phone', 'email', 'lineCount', 'total', 'abandonedAt', 'owner'], filter: { field: 'status', is: 'equals', value: 'abandoned' }, sort: [{ field: 'abandonedAt', descending: true }] },
    { name: 'all', label: { en: 'All carts', zh: '全部购物车' }, kind: 'list', columns: ['number', 'shop', 'status', 'customer', 'name', 'lineCount', 'total', 'changedAt', 'order'], sort: [{ field: 'changedAt', descending: true }] },
  ],
})
