import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Json, JsonObject } from '../../src/lib/json.ts'
import type { Words, WordValues } from '../../src/lib/words.ts'
import type { Filter } from '../../src/model/filter/filter.ts'
import type { KpiUnit, Missing } from '../../src/model/metrics/kpi.ts'
import type { Card, ReportDefinition } from '../../src/model/reports/definition.ts'
import { request } from '../data/client.ts'
import { addressOf } from '../data/records.ts'

/** The time that figures are of. */
export interface Told { readonly period: string; readonly from: string; readonly to: string; readonly today: string; readonly toDate: boolean; readonly before: { readonly from: string; readonly to: string } | null; readonly currency: string }
export interface Records { readonly object: string; readonly filter: Filter }
type Unavailable = 'hidden' | 'notCounted' | 'notOfMarket' | 'noMarket' | Missing
interface Facts { readonly key: string; readonly label: Words; readonly unit: KpiUnit; readonly direction: 'up' | 'down'; readonly unavailable?: Unavailable; readonly value?: number | null; readonly before?: number | null; readonly records?: Records }
export interface MetricFigure extends Facts { readonly dated: boolean }
export interface Line { readonly keys: readonly Json[]; readonly titles: readonly (string | null)[]; readonly over: readonly number[]; readonly values: readonly (number | null)[]; /** By the place of the measure, what it opens where its keys alone do not say. */ readonly records?: Readonly<Record<number, Records>> }
/** A group that was clicked on: which of the row dimensions, its values from the outermost on, and what it is called. */
export interface Chosen { readonly dimension: number; readonly keys: readonly Json[]; readonly title: string; /** It is a record, whose title the server gave. */ readonly isNamed: boolean }
export interface Refused { readonly refused: Words; readonly values: WordValues }
export interface ReportAnswer extends Told { readonly measures: readonly Facts[]; readonly rows: readonly Line[]; readonly totals: readonly Line[]; readonly groups: number; readonly shown: number }
export interface CardAnswer extends Omit<Card, 'report'> { readonly figure?: MetricFigure; readonly goal?: number | null; readonly report?: ReportAnswer | Refused; readonly definition?: ReportDefinition; readonly missing?: boolean }
export interface DashboardAnswer extends Told { readonly cards: readonly CardAnswer[] }

// What was read stands under all the objects that may be counted: it is asked anew when one looks again, not at each change.
const asked = <Answer>(object: string, verb: string, input: JsonObject, enabled = true) => queryOptions({
  queryKey: ['insight', object, verb, input],
  queryFn: async ({ signal }) => (await request<{ readonly result: Answer }>(`${addressOf(object)}/${verb}`, { body: input, asks: true, signal })).result,
  placeholderData: keepPreviousData,
  staleTime: 30_000,
  enabled,
})

export const dashboardQuery = (input: JsonObject) => asked<DashboardAnswer>('dashboard', 'show', input)
export const previewQuery = (input: JsonObject, enabled: boolean) => asked<ReportAnswer>('report', 'preview', input, enabled)

export interface Explained extends Told {
  readonly label: Words; readonly unit: KpiUnit; readonly direction: 'up' | 'down'; readonly dimension: string; readonly now: number; readonly others: number; readonly left: number; readonly groups: number
  readonly steps: readonly { readonly key: Json; readonly title: string | null; readonly change: number; readonly before: number; readonly now: number }[]
  readonly records: Records; readonly unavailable?: Unavailable
}
export const explainQuery = (input: JsonObject) => asked<Explained & { readonly before: { readonly from: string; readonly to: string } | number | null }>('report', 'explain', input)

export function isRefused(report: ReportAnswer | Refused): report is Refused {
  return 'refused' in report
}
