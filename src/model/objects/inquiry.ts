import { defineObject } from '../define/object.ts'
import { autoNumber, belongsTo, choice, date, email, longText, phone, rollup, text } from '../define/vocabulary.ts'

/** What somebody asked a price for: typed in, from the shop, the portal, or a mail. It becomes a quote by inquiry.toQuote. */
export const inquiry = defineObject('inquiry', { en: 'Inquiry', zh: '询价', plural: 'Inquiries' }, {
  number: autoNumber('IQ-', 6, { search: 'A' }),
  customer: belongsTo('customer', { inverse: 'inquiries', access: 'follows', whenPurged: 'refuse', filter: true }),
  contact: belongsTo('contact', { inverse: 'inquiries' }),
  opportunity: belongsTo('opportunity', { inverse: 'inquiries', filter: true }),
  subject: text({ max: 200, required: true, search: 'B' }),
  status: choice(['open', 'quoted', 'closed'], { required: true, default: 'open', filter: true, tones: { open: 'info', quoted: 'ok', closed: 'neutral' } }),
  receivedBy: choice(['byHand', 'telephone', 'mail', 'shop', 'portal', 'chat', 'exhibition', 'other'], { open: true, default: 'byHand' }),
  date: date({ required: true, default: { initial: 'today' }, sort: true }),
  answerBy: date({ sort: true }),
  company: text({ max: 255, search: 'C' }),
  contactName: text({ max: 100 }),
  email: email(),
  phone: phone(),
  message: longText({ max: 10_000 }),
  lineCount: rollup({ of: 'inquiryLine', through: 'inquiry', function: 'count' }),
  closedBecause: text({ max: 500, writtenBy: 'inquiry.close' }),
  externalId: text({ max: 100, filter: true }),
}, {
  module: 'quotes',
  title: 'subject',
  subtitle: ['number', 'customer'],
  access: { follows: 'customer' },
  state: { field: 'status', transitions: { open: [], quoted: [], closed: [] } },
  trade: 'sales',
  icon: 'doc',
  timeline: true,
  quick: ['subject', 'customer', 'receivedBy', 'answerBy'],
  facts: ['status', 'customer', 'date', 'answerBy', 'lineCount'],
  duplicates: [{ kind: 'exact', field: 'externalId' }],
  merges: false,
  sections: [
    { name: 'basics', fields: ['number', 'subject', 'customer', 'contact', 'opportunity', 'status', 'receivedBy', 'date', 'answerBy', 'lineCount', 'closedBecause'] },
    { name: 'need', fields: ['company', 'contactName', 'email', 'phone', 'message', 'externalId'] },
  ],
  views: [
    { name: 'open', label: { en: 'Open inquiries', zh: '待报价' }, kind: 'list', columns: ['number', 'subject', 'customer', 'receivedBy', 'date', 'answerBy', 'lineCount', 'owner'], filter: { field: 'status', is: 'equals', value: 'open' }, sort: [{ field: 'answerBy' }] },
    { name: 'all', label: { en: 'All inquiries', zh: '全部询价' }, kind: 'list', columns: ['number', 'subject', 'customer', 'receivedBy', 'date', 'status', 'owner'], sort: [{ field: 'date', descending: true }] },
  ],
})
