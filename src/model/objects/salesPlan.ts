import { defineObject } from '../define/object.ts'
import { choice, date, formula, longText, rollup, text } from '../define/vocabulary.ts'

/** What a department or the company means to sell in a time, and what it may cost. */
export const salesPlan = defineObject('salesPlan', { en: 'Sales plan', zh: '销售计划' }, {
  name: text({ max: 200, required: true, search: 'B', sort: true }),
  period: choice(['month', 'quarter', 'year'], { required: true, default: 'year' }),
  startsOn: date({ required: true, sort: true }),
  endsOn: date({ required: true }),
  status: choice(['draft', 'active', 'closed'], { required: true, default: 'draft', filter: true, tones: { draft: 'neutral', active: 'ok', closed: 'info' } }),
  about: longText({ max: 5000 }),
  targetCount: rollup({ of: 'salesTarget', through: 'plan', function: 'count' }),
  planned: rollup({ of: 'budgetLine', through: 'plan', function: 'sum', field: 'planned' }),
  spent: rollup({ of: 'budgetLine', through: 'plan', function: 'sum', field: 'actual' }),
  left: formula('money', { subtract: [{ field: 'planned' }, { field: 'spent' }] }),
}, {
  module: 'targets',
  title: 'name',
  subtitle: ['period', 'startsOn'],
  rules: ['salesPlan.dates'],
  state: { field: 'status', transitions: { draft: [], active: [], closed: [] } },
  trade: 'sales',
  icon: 'doc',
  customizable: true,
  timeline: true,
  quick: ['name', 'period', 'startsOn', 'endsOn'],
  facts: ['status', 'startsOn', 'endsOn', 'planned', 'spent'],
  sections: [
    { name: 'basics', fields: ['name', 'period', 'startsOn', 'endsOn', 'status', 'about'] },
    { name: 'budget', fields: ['planned', 'spent', 'left', 'targetCount'] },
  ],
  views: [
    { name: 'all', label: { en: 'All plans', zh: '全部计划' }, kind: 'list', columns: ['name', 'period', 'startsOn', 'endsOn', 'status', 'planned', 'spent', 'left', 'owner'], sort: [{ field: 'startsOn', descending: true }], sum: 'planned' },
  ],
})
