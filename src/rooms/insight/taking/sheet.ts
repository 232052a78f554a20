import type { KpiUnit } from '../../../model/metrics/kpi.ts'
import type { ChartKind } from '../../../model/reports/definition.ts'

/** What a cell may hold: words, a number as its column reads it, or nothing. Money is minor units of the base currency. */
export type SheetCell = string | number | null
export interface SheetColumn { readonly label: string; /** Absent: words. */ readonly unit?: KpiUnit }
export interface SheetRow { readonly cells: readonly SheetCell[]; /** A total over some of its dimensions. */ readonly total?: true }

/** One table as it goes on paper or into a workbook, in one language. */
export interface Sheet {
  readonly title: string
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly SheetRow[]
  /** How many groups stand here of how many there are, or why nothing does. */
  readonly note: string
  readonly chart: ChartKind
  /** Its rows follow each other in time. */
  readonly dated: boolean
}
/** One number with the one before. */
export interface SheetFigure { readonly label: string; readonly about?: string; readonly unit: KpiUnit; readonly value: number | null; readonly before: number | null; readonly note?: string }

/** All that is taken at once. */
export interface Book {
  readonly title: string
  /** Of which time, against which, and with whose rights. */
  readonly lines: readonly string[]
  readonly figures: readonly SheetFigure[]
  readonly sheets: readonly Sheet[]
  /** Words that stand on their own, by title. */
  readonly texts: readonly string[]
  readonly currency: string
}
