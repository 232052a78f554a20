import { rule } from '../../../records/write/index.ts'

/** A plan ends after it began. */
export const planRule = rule('salesPlan.dates', (_before, after) => {
  const [from, to] = [after['startsOn'], after['endsOn']]
  if (typeof from !== 'string' || typeof to !== 'string' || to >= from) return []
  return [{ path: '/endsOn', rule: 'dates', message: { en: 'The plan ends on the day on which it begins or later.', zh: '结束日期不得早于开始日期。' } }]
})

/** A line that is counted by a KPI says by which. */
export const budgetLineRule = rule('budgetLine.source', (_before, after) => (after['source'] === 'kpi' && (after['kpi'] ?? null) === null
  ? [{ path: '/kpi', rule: 'required', message: { en: 'Say which KPI.', zh: '请选择指标。' } }] : []))
