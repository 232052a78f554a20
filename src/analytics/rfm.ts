import { quantiles } from './maths/quantile.ts'
import { requireAtLeast } from './refuse.ts'

/** What is known of the customers of one company, one entry each. */
export interface RfmInput {
  /** Days since the last purchase. */
  readonly recency: Float64Array
  /** Number of orders. */
  readonly frequency: Float64Array
  /** Sum of amounts. */
  readonly monetary: Float64Array
}

export interface RfmOptions {
  /** Number of scores, 2 to 10; five where nothing is said. */
  readonly bins?: number
  /**
   * Added to each quantile to make a bound: 1 as the R package rfm has it (so that of whole numbers only what is above the quantile
   * passes it), 0 for the bare quantile.
   */
  readonly step?: number
}

/** Scores 1 (worst) to `bins` (best), and the bounds by which they were given. */
export interface RfmScores {
  readonly recencyScore: Uint8Array
  readonly frequencyScore: Uint8Array
  readonly monetaryScore: Uint8Array
  readonly bounds: { readonly recency: readonly number[]; readonly frequency: readonly number[]; readonly monetary: readonly number[] }
}

/**
 * Recency, frequency and monetary scores: 1 + the number of bounds that a value reaches; the bounds are the quantiles (type 7) plus a
 * step; recency is reversed, as fewer days are better (A. Hebbali, R package rfm; the idea: J. Bult, T. Wansbeek, Optimal Selection
 * for Direct Mail, 1995). Where all are equal everybody has the same score.
 * @throws Problem analysis-too-little without customers.
 */
export function scoreRfm({ recency, frequency, monetary }: RfmInput, { bins = 5, step = 1 }: RfmOptions = {}): RfmScores {
  requireAtLeast(1, recency.length, { en: 'customer', zh: '位客户' })
  const shares = Array.from({ length: bins - 1 }, (_, index) => (index + 1) / bins)
  const boundsOf = (values: Float64Array) => quantiles(values, shares).map((bound) => bound + step)
  const bounds = { recency: boundsOf(recency), frequency: boundsOf(frequency), monetary: boundsOf(monetary) }
  const score = (values: Float64Array, over: readonly number[]) => Uint8Array.from(values, (value) => 1 + reached(value, over))
  return {
    bounds, frequencyScore: score(frequency, bounds.frequency), monetaryScore: score(monetary, bounds.monetary),
    recencyScore: score(recency, bounds.recency).map((value) => bins + 1 - value),
  }
}

function reached(value: number, bounds: readonly number[]): number {
  let count = 0
  for (const bound of bounds) if (bound <= value) count += 1
  return count
}
