import type { Basis } from '../define/kpis.ts'
import type { Metric } from './kpi.ts'

/**
 * What was reached of what is aimed at: of sales, unless it is cut by KPI. Counted as the page of targets counts it: a person's own target
 * against what is the person's, a department with those below it, and the whole that the reader may see.
 */
export function attainmentOf(basis: Basis): Metric {
  return {
    key: 'sales.target_attainment', label: { en: 'Target attainment', zh: '目标达成率' }, unit: 'rate', direction: 'up', module: 'targets',
    about: { en: 'What was reached / the target for it, of the month, quarter or fiscal year: of sales, or of each KPI where it is cut by that. A department counts with those below it; a running period is what was reached so far of the whole target.', zh: '实际完成/对应目标，按月、季度或财年；默认为销售额，按指标拆分时为各指标。部门含下级；进行中的期间为至今完成占整期目标的比例。' },
    dimensions: ['owner', 'department', 'kpi'], counted: { by: 'targets', basis }, without: 'noTarget',
    of: { object: 'salesTarget', function: 'count', where: { and: [] }, date: 'startsOn' },
  }
}

export const targetMetrics: readonly Metric[] = [attainmentOf('confirmed')]
