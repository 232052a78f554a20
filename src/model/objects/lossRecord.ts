import { defineObject } from '../define/object.ts'
import { belongsTo, choice, date, longText, money, rollup, text } from '../define/vocabulary.ts'

/** That a customer left: when, on whose side the cause lies, why, and what was lost with it. */
export const lossRecord = defineObject('lossRecord', { en: 'Loss record', zh: '流失记录' }, {
  reason: text({ max: 200, required: true, search: 'B' }),
  customer: belongsTo('customer', { inverse: 'lossRecords', access: 'follows', required: true, whenPurged: 'purge', filter: true }),
  lostOn: date({ required: true, default: { initial: 'today' }, sort: true }),
  lossClass: choice(['ours', 'competitor', 'customer'], { required: true, default: 'ours', filter: true, tones: { ours: 'bad', competitor: 'warn', customer: 'neutral' } }),
  lossCause: choice(['price', 'quality', 'service', 'delivery', 'relationship', 'noNeed', 'closed', 'moved', 'other'], { required: true, default: 'other', open: true, filter: true }),
  competitor: belongsTo('competitor', { inverse: 'lossRecords', filter: true }),
  valueLost: money({ min: 0, sort: true }),
  wonBackOn: rollup({ of: 'winBackPlan', through: 'loss', function: 'min', field: 'boughtOn' }),
  remark: longText({ max: 2000 }),
}, {
  module: 'rhythm',
  customizable: true,
  title: 'reason',
  subtitle: ['customer', 'lostOn'],
  access: { follows: 'customer' },
  trade: 'customers',
  icon: 'flag',
  timeline: true,
  quick: ['customer', 'lostOn', 'lossClass', 'lossCause', 'reason', 'competitor', 'valueLost'],
  facts: ['lossClass', 'lossCause', 'valueLost', 'wonBackOn'],
  sections: [{ name: 'basics', fields: ['reason', 'customer', 'lostOn', 'lossClass', 'lossCause', 'competitor', 'valueLost', 'wonBackOn', 'remark'] }],
  views: [{ name: 'all', label: { en: 'All loss records', zh: '全部流失记录' }, kind: 'list', columns: ['reason', 'customer', 'lostOn', 'lossClass', 'lossCause', 'valueLost', 'wonBackOn', 'owner'], sort: [{ field: 'lostOn', descending: true }], sum: 'valueLost' }],
})
