import type { Analysis } from './analysis.ts'
import { classifiedOptions, classifiedRoles, classify } from './classified.ts'

/** Who will leave, with reasons. */
export const churnAnalysis: Analysis = {
  key: 'churn',
  title: 'Churn: how likely each customer is to leave, and why; learned from customers of whom it is known',
  columns: classifiedRoles(['churn', 'churned', 'churn label', 'churn value', 'is churn', 'exited', 'attrition', 'attrition flag', 'customer status', 'left', 'churn flag', 'churn status', 'label', 'target', 'class', 'outcome', 'y', '流失', '是否流失', '流失标签']),
  readsAll: true,
  options: classifiedOptions,
  run: (table, settings, test) => classify('churn', table, settings, test),
}
