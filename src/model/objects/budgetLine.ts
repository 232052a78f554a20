import { defineObject } from '../define/object.ts'
import { belongsTo, choice, formula, integer, money, text } from '../define/vocabulary.ts'

/** What one kind of cost may come to in a plan, and what it came to. */
export const budgetLine = defineObject('budgetLine', { en: 'Budget line', zh: '预算明细' }, {
  plan: belongsTo('salesPlan', { inverse: 'budgetLines', access: 'follows', part: true, required: true, immutable: true, whenPurged: 'purge' }),
  position: integer({ min: 1, default: 1 }),
  category: choice(['travel', 'meals', 'gifts', 'transport', 'lodging', 'exhibition', 'advertising', 'training', 'samples', 'other'], { open: true, required: true, default: 'travel' }),
  name: text({ max: 200 }),
  planned: money({ min: 0, required: true }),
  spent: money({ min: 0 }),
  left: formula('money', { subtract: [{ field: 'planned' }, { field: 'spent' }] }),
  remark: text({ max: 500 }),
}, {
  module: 'targets',
  title: 'name',
  subtitle: ['category', 'planned'],
  access: { follows: 'plan' },
  icon: 'row',
  customizable: true,
  facts: ['category', 'planned', 'spent', 'left'],
  quick: ['category', 'name', 'planned', 'spent'],
  sections: [{ name: 'basics', fields: ['plan', 'position', 'category', 'name', 'planned', 'spent', 'left', 'remark'] }],
})
