import { expenseKinds } from '../define/expenseKinds.ts'
import type { Expression } from '../define/expression.ts'
import { bases, moneyKpis } from '../define/kpis.ts'
import { defineObject } from '../define/object.ts'
import { belongsTo, choice, datetime, formula, integer, money, text } from '../define/vocabulary.ts'

const kpiShown = { shownWhen: { field: 'source', in: ['kpi'] } } as const
const typed: Expression = {
  // oxlint-disable-next-line unicorn/no-thenable -- the word of the formula tree; nothing awaits it
  when: { field: 'source', is: 'equals', value: 'typed' }, then: { field: 'spent' }, otherwise: { field: 'counted' },
}

/** What one kind of cost, or a KPI, is to come to in a plan, and what it came to: typed, or counted from expenses or by the KPI. */
export const budgetLine = defineObject('budgetLine', { en: 'Budget line', zh: '预算明细' }, {
  plan: belongsTo('salesPlan', { inverse: 'budgetLines', access: 'follows', part: true, required: true, immutable: true, whenPurged: 'purge' }),
  position: integer({ min: 1, default: 1 }),
  category: choice(['travel', 'meals', 'gifts', 'transport', 'lodging', 'exhibition', 'advertising', 'training', 'samples', 'other'], { open: true, required: true, default: 'travel' }),
  name: text({ max: 200 }),
  planned: money({ min: 0, required: true }),
  source: choice(['typed', 'expenses', 'kpi'], { required: true, default: 'typed' }),
  expenseCategory: choice([...expenseKinds], { open: true, shownWhen: { field: 'source', in: ['expenses'] } }),
  kpi: choice([...moneyKpis], kpiShown),
  basis: choice([...bases], { default: 'confirmed', ...kpiShown }),
  spent: money({ min: 0, shownWhen: { field: 'source', in: ['typed'] } }),
  counted: money({ writtenBy: 'salesPlan.count' }),
  countedAt: datetime({ writtenBy: 'salesPlan.count' }),
  actual: formula('money', typed),
  left: formula('money', { subtract: [{ field: 'planned' }, { field: 'actual' }] }),
  remark: text({ max: 500 }),
}, {
  module: 'targets',
  title: 'name',
  subtitle: ['category', 'planned'],
  access: { follows: 'plan' },
  icon: 'row',
  customizable: true,
  rules: ['budgetLine.source'],
  facts: ['category', 'source', 'planned', 'actual', 'left'],
  quick: ['category', 'name', 'planned', 'source', 'expenseCategory', 'kpi', 'basis', 'spent'],
  sections: [{ name: 'basics', fields: ['plan', 'position', 'category', 'name', 'planned', 'source', 'expenseCategory', 'kpi', 'basis', 'spent', 'counted', 'countedAt', 'actual', 'left', 'remark'] }],
})
