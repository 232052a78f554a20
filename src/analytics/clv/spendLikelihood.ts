import type { CurvedLikelihood, Likelihood } from '../maths/fit.ts'
import { logGamma, logGammaBend, logGammaSlope } from '../maths/gamma.ts'
import type { Frequency } from './histories.ts'

/** Those of one frequency: their sum of ln z̄, and whether each entry is one customer with an amount of usual size. */
interface Spent extends Frequency { readonly logs: number; readonly plain: boolean }

/** Repeat purchases, their mean amount and what they amount to, of those customers who can tell (x > 0 and mean > 0), by frequency. */
export interface Spends {
  readonly x: Float64Array
  readonly mean: Float64Array
  readonly weight: Float64Array
  readonly totals: Float64Array
  readonly frequencies: readonly Spent[]
}

/** Logarithms of single customers are taken of their product, as many at once as a number holds: factors of usual size two by two. */
const isUsual = (value: number) => value > 1e-45 && value < 1e45
const isFull = (product: number) => product > 1e200 || product < 1e-200

/** Lays those ready that stand by frequency already. */
export function spendsByFrequency(x: Float64Array, mean: Float64Array, weight: Float64Array, frequencies: readonly Frequency[]): Spends {
  const totals = new Float64Array(x.length)
  const spent = frequencies.map((frequency): Spent => {
    let [logs, product, plain] = [0, 1, true]
    for (let at = frequency.from; at < frequency.to; at += 1) {
      const [each, amount] = [weight[at] ?? 0, mean[at] ?? 1]
      const total = amount * frequency.x
      totals[at] = total
      if (each !== 1 || !isUsual(amount) || !isUsual(total)) { plain = false; logs += each * Math.log(amount) }
      else if (isFull(product *= amount)) { logs += Math.log(product); product = 1 }
    }
    return { ...frequency, logs: logs + Math.log(product), plain }
  })
  return { x, mean, weight, totals, frequencies: spent }
}

/** The log-likelihood of (p, q, gamma). */
export function spendLikelihood({ weight, totals, frequencies }: Spends): Likelihood {
  return ([p = Number.NaN, q = Number.NaN, gamma = Number.NaN]) => {
    const constant = q * Math.log(gamma) - logGamma(q)
    let sum = 0
    for (const { x, from, to, customers, logs } of frequencies) {
      let logged = 0
      for (let at = from; at < to; at += 1) logged += (weight[at] ?? 0) * Math.log(gamma + (totals[at] ?? 0))
      sum += customers * (constant + logGamma(p * x + q) - logGamma(p * x) + p * x * Math.log(x)) + (p * x - 1) * logs - (p * x + q) * logged
    }
    return sum
  }
}

/** The same with its derivatives, in one pass: by gamma the sums of 1/(γ + xz̄) and of its square are all that each customer adds. */
export function curvedSpendLikelihood({ weight, totals, frequencies }: Spends): CurvedLikelihood {
  return ([p = Number.NaN, q = Number.NaN, gamma = Number.NaN]) => {
    const constant = q * Math.log(gamma) - logGamma(q)
    const [slopeQ, bendQ, logGammaOf] = [logGammaSlope(q), logGammaBend(q), Math.log(gamma)]
    let [value, byP, byQ, byGamma, pp, pq, qq, pGamma, qGamma, gammaGamma] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
    for (const { x, from, to, customers, logs, plain } of frequencies) {
      let [logged, inverse, inverse2, product, at] = [0, 0, 0, 1, from]
      // Two at once by one division: 1/a and 1/b are b and a over their product.
      for (const last = plain ? to - 1 : from; at < last; at += 2) {
        const one = gamma + (totals[at] ?? 0)
        const other = gamma + (totals[at + 1] ?? 0)
        const both = one * other
        const per = 1 / both
        inverse += (one + other) * per
        inverse2 += (one * one + other * other) * per * per
        if (isFull(product *= both)) { logged += Math.log(product); product = 1 }
      }
      for (; at < to; at += 1) {
        const each = weight[at] ?? 0
        const total = gamma + (totals[at] ?? 0)
        const per = 1 / total
        logged += each * Math.log(total)
        inverse += each * per
        inverse2 += each * per * per
      }
      logged += Math.log(product)
      const [px, both] = [p * x, p * x + q]
      const [slope, bend] = [logGammaSlope(both), logGammaBend(both)]
      value += customers * (constant + logGamma(both) - logGamma(px) + px * Math.log(x)) + (px - 1) * logs - both * logged
      byP += x * (customers * (slope - logGammaSlope(px) + Math.log(x)) + logs - logged)
      byQ += customers * (slope - slopeQ + logGammaOf) - logged
      byGamma += customers * q / gamma - both * inverse
      pp += customers * x * x * (bend - logGammaBend(px))
      pq += customers * x * bend
      qq += customers * (bend - bendQ)
      pGamma -= x * inverse
      qGamma += customers / gamma - inverse
      gammaGamma += both * inverse2 - customers * q / (gamma * gamma)
    }
    return { value, slope: Float64Array.of(byP, byQ, byGamma), bend: Float64Array.of(pp, pq, pGamma, pq, qq, qGamma, pGamma, qGamma, gammaGamma) }
  }
}
