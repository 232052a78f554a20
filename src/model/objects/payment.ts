import { defineObject } from '../define/object.ts'
import { autoNumber, belongsTo, choice, date, money, text } from '../define/vocabulary.ts'

/**
 * What of a receipt goes to which plan and order. An entry is never changed: what is taken back, or was never there because the receipt
 * bounced, is an entry of its own below nothing that names the one it takes back.
 */
export const payment = defineObject('payment', { en: 'Payment', zh: '回款' }, {
  number: autoNumber('PM-', 6, { search: 'A' }),
  customer: belongsTo('customer', { inverse: 'payments', access: 'follows', required: true, whenPurged: 'refuse', filter: true }),
  receipt: belongsTo('receipt', { inverse: 'payments', required: true, immutable: true, whenPurged: 'purge', filter: true }),
  plan: belongsTo('paymentPlan', { inverse: 'payments', immutable: true, whenPurged: 'refuse', filter: true }),
  order: belongsTo('order', { inverse: 'payments', immutable: true, whenPurged: 'refuse', filter: true }),
  invoice: belongsTo('invoice', { inverse: 'payments', immutable: true, changedBy: 'invoice.issue', whenPurged: 'refuse', filter: true }),
  date: date({ required: true, default: { initial: 'today' }, sort: true }),
  currency: text({ max: 3, pattern: '^[A-Z]{3}$', default: { initial: 'baseCurrency' }, immutable: true }),
  amount: money({ required: true, immutable: true, in: 'currency' }),
  kind: choice(['payment', 'takenBack', 'reversal'], { required: true, default: 'payment', immutable: true, tones: { payment: 'ok', takenBack: 'warn', reversal: 'bad' } }),
  reverses: belongsTo('payment', { inverse: 'reversals', immutable: true }),
  reason: text({ max: 500 }),
}, {
  module: 'payments',
  title: 'number',
  subtitle: ['amount', 'date'],
  access: { follows: 'customer' },
  writtenBy: 'receipt.allocate',
  trade: 'sales',
  icon: 'receipt',
  timeline: true,
  facts: ['amount', 'date', 'kind', 'order', 'plan', 'invoice', 'receipt'],
  sections: [{ name: 'basics', fields: ['number', 'customer', 'receipt', 'order', 'plan', 'invoice', 'date', 'amount', 'kind', 'reverses', 'reason'] }],
  views: [
    { name: 'all', label: { en: 'All payments', zh: '全部回款' }, kind: 'list', columns: ['number', 'date', 'customer', 'order', 'plan', 'amount', 'kind', 'receipt'], sort: [{ field: 'date', descending: true }], sum: 'amount' },
    { name: 'thisMonth', label: { en: 'This month', zh: '本月回款' }, kind: 'list', columns: ['number', 'date', 'customer', 'order', 'amount', 'owner'], filter: { field: 'date', is: 'during', value: { period: 'month', offset: 0 } }, sort: [{ field: 'date', descending: true }], sum: 'amount' },
  ],
})
