import { either } from '../define/expression.ts'
import { defineObject } from '../define/object.ts'
import { autoNumber, belongsTo, choice, date, formula, money, text } from '../define/vocabulary.ts'

/** Money that goes back to a customer: out of the credit, or of a payment that is taken back with it. From the request on it is held and goes nowhere else. */
export const refund = defineObject('refund', { en: 'Refund', zh: '退款' }, {
  number: autoNumber('RF-', 6, { search: 'A' }),
  customer: belongsTo('customer', { inverse: 'refunds', access: 'follows', required: true, whenPurged: 'refuse', filter: true }),
  receipt: belongsTo('receipt', { inverse: 'refunds', required: true, immutable: true, whenPurged: 'purge', filter: true }),
  payment: belongsTo('payment', { inverse: 'refunds', immutable: true }),
  date: date({ required: true, default: { initial: 'today' }, sort: true }),
  currency: text({ max: 3, pattern: '^[A-Z]{3}$', default: { initial: 'baseCurrency' }, immutable: true }),
  amount: money({ required: true, above: 0, immutable: true, in: 'currency' }),
  /** What it takes of the receipt's rest: nothing once cancelled, and nothing of a payment until it is paid. */
  held: formula('money', either(
    { or: [{ field: 'status', is: 'equals', value: 'paid' }, { and: [{ field: 'status', is: 'equals', value: 'requested' }, { field: 'payment', is: 'isEmpty' }] }] },
    { field: 'amount' }, { value: 0 },
  ), { in: 'currency', at: 'amount' }),
  status: choice(['requested', 'paid', 'cancelled'], { required: true, default: 'requested', filter: true, tones: { requested: 'warn', paid: 'ok', cancelled: 'neutral' } }),
  reason: text({ max: 500, required: true }),
  method: choice(['transfer', 'cash', 'cheque', 'draft', 'card', 'alipay', 'wechat', 'other'], { open: true, default: 'transfer' }),
  payee: text({ max: 200 }),
  payeeAccount: text({ max: 60 }),
  paidOn: date(),
  reference: text({ max: 100, search: 'B' }),
}, {
  module: 'payments',
  title: 'number',
  subtitle: ['amount', 'date'],
  access: { follows: 'customer' },
  state: { field: 'status', transitions: { requested: [], paid: [], cancelled: [] } },
  writtenBy: 'receipt.refund',
  trade: 'sales',
  icon: 'receipt',
  timeline: true,
  facts: ['amount', 'status', 'date', 'paidOn', 'receipt'],
  sections: [{ name: 'basics', fields: ['number', 'customer', 'receipt', 'payment', 'date', 'amount', 'status', 'reason', 'method', 'payee', 'payeeAccount', 'paidOn', 'reference'] }],
  views: [
    { name: 'all', label: { en: 'All refunds', zh: '全部退款' }, kind: 'list', columns: ['number', 'date', 'customer', 'amount', 'status', 'reason', 'paidOn'], sort: [{ field: 'date', descending: true }], sum: 'amount' },
    { name: 'requested', label: { en: 'To pay', zh: '待支付' }, kind: 'list', columns: ['number', 'date', 'customer', 'amount', 'reason', 'payee'], filter: { field: 'status', is: 'equals', value: 'requested' }, sort: [{ field: 'date' }], sum: 'amount' },
  ],
})
