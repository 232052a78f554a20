import { documentTotalFields, documentTotalNames, netOfDocument } from '../define/documentLines.ts'
import { defineObject } from '../define/object.ts'
import { autoNumber, belongsTo, choice, date, datetime, email, formula, integer, longText, percent, rollup, text } from '../define/vocabulary.ts'

const toCustomer = { writtenBy: 'quote.send' } as const
/** What a customer was offered stands as soon as it is sent. */
const standing = ['customer', 'date', 'validUntil', 'currency', 'taxIncluded', 'taxRounding', 'discount', 'freight', 'terms'] as const
const fromCustomer = { writtenBy: 'quote.accept' } as const

/**
 * An offer to a customer. Its versions share a number: quote.revise makes the next one, and the one before is superseded. Lines that
 * are optional count once they are chosen. `overLimit` is by how much the greatest discount by hand, with that on the whole, is above
 * what the sender may give, as quote.send found it before anybody is asked: a flow of approvals asks for it.
 */
export const quote = defineObject('quote', { en: 'Quote', zh: '报价' }, {
  number: autoNumber('Q-', 6, { unique: false, search: 'A', filter: true, writtenBy: 'quote.revise' }),
  revision: integer({ min: 1, default: 1, writtenBy: 'quote.revise' }),
  subject: text({ max: 200, search: 'B' }),
  customer: belongsTo('customer', { inverse: 'quotes', access: 'follows', required: true, whenPurged: 'refuse', filter: true }),
  contact: belongsTo('contact', { inverse: 'quotes' }),
  opportunity: belongsTo('opportunity', { inverse: 'quotes', filter: true }),
  inquiry: belongsTo('inquiry', { inverse: 'quotes' }),
  previous: belongsTo('quote', { inverse: 'laterVersions', writtenBy: 'quote.revise' }),
  order: belongsTo('order', { inverse: 'quotes', writtenBy: 'quote.toOrder' }),
  contract: belongsTo('contract', { inverse: 'quotes', writtenBy: 'quote.toContract' }),
  status: choice(['draft', 'sent', 'accepted', 'declined', 'expired', 'superseded'], {
    required: true, default: 'draft', filter: true, tones: { draft: 'neutral', sent: 'info', accepted: 'ok', declined: 'bad', expired: 'warn', superseded: 'neutral' },
  }),
  date: date({ required: true, default: { initial: 'today' }, sort: true }),
  validUntil: date({ sort: true }),
  ...documentTotalFields('quoteLine', 'quote', { counted: { or: [{ field: 'optional', is: 'isFalse' }, { field: 'chosen', is: 'isTrue' }] } }),
  costTotal: rollup({ of: 'quoteLine', through: 'quote', function: 'sum', field: 'costTotal', in: 'currency', where: { or: [{ field: 'optional', is: 'isFalse' }, { field: 'chosen', is: 'isTrue' }] } }),
  netTotal: formula('money', netOfDocument, { in: 'currency' }),
  margin: formula('number', { divide: [{ subtract: [{ field: 'netTotal' }, { field: 'costTotal' }] }, { field: 'netTotal' }] }, { share: true }),
  handDiscount: rollup({ of: 'quoteLine', through: 'quote', function: 'max', field: 'handDiscount' }),
  discountLimit: percent(toCustomer),
  overLimit: formula('number', { subtract: [
    { subtract: [{ value: 1 }, { multiply: [{ subtract: [{ value: 1 }, { orElse: [{ field: 'handDiscount' }, { value: 0 }] }] }, { subtract: [{ value: 1 }, { orElse: [{ field: 'discount' }, { value: 0 }] }] }] }] },
    { field: 'discountLimit' },
  ] }, { share: true }),
  terms: longText({ max: 5000 }),
  remark: longText({ max: 2000 }),
  sentAt: datetime(toCustomer),
  sentTo: email(toCustomer),
  answeredAt: datetime(fromCustomer),
  answeredBy: text({ max: 100, ...fromCustomer }),
  declineReason: longText({ max: 2000, ...fromCustomer }),
  externalId: text({ max: 100, filter: true, search: 'B' }),
}, {
  module: 'quotes',
  title: 'number',
  subtitle: ['customer', 'validUntil'],
  access: { follows: 'customer' },
  state: { field: 'status', transitions: { draft: [], sent: [], accepted: [], declined: [], expired: [], superseded: [] } },
  guards: ['quote.linesStand'],
  partsStand: { not: { field: 'status', is: 'equals', value: 'draft' } },
  locked: { when: { not: { field: 'status', is: 'equals', value: 'draft' } }, fields: standing },
  uniqueRules: [{ name: 'quote.version', label: { en: 'Number and version', zh: '编号与版本' }, fields: ['number', 'revision'] }],
  trade: 'sales',
  icon: 'doc',
  timeline: true,
  quick: ['customer', 'subject', 'validUntil'],
  facts: ['total', 'margin', 'status', 'validUntil', 'customer'],
  duplicates: [{ kind: 'exact', field: 'externalId' }],
  merges: false,
  prints: {
    heading: { en: 'Quotation', zh: '报价单' }, party: 'customer', facts: ['number', 'revision', 'subject', 'date', 'validUntil', 'currency'],
    lines: { list: 'lines', columns: ['position', 'name', 'quantity', 'unit', 'unitPrice', 'discount', 'taxRate', 'total', 'optional'] },
    totals: ['linesTotal', 'reduction', 'freight', 'taxTotal', 'total'], texts: ['terms'], signed: true,
  },
  sections: [
    { name: 'basics', fields: ['number', 'revision', 'subject', 'customer', 'contact', 'opportunity', 'inquiry', 'status', 'date', 'validUntil', 'previous', 'order', 'contract'] },
    { name: 'price', fields: [...documentTotalNames, 'margin', 'handDiscount', 'discountLimit', 'overLimit'] },
    { name: 'result', fields: ['sentAt', 'sentTo', 'answeredAt', 'answeredBy', 'declineReason'] },
    { name: 'more', fields: ['terms', 'remark', 'externalId'] },
  ],
  views: [
    { name: 'open', label: { en: 'Open quotes', zh: '进行中的报价' }, kind: 'list', columns: ['number', 'revision', 'customer', 'date', 'validUntil', 'status', 'total', 'margin', 'owner'], filter: { field: 'status', is: 'in', value: ['draft', 'sent'] }, sort: [{ field: 'date', descending: true }], sum: 'total' },
    { name: 'mine', label: { en: 'My quotes', zh: '我的报价' }, kind: 'list', columns: ['number', 'revision', 'customer', 'date', 'validUntil', 'status', 'total'], filter: { field: 'owner', is: 'equals', value: { viewer: 'me' } }, sort: [{ field: 'date', descending: true }], sum: 'total' },
    { name: 'accepted', label: { en: 'Accepted', zh: '已接受' }, kind: 'list', columns: ['number', 'customer', 'answeredAt', 'total', 'order', 'owner'], filter: { field: 'status', is: 'equals', value: 'accepted' }, sort: [{ field: 'date', descending: true }], sum: 'total' },
    { name: 'all', label: { en: 'All quotes', zh: '全部报价' }, kind: 'list', columns: ['number', 'revision', 'customer', 'date', 'validUntil', 'status', 'total', 'owner'], sort: [{ field: 'date', descending: true }], sum: 'total' },
  ],
})
