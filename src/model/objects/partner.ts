import { defineObject } from '../define/object.ts'
import { address, autoNumber, belongsTo, choice, date, email, longText, percent, phone, rating, rollup, text, url } from '../define/vocabulary.ts'

/** A company that sells with us, sends us customers or serves them. */
export const partner = defineObject('partner', { en: 'Partner', zh: '合作伙伴' }, {
  name: text({ max: 255, required: true, search: 'A', sort: true }),
  code: autoNumber('P-', 5),
  kind: choice(['reseller', 'referrer', 'service', 'technology'], { required: true, default: 'reseller', open: true }),
  status: choice(['candidate', 'active', 'paused', 'ended'], { required: true, default: 'active', filter: true, tones: { candidate: 'info', active: 'ok', paused: 'warn', ended: 'neutral' } }),
  phone: phone({ search: 'B', sensitive: true }),
  email: email({ search: 'B', sensitive: true }),
  website: url(),
  region: text({ max: 60 }),
  city: text({ max: 60 }),
  address: address(),
  commissionRate: percent(),
  since: date(),
  until: date(),
  rating: rating(),
  team: belongsTo('team', { inverse: 'partnerTeams', writtenBy: 'partner.admit' }),
  registrationCount: rollup({ of: 'dealRegistration', through: 'partner', function: 'count', where: { field: 'status', is: 'equals', value: 'accepted' } }),
  remark: longText({ max: 5000 }),
  customerCount: rollup({ of: 'customer', through: 'partner', function: 'count' }),
  opportunityAmount: rollup({ of: 'opportunity', through: 'partner', function: 'sum', field: 'amount', where: { field: 'status', is: 'equals', value: 'won' } }),
  externalId: text({ max: 100, filter: true }),
}, {
  module: 'partners',
  title: 'name',
  subtitle: ['kind', 'city'],
  state: { field: 'status', transitions: { candidate: ['active', 'ended'], active: ['paused', 'ended'], paused: ['active', 'ended'], ended: ['active'] } },
  trade: 'customers',
  icon: 'handshake',
  timeline: true,
  quick: ['name', 'kind', 'phone', 'city'],
  facts: ['kind', 'status', 'customerCount', 'opportunityAmount'],
  duplicates: [{ kind: 'company', field: 'name' }, { kind: 'phone', field: 'phone' }, { kind: 'email', field: 'email' }],
  resembles: [{ kind: 'place', field: 'city' }, { kind: 'place', field: 'address' }],
  sections: [
    { name: 'basics', fields: ['name', 'code', 'kind', 'status', 'rating', 'commissionRate', 'since', 'until', 'team', 'registrationCount'] },
    { name: 'reach', fields: ['phone', 'email', 'website', 'region', 'city', 'address'] },
  ],
  views: [
    { name: 'active', label: { en: 'Active partners', zh: '合作中的伙伴' }, kind: 'list', columns: ['name', 'kind', 'status', 'city', 'customerCount', 'opportunityAmount', 'owner'], filter: { field: 'status', is: 'equals', value: 'active' }, sort: [{ field: 'name' }] },
    { name: 'all', label: { en: 'All partners', zh: '全部伙伴' }, kind: 'list', columns: ['name', 'kind', 'status', 'city', 'customerCount', 'owner'], sort: [{ field: 'name' }] },
  ],
})
