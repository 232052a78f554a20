import { solveSymmetric } from '../maths/cholesky.ts'
import { quantileOf } from '../maths/quantile.ts'
import { requireAtLeast } from '../refuse.ts'
import type { Words } from '../../lib/words.ts'

/** What each customer brought in two spans of the same length, the later and the one before, and how many of its days are gone since the last purchase. */
export interface Spans { readonly later: Float64Array; readonly before: Float64Array; readonly silence: Float64Array }
export interface Forward { readonly expected: Float64Array; readonly from: Float64Array; readonly to: Float64Array }
export interface ForwardLearned {
  readonly tell: (spans: Spans) => Forward
  readonly weights: readonly number[]
}

export const coverage = 0.8
const least = 60

/**
 * What the next span brings, from the last two: weighted least squares of the amount on what both brought, with their share that silence
 * takes away; each customer weighs by one over its size, so that no large one decides alone. Bounds by the quantiles of what was off, as a
 * share of the size (split conformal prediction on every second customer: Lei et al. 2018). Amounts in any unit, silence in days.
 * @throws Problem analysis-too-little below 60 customers who brought anything.
 */
export function learnForward(spans: Spans, next: Float64Array, what: Words): ForwardLearned {
  const rows = [...spans.later.keys()].filter((row) => spans.later[row] !== 0 || spans.before[row] !== 0)
  requireAtLeast(least, rows.length, what)
  const unit = rows.reduce((sum, row) => sum + sizeOf(spans, row), 0) / rows.length || 1
  const [learned, kept] = [rows.filter((_, place) => place % 2 === 0), rows.filter((_, place) => place % 2 === 1)]
  const width = 4
  const [matrix, right] = [new Float64Array(width * width), new Float64Array(width)]
  for (const row of learned) {
    const weight = 1 / (sizeOf(spans, row) + unit) ** 2
    const terms = termsOf(spans, row, unit)
    terms.forEach((one, place) => {
      right[place] = (right[place] ?? 0) + weight * one * (next[row] ?? 0)
      terms.forEach((other, at) => { matrix[place * width + at] = (matrix[place * width + at] ?? 0) + weight * one * other })
    })
  }
  for (let place = 0; place < width; place += 1) matrix[place * width + place] = (matrix[place * width + place] ?? 0) + 1e-6 * learned.length
  const weights = solveSymmetric(matrix, right) ?? new Float64Array([0, 1, 0, 0])
  const expect = (given: Spans, row: number) => termsOf(given, row, unit).reduce((sum, term, place) => sum + term * (weights[place] ?? 0), 0)
  const away = Float64Array.from(kept, (row) => ((next[row] ?? 0) - expect(spans, row)) / (sizeOf(spans, row) + unit)).sort()
  const [low, high] = [quantileOf(away, (1 - coverage) / 2), quantileOf(away, (1 + coverage) / 2)]
  return {
    weights: [...weights],
    tell(given) {
      const expected = Float64Array.from(given.later.keys(), (row) => expect(given, row))
      const bound = (by: number) => expected.map((each, row) => each + by * (sizeOf(given, row) + unit))
      return { expected, from: bound(Math.min(0, low)), to: bound(Math.max(0, high)) }
    },
  }
}

/** How it did on a time that it had not seen, beside 'as much as in the last span'. */
export function measureForward({ expected, from, to }: Forward, spans: Spans, happened: Float64Array): { readonly rows: number; readonly meanAbsoluteError: number; readonly meanAbsoluteErrorOfSame: number; readonly within: number; readonly totalError: number } {
  const rows = [...happened.keys()].filter((row) => spans.later[row] !== 0 || spans.before[row] !== 0)
  const mean = (of: (row: number) => number) => (rows.length === 0 ? 0 : rows.reduce((sum, row) => sum + of(row), 0) / rows.length)
  const total = (values: Float64Array) => rows.reduce((sum, row) => sum + (values[row] ?? 0), 0)
  return {
    rows: rows.length, meanAbsoluteError: mean((row) => Math.abs((happened[row] ?? 0) - (expected[row] ?? 0))), meanAbsoluteErrorOfSame: mean((row) => Math.abs((happened[row] ?? 0) - (spans.later[row] ?? 0))),
    within: mean((row) => ((happened[row] ?? 0) >= (from[row] ?? 0) && (happened[row] ?? 0) <= (to[row] ?? 0) ? 1 : 0)), totalError: total(happened) === 0 ? 0 : total(expected) / total(happened) - 1,
  }
}

function sizeOf({ later, before }: Spans, row: number): number {
  return Math.abs(later[row] ?? 0) + Math.abs(before[row] ?? 0)
}

function termsOf({ later, before, silence }: Spans, row: number, unit: number): readonly number[] {
  const gone = Math.min(1, Math.max(0, silence[row] ?? 0) / 365)
  return [unit, later[row] ?? 0, before[row] ?? 0, -gone * ((later[row] ?? 0) + (before[row] ?? 0))]
}
