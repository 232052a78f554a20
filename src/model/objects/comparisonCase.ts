import { proposalKinds } from '../define/heldOut.ts'
import { defineObject } from '../define/object.ts'
import { belongsTo, choice, date, percent, text } from '../define/vocabulary.ts'

/**
 * That something was proposed to be done with a customer, or that the customer was held out at that moment, by chance, so that what
 * proposing earns can be told: written at the moment of decision, whatever is done about it later.
 */
export const comparisonCase = defineObject('comparisonCase', { en: 'Comparison case', zh: '对照记录' }, {
  customer: belongsTo('customer', { inverse: 'comparisonCases', access: 'follows', required: true, whenPurged: 'purge', filter: true }),
  proposal: choice([...proposalKinds], { required: true, default: 'repurchase', filter: true }),
  arm: choice(['treated', 'heldOut'], { required: true, default: 'treated', filter: true, tones: { treated: 'info', heldOut: 'neutral' } }),
  startedOn: date({ required: true, filter: true, sort: true }),
  /** Of all customers so many were held out then. */
  shareThen: percent(),
  /** Once for each silence, plan, use or month, however often it is done again. */
  caseKey: text({ max: 160, unique: true }),
}, {
  title: 'proposal',
  subtitle: ['customer', 'startedOn'],
  access: { follows: 'customer' },
  writtenBy: 'customer.followPlaybook',
  icon: 'chart',
  facts: ['proposal', 'arm', 'startedOn', 'shareThen'],
  sections: [{ name: 'basics', fields: ['customer', 'proposal', 'arm', 'startedOn', 'shareThen', 'caseKey'] }],
  views: [
    { name: 'all', label: { en: 'All cases', zh: '全部对照记录' }, kind: 'list', columns: ['proposal', 'customer', 'arm', 'startedOn', 'shareThen', 'owner'], sort: [{ field: 'startedOn', descending: true }] },
    { name: 'heldOut', label: { en: 'Held out', zh: '对照组' }, kind: 'list', columns: ['proposal', 'customer', 'startedOn', 'shareThen', 'owner'], filter: { field: 'arm', is: 'equals', value: 'heldOut' }, sort: [{ field: 'startedOn', descending: true }] },
  ],
})
