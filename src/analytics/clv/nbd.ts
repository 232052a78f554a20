import { byDifferences, fitPositive, type Fit } from '../maths/fit.ts'
import { logGamma } from '../maths/gamma.ts'
import type { PurchaseModel, Weighted } from './histories.ts'

/** Purchases at a gamma rate (r, alpha); nobody leaves. */
export interface NbdParameters { readonly r: number; readonly alpha: number }

const names = ['r', 'alpha'] as const

/**
 * NBD (A. Ehrenberg, The Pattern of Consumer Purchases, 1959): what the models with a leave become where nobody is seen to leave.
 * @throws Problem analysis-degenerate.
 */
export function fitNbd({ x, T, weight }: Weighted): Fit<typeof names[number]> {
  const total = (values: Float64Array) => values.reduce((sum, value, at) => sum + value * (weight[at] ?? 0), 0)
  const scale = total(T) / Math.max(total(x), 1e-3)
  return fitPositive('NBD', names, [[1, scale], [0.3, 0.3 * scale], [3, 3 * scale]], byDifferences(([r = Number.NaN, alpha = Number.NaN]) => {
    const [constant, rest] = [r * Math.log(alpha) - logGamma(r), new Map<number, number>()]
    return x.reduce((sum, count, at) => {
      const gamma = rest.get(count) ?? logGamma(r + count)
      rest.set(count, gamma)
      return sum + (weight[at] ?? 0) * (constant + gamma - (r + count) * Math.log(alpha + (T[at] ?? 0)))
    }, 0)
  }))
}

/** What follows from the parameters: everybody is alive for certain. */
export function nbdModel({ r, alpha }: NbdParameters): PurchaseModel {
  return {
    alive: () => 1,
    expected: (x, _tx, T, t) => (r + x) / (alpha + T) * t,
    expectedOfNew: (t) => r / alpha * t,
    countsOfNew: (t) => counts(r, alpha, t),
    counts: (x, _tx, T, t) => counts(r + x, alpha + T, t),
  }
}

function counts(r: number, alpha: number, t: number): Float64Array {
  const told: number[] = []
  const step = Math.log(t / (alpha + t))
  let [log, total] = [r * Math.log(alpha / (alpha + t)), 0]
  for (let k = 0; k < 20_000 && total < 1 - 1e-9; k += 1) {
    told.push(Math.exp(log))
    total += Math.exp(log)
    log += Math.log((r + k) / (k + 1)) + step
  }
  return Float64Array.from(told)
}
