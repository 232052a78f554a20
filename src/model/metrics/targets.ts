import type { Basis } from '../define/kpis.ts'
import type { TargetKpi } from './kpi.ts'
import { marketShare } from './market.ts'
import { kpiOf, salesKpis } from './sales.ts'

/** Every metric for which targets are set. */
export const targetKpis: readonly TargetKpi[] = [...salesKpis, marketShare]

/** What a target is set for, by its name; sales are counted by the event that is asked for. */
export function targetKpiOf(name: string, basis: Basis = 'confirmed'): TargetKpi | undefined {
  return name === marketShare.name ? marketShare : kpiOf(name, basis)
}
