import { defineObject } from '../define/object.ts'
import { autoNumber, belongsTo, choice, date, datetime, formula, longText, money, rollup, text } from '../define/vocabulary.ts'

const sum = (kind: string) => rollup({ of: 'statementLine', through: 'statement', function: 'sum', field: 'amount', in: 'currency', where: { field: 'kind', is: 'equals', value: kind } })

/** What a customer owed at the beginning of a period, what came and went in it, and what is owed at its end: as the ledger said on the day it was made. */
export const statement = defineObject('statement', { en: 'Statement', zh: '对账单' }, {
  number: autoNumber('ST-', 6, { search: 'A' }),
  customer: belongsTo('customer', { inverse: 'statements', access: 'follows', required: true, immutable: true, whenPurged: 'refuse', filter: true }),
  from: date({ required: true, immutable: true, sort: true }),
  until: date({ required: true, immutable: true, sort: true }),
  currency: text({ max: 3, pattern: '^[A-Z]{3}$', required: true, immutable: true }),
  status: choice(['draft', 'sent', 'confirmed', 'disputed'], { required: true, default: 'draft', filter: true, tones: { draft: 'neutral', sent: 'info', confirmed: 'ok', disputed: 'bad' } }),
  opening: money({ in: 'currency', immutable: true }),
  ordered: sum('order'),
  returned: sum('return'),
  received: sum('receipt'),
  refunded: sum('refund'),
  invoiced: sum('invoice'),
  change: rollup({ of: 'statementLine', through: 'statement', function: 'sum', field: 'balance', in: 'currency' }),
  closing: formula('money', { add: [{ orElse: [{ field: 'opening' }, { value: 0 }] }, { field: 'change' }] }, { in: 'currency', sort: true }),
  disputedCount: rollup({ of: 'statementLine', through: 'statement', function: 'count', where: { field: 'answer', is: 'equals', value: 'disputed' } }),
  sentTo: text({ max: 100, writtenBy: 'statement.send' }),
  sentAt: datetime({ writtenBy: 'statement.send' }),
  answeredBy: text({ max: 100, writtenBy: 'statement.answer' }),
  answeredAt: datetime({ writtenBy: 'statement.answer' }),
  answerRemark: longText({ max: 2000, writtenBy: 'statement.answer' }),
}, {
  module: 'payments',
  title: 'number',
  subtitle: ['customer', 'until'],
  access: { follows: 'customer' },
  writtenBy: 'customer.makeStatement',
  state: { field: 'status', transitions: { draft: [], sent: [], confirmed: [], disputed: [] } },
  trade: 'sales',
  icon: 'list',
  timeline: true,
  facts: ['closing', 'status', 'from', 'until', 'customer'],
  sections: [
    { name: 'basics', fields: ['number', 'customer', 'from', 'until', 'currency', 'status'] },
    { name: 'price', fields: ['opening', 'ordered', 'returned', 'received', 'refunded', 'closing', 'invoiced'] },
    { name: 'course', fields: ['sentTo', 'sentAt', 'answeredBy', 'answeredAt', 'answerRemark', 'disputedCount'] },
  ],
  prints: { party: 'customer', facts: ['number', 'from', 'until'], lines: { list: 'lines', columns: ['position', 'date', 'kind', 'reference', 'amount', 'balance'] }, totals: ['opening', 'ordered', 'returned', 'received', 'refunded', 'closing'], signed: true },
  views: [
    { name: 'all', label: { en: 'All statements', zh: '全部对账单' }, kind: 'list', columns: ['number', 'customer', 'from', 'until', 'opening', 'closing', 'status', 'owner'], sort: [{ field: 'until', descending: true }] },
    { name: 'open', label: { en: 'Waiting for an answer', zh: '待客户确认' }, kind: 'list', columns: ['number', 'customer', 'until', 'closing', 'sentTo', 'sentAt', 'owner'], filter: { field: 'status', is: 'equals', value: 'sent' }, sort: [{ field: 'until' }] },
    { name: 'disputed', label: { en: 'Disputed', zh: '有异议' }, kind: 'list', columns: ['number', 'customer', 'until', 'closing', 'disputedCount', 'answerRemark', 'owner'], filter: { field: 'status', is: 'equals', value: 'disputed' }, sort: [{ field: 'until' }] },
  ],
})
