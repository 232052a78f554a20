import { byDerivatives, fitPositive, type Fit, roughly } from '../maths/fit.ts'
import { curvedLikelihoodOf, type GeometricKind } from './geometricLikelihood.ts'
import { mixed, nobodyLeaves, partOf, type PurchaseModel, type Weighted } from './histories.ts'

/** Purchases at a gamma rate (r, alpha); after each one the customer may leave, with a beta probability (a, b). */
export interface GeometricParameters { readonly r: number; readonly alpha: number; readonly a: number; readonly b: number }

const names = ['r', 'alpha', 'a', 'b'] as const

/** Fits by maximum likelihood in log space. @throws Problem analysis-degenerate. */
export function fitGeometric(kind: GeometricKind, histories: Weighted): Fit<typeof names[number]> {
  const part = partOf(histories)
  const age = mean(histories.T, histories.weight)
  const often = Math.max(mean(histories.x, histories.weight), 1e-3)
  const starts = [[1, age / often, 1, 1], [0.3, 0.3 * age / often, 0.8, 2.5], [2, 2 * age / often, 0.3, 6]]
  return fitPositive(kind === 'bgnbd' ? 'BG/NBD' : 'MBG/NBD', names, starts, byDerivatives(curvedLikelihoodOf(kind, histories)), { coarse: part === undefined ? undefined : byDerivatives(curvedLikelihoodOf(kind, part), roughly), edge: ([, , a = 1, b = 1]) => (a / (a + b) < 0.002 ? nobodyLeaves : undefined) })
}

function mean(values: Float64Array, weight: Float64Array): number {
  let [sum, all] = [0, 0]
  for (let at = 0; at < values.length; at += 1) {
    sum += (values[at] ?? 0) * (weight[at] ?? 0)
    all += weight[at] ?? 0
  }
  return sum / all
}

/** What follows from the parameters. */
export function geometricModel(kind: GeometricKind, { r, alpha, a, b }: GeometricParameters): PurchaseModel {
  const flip = kind === 'bgnbd' ? 0 : 1
  const alive = (x: number, tx: number, T: number): number => {
    if (x === 0 && flip === 0) return 1
    return 1 / (1 + Math.exp(Math.log(a) - Math.log(b + x - 1 + flip) + (r + x) * Math.log((alpha + T) / (alpha + tx))))
  }
  return {
    alive,
    expected: (x, tx, T, t) => alive(x, tx, T) * expectedWhileAlive(r + x, alpha + T, a, b + x + flip, t),
    expectedOfNew: (t) => (flip === 0 ? 1 : b / (a + b)) * expectedWhileAlive(r, alpha, a, b + flip, t),
    countsOfNew: (t) => mixed(flip === 0 ? 1 : b / (a + b), countsWhileAlive(r, alpha, a, b + flip, t)),
    counts: (x, tx, T, t) => mixed(alive(x, tx, T), countsWhileAlive(r + x, alpha + T, a, b + x + flip, t)),
  }
}

/**
 * Expected purchases within t of one who is there now. The paper's (a + b - 1)/(a - 1) [1 - (α/(α+t))^r ₂F₁(r, b; a+b-1; t/(α+t))] after
 * Euler's transformation of ₂F₁ and with a - 1 divided out term by term: no large powers, and nothing happens at a = 1.
 */
function expectedWhileAlive(r: number, alpha: number, a: number, b: number, t: number): number {
  if (t <= 0) return 0
  const z = t / (alpha + t)
  const [epsilon, upper, lower] = [a - 1, a + b - 1 - r, a + b - 1]
  const log = Math.log1p(-z)
  const first = Math.abs(epsilon) < 1e-12 ? log : Math.expm1(epsilon * log) / epsilon
  let term = upper * z
  let sum = term
  for (let n = 1; n < 200_000; n += 1) {
    term *= (upper + n) * (epsilon + n) / (lower + n) * z / (n + 1)
    sum += term
    if (Math.abs(term) < 1e-15 * Math.abs(sum)) break
  }
  return -(lower * first + sum + epsilon * first * sum)
}

/** P(k purchases within t) of one who is there now: NBD counts, cut off by a leave after the k-th. */
function countsWhileAlive(r: number, alpha: number, a: number, b: number, t: number): Float64Array {
  const counts: number[] = []
  const step = Math.log(t / (alpha + t))
  let log = r * Math.log(alpha / (alpha + t))
  let [stayed, below, total] = [1, 0, 0]
  for (let k = 0; k < 20_000 && total < 1 - 1e-9; k += 1) {
    const exactly = Math.exp(log)
    const leaving = k === 0 ? 0 : stayed * a / (a + b + k - 1) * Math.max(0, 1 - below)
    if (k > 0) stayed *= (b + k - 1) / (a + b + k - 1)
    const probability = stayed * exactly + leaving
    counts.push(probability)
    total += probability
    below += exactly
    log += Math.log((r + k) / (k + 1)) + step
  }
  return Float64Array.from(counts)
}
