import { defineObject } from '../define/object.ts'
import { belongsTo, date, money, text } from '../define/vocabulary.ts'

/** What was sold when and by whom within a deal: many per opportunity. */
export const salesRecord = defineObject('salesRecord', { en: 'Sales record', zh: '销售记录' }, {
  opportunity: belongsTo('opportunity', { inverse: 'salesRecords', access: 'follows', part: true, required: true, immutable: true, whenPurged: 'purge' }),
  salesperson: text({ max: 100, required: true, search: 'C' }),
  date: date({ required: true, default: { initial: 'today' }, sort: true }),
  amount: money({ required: true }),
  remark: text({ max: 500 }),
}, {
  module: 'pipeline',
  customizable: true,
  title: 'salesperson',
  subtitle: ['date', 'amount'],
  access: { follows: 'opportunity' },
  icon: 'receipt',
  timeline: true,
  quick: ['salesperson', 'date', 'amount', 'remark'],
  sections: [{ name: 'basics', fields: ['opportunity', 'salesperson', 'date', 'amount', 'remark'] }],
  views: [{ name: 'all', label: { en: 'All sales records', zh: '全部销售记录' }, kind: 'list', columns: ['salesperson', 'opportunity', 'date', 'amount', 'remark'], sort: [{ field: 'date', descending: true }], sum: 'amount' }],
})
