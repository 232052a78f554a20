import { documentTotalFields, documentTotalNames } from '../define/documentLines.ts'
import { defineObject } from '../define/object.ts'
import { countedOrders } from '../define/orderStates.ts'
import type { Filter } from '../filter/filter.ts'
import { autoNumber, belongsTo, choice, date, file, formula, integer, longText, money, rollup, text, user } from '../define/vocabulary.ts'

/** What both sides signed stands from then on; how we call it, whom we ask and when we are reminded may still change. */
const agreed = ['customer', 'startsOn', 'endsOn', 'terms', 'paymentTerms', 'currency', 'taxIncluded', 'taxRounding', 'discount', 'freight'] as const
const signed: Filter = { not: { field: 'status', is: 'equals', value: 'draft' } }

/**
 * What was agreed for a time. Recurring figures (model/metrics): `monthlyTotal` is one month of its lines with a period, `mrr` the
 * same while the contract is in force, `arr` twelve times that; all in the contract's currency.
 */
export const contract = defineObject('contract', { en: 'Contract', zh: '合同' }, {
  number: autoNumber('CT-', 6, { search: 'A' }),
  name: text({ max: 200, required: true, search: 'A', sort: true }),
  kind: choice(['sale', 'framework', 'subscription', 'service', 'other'], { open: true, default: 'sale' }),
  customer: belongsTo('customer', { inverse: 'contracts', access: 'follows', required: true, whenPurged: 'refuse', filter: true }),
  contact: belongsTo('contact', { inverse: 'contracts' }),
  opportunity: belongsTo('opportunity', { inverse: 'contracts', filter: true }),
  status: choice(['draft', 'active', 'expired', 'ended', 'renewed'], { required: true, default: 'draft', filter: true, tones: { draft: 'neutral', active: 'ok', expired: 'warn', ended: 'bad', renewed: 'info' } }),
  startsOn: date({ required: true, default: { initial: 'today' }, sort: true }),
  endsOn: date({ sort: true, filter: true }),
  signedOn: date({ writtenBy: 'contract.sign', sort: true }),
  signedBy: text({ max: 100, writtenBy: 'contract.sign' }),
  signedFor: user({ writtenBy: 'contract.sign' }),
  signedCopy: file({ writtenBy: 'contract.sign' }),
  terms: longText({ max: 20_000 }),
  paymentTerms: longText({ max: 2000 }),
  renewalDays: integer({ min: 0, max: 730, default: 60 }),
  renewalOpportunity: belongsTo('opportunity', { inverse: 'renewedContracts', module: 'pipeline', writtenBy: 'contract.turn' }),
  previous: belongsTo('contract', { inverse: 'renewals', acyclic: true, writtenBy: 'contract.renew' }),
  endedOn: date({ writtenBy: 'contract.end' }),
  endReason: text({ max: 500, writtenBy: 'contract.end' }),
  ...documentTotalFields('contractLine', 'contract'),
  monthlyTotal: rollup({ of: 'contractLine', through: 'contract', function: 'sum', field: 'monthly', in: 'currency' }),
  mrr: formula('money', {
    when: { field: 'status', is: 'equals', value: 'active' },
    // oxlint-disable-next-line unicorn/no-thenable -- the word of the formula tree; nothing awaits it
    then: { field: 'monthlyTotal' },
    otherwise: { value: 0 },
  }, { sort: true, in: 'currency' }),
  arr: formula('money', { multiply: [{ field: 'mrr' }, { value: 12 }] }, { in: 'currency' }),
  termTotal: money({ writtenBy: 'contract.sign', in: 'currency' }),
  orderTotal: rollup({ of: 'order', through: 'contract', function: 'sum', field: 'total', where: countedOrders }),
  orderCount: rollup({ of: 'order', through: 'contract', function: 'count' }),
  invoiced: rollup({ of: 'invoiceLine', through: 'contract', function: 'sum', field: 'gross', in: 'currency', where: { field: 'standing', is: 'equals', value: 'issued' } }),
  invoiceRequested: rollup({ of: 'invoiceLine', through: 'contract', function: 'sum', field: 'gross', in: 'currency', where: { field: 'standing', is: 'equals', value: 'requested' } }),
  externalId: text({ max: 100, filter: true }),
}, {
  module: 'contracts',
  customizable: true,
  title: 'number',
  subtitle: ['name', 'customer'],
  access: { follows: 'customer' },
  state: { field: 'status', transitions: { draft: [], active: [], expired: [], ended: [], renewed: [] } },
  rules: ['contract.period'],
  guards: ['contract.linesStand'],
  partsStand: signed,
  locked: { when: signed, fields: agreed, says: { en: 'It is signed: what was agreed stands. End it early, or renew it with other terms.', zh: '合同已签订，约定的内容不可修改。如需变更，请终止合同，或以新的条款续签。' } },
  trade: 'sales',
  icon: 'doc',
  timeline: true,
  merges: false,
  quick: ['name', 'kind', 'customer', 'startsOn', 'endsOn'],
  facts: ['total', 'mrr', 'startsOn', 'endsOn', 'customer'],
  prints: {
    party: 'customer', facts: ['number', 'name', 'startsOn', 'endsOn', 'currency'],
    lines: { list: 'lines', columns: ['position', 'name', 'quantity', 'unit', 'interval', 'unitPrice', 'discount', 'total'] },
    totals: ['linesTotal', 'reduction', 'freight', 'taxTotal', 'total'], texts: ['paymentTerms', 'terms'], signed: true,
  },
  sections: [
    { name: 'basics', fields: ['number', 'name', 'kind', 'customer', 'contact', 'opportunity', 'status', 'startsOn', 'endsOn'] },
    { name: 'signing', fields: ['signedOn', 'signedBy', 'signedFor', 'signedCopy', 'endedOn', 'endReason'] },
    { name: 'price', fields: [...documentTotalNames, 'monthlyTotal', 'mrr', 'arr', 'termTotal'] },
    { name: 'renewal', fields: ['renewalDays', 'renewalOpportunity', 'previous'] },
    { name: 'course', fields: ['orderTotal', 'orderCount', 'invoiced', 'invoiceRequested'] },
    { name: 'terms', fields: ['paymentTerms', 'terms', 'externalId'] },
  ],
  views: [
    { name: 'all', label: { en: 'All contracts', zh: '全部合同' }, kind: 'list', columns: ['number', 'name', 'customer', 'status', 'startsOn', 'endsOn', 'total', 'mrr', 'owner'], sort: [{ field: 'createdAt', descending: true }], sum: 'total' },
    { name: 'active', label: { en: 'In force', zh: '履行中' }, kind: 'list', columns: ['number', 'name', 'customer', 'endsOn', 'mrr', 'total', 'owner'], filter: { field: 'status', is: 'equals', value: 'active' }, sort: [{ field: 'endsOn' }], sum: 'mrr' },
    { name: 'ending', label: { en: 'Ending within 90 days', zh: '90 天内到期' }, kind: 'list', columns: ['number', 'name', 'customer', 'endsOn', 'renewalOpportunity', 'mrr', 'owner'], filter: { and: [{ field: 'status', is: 'equals', value: 'active' }, { field: 'endsOn', is: 'inNext', value: { amount: 90, unit: 'day' } }] }, sort: [{ field: 'endsOn' }] },
  ],
})
