import { either } from '../define/expression.ts'
import { defineObject } from '../define/object.ts'
import { autoNumber, belongsTo, choice, date, datetime, derivedChoice, file, formula, longText, money, rollup, text, user } from '../define/vocabulary.ts'
import type { Filter } from '../filter/filter.ts'

const stands: Filter = { field: 'reversedOn', is: 'isEmpty' }

/** Money that arrived. It is nobody's until it is claimed for a customer; what of it goes where, its payments say. The rest is the customer's credit. */
export const receipt = defineObject('receipt', { en: 'Receipt', zh: '到账' }, {
  number: autoNumber('RC-', 6, { search: 'A' }),
  date: date({ required: true, default: { initial: 'today' }, sort: true }),
  payer: text({ max: 200, required: true, search: 'A' }),
  payerAccount: text({ max: 60, search: 'C' }),
  amount: money({ above: 0, required: true, sort: true, in: 'currency' }),
  currency: text({ max: 3, pattern: '^[A-Z]{3}$', default: { initial: 'baseCurrency' } }),
  method: choice(['transfer', 'cash', 'cheque', 'draft', 'card', 'alipay', 'wechat', 'other'], { open: true, default: 'transfer' }),
  account: text({ max: 60, filter: true }),
  reference: text({ max: 100, search: 'B', filter: true }),
  memo: longText({ max: 1000, search: 'C' }),
  customer: belongsTo('customer', { inverse: 'receipts', access: 'follows', whenPurged: 'refuse', filter: true, immutable: true, changedBy: 'receipt.claim' }),
  claimedBy: user({ writtenBy: 'receipt.claim', filter: true }),
  claimedAt: datetime({ writtenBy: 'receipt.claim' }),
  allocated: rollup({ of: 'payment', through: 'receipt', function: 'sum', field: 'amount', in: 'currency' }),
  refunded: rollup({ of: 'refund', through: 'receipt', function: 'sum', field: 'held', in: 'currency' }),
  remaining: formula('money', either(stands, { subtract: [{ field: 'amount' }, { add: [{ field: 'allocated' }, { field: 'refunded' }] }] }, { value: 0 }), { sort: true, in: 'currency', at: 'amount' }),
  reversedOn: date({ writtenBy: 'receipt.reverse' }),
  reversalReason: text({ max: 500, writtenBy: 'receipt.reverse' }),
  status: derivedChoice(
    ['unclaimed', 'claimed', 'allocated', 'reversed'],
    either(stands, either({ field: 'customer', is: 'isEmpty' }, { value: 'unclaimed' }, either({ field: 'remaining', is: 'equals', value: 0 }, { value: 'allocated' }, { value: 'claimed' })), { value: 'reversed' }),
    { filter: true, tones: { unclaimed: 'warn', claimed: 'info', allocated: 'ok', reversed: 'bad' } },
  ),
  file: file(),
  externalId: text({ max: 100, filter: true }),
  remark: text({ max: 500 }),
}, {
  module: 'payments',
  title: 'number',
  subtitle: ['payer', 'amount'],
  access: { follows: 'customer' },
  guards: ['receipt.sound'],
  fingerprint: ['account', 'date', 'amount', 'payer', 'payerAccount', 'memo'],
  uniqueRules: [{ name: 'reference', label: { en: 'The reference of a bank account', zh: '同一账户的流水号' }, fields: ['account', 'reference'] }],
  trade: 'sales',
  icon: 'receipt',
  timeline: true,
  customizable: true,
  quick: ['date', 'payer', 'amount', 'method', 'account', 'reference', 'customer', 'memo'],
  facts: ['amount', 'remaining', 'status', 'date', 'customer'],
  sections: [
    { name: 'basics', fields: ['number', 'date', 'payer', 'payerAccount', 'amount', 'currency', 'method', 'account', 'reference', 'memo', 'file', 'remark', 'externalId'] },
    { name: 'allocation', label: { en: 'What it is for', zh: '认领与分配' }, fields: ['status', 'customer', 'claimedBy', 'claimedAt', 'allocated', 'refunded', 'remaining', 'reversedOn', 'reversalReason'] },
  ],
  views: [
    { name: 'all', label: { en: 'All receipts', zh: '全部到账' }, kind: 'list', columns: ['number', 'date', 'payer', 'amount', 'status', 'customer', 'remaining'], sort: [{ field: 'date', descending: true }], sum: 'amount' },
    { name: 'unclaimed', label: { en: 'Unclaimed', zh: '待认领' }, kind: 'list', columns: ['number', 'date', 'payer', 'amount', 'memo', 'account', 'reference'], filter: { field: 'status', is: 'equals', value: 'unclaimed' }, sort: [{ field: 'date', descending: true }], sum: 'amount' },
    { name: 'toAllocate', label: { en: 'To allocate', zh: '待分配' }, kind: 'list', columns: ['number', 'date', 'payer', 'customer', 'amount', 'remaining', 'claimedBy'], filter: { field: 'status', is: 'equals', value: 'claimed' }, sort: [{ field: 'date' }], sum: 'remaining' },
  ],
})
