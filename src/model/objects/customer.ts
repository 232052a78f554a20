import { contactDueFields } from '../define/contactDue.ts'
import { defineObject } from '../define/object.ts'
import { countedOrders } from '../define/orderStates.ts'
import { pooledFields } from '../define/pooled.ts'
import { touchFields, touchNames } from '../define/touches.ts'
import {
  address, autoNumber, belongsTo, boolean, choice, date, datetime, email, formula, integer, links, longText, money, multiChoice, phone, place, rollup, text, url,
} from '../define/vocabulary.ts'
import type { Filter } from '../filter/filter.ts'

const open: Filter = { field: 'status', is: 'equals', value: 'open' }
const won: Filter = { field: 'status', is: 'equals', value: 'won' }
const done: Filter = { field: 'status', is: 'equals', value: 'done' }
const contacted: Filter = { and: [done, { field: 'kind', is: 'in', value: ['call', 'meeting', 'visit'] }] }
const overdue: Filter = { field: 'status', is: 'equals', value: 'overdue' }
const unpaid: Filter = { field: 'status', is: 'in', value: ['open', 'part', 'overdue'] }
const mine: Filter = { field: 'owner', is: 'equals', value: { viewer: 'me' } }
const consents = ['unknown', 'given', 'withdrawn'] as const
const consentTones = { given: 'ok', withdrawn: 'bad', unknown: 'neutral' } as const

