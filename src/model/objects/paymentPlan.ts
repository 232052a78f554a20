import { defineObject } from '../define/object.ts'
import { either } from '../define/expression.ts'
import { autoNumber, belongsTo, choice, date, derivedChoice, formula, integer, money, percent, rollup, text } from '../define/vocabulary.ts'
import type { Filter } from '../filter/filter.ts'

const kinds = ['deposit', 'progress', 'delivery', 'acceptance', 'retention', 'balance', 'full'] as const
const nothing: Filter = { field: 'open', is: 'atMost', value: 0 }
const some: Filter = { field: 'received', is: 'moreThan', value: 0 }
const status = either(nothing, { value: 'paid' }, either({ field: 'lateSince', is: 'isNotEmpty' }, { value: 'overdue' }, either(some, { value: 'part' }, { value: 'open' })))
const unpaid: Filter = { field: 'status', is: 'in', value: ['open', 'part', 'overdue'] }

/** What of an order is to be paid when. What was received, what is open and how it stands follow from the payments. */
export const paymentPlan = defineObject('paymentPlan', { en: 'Payment plan', zh: '回款计划' }, {
  number: autoNumber('PP-', 6, { search: 'A' }),
  order: belongsTo('order', { inverse: 'paymentPlans', required: true, whenPurged: 'refuse', filter: true, immutable: true }),
  customer: belongsTo('customer', { inverse: 'paymentPlans', access: 'follows', whenPurged: 'refuse', filter: true, takenFrom: { relation: 'order', field: 'customer' } }),
  instalment: integer({ min: 1, max: 999, default: 1 }),
  kind: choice(kinds, { open: true, default: 'full' }),
  dueOn: date({ required: true, sort: true, filter: true }),
  share: percent(),
  amount: money({ above: 0, required: true, in: 'currency' }),
  currency: text({ max: 3, pattern: '^[A-Z]{3}$', takenFrom: { relation: 'order', field: 'currency' } }),
  received: rollup({ of: 'payment', through: 'plan', function: 'sum', field: 'amount', in: 'currency' }),
  open: formula('money', { subtract: [{ field: 'amount' }, { field: 'received' }] }, { sort: true, in: 'currency', at: 'amount' }),
  /** The day on which it was seen to be late, kept by the daily round; a later due date makes it void. */
  lateOn: date({ writtenBy: 'paymentPlan.age' }),
  lateSince: formula('date', { ifAfter: [{ field: 'lateOn' }, { field: 'dueOn' }] }),
  status: derivedChoice(['open', 'part', 'overdue', 'paid'], status, { filter: true, tones: { open: 'neutral', part: 'info', overdue: 'bad', paid: 'ok' } }),
  promisedOn: date({ writtenBy: 'paymentPlan.promise', sort: true }),
  promise: text({ max: 500, writtenBy: 'paymentPlan.promise' }),
  remark: text({ max: 500 }),
}, {
  module: 'payments',
  title: 'number',
  subtitle: ['order', 'dueOn'],
  access: { follows: 'customer' },
  guards: ['paymentPlan.sound'],
  trade: 'sales',
  icon: 'calendar',
  timeline: true,
  customizable: true,
  quick: ['order', 'instalment', 'kind', 'dueOn', 'amount'],
  facts: ['amount', 'open', 'dueOn', 'status', 'order'],
  sections: [
    { name: 'basics', fields: ['number', 'order', 'customer', 'instalment', 'kind', 'dueOn', 'share', 'amount', 'currency', 'remark'] },
    { name: 'course', fields: ['received', 'open', 'status', 'lateSince', 'promisedOn', 'promise'] },
  ],
  views: [
    { name: 'all', label: { en: 'All plans', zh: '全部回款计划' }, kind: 'list', columns: ['number', 'customer', 'order', 'instalment', 'kind', 'dueOn', 'amount', 'received', 'open', 'status'], sort: [{ field: 'dueOn' }], sum: 'open' },
    { name: 'due', label: { en: 'Due in the next 7 days', zh: '未来 7 天到期' }, kind: 'list', columns: ['number', 'customer', 'order', 'kind', 'dueOn', 'open', 'promisedOn', 'owner'], filter: { and: [unpaid, { field: 'dueOn', is: 'inNext', value: { amount: 7, unit: 'day' } }] }, sort: [{ field: 'dueOn' }], sum: 'open' },
    { name: 'late', label: { en: 'Past due', zh: '逾期未收' }, kind: 'list', columns: ['number', 'customer', 'order', 'kind', 'dueOn', 'open', 'promisedOn', 'owner'], filter: { field: 'status', is: 'equals', value: 'overdue' }, sort: [{ field: 'dueOn' }], sum: 'open' },
    { name: 'calendar', label: { en: 'Calendar', zh: '日历' }, kind: 'calendar', date: 'dueOn', filter: unpaid },
  ],
})
