import type { Basis } from '../define/kpis.ts'
import { attainmentOf, targetMetrics } from './attainment.ts'
import { campaignMetrics } from './campaigns.ts'
import { customerMetrics } from './customers.ts'
import { dataMetrics } from './data.ts'
import { dealMetrics } from './deals.ts'
import type { Metric } from './kpi.ts'
import { lifecycleMetrics } from './lifecycle.ts'
import { marketShare } from './market.ts'
import { kpiOf, salesKpis } from './sales.ts'
import { sellingMetrics } from './selling.ts'

/** Every metric that the program knows, each declared once; screens, reports, alerts and the API read it here. */
export const metrics: readonly Metric[] = [...salesKpis, ...sellingMetrics, ...targetMetrics, ...dealMetrics, ...customerMetrics, ...lifecycleMetrics, ...campaignMetrics, marketShare, ...dataMetrics]

const byKey: ReadonlyMap<string, Metric> = new Map(metrics.map((metric) => [metric.key, metric]))

/** The metric of that key; sales are counted by the event that is asked for. */
export function metricOf(key: string, basis: Basis = 'confirmed'): Metric | undefined {
  if (key === 'sales.amount') return kpiOf('amount', basis)
  return key === 'sales.target_attainment' ? attainmentOf(basis) : byKey.get(key)
}
