import { fitPositive, type Fit } from '../maths/fit.ts'
import { incompleteBeta, logGamma } from '../maths/gamma.ts'
import { degenerate, requireAtLeast } from '../refuse.ts'

/** The amount of a purchase is gamma (p, ν), ν differs between customers as gamma (q, gamma). Gamma in units of money. */
export interface SpendParameters { readonly p: number; readonly q: number; readonly gamma: number }

const names = ['p', 'q', 'gamma'] as const

/** Repeat purchases and their mean amount, of those customers who can tell: x > 0 and mean > 0. */
export interface Spends { readonly x: Float64Array; readonly mean: Float64Array; readonly weight: Float64Array }

/** Leaves those who bought again for an amount above nothing. */
export function spendsOf(x: Float64Array, mean: Float64Array, weights?: Float64Array): Spends {
  const kept = Array.from(x.keys()).filter((index) => (x[index] ?? 0) > 0 && (mean[index] ?? 0) > 0)
  const take = (values: Float64Array) => Float64Array.from(kept, (index) => values[index] ?? Number.NaN)
  return { x: take(x), mean: take(mean), weight: weights === undefined ? new Float64Array(kept.length).fill(1) : take(weights) }
}

/**
 * The gamma-gamma model of amounts (P. Fader, B. Hardie, The Gamma-Gamma Model of Monetary Value, 2013; RFM and CLV, 2005), fitted
 * by maximum likelihood. It takes amount and frequency for independent: look at their correlation.
 * @throws Problem analysis-too-little below 10 repeat customers, analysis-degenerate where no fit is sound.
 */
export function fitSpend(spends: Spends): Fit<typeof names[number]> {
  requireAtLeast(10, spends.x.length, { en: 'customers with a repeat purchase of an amount above 0', zh: '位有金额大于 0 的复购客户' })
  const usual = spends.mean.reduce((sum, mean) => sum + mean, 0) / spends.mean.length
  if (spends.mean.every((mean) => Math.abs(mean - usual) < 1e-9 * usual)) throw degenerate('Gamma-Gamma', { en: 'all amounts are equal.', zh: '所有金额相同。' })
  const part = partOf(spends)
  return fitPositive('Gamma-Gamma', names, [[6, 4, usual / 2], [1, 2, usual], [2, 10, usual * 5]], spendLikelihood(spends), { coarse: part === undefined ? undefined : spendLikelihood(part) })
}

/** Every n-th of very many, on which the starts are tried. */
function partOf({ x, mean, weight }: Spends): Spends | undefined {
  if (x.length <= 20_000) return undefined
  const step = Math.ceil(x.length / 10_000)
  const take = (values: Float64Array) => values.filter((_, at) => at % step === 0)
  return { x: take(x), mean: take(mean), weight: take(weight) }
}

/** The log-likelihood of (p, q, gamma). */
export function spendLikelihood({ x, mean, weight }: Spends): (parameters: readonly number[]) => number {
  const distinct = [...new Set(x)]
  const placeOf = new Map(distinct.map((value, place) => [value, place]))
  const place = Int32Array.from(x, (value) => placeOf.get(value) ?? 0)
  const sums = distinct.map(() => ({ weight: 0, logs: 0 }))
  for (let at = 0; at < x.length; at += 1) {
    const sum = sums[place[at] ?? 0]
    if (sum === undefined) continue
    sum.weight += weight[at] ?? 0
    sum.logs += (weight[at] ?? 0) * Math.log(mean[at] ?? 1)
  }
  return ([p = Number.NaN, q = Number.NaN, gamma = Number.NaN]) => {
    let total = 0
    for (let which = 0; which < distinct.length; which += 1) {
      const [count, sum] = [distinct[which] ?? 1, sums[which]]
      if (sum === undefined) continue
      total += sum.weight * (logGamma(p * count + q) - logGamma(p * count) - logGamma(q) + q * Math.log(gamma) + p * count * Math.log(count)) + (p * count - 1) * sum.logs
    }
    for (let at = 0; at < x.length; at += 1) {
      const count = x[at] ?? 1
      total -= (weight[at] ?? 0) * (p * count + q) * Math.log(gamma + count * (mean[at] ?? 0))
    }
    return total
  }
}

/**
 * The expected amount of a purchase of a customer with x repeat purchases of that mean; without one, that of all.
 * @returns undefined where q <= 1, as the expectation of all does not exist then, or where it is not to be had.
 */
export function expectedSpend({ p, q, gamma }: SpendParameters, x: number, mean: number): number | undefined {
  if (q <= 1) return undefined
  const told = x > 0 && mean > 0
  const expected = told ? p * (gamma + x * mean) / (p * x + q - 1) : p * gamma / (q - 1)
  return Number.isFinite(expected) ? expected : undefined
}

/**
 * A quantile of what such a customer will spend in all, given the probabilities of 0, 1, 2 ... purchases: of k purchases S/(S + γ + xz̄)
 * is beta (pk, px + q), as the sum of gammas over a gamma rate. By bisection, to a thousandth.
 */
export function totalQuantile({ p, q, gamma }: SpendParameters, x: number, mean: number, counts: Float64Array, share: number): number {
  const told = x > 0 && mean > 0
  const [shape, scale] = told ? [p * x + q, gamma + x * mean] : [q, gamma]
  if ((counts[0] ?? 0) >= share) return 0
  let [from, to] = [0, 1]
  const below = (part: number) => {
    let sum = counts[0] ?? 0
    for (let k = 1; k < counts.length; k += 1) { const weight = counts[k] ?? 0; if (weight > 1e-6) sum += weight * incompleteBeta(part, p * k, shape) }
    return sum
  }
  for (let step = 0; step < 40 && to - from > 1e-4 * (1 - to) + 1e-9; step += 1) {
    const middle = (from + to) / 2
    if (below(middle) < share) from = middle
    else to = middle
  }
  const part = (from + to) / 2
  return scale * part / (1 - part)
}
