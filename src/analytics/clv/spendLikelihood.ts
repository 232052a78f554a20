import { gather } from '../maths/distinct.ts'
import type { CurvedLikelihood, Likelihood } from '../maths/fit.ts'
import { logGamma, logGammaBend, logGammaSlope } from '../maths/gamma.ts'
import { byFrequency } from './histories.ts'

/** Repeat purchases and their mean amount, of those customers who can tell: x > 0 and mean > 0. */
export interface Spends { readonly x: Float64Array; readonly mean: Float64Array; readonly weight: Float64Array }

// Logarithms of single customers are taken of their product, as many at once as a number holds.
const isFactor = (value: number) => value > 1e-90 && value < 1e90
const isFull = (product: number) => product > 1e200 || product < 1e-200

/** In the order of frequency: what each customer's purchases amount to, and for each frequency the customers and the sum of ln z̄. */
function byCount({ x, mean, weight }: Spends) {
  const { order, frequencies } = byFrequency(x, weight)
  const [many, totals] = [gather(weight, order), gather(mean, order)]
  const groups = frequencies.map((frequency) => {
    let [logs, product] = [0, 1]
    for (let at = frequency.from; at < frequency.to; at += 1) {
      const [each, mean] = [many[at] ?? 0, totals[at] ?? 1]
      if (each !== 1 || !isFactor(mean)) logs += each * Math.log(mean)
      else if (isFull(product *= mean)) { logs += Math.log(product); product = 1 }
      totals[at] = mean * frequency.x
    }
    return { ...frequency, logs: logs + Math.log(product) }
  })
  return { many, totals, groups }
}

/** The log-likelihood of (p, q, gamma). */
export function spendLikelihood(spends: Spends): Likelihood {
  const { many, totals, groups } = byCount(spends)
  return ([p = Number.NaN, q = Number.NaN, gamma = Number.NaN]) => {
    const constant = q * Math.log(gamma) - logGamma(q)
    let sum = 0
    for (const { x, from, to, customers, logs } of groups) {
      let logged = 0
      for (let at = from; at < to; at += 1) logged += (many[at] ?? 0) * Math.log(gamma + (totals[at] ?? 0))
      sum += customers * (constant + logGamma(p * x + q) - logGamma(p * x) + p * x * Math.log(x)) + (p * x - 1) * logs - (p * x + q) * logged
    }
    return sum
  }
}

/** The same with its derivatives, in one pass: by gamma the sums of 1/(γ + xz̄) and of its square are all that each customer adds. */
export function curvedSpendLikelihood(spends: Spends): CurvedLikelihood {
  const { many, totals, groups } = byCount(spends)
  return ([p = Number.NaN, q = Number.NaN, gamma = Number.NaN]) => {
    const constant = q * Math.log(gamma) - logGamma(q)
    const [slopeQ, bendQ, logGammaOf] = [logGammaSlope(q), logGammaBend(q), Math.log(gamma)]
    let [value, byP, byQ, byGamma, pp, pq, qq, pGamma, qGamma, gammaGamma] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
    for (const { x, from, to, customers, logs } of groups) {
      let [logged, inverse, inverse2, product] = [0, 0, 0, 1]
      for (let at = from; at < to; at += 1) {
        const each = many[at] ?? 0
        const total = gamma + (totals[at] ?? 0)
        const per = 1 / total
        if (each !== 1 || !isFactor(total)) logged += each * Math.log(total)
        else if (isFull(product *= total)) { logged += Math.log(product); product = 1 }
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
