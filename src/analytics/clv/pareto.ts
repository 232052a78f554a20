import { byDifferences, fitPositive, type Fit } from '../maths/fit.ts'
import { logAdd, logGamma } from '../maths/gamma.ts'
import { gaussLegendre } from '../maths/quadrature.ts'
import { mixed, nobodyLeaves, partOf, type PurchaseModel, type Weighted } from './histories.ts'

/** Purchases at a gamma rate (r, alpha) until the customer leaves, at a gamma rate (s, beta). */
export interface ParetoParameters { readonly r: number; readonly alpha: number; readonly s: number; readonly beta: number }

const names = ['r', 'alpha', 's', 'beta'] as const
const rule = gaussLegendre(32)

/**
 * Pareto/NBD (D. Schmittlein, D. Morrison, R. Colombo, Counting Your Customers, Management Science 33, 1987), by maximum likelihood.
 * @throws Problem analysis-degenerate.
 */
export function fitPareto(histories: Weighted): Fit<typeof names[number]> {
  const part = partOf(histories)
  const total = histories.weight.reduce((sum, each) => sum + each, 0)
  const mean = (values: Float64Array) => values.reduce((sum, value, index) => sum + value * (histories.weight[index] ?? 0), 0) / total
  const age = mean(histories.T)
  const scale = age / Math.max(mean(histories.x), 1e-3)
  return fitPositive('Pareto/NBD', names, [[0.6, 0.6 * scale, 0.6, age / 3], [1, scale, 1, age]], byDifferences((parameters) => paretoLikelihood(histories, parameters)), { coarse: part === undefined ? undefined : byDifferences((parameters) => paretoLikelihood(part, parameters)), edge: ([, , s = 1, beta = 1]) => (s / beta * age < 0.005 ? nobodyLeaves : undefined) })
}

/** The log-likelihood of (r, alpha, s, beta). */
export function paretoLikelihood({ x, tx, T, weight }: Weighted, [r = Number.NaN, alpha = Number.NaN, s = Number.NaN, beta = Number.NaN]: readonly number[]): number {
  const constant = r * Math.log(alpha) + s * Math.log(beta) - logGamma(r)
  const known = new Map<number, number>()
  let sum = 0
  for (let at = 0; at < x.length; at += 1) {
    const [count, last, age] = [x[at] ?? 0, tx[at] ?? 0, T[at] ?? 0]
    const gamma = known.get(count) ?? logGamma(r + count)
    known.set(count, gamma)
    const staying = -(r + count) * Math.log(alpha + age) - s * Math.log(beta + age)
    sum += (weight[at] ?? 0) * (constant + gamma + logAdd(staying, logLeft(r + count, alpha, s, beta, last, age)))
  }
  return sum
}

/**
 * ln of s ∫ (α+y)^-(r+x) (β+y)^-(s+1) dy from t_x to T: the paper's difference of two ₂F₁ as the integral that it is, so that nothing
 * cancels where T is near t_x, and no power overflows. Gauss and Legendre over u = ln(α + y), as far as it matters.
 */
function logLeft(power: number, alpha: number, s: number, beta: number, from: number, to: number): number {
  if (!(to > from)) return -Infinity
  const start = Math.log(alpha + from)
  const end = Math.min(Math.log(alpha + to), power > 1 ? start + 42 / (power - 1) : Infinity)
  const half = (end - start) / 2
  const shift = (1 - power) * start
  let sum = 0
  for (let node = 0; node < rule.places.length; node += 1) {
    const u = start + half * (1 + (rule.places[node] ?? 0))
    sum += (rule.weights[node] ?? 0) * Math.exp((1 - power) * u - shift - (s + 1) * Math.log(beta - alpha + Math.exp(u)))
  }
  return Math.log(s) + Math.log(half * sum) + shift
}

/** What follows from the parameters. */
export function paretoModel({ r, alpha, s, beta }: ParetoParameters): PurchaseModel {
  const alive = (x: number, tx: number, T: number) => 1 / (1 + Math.exp(logLeft(r + x, alpha, s, beta, tx, T) + (r + x) * Math.log(alpha + T) + s * Math.log(beta + T)))
  return {
    alive,
    expected: (x, tx, T, t) => alive(x, tx, T) * expectedWhileAlive(r + x, alpha + T, s, beta + T, t),
    expectedOfNew: (t) => expectedWhileAlive(r, alpha, s, beta, t),
    countsOfNew: (t) => countsWhileAlive(r, alpha, s, beta, t),
    counts: (x, tx, T, t) => mixed(alive(x, tx, T), countsWhileAlive(r + x, alpha + T, s, beta + T, t)),
  }
}

/** r β / (α (s - 1)) [1 - (β/(β+t))^(s-1)], which is continuous at s = 1. */
function expectedWhileAlive(r: number, alpha: number, s: number, beta: number, t: number): number {
  const log = Math.log(beta / (beta + t))
  const lived = Math.abs(s - 1) < 1e-12 ? -log : -Math.expm1((s - 1) * log) / (s - 1)
  return (r * beta / alpha) * lived
}

/** P(k purchases within t): NBD counts over the time that the customer stays, which is Pareto (s, beta). */
function countsWhileAlive(r: number, alpha: number, s: number, beta: number, t: number): Float64Array {
  // Leaving after τ, in u = ln(1 + τ/β), and staying on to the end.
  const end = Math.log1p(t / beta)
  const spans = Array.from(rule.places, (place, node) => { const u = end * (1 + place) / 2; return { time: beta * Math.expm1(u), weight: (rule.weights[node] ?? 0) * end / 2 * s * Math.exp(-s * u) } })
  const all = [...spans, { time: t, weight: Math.exp(-s * end) }]
  const logs = Float64Array.from(all, ({ time }) => r * Math.log(alpha / (alpha + time)))
  const steps = all.map(({ time }) => Math.log(time / (alpha + time)))
  const counts: number[] = []
  let total = 0
  for (let k = 0; k < 20_000 && total < 1 - 1e-9; k += 1) {
    let probability = 0
    for (let at = 0; at < all.length; at += 1) {
      probability += (all[at]?.weight ?? 0) * Math.exp(logs[at] ?? 0)
      logs[at] = (logs[at] ?? 0) + Math.log((r + k) / (k + 1)) + (steps[at] ?? 0)
    }
    counts.push(probability)
    if (probability < 1e-12 && total > 0.99) break
    total += probability
  }
  return Float64Array.from(counts)
}
