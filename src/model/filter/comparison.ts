import type { Datum, Point } from './datum.ts'

/** From and until, each present or not, with or without its end. Texts are compared by code point. */
export interface Range {
  readonly from?: string | number
  readonly until?: string | number
  /** Whether `from` itself lies outside. */
  readonly fromOpen?: boolean
  readonly untilOpen?: boolean
}

/**
 * What a leaf asks of one value, with 'today', 'me' and currencies already put in: the little language that SQL and memory both
 * speak. An empty value answers false to every one.
 */
export type Comparison =
  | { readonly ask: 'present' }
  /** folded: the values are folded, and the stored one is to be. */
  | { readonly ask: 'oneOf'; readonly values: readonly (string | number)[]; readonly folded?: boolean }
  | { readonly ask: 'range'; readonly range: Range; readonly currency?: string }
  | { readonly ask: 'contains' | 'startsWith' | 'endsWith'; readonly text: string }
  | { readonly ask: 'truth'; readonly value: boolean }
  | { readonly ask: 'hasAny' | 'hasAll'; readonly values: readonly string[] }
  | { readonly ask: 'within'; readonly points: Readonly<Record<Datum, Point>>; readonly metres: number }

/** A comparison, or that it does not hold. */
export interface Asked { readonly comparison: Comparison; readonly negated: boolean }
