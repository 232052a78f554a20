import { queryOptions } from '@tanstack/react-query'
import type { JsonObject } from '../../src/lib/json.ts'
import type { Filter } from '../../src/model/filter/filter.ts'
import type { KpiUnit } from '../../src/model/metrics/kpi.ts'
import type { Levels } from '../../src/model/targets/attain.ts'
import { request } from '../data/client.ts'
import { addressOf } from '../data/records.ts'

export interface Behind { readonly object: string; readonly filter: Filter }
/** What one subject reached. */
export interface AttainedLine {
  readonly of: 'company' | 'department' | 'person'
  readonly id: string | null
  readonly title: string
  readonly actual: number | null
  readonly levels: Levels
  readonly summed: boolean
  readonly attainment: number | null
  readonly expected: number | null
  readonly forecast: number | null
  readonly gap: number | null
  readonly reached: keyof Levels | null
  readonly before?: number | null
  readonly lastYear?: number | null
  readonly behind: Behind
}
export interface Attained {
  readonly kpi: string
  readonly unit: KpiUnit
  readonly period: 'month' | 'quarter' | 'year'
  readonly startsOn: string
  readonly from: string
  readonly to: string
  readonly today: string
  readonly elapsed: number
  readonly currency: string
  /** Why nothing can be said: no market size lies in the time. */
  readonly unavailable?: 'noMarket'
  /** Levels that the viewer's role does not see. */
  readonly hidden: readonly (keyof Levels)[]
  readonly trail: readonly { readonly id: string; readonly name: string }[]
  readonly line: AttainedLine
  readonly lines: readonly AttainedLine[]
}
export interface Placed { readonly place: number; readonly id: string; readonly name: string; readonly department: string | null; readonly value: number; readonly goal: number | null; readonly attainment: number | null; readonly me: boolean }
export interface Board { readonly unit: KpiUnit; readonly currency: string; readonly of: number; readonly hidden: number; readonly open: boolean; readonly rows: readonly Placed[] }

// A target's numbers move with orders and deals: what was read of them stands under the objects that they are counted from.
const asked = <Answer>(verb: string, input: JsonObject) => queryOptions({
  queryKey: ['records', 'salesTarget', verb, input],
  queryFn: async ({ signal }) => (await request<{ readonly result: Answer }>(`${addressOf('salesTarget')}/${verb}`, { body: input, asks: true, signal })).result,
  staleTime: 10_000,
  refetchOnMount: 'always' as const,
})

export const attainmentQuery = (input: JsonObject) => asked<Attained>('attainment', input)
export const leaderboardQuery = (input: JsonObject) => asked<Board>('leaderboard', input)

export interface Monthly { readonly months: readonly { readonly startsOn: string; readonly value: number | null }[] }
export const historyQuery = (input: JsonObject) => asked<Monthly>('history', input)
