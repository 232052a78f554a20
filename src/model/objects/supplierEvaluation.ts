import { defineObject } from '../define/object.ts'
import { belongsTo, date, formula, integer, longText, number, rating, text } from '../define/vocabulary.ts'

/** How a supplier did in a period: marks that people give, and counts of what came late or broken. */
export const supplierEvaluation = defineObject('supplierEvaluation', { en: 'Supplier evaluation', zh: '供应商评估' }, {
  supplier: belongsTo('supplier', { inverse: 'evaluations', access: 'follows', part: true, required: true, immutable: true, whenPurged: 'purge', filter: true }),
  title: text({ max: 100, required: true }),
  evaluatedOn: date({ required: true, default: { initial: 'today' }, sort: true }),
  qualityMark: rating({ required: true }),
  deliveryMark: rating({ required: true }),
  priceMark: rating({ required: true }),
  serviceMark: rating({ required: true }),
  score: formula('number', { round: { multiply: [{ divide: [{ add: [{ field: 'qualityMark' }, { field: 'deliveryMark' }, { field: 'priceMark' }, { field: 'serviceMark' }] }, { value: 20 }] }, { value: 100 }] }, decimals: 0 }),
  receivedLots: integer({ min: 0, default: 0 }),
  lateLots: integer({ min: 0, default: 0 }),
  receivedQuantity: number({ decimals: 3, min: 0, default: 0 }),
  defectQuantity: number({ decimals: 3, min: 0, default: 0 }),
  remark: longText({ max: 2000 }),
}, {
  module: 'partners',
  customizable: true,
  title: 'title',
  subtitle: ['evaluatedOn', 'score'],
  access: { follows: 'supplier' },
  rules: ['supplierEvaluation.parts'],
  icon: 'check',
  timeline: true,
  quick: ['title', 'evaluatedOn', 'qualityMark', 'deliveryMark', 'priceMark', 'serviceMark', 'receivedLots', 'lateLots'],
  sections: [
    { name: 'basics', fields: ['supplier', 'title', 'evaluatedOn', 'qualityMark', 'deliveryMark', 'priceMark', 'serviceMark', 'score', 'remark'] },
    { name: 'delivery', fields: ['receivedLots', 'lateLots', 'receivedQuantity', 'defectQuantity'] },
  ],
  views: [{ name: 'all', label: { en: 'All evaluations', zh: '全部评估' }, kind: 'list', columns: ['title', 'supplier', 'evaluatedOn', 'score', 'qualityMark', 'deliveryMark', 'priceMark', 'serviceMark'], sort: [{ field: 'evaluatedOn', descending: true }] }],
})
