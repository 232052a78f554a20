import { defineObject } from '../define/object.ts'
import { json, longText, text } from '../define/vocabulary.ts'

/** A question for figures that somebody keeps: what is counted, by what, and how it is shown. It runs with the rights of who reads it. */
export const report = defineObject('report', { en: 'Report', zh: '报表' }, {
  name: text({ max: 200, required: true, search: 'B', sort: true }),
  about: longText({ max: 2000 }),
  definition: json({ max: 100_000, required: true, default: { rows: [], columns: [], measures: [{ metric: 'sales.amount' }], chart: 'table' } }),
}, {
  title: 'name',
  trade: 'insight',
  icon: 'chart',
  rules: ['report.sound'],
  customizable: false,
  quick: ['name', 'about'],
  sections: [{ name: 'basics', fields: ['name', 'about'] }],
  views: [{ name: 'all', label: { en: 'All reports', zh: '全部报表' }, kind: 'list', columns: ['name', 'about', 'owner', 'updatedAt'], sort: [{ field: 'name' }] }],
})
