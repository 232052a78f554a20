import { defineObject } from '../define/object.ts'
import { autoNumber, belongsTo, choice, date, formula, integer, longText, money, number, rollup, text } from '../define/vocabulary.ts'

/** What we asked a supplier, by when, and what came back. */
export const supplierRequest = defineObject('supplierRequest', { en: 'Supplier request', zh: '供应商询问' }, {
  number: autoNumber('SR-', 5, { search: 'C' }),
  supplier: belongsTo('supplier', { inverse: 'requests', access: 'follows', required: true, immutable: true, whenPurged: 'purge', filter: true }),
  subject: text({ max: 200, required: true, search: 'B' }),
  kind: choice(['price', 'delivery', 'quality', 'sample', 'document', 'other'], { required: true, default: 'price', filter: true, open: true }),
  product: belongsTo('product', { inverse: 'supplierRequests', filter: true }),
  quantity: number({ decimals: 3, above: 0 }),
  question: longText({ max: 5000 }),
  askedOn: date({ required: true, default: { initial: 'today' }, sort: true }),
  dueOn: date({ sort: true }),
  status: choice(['open', 'answered', 'closed', 'cancelled'], { required: true, default: 'open', filter: true, tones: { open: 'info', answered: 'ok', closed: 'neutral', cancelled: 'neutral' } }),
  answeredOn: date({ writtenBy: 'supplierRequest.answer' }),
  reply: longText({ max: 5000, writtenBy: 'supplierRequest.answer' }),
  price: money({ min: 0, writtenBy: 'supplierRequest.answer' }),
  leadDays: integer({ min: 0, max: 3650, writtenBy: 'supplierRequest.answer' }),
  answerDays: formula('number', { daysBetween: [{ field: 'answeredOn' }, { field: 'askedOn' }] }),
  lateDays: formula('number', { greatest: [{ value: 0 }, { daysBetween: [{ field: 'answeredOn' }, { field: 'dueOn' }] }] }),
  activityCount: rollup({ of: 'activity', through: 'target', function: 'count' }),
}, {
  module: 'partners',
  title: 'subject',
  subtitle: ['number', 'supplier'],
  access: { follows: 'supplier' },
  state: { field: 'status', transitions: { open: [], answered: [], closed: [], cancelled: [] } },
  trade: 'customers',
  icon: 'doc',
  timeline: true,
  prints: { heading: { en: 'Inquiry', zh: '询价函' }, party: 'supplier', facts: ['number', 'subject', 'kind', 'product', 'quantity', 'askedOn', 'dueOn'], texts: ['question'], signed: true },
  quick: ['supplier', 'subject', 'kind', 'product', 'quantity', 'dueOn'],
  facts: ['status', 'supplier', 'dueOn', 'answerDays', 'price'],
  sections: [
    { name: 'basics', fields: ['number', 'supplier', 'subject', 'kind', 'product', 'quantity', 'question', 'askedOn', 'dueOn', 'status'] },
    { name: 'result', fields: ['answeredOn', 'answerDays', 'lateDays', 'price', 'leadDays', 'reply', 'activityCount'] },
  ],
  views: [
    { name: 'open', label: { en: 'Waiting for an answer', zh: '待答复' }, kind: 'list', columns: ['subject', 'supplier', 'kind', 'product', 'askedOn', 'dueOn', 'owner'], filter: { field: 'status', is: 'equals', value: 'open' }, sort: [{ field: 'dueOn' }] },
    { name: 'all', label: { en: 'All requests', zh: '全部询问' }, kind: 'list', columns: ['number', 'subject', 'supplier', 'kind', 'status', 'askedOn', 'answerDays', 'price'], sort: [{ field: 'askedOn', descending: true }] },
  ],
})
