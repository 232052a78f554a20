import { expenseKinds } from '../define/expenseKinds.ts'
import { defineObject } from '../define/object.ts'
import { autoNumber, belongsTo, choice, date, file, longText, money, text } from '../define/vocabulary.ts'

/** What somebody spent for a customer, a deal or a visit. Claimed and reimbursed ones count in net profit. */
export const expense = defineObject('expense', { en: 'Expense', zh: '费用' }, {
  number: autoNumber('EX-', 6, { search: 'C' }),
  name: text({ max: 200, required: true, search: 'B' }),
  category: choice([...expenseKinds], { required: true, default: 'travel', open: true, filter: true }),
  amount: money({ above: 0, required: true, sort: true }),
  spentOn: date({ required: true, default: { initial: 'today' }, sort: true }),
  customer: belongsTo('customer', { inverse: 'expenses', access: 'follows', filter: true }),
  opportunity: belongsTo('opportunity', { inverse: 'expenses', filter: true }),
  visit: belongsTo('activity', { inverse: 'expenses', filter: true }),
  receiptFile: file(),
  status: choice(['draft', 'claimed', 'reimbursed', 'cancelled'], {
    required: true, default: 'draft', filter: true, tones: { draft: 'neutral', claimed: 'info', reimbursed: 'ok', cancelled: 'bad' },
  }),
  claimedOn: date({ writtenBy: 'expense.claim' }),
  reimbursedOn: date({ writtenBy: 'expense.reimburse' }),
  remark: longText({ max: 2000 }),
}, {
  module: 'pipeline',
  customizable: true,
  title: 'name',
  subtitle: ['category', 'number'],
  access: { follows: 'customer', assignee: true },
  state: { field: 'status', transitions: { draft: [], claimed: [], reimbursed: [], cancelled: [] } },
  trade: 'sales',
  icon: 'receipt',
  timeline: true,
  quick: ['name', 'category', 'amount', 'spentOn', 'customer', 'opportunity', 'receiptFile'],
  facts: ['amount', 'status', 'category', 'spentOn', 'owner'],
  sections: [
    { name: 'basics', fields: ['number', 'name', 'category', 'amount', 'spentOn', 'status', 'receiptFile', 'remark'] },
    { name: 'origin', fields: ['customer', 'opportunity', 'visit'] },
    { name: 'result', fields: ['claimedOn', 'reimbursedOn'] },
  ],
  views: [
    { name: 'mine', label: { en: 'My expenses', zh: '我的费用' }, kind: 'list', columns: ['name', 'category', 'customer', 'amount', 'spentOn', 'status'], filter: { field: 'owner', is: 'equals', value: { viewer: 'me' } }, sort: [{ field: 'spentOn', descending: true }], sum: 'amount' },
    { name: 'claimed', label: { en: 'To be reimbursed', zh: '待报销' }, kind: 'list', columns: ['name', 'category', 'customer', 'amount', 'spentOn', 'claimedOn', 'owner'], filter: { field: 'status', is: 'equals', value: 'claimed' }, sort: [{ field: 'claimedOn' }], sum: 'amount' },
    { name: 'all', label: { en: 'All expenses', zh: '全部费用' }, kind: 'list', columns: ['name', 'category', 'customer', 'opportunity', 'amount', 'spentOn', 'status', 'owner'], sort: [{ field: 'spentOn', descending: true }], sum: 'amount' },
  ],
})
