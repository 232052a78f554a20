import { byDifferences, fitPositive, type Fit } from '../maths/fit.ts'
import { logAdd, logBeta } from '../maths/gamma.ts'
import { mixed, type PurchaseModel, type Weighted } from './histories.ts'

/** At each opportunity one buys with a beta probability (alpha, beta), and leaves before it with a beta probability (gamma, delta). */
export interface BgbbParameters { readonly alpha: number; readonly beta: number; readonly gamma: number; readonly delta: number }

const names = ['alpha', 'beta', 'gamma', 'delta'] as const

/**
 * BG/BB for purchases at given opportunities, such as donations of a year (P. Fader, B. Hardie, J. Shang, Customer-Base Analysis in a
 * Discrete-Time Noncontractual Setting, Marketing Science 29, 2010). Times are whole numbers of opportunities.
 * @throws Problem analysis-degenerate.
 */
export function fitBgbb(histories: Weighted): Fit<typeof names[number]> {
  return fitPositive('BG/BB', names, [[1, 1, 1, 3], [1, 0.5, 0.5, 3], [2, 2, 0.2, 5]], byDifferences((parameters) => bgbbLikelihood(histories, parameters)))
}

export function bgbbLikelihood({ x, tx, T, weight }: Weighted, [alpha = Number.NaN, beta = Number.NaN, gamma = Number.NaN, delta = Number.NaN]: readonly number[]): number {
  const of = { alpha, beta, gamma, delta }
  return x.reduce((sum, count, at) => sum + (weight[at] ?? 0) * logOne(of, count, tx[at] ?? 0, T[at] ?? 0), 0)
}

function logOne({ alpha, beta, gamma, delta }: BgbbParameters, x: number, tx: number, n: number): number {
  const scale = logBeta(alpha, beta) + logBeta(gamma, delta)
  let sum = logBeta(alpha + x, beta + n - x) + logBeta(gamma, delta + n)
  for (let gone = tx; gone < n; gone += 1) sum = logAdd(sum, logBeta(alpha + x, beta + gone - x) + logBeta(gamma + 1, delta + gone))
  return sum - scale
}

/** What follows from the parameters; times in opportunities. `alive` is of the next opportunity, as in the paper's (11). */
export function bgbbModel(of: BgbbParameters): PurchaseModel {
  const { alpha, beta, gamma, delta } = of
  const scale = logBeta(alpha, beta) + logBeta(gamma, delta)
  /** Alive at the last opportunity, given the history. */
  const present = (x: number, tx: number, n: number) => Math.exp(logBeta(alpha + x, beta + n - x) + logBeta(gamma, delta + n) - scale - logOne(of, x, tx, n))
  const after = (x: number, n: number): BgbbParameters => ({ alpha: alpha + x, beta: beta + n - x, gamma, delta: delta + n })
  return {
    alive: (x, tx, n) => present(x, tx, n) * (delta + n) / (gamma + delta + n),
    expected: (x, tx, n, t) => present(x, tx, n) * expectedWhilePresent(after(x, n), t),
    expectedOfNew: (t) => expectedWhilePresent(of, t),
    countsOfNew: (t) => countsWhilePresent(of, t),
    counts: (x, tx, n, t) => mixed(present(x, tx, n), countsWhilePresent(after(x, n), t)),
  }
}

/** The sum over the opportunities, without the γ - 1 of the closed form. */
function expectedWhilePresent({ alpha, beta, gamma, delta }: BgbbParameters, t: number): number {
  let [stays, sum] = [1, 0]
  for (let at = 0; at < Math.round(t); at += 1) {
    stays *= (delta + at) / (gamma + delta + at)
    sum += stays
  }
  return sum * alpha / (alpha + beta)
}

function countsWhilePresent({ alpha, beta, gamma, delta }: BgbbParameters, t: number): Float64Array {
  const n = Math.round(t)
  const counts = new Float64Array(n + 1)
  /** P(k of m opportunities) under the beta: beta-binomial. */
  const add = (m: number, weight: number) => {
    let log = logBeta(alpha, beta + m) - logBeta(alpha, beta)
    for (let k = 0; k <= m; k += 1) {
      counts[k] = (counts[k] ?? 0) + weight * Math.exp(log)
      log += Math.log((m - k) / (k + 1)) + Math.log((alpha + k) / (beta + m - k - 1))
    }
  }
  let stays = 1
  for (let m = 0; m < n; m += 1) {
    add(m, stays * gamma / (gamma + delta + m))
    stays *= (delta + m) / (gamma + delta + m)
  }
  add(n, stays)
  return counts
}