/** A company or a person that buys or may buy: the root that contacts, opportunities, orders and activities follow. */
export const customer = defineObject('customer', { en: 'Customer', zh: '客户' }, {
  kind: choice(['company', 'person', 'authority', 'association', 'media'], { required: true, default: 'company' }),
  name: text({ max: 255, required: true, search: 'A', sort: true }),
  shortName: text({ max: 100, search: 'A' }),
  code: autoNumber('K-', 6, { search: 'B' }),
  level: belongsTo('customerLevel', { inverse: 'customers', whenPurged: 'refuse', filter: true }),
  lifecycleStage: belongsTo('lifecycleStage', { inverse: 'customers', whenPurged: 'refuse', filter: true }),
  endedBy: choice(['us', 'them']),
  endReason: text({ max: 500 }),
  relationshipLevel: choice(['stranger', 'known', 'trusted', 'friend', 'strategic'], { tones: { trusted: 'info', friend: 'ok', strategic: 'accent' } }),
  source: choice(['website', 'referral', 'exhibition', 'advertisement', 'search', 'social', 'telephone', 'mail', 'partner', 'bought', 'other'], { open: true }),
  sourceCampaign: belongsTo('campaign', { inverse: 'customers' }),
  ...touchFields,
  risk: choice(['low', 'medium', 'high'], { tones: { low: 'ok', medium: 'warn', high: 'bad' } }),

  phone: phone({ search: 'A', sensitive: true }),
  email: email({ search: 'A', sensitive: true }),
  website: url(),
  country: text({ max: 60 }),
  region: text({ max: 60 }),
  city: text({ max: 60, filter: true }),
  address: address(),
  postcode: text({ max: 20 }),
  place: place({ filter: true }),
  proposedPlace: place({ module: 'visits', writtenBy: 'customer.proposePlace' }),
  proposedPlaceVisits: integer({ module: 'visits', min: 0, writtenBy: 'customer.proposePlace' }),
  placeDeclinedAt: datetime({ module: 'visits', writtenBy: 'customer.declinePlace' }),

  industry: choice(['manufacturing', 'electronics', 'textile', 'machinery', 'retail', 'food', 'catering', 'hospitality', 'medical', 'education', 'finance', 'logistics', 'software', 'media', 'construction', 'energy', 'agriculture', 'public', 'other'], { open: true, filter: true }),
  subIndustry: choice(['components', 'assembly', 'semiconductors', 'yarn', 'garments', 'tools', 'vehicles', 'supermarket', 'onlineShop', 'hospital', 'pharmacy', 'devices', 'school', 'training', 'bank', 'insurance', 'freight', 'warehousing'], {
    open: true,
    dependsOn: {
      field: 'industry',
      choices: {
        electronics: ['components', 'assembly', 'semiconductors'], textile: ['yarn', 'garments'], machinery: ['tools', 'vehicles', 'components'],
        retail: ['supermarket', 'onlineShop'], medical: ['hospital', 'pharmacy', 'devices'], education: ['school', 'training'],
        finance: ['bank', 'insurance'], logistics: ['freight', 'warehousing'],
      },
    },
  }),
  size: choice(['under10', 'from10', 'from50', 'from200', 'from500', 'from2000'], ),
  employees: integer({ min: 0 }),
  annualRevenue: money({ min: 0 }),
  foundedYear: integer({ min: 1000, max: 2200, grouped: false }),
  taxNumber: text({ max: 50 }),
  parent: belongsTo('customer', { inverse: 'subsidiaries', acyclic: true, filter: true }),
  links: links(['customer'], { roles: ['group', 'spouse', 'household', 'refers', 'suppliesTo', 'competesWith'], inverse: 'linkedBy', dated: true, acyclicRoles: ['group', 'refers'], downwardRoles: ['refers'] }),
  partner: belongsTo('partner', { inverse: 'customers' }),
  interests: links(['product'], { inverse: 'interestedCustomers' }),

  language: choice(['zh', 'en', 'ja', 'ko', 'de', 'fr', 'es', 'ru', 'other'], { open: true }),
  preferredChannel: choice(['phone', 'sms', 'email', 'wechat', 'visit', 'mail']),
  phoneConsent: choice(consents, { default: 'unknown', tones: consentTones }),
  smsConsent: choice(consents, { default: 'unknown', tones: consentTones }),
  emailConsent: choice(consents, { default: 'unknown', tones: consentTones }),
  wechatConsent: choice(consents, { default: 'unknown', tones: consentTones }),

  sex: choice(['female', 'male', 'other']),
  birthDate: date({ sensitive: true, filter: true }),
  education: choice(['school', 'college', 'bachelor', 'master', 'doctor', 'other']),
  occupation: text({ max: 100 }),
  incomeBand: choice(['low', 'lowerMiddle', 'middle', 'upperMiddle', 'high']),
  hobbies: multiChoice(['sport', 'travel', 'music', 'reading', 'food', 'tea', 'wine', 'golf', 'photography', 'family', 'technology', 'art'], { open: true }),
  habits: longText({ max: 2000 }),

  creditLimit: money({ min: 0 }),
  orderReceivable: rollup({ of: 'order', through: 'customer', function: 'sum', field: 'receivable' }),
  invoiceReceivable: rollup({ of: 'invoice', through: 'customer', function: 'sum', field: 'receivable' }),
  /** Of every order that was confirmed, planned and invoiced or not, and of what is invoiced besides orders. */
  receivable: formula('money', { add: [{ field: 'orderReceivable' }, { field: 'invoiceReceivable' }] }, { sort: true }),
  credit: rollup({ of: 'receipt', through: 'customer', function: 'sum', field: 'remaining' }),
  overdueAmount: rollup({ of: 'paymentPlan', through: 'customer', function: 'sum', field: 'open', where: overdue, sort: true }),
  oldestDueOn: rollup({ of: 'paymentPlan', through: 'customer', function: 'min', field: 'dueOn', where: unpaid }),
  orderStop: boolean({ filter: true }),
  orderStopReason: text({ max: 200, shownWhen: { field: 'orderStop', in: [true] } }),
  contactCount: rollup({ of: 'contact', through: 'customer', function: 'count' }),
  openOpportunityCount: rollup({ of: 'opportunity', through: 'customer', function: 'count', where: open }),
  openOpportunityAmount: rollup({ of: 'opportunity', through: 'customer', function: 'sum', field: 'amount', where: open, sort: true }),
  wonAmount: rollup({ of: 'opportunity', through: 'customer', function: 'sum', field: 'amount', where: won }),
  visibleOpportunityAmount: rollup({ of: 'opportunity', through: 'customer', function: 'sum', field: 'amount', where: open, scope: 'viewer' }),
  expenseTotal: rollup({ of: 'expense', through: 'customer', function: 'sum', field: 'amount', where: { field: 'status', is: 'in', value: ['claimed', 'reimbursed'] } }),
  sampleCost: rollup({ of: 'sample', through: 'customer', function: 'sum', field: 'cost', where: { field: 'status', is: 'in', value: ['sent', 'received', 'evaluated', 'returned'] } }),
  orderCount: rollup({ of: 'order', through: 'customer', function: 'count', where: countedOrders }),
  orderTotal: rollup({ of: 'order', through: 'customer', function: 'sum', field: 'total', where: countedOrders, sort: true }),
  invoiced: rollup({ of: 'invoice', through: 'customer', function: 'sum', field: 'total', where: { field: 'status', is: 'in', value: ['issued', 'sent'] } }),
  averageOrder: formula('money', { round: { divide: [{ field: 'orderTotal' }, { field: 'orderCount' }] }, decimals: 0 }),
  firstOrderOn: rollup({ of: 'order', through: 'customer', function: 'min', field: 'date', where: countedOrders }),
  lastOrderOn: rollup({ of: 'order', through: 'customer', function: 'max', field: 'date', where: countedOrders }),
  lastContactAt: rollup({ of: 'activity', through: 'customer', function: 'max', field: 'doneAt', where: contacted, sort: true }),
  lastActivityAt: rollup({ of: 'activity', through: 'customer', function: 'max', field: 'doneAt', where: done }),
  nextContactAt: rollup({ of: 'activity', through: 'customer', function: 'min', field: 'due', where: open, sort: true }),
  nextStep: rollup({ of: 'activity', through: 'customer', function: 'first', field: 'subject', by: 'due', where: open }),
  activityCount: rollup({ of: 'activity', through: 'customer', function: 'count' }),
  remark: longText({ max: 5000, search: 'C' }),
  externalId: text({ max: 100, filter: true, search: 'B' }),
  ...contactDueFields,
  ...pooledFields,
}, {
  title: 'name',
  subtitle: ['kind', 'industry', 'city'],
  trade: 'customers',
  icon: 'building',
  timeline: true,
  cardWays: 'contactPoints',
  pools: true,
  guards: ['record.held'],
  card: { organisation: 'name', phone: 'phone', email: 'email', website: 'website', address: 'address', city: 'city', region: 'region', postcode: 'postcode', country: 'country', remark: 'remark' },
  quick: ['kind', 'name', 'phone', 'industry', 'city', 'source', 'level'],
  facts: ['orderTotal', 'wonAmount', 'openOpportunityAmount', 'openOpportunityCount', 'lastContactAt'],
  duplicates: [
    { kind: 'company', field: 'name' }, { kind: 'phone', field: 'phone' }, { kind: 'email', field: 'email' },
    { kind: 'exact', field: 'taxNumber' }, { kind: 'exact', field: 'externalId' },
  ],
  resembles: [{ kind: 'place', field: 'city' }, { kind: 'place', field: 'address' }, { kind: 'day', field: 'birthDate' }],
  sections: [
    { name: 'basics', fields: ['kind', 'name', 'shortName', 'code', 'level', 'lifecycleStage', 'relationshipLevel', 'source', 'sourceCampaign', 'risk'] },
    { name: 'reach', fields: ['phone', 'email', 'website', 'country', 'region', 'city', 'address', 'postcode', 'place', 'proposedPlace', 'proposedPlaceVisits'] },
    { name: 'company', fields: ['industry', 'subIndustry', 'size', 'employees', 'annualRevenue', 'foundedYear', 'taxNumber', 'parent', 'links', 'partner'] },
    { name: 'person', fields: ['sex', 'birthDate', 'education', 'occupation', 'incomeBand', 'hobbies', 'habits'] },
    { name: 'preferences', fields: ['language', 'preferredChannel', 'phoneConsent', 'smsConsent', 'emailConsent', 'wechatConsent', 'interests'] },
    { name: 'dealings', fields: ['creditLimit', 'orderStop', 'orderStopReason', 'orderCount', 'orderTotal', 'invoiced', 'averageOrder', 'firstOrderOn', 'lastOrderOn', 'wonAmount', 'openOpportunityCount', 'openOpportunityAmount', 'visibleOpportunityAmount'] },
    { name: 'care', fields: ['lastContactAt', 'nextContactAt', 'nextStep', 'contactDueOn', 'contactOn', 'cadence', 'cadenceDays', 'cadenceChannel', 'lastOutreachAt', 'plannedContactAt', 'plannedMeetingAt', 'snoozedUntil', 'snoozeReason', 'endedBy', 'endReason', 'remark', 'externalId'] },
    { name: 'touches', fields: touchNames },
    { name: 'allocation', fields: ['heldSince', 'neverReturns', 'pool', 'pooledAt', 'formerOwner'] },
  ],
  views: [
    { name: 'all', label: { en: 'All customers', zh: '全部客户' }, kind: 'list', columns: ['name', 'level', 'lifecycleStage', 'industry', 'city', 'orderTotal', 'lastContactAt', 'nextStep', 'owner'], sort: [{ field: 'orderTotal', descending: true }], sum: 'orderTotal' },
    { name: 'mine', label: { en: 'My customers', zh: '我的客户' }, kind: 'list', columns: ['name', 'level', 'lifecycleStage', 'industry', 'city', 'orderTotal', 'lastContactAt', 'nextContactAt'], filter: mine, sort: [{ field: 'nextContactAt' }], sum: 'orderTotal' },
    { name: 'quiet', label: { en: 'No contact in 30 days', zh: '30 天未跟进' }, kind: 'list', columns: ['name', 'level', 'orderTotal', 'lastContactAt', 'nextContactAt', 'owner'], filter: { or: [{ field: 'lastContactAt', is: 'isEmpty' }, { field: 'lastContactAt', is: 'olderThan', value: { amount: 30, unit: 'day' } }] }, sort: [{ field: 'lastContactAt' }], sum: 'orderTotal' },
    { name: 'inPlay', label: { en: 'With open opportunities', zh: '有在手商机' }, kind: 'list', columns: ['name', 'level', 'openOpportunityCount', 'openOpportunityAmount', 'lastContactAt', 'nextStep', 'owner'], filter: { field: 'openOpportunityCount', is: 'moreThan', value: 0 }, sort: [{ field: 'openOpportunityAmount', descending: true }], sum: 'openOpportunityAmount' },
    { name: 'next', label: { en: 'Next best action', zh: '下一步行动' }, kind: 'list', columns: ['name', 'nextAction', 'nextActionWorth', 'level', 'lastContactAt', 'nextContactAt', 'owner'], filter: { field: 'nextActionWorth', is: 'isNotEmpty' }, sort: [{ field: 'nextActionWorth', descending: true }] },
    { name: 'stages', label: { en: 'By lifecycle stage', zh: '按生命周期' }, kind: 'board', lanes: 'lifecycleStage', columns: ['level', 'orderTotal', 'owner'], sum: 'orderTotal' },
  ],
})
