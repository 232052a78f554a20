import { defineObject } from '../define/object.ts'
import { address, autoNumber, belongsTo, choice, date, integer, longText, money, text } from '../define/vocabulary.ts'

/** Goods sent for a customer to try: what they cost, where the parcel is, and what the customer said. It moves by its verbs only. */
export const sample = defineObject('sample', { en: 'Sample', zh: '样品' }, {
  number: autoNumber('SM-', 6, { search: 'C' }),
  name: text({ max: 255, required: true, search: 'B', sort: true }),
  customer: belongsTo('customer', { inverse: 'samples', access: 'follows', required: true, whenPurged: 'refuse', filter: true }),
  opportunity: belongsTo('opportunity', { inverse: 'samples', filter: true }),
  product: belongsTo('product', { inverse: 'samples', filter: true }),
  contact: belongsTo('contact', { inverse: 'samples' }),
  quantity: integer({ min: 1, max: 1_000_000, required: true, default: 1 }),
  cost: money({ min: 0 }),
  status: choice(['requested', 'sent', 'received', 'evaluated', 'returned', 'cancelled'], {
    required: true, default: 'requested', filter: true, tones: { requested: 'neutral', sent: 'info', received: 'accent', evaluated: 'ok', returned: 'warn', cancelled: 'bad' },
  }),
  neededOn: date({ sort: true }),
  deliveryAddress: address(),
  carrier: text({ max: 100 }),
  courierNumber: text({ max: 60, search: 'B' }),
  sentOn: date({ sort: true }),
  receivedOn: date(),
  feedbackDueOn: date({ sort: true }),
  sampleResult: choice(['accepted', 'changesWanted', 'rejected'], { filter: true, tones: { accepted: 'ok', changesWanted: 'warn', rejected: 'bad' } }),
  feedback: longText({ max: 5000 }),
  evaluatedOn: date(),
  remark: longText({ max: 2000 }),
}, {
  module: 'pipeline',
  customizable: true,
  title: 'name',
  subtitle: ['customer', 'number'],
  access: { follows: 'customer' },
  state: { field: 'status', transitions: { requested: [], sent: [], received: [], evaluated: [], returned: [], cancelled: [] } },
  trade: 'sales',
  icon: 'box',
  timeline: true,
  quick: ['name', 'customer', 'opportunity', 'product', 'quantity', 'cost', 'neededOn'],
  facts: ['status', 'customer', 'courierNumber', 'feedbackDueOn', 'sampleResult'],
  sections: [
    { name: 'basics', fields: ['number', 'name', 'customer', 'opportunity', 'product', 'contact', 'quantity', 'cost', 'status', 'neededOn', 'remark'] },
    { name: 'delivery', fields: ['deliveryAddress', 'carrier', 'courierNumber', 'sentOn', 'receivedOn', 'feedbackDueOn'] },
    { name: 'result', fields: ['sampleResult', 'feedback', 'evaluatedOn'] },
  ],
  views: [
    { name: 'open', label: { en: 'Under way', zh: '进行中的样品' }, kind: 'list', columns: ['name', 'customer', 'status', 'courierNumber', 'feedbackDueOn', 'cost', 'owner'], filter: { field: 'status', is: 'in', value: ['requested', 'sent', 'received'] }, sort: [{ field: 'feedbackDueOn' }], sum: 'cost' },
    { name: 'all', label: { en: 'All samples', zh: '全部样品' }, kind: 'list', columns: ['name', 'customer', 'product', 'status', 'sampleResult', 'sentOn', 'cost', 'owner'], sort: [{ field: 'createdAt', descending: true }], sum: 'cost' },
    { name: 'board', label: { en: 'Board', zh: '看板' }, kind: 'board', lanes: 'status', columns: ['customer', 'cost', 'feedbackDueOn', 'owner'], sum: 'cost' },
  ],
})
