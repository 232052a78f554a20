import { defineObject } from '../define/object.ts'
import { belongsTo, belongsToAny, choice, date, integer, json, money, percent, text } from '../define/vocabulary.ts'

const computed = { writtenBy: 'commissionStatement.compute' } as const

/** What one deal earns by one rule, explained: how much of it is credited, at which rate, in which steps. */
export const commissionLine = defineObject('commissionLine', { en: 'Commission line', zh: '提成明细' }, {
  statement: belongsTo('commissionStatement', { inverse: 'lines', access: 'follows', part: true, required: true, immutable: true, whenPurged: 'purge', ...computed }),
  position: integer({ min: 1, default: 1, ...computed }),
  kind: choice(['earned', 'catchUp', 'takenBack'], { required: true, default: 'earned', tones: { earned: 'ok', catchUp: 'info', takenBack: 'bad' }, ...computed }),
  name: text({ max: 255, ...computed }),
  source: belongsToAny(['order', 'opportunity'], { inverse: 'commissionLines', ...computed }),
  rule: belongsTo('commissionRule', { inverse: 'commissionLines', ...computed }),
  earnedOn: date({ filter: true, ...computed }),
  dealAmount: money(computed),
  creditShare: percent(computed),
  credited: money(computed),
  rate: percent({ min: -10, max: 10, ...computed }),
  amount: money({ required: true, ...computed }),
  explanation: json({ max: 20_000, ...computed }),
  sourceKey: text({ max: 200, filter: true, ...computed }),
}, {
  module: 'targets',
  title: 'name',
  subtitle: ['amount', 'rate'],
  access: { follows: 'statement' },
  writtenBy: 'commissionStatement.compute',
  guards: ['commissionStatement.locked'],
  icon: 'row',
  customizable: false,
  facts: ['kind', 'amount', 'rate', 'rule', 'credited'],
  sections: [{ name: 'basics', fields: ['statement', 'position', 'kind', 'name', 'source', 'rule', 'earnedOn', 'dealAmount', 'creditShare', 'credited', 'rate', 'amount', 'explanation', 'sourceKey'] }],
  views: [{ name: 'all', label: { en: 'All commission lines', zh: '全部提成明细' }, kind: 'list', columns: ['statement', 'kind', 'name', 'rule', 'earnedOn', 'credited', 'rate', 'amount'], sort: [{ field: 'earnedOn', descending: true }], sum: 'amount' }],
})
