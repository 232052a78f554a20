import { defineObject } from '../define/object.ts'
import { autoNumber, belongsTo, choice, date, datetime, email, longText, lookup, money, phone, text } from '../define/vocabulary.ts'

/** A deal that a partner tells us of first, so that no other partner, and no colleague, takes it from them for a while. */
export const dealRegistration = defineObject('dealRegistration', { en: 'Deal registration', zh: '商机报备' }, {
  number: autoNumber('DR-', 5, { search: 'C' }),
  partner: belongsTo('partner', { inverse: 'registrations', access: 'follows', required: true, immutable: true, whenPurged: 'refuse', filter: true }),
  company: text({ max: 255, required: true, search: 'A', sort: true }),
  companyKey: text({ max: 255, filter: true, writtenBy: 'dealRegistration.register' }),
  contactName: text({ max: 100 }),
  phone: phone({ sensitive: true }),
  email: email({ sensitive: true }),
  region: text({ max: 60 }),
  city: text({ max: 60 }),
  need: longText({ max: 2000 }),
  expectedAmount: money({ above: 0 }),
  expectedCloseOn: date(),
  status: choice(['submitted', 'accepted', 'rejected', 'withdrawn', 'expired'], {
    required: true, default: 'submitted', filter: true, tones: { submitted: 'info', accepted: 'ok', rejected: 'bad', withdrawn: 'neutral', expired: 'warn' },
  }),
  decidedAt: datetime({ writtenBy: 'dealRegistration.accept' }),
  protectedUntil: date({ sort: true, filter: true, writtenBy: 'dealRegistration.accept' }),
  rejectionReason: choice(['alreadyCustomer', 'alreadyRegistered', 'notOurs', 'incomplete', 'other'], { writtenBy: 'dealRegistration.accept' }),
  answer: longText({ max: 1000, writtenBy: 'dealRegistration.accept' }),
  customer: belongsTo('customer', { inverse: 'registrations', filter: true, writtenBy: 'dealRegistration.accept' }),
  opportunity: belongsTo('opportunity', { inverse: 'registrations', writtenBy: 'dealRegistration.accept' }),
  opportunityStatus: lookup('opportunity', 'status'),
}, {
  module: 'partners',
  title: 'company',
  subtitle: ['number', 'partner'],
  access: { follows: 'partner', assignee: true },
  state: { field: 'status', transitions: { submitted: [], accepted: [], rejected: [], withdrawn: [], expired: [] } },
  writtenBy: 'dealRegistration.register',
  trade: 'sales',
  icon: 'flag',
  timeline: true,
  quick: ['company', 'contactName', 'phone', 'city', 'expectedAmount', 'expectedCloseOn'],
  facts: ['status', 'partner', 'expectedAmount', 'protectedUntil'],
  sections: [
    { name: 'basics', fields: ['number', 'partner', 'company', 'status', 'expectedAmount', 'expectedCloseOn', 'need'] },
    { name: 'reach', fields: ['contactName', 'phone', 'email', 'region', 'city'] },
    { name: 'result', fields: ['decidedAt', 'protectedUntil', 'rejectionReason', 'answer', 'customer', 'opportunity', 'opportunityStatus'] },
  ],
  views: [
    { name: 'toDecide', label: { en: 'To decide', zh: '待处理' }, kind: 'list', columns: ['company', 'partner', 'city', 'expectedAmount', 'expectedCloseOn', 'createdAt'], filter: { field: 'status', is: 'equals', value: 'submitted' }, sort: [{ field: 'createdAt' }] },
    { name: 'protected', label: { en: 'Protected now', zh: '保护期内' }, kind: 'list', columns: ['company', 'partner', 'customer', 'opportunity', 'opportunityStatus', 'expectedAmount', 'protectedUntil'], filter: { field: 'status', is: 'equals', value: 'accepted' }, sort: [{ field: 'protectedUntil' }], sum: 'expectedAmount' },
    { name: 'all', label: { en: 'All registrations', zh: '全部报备' }, kind: 'list', columns: ['number', 'company', 'partner', 'status', 'expectedAmount', 'protectedUntil', 'createdAt'], sort: [{ field: 'createdAt', descending: true }] },
  ],
})
