import type { ReportDefinition } from './definition.ts'
import type { PivotLine } from './pivot.ts'

export interface CohortCell { readonly value: number; readonly keys: readonly [string, string] }
/** Those who began in one month: by how many months later they were counted again. */
export interface CohortRow { readonly begun: string; readonly steps: ReadonlyMap<number, CohortCell> }

export const mostCohortSteps = 12

/** The rows of a cohort triangle from the earliest month on. Who began before the time of the report stands in it only where the report is of all time. */
export function cohortOf({ period }: Pick<ReportDefinition, 'period'>, { rows, from }: { readonly rows: readonly PivotLine[]; readonly from: string }): readonly CohortRow[] {
  const found = new Map<string, Map<number, CohortCell>>()
  for (const { keys: [begun, month], values: [value = null] } of rows) {
    if (typeof begun !== 'string' || typeof month !== 'string' || value === null || (period !== 'all' && begun < from)) continue
    const step = monthsBetween(begun, month)
    if (step < 0 || step > mostCohortSteps) continue
    const row = found.get(begun) ?? new Map<number, CohortCell>()
    row.set(step, { value, keys: [begun, month] })
    found.set(begun, row)
  }
  return [...found].map(([begun, steps]) => ({ begun, steps })).sort((one, other) => (one.begun < other.begun ? -1 : 1))
}

function monthsBetween(from: string, to: string): number {
  const count = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7))
  return count(to) - count(from)
}
