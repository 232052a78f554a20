import type { Json } from '../../lib/json.ts'
import type { Words } from '../../lib/words.ts'
import type { Filter } from '../filter/filter.ts'

export const chartKinds = ['table', 'bar', 'line', 'area', 'pie', 'funnel', 'scatter', 'heatmap', 'cohort', 'sankey', 'gauge'] as const
export type ChartKind = (typeof chartKinds)[number]
export const grains = ['day', 'week', 'month', 'quarter', 'year'] as const
export type Grain = (typeof grains)[number]
export const measureFunctions = ['count', 'sum', 'average', 'min', 'max', 'distinct'] as const
export type MeasureFunction = (typeof measureFunctions)[number]

/** By what records are put together; 'date' with a grain is the date by which each metric is placed in time. */
export interface ReportDimension { readonly field: string; readonly period?: Grain | undefined }
/** One value of a dimension that is fixed: records of it alone are counted. Periods are named by their first day. */
export interface Slice extends ReportDimension { readonly key: Json }
export interface PlainMeasure { readonly function: MeasureFunction; readonly field?: string | undefined; readonly where?: Filter | undefined; readonly label?: string | undefined }
export interface RatioMeasure { readonly ratio: { readonly of: PlainMeasure; readonly over: PlainMeasure }; readonly label?: string | undefined }
export interface MetricMeasure { readonly metric: string }
export type ReportMeasure = MetricMeasure | PlainMeasure | RatioMeasure

/** What a report shows: records of an object, or metrics, put together by rows and columns. */
export interface ReportDefinition {
  /** The object whose records are counted; absent where every measure is a metric. */
  readonly object?: string | undefined
  /** Of these records only. */
  readonly filter?: Filter | undefined
  /** Of these values of dimensions only, whatever is measured. */
  readonly slices?: readonly Slice[] | undefined
  /** The date that places its records in the time of the report. */
  readonly date?: string | undefined
  readonly rows: readonly ReportDimension[]
  readonly columns: readonly ReportDimension[]
  readonly measures: readonly ReportMeasure[]
  readonly chart: ChartKind
  /** How many groups it shows. */
  readonly limit?: number | undefined
  /** The time of which it tells where the reader chooses none: a period that holds today. 'all': at any time. */
  readonly period?: 'all' | 'day' | 'week' | 'month' | 'quarter' | 'year' | 'twelveMonths' | undefined
}

export interface CardPlace { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
/** One card of a dashboard on its grid of twelve columns. */
export interface Card extends CardPlace {
  readonly id: string
  readonly title?: Words | string | undefined
  /** One metric as a number, or a report of its own, or one that is kept, or words. */
  readonly metric?: string | undefined
  readonly report?: ReportDefinition | undefined
  readonly reportId?: string | undefined
  readonly text?: Words | string | undefined
}
/** A dashboard that comes with the program. */
export interface ShippedDashboard { readonly name: string; /** The set whose pages it is one of. */ readonly set?: 'sevenP'; readonly label: Words; readonly about: Words; readonly cards: readonly Card[] }

export const gridColumns = 12
export const mostCards = 24
