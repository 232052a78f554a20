import type { ChartKind } from '../../src/model/reports/definition.ts'

/** One mark or row of marks: its name, the name of its column where the report has one, and its numbers. */
export interface DrawnLine { readonly name: string; readonly column?: string; /** Where the field is empty: drawn, but not as one of the groups. */ readonly isBlank?: boolean; /** Of a flow from where to where, and which step of the chain that is. */ readonly flow?: { readonly step: number; readonly from: string; readonly to: string }; readonly values: readonly (number | null)[] }
/** What a chart is drawn from, in words and numbers: nothing of where they came from. */
export interface Drawn {
  readonly kind: Exclude<ChartKind, 'table' | 'cohort'>
  readonly lines: readonly DrawnLine[]
  readonly measures: readonly { readonly name: string; readonly write: (value: number | null) => string; readonly short: (value: number) => string; readonly isRate: boolean; /** It is counted: there is nothing between one and two of it. */ readonly isWhole: boolean }[]
  /** Periods follow each other from left to right, steps from top to bottom; other names stand one below the other. */
  readonly dated: boolean
  readonly goal?: number | undefined
}
