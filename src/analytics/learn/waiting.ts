import { solveSymmetric } from '../maths/cholesky.ts'
import { quantileOf } from '../maths/quantile.ts'
import { requireAtLeast } from '../refuse.ts'
import type { Words } from '../../lib/words.ts'
import type { Column } from '../table/column.ts'
import { learnEncoding } from './encode.ts'
import { splitInTime } from './outcome.ts'

/** How long until something comes: the middle, and bounds between which it comes in `coverage` of the cases. Days. */
export interface Wait { readonly expected: number; readonly from: number; readonly to: number }

export interface LearnedWait {
  readonly waits: (rows: Int32Array) => readonly Wait[]
  /** On the latest quarter, told by what was learned before it. */
  readonly heldOut: { readonly rows: number; readonly within: number; readonly meanAbsoluteErrorDays: number; readonly meanAbsoluteErrorOfMedianDays: number }
}

export const coverage = 0.8
const ridge = 8
const least = 60

/**
 * Days until something comes, from looks at subjects of which it came: ridge regression of log(1 + days), with bounds by split conformal
 * prediction (Lei, G'Sell, Rinaldo, Tibshirani, Wasserman 2018) on later subjects than those that were learned from, the lower and the upper tail apart.
 * @param days by row; NaN where it has not come yet. @param moments by row: when it came to the subject.
 * @throws Problem analysis-too-little below 60 rows.
 */
export function learnWaiting({ columns, days, moments }: { readonly columns: readonly Column[]; readonly days: Float64Array; readonly moments: Float64Array }, what: Words): LearnedWait {
  const known = Int32Array.from(days.keys()).filter((row) => (days[row] ?? Number.NaN) >= 0)
  requireAtLeast(least, known.length, what)
  const [earlier, latest] = splitInTime(known, moments, 0.25)
  const told = conformal(columns, days, moments, earlier)(latest)
  const middle = quantileOf(Float64Array.from(earlier, (row) => days[row] ?? 0).sort(), 0.5)
  const mean = (of: (row: number, place: number) => number) => (latest.length === 0 ? 0 : latest.reduce((sum, row, place) => sum + of(row, place), 0) / latest.length)
  return {
    waits: conformal(columns, days, moments, known),
    heldOut: {
      rows: latest.length, within: mean((row, place) => { const wait = told[place], took = days[row] ?? 0; return wait !== undefined && took >= wait.from && took <= wait.to ? 1 : 0 }),
      meanAbsoluteErrorDays: mean((row, place) => Math.abs((days[row] ?? 0) - (told[place]?.expected ?? 0))), meanAbsoluteErrorOfMedianDays: mean((row) => Math.abs((days[row] ?? 0) - middle)),
    },
  }
}

/** Learns from the earlier two thirds; the later third says how far it may be off. */
function conformal(columns: readonly Column[], days: Float64Array, moments: Float64Array, rows: Int32Array): (wanted: Int32Array) => readonly Wait[] {
  const [inside, outside] = splitInTime(rows, moments, 1 / 3)
  const tell = ridgeOf(columns, days, inside)
  const part = outside.length === 0 ? inside : outside
  const told = tell(part)
  const away = Float64Array.from(part, (row, place) => Math.log1p(days[row] ?? 0) - (told[place] ?? 0)).sort()
  const tail = (1 - coverage) / 2
  const [low, middle, high] = [quantileOf(away, tail), quantileOf(away, 0.5), quantileOf(away, 1 - tail)]
  const inDays = (value: number) => Math.max(0, Math.expm1(Math.min(value, 10)))
  return (wanted) => Array.from(tell(wanted), (value) => ({ expected: inDays(value + middle), from: inDays(value + low), to: inDays(value + high) }))
}

function ridgeOf(columns: readonly Column[], days: Float64Array, rows: Int32Array): (wanted: Int32Array) => Float64Array {
  const encoding = learnEncoding(columns, rows)
  const { width, starts, places, values } = encoding.encode(rows)
  const mean = rows.reduce((sum, row) => sum + Math.log1p(days[row] ?? 0), 0) / rows.length
  const [matrix, right] = [new Float64Array(width * width), new Float64Array(width)]
  const centred = (term: number) => encoding.terms[term]?.mean ?? 0
  rows.forEach((row, place) => {
    const away = Math.log1p(days[row] ?? 0) - mean
    const [from, to] = [starts[place] ?? 0, starts[place + 1] ?? 0]
    for (let one = from; one < to; one += 1) {
      const term = places[one] ?? 0
      right[term] = (right[term] ?? 0) + (values[one] ?? 0) * away
      for (let other = from; other < to; other += 1) { const at = term * width + (places[other] ?? 0); matrix[at] = (matrix[at] ?? 0) + (values[one] ?? 0) * (values[other] ?? 0) }
    }
  })
  // Centred: the sums of products less those of the means.
  for (let one = 0; one < width; one += 1) {
    for (let other = 0; other < width; other += 1) matrix[one * width + other] = (matrix[one * width + other] ?? 0) - rows.length * centred(one) * centred(other) + (one === other ? ridge : 0)
  }
  const weights = solveSymmetric(matrix, right) ?? new Float64Array(width)
  return (wanted) => {
    const design = encoding.encode(wanted)
    const base = mean - weights.reduce((sum, weight, term) => sum + weight * centred(term), 0)
    return Float64Array.from(wanted, (_, place) => {
      let sum = base
      for (let at = design.starts[place] ?? 0; at < (design.starts[place + 1] ?? 0); at += 1) sum += (design.values[at] ?? 0) * (weights[design.places[at] ?? 0] ?? 0)
      return sum
    })
  }
}
