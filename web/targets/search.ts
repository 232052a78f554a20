import { isDate } from '../../src/lib/calendar.ts'
import { bases, type Basis, type KpiName, kpiNames, type PeriodKind, periodKinds } from '../../src/model/define/kpis.ts'

export const sides = ['attainment', 'places', 'set'] as const
export interface TargetSearch {
  readonly side?: (typeof sides)[number]
  readonly kpi?: KpiName
  readonly basis?: Basis
  readonly period?: PeriodKind
  readonly startsOn?: string
  readonly unit?: string
  readonly person?: string
  readonly by?: 'attainment'
}

/** Reads the search part of the page of targets. */
export function targetSearch(search: Record<string, unknown>): TargetSearch {
  const among = <Name extends string>(names: readonly Name[], value: unknown) => names.find((name) => name === value)
  const [side, kpi, basis, period] = [among(sides, search['side']), among(kpiNames, search['kpi']), among(bases, search['basis']), among(periodKinds, search['period'])]
  const { startsOn, unit, person, by } = search
  return {
    ...(side === undefined ? {} : { side }), ...(kpi === undefined ? {} : { kpi }), ...(basis === undefined ? {} : { basis }), ...(period === undefined ? {} : { period }),
    ...(typeof startsOn === 'string' && isDate(startsOn) ? { startsOn } : {}), ...(typeof unit === 'string' ? { unit } : {}), ...(typeof person === 'string' ? { person } : {}), ...(by === 'attainment' ? { by } : {}),
  }
}
