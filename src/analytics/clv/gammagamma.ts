import { gather, gatherWhole } from '../maths/distinct.ts'
import { byDerivatives, fitPositive, type Fit, roughly } from '../maths/fit.ts'
import { incompleteBeta } from '../maths/gamma.ts'
import { degenerate, requireAtLeast } from '../refuse.ts'
import { byFrequency, everyNth, runsOf } from './histories.ts'
import { curvedSpendLikelihood, type Spends, spendsByFrequency } from './spendLikelihood.ts'

/** The amount of a purchase is gamma (p, ν), ν differs between customers as gamma (q, gamma). Gamma in units of money. */
export interface SpendParameters { readonly p: number; readonly q: number; readonly gamma: number }

const names = ['p', 'q', 'gamma'] as const

/** Leaves those who bought again for an amount above nothing, and puts them in the order of frequency. */
export function spendsOf(x: Float64Array, mean: Float64Array, weights?: Float64Array): Spends {
  const places = new Int32Array(x.length)
  let count = 0
  for (let at = 0; at < x.length; at += 1) {
    if (!((x[at] ?? 0) > 0 && (mean[at] ?? 0) > 0)) continue
    places[count] = at
    count += 1
  }
  const kept = places.subarray(0, count)
  const many = weights === undefined ? new Float64Array(count).fill(1) : gather(weights, kept)
  const { order, frequencies } = byFrequency(gather(x, kept), many)
  const rows = gatherWhole(kept, order)
  return spendsByFrequency(gather(x, rows), gather(mean, rows), gather(many, order), frequencies)
}

/**
 * The gamma-gamma model of amounts (P. Fader, B. Hardie, The Gamma-Gamma Model of Monetary Value, 2013; RFM and CLV, 2005), fitted
 * by maximum likelihood. It takes amount and frequency for independent: look at their correlation.
 * @throws Problem analysis-too-little below 10 repeat customers, analysis-degenerate where no fit is sound.
 */
export function fitSpend(spends: Spends): Fit<typeof names[number]> {
  requireAtLeast(10, spends.x.length, { en: 'customers with a repeat purchase of an amount above 0', zh: '位有金额大于 0 的复购客户' })
  let total = 0
  for (const mean of spends.mean) total += mean
  const usual = total / spends.mean.length
  if (spends.mean.every((mean) => Math.abs(mean - usual) < 1e-9 * usual)) throw degenerate('Gamma-Gamma', { en: 'all amounts are equal.', zh: '所有金额相同。' })
  const part = partOf(spends)
  return fitPositive('Gamma-Gamma', names, [[6, 4, usual / 2], [1, 2, usual], [2, 10, usual * 5]], byDerivatives(curvedSpendLikelihood(spends)), { coarse: part === undefined ? undefined : byDerivatives(curvedSpendLikelihood(part), roughly) })
}

/** A part of very many customers, on which the starts are tried. */
function partOf({ x, mean, weight }: Spends): Spends | undefined {
  const taken = everyNth(x.length)
  if (taken === undefined) return undefined
  const [counts, customers] = [gather(x, taken), gather(weight, taken)]
  return spendsByFrequency(counts, gather(mean, taken), customers, runsOf(counts, customers))
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
