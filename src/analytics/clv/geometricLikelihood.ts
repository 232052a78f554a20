import { decay } from '../maths/exponential.ts'
import type { CurvedLikelihood, Likelihood } from '../maths/fit.ts'
import { logGamma, logGammaBend, logGammaSlope } from '../maths/gamma.ts'
import { GammaLadder } from '../maths/gammaLadder.ts'
import type { Weighted } from './histories.ts'

/**
 * BG/NBD (P. Fader, B. Hardie, K. L. Lee, Counting Your Customers the Easy Way, Marketing Science 24, 2005): nobody leaves before the
 * second purchase. MBG/NBD (E. Batislam, M. Denizel, A. Filiztekin 2007; D. Hoppe, U. Wagner 2007): one may leave right after the first.
 */
export type GeometricKind = 'bgnbd' | 'mbgnbd'

/** A customer of BG/NBD who never came back cannot have left; of MBG/NBD he can. */
const canLeave = (kind: GeometricKind, x: number) => x > 0 || kind === 'mbgnbd'
const opportunities = (kind: GeometricKind, x: number) => x + (kind === 'mbgnbd' ? 1 : 0)

/** The log-likelihood of (r, alpha, a, b). Nothing overflows: x = 172 is as good as x = 1. */
export function likelihoodOf(kind: GeometricKind, { tx, T, weight, frequencies }: Weighted): Likelihood {
  return ([r = Number.NaN, alpha = Number.NaN, a = Number.NaN, b = Number.NaN]) => {
    const constant = r * Math.log(alpha) - logGamma(r) + logGamma(a + b) - logGamma(b)
    let sum = 0
    for (const { x, from, to, customers } of frequencies) {
      const [n, power] = [opportunities(kind, x), r + x]
      const left = canLeave(kind, x) ? Math.log(a) - Math.log(b + n - 1) : -Infinity
      sum += customers * (constant + logGamma(power) + logGamma(b + n) - logGamma(a + b + n))
      for (let at = from; at < to; at += 1) {
        const stays = -power * Math.log(alpha + (T[at] ?? 0))
        const leaves = left - power * Math.log(alpha + (tx[at] ?? 0))
        sum += (weight[at] ?? 0) * (Math.max(stays, leaves) + Math.log(1 + Math.exp(-Math.abs(stays - leaves))))
      }
    }
    return sum
  }
}

/**
 * The same with its derivatives, in one pass. A history adds ln(e^S + e^L), S = -(r+x) ln(α+T) for who stays, L = ln a - ln(b+n-1) -
 * (r+x) ln(α+t_x) for who left: with p = P(left) its slope is (1-p) S' + p L', its bend (1-p) S'' + p L'' + p(1-p)(L'-S')². By a and b
 * L' is the same for all of one frequency, so that sums of p and p(1-p) do.
 */
export function curvedLikelihoodOf(kind: GeometricKind, { weight, frequencies, ages, lasts }: Weighted): CurvedLikelihood {
  const [logAges, perAges] = [ages.values.slice(), ages.values.slice()]
  const [logLasts, perLasts] = [lasts.values.slice(), lasts.values.slice()]
  const [ageOf, lastOf] = [ages.places, lasts.places]
  // L - S of each history and its exponential, laid down first: a loop that calls nothing keeps its sums where the processor adds.
  const [mores, smalls] = [new Float64Array(weight.length), new Float64Array(weight.length)]
  const lay = (alpha: number, values: Float64Array, logs: Float64Array, inverses: Float64Array) => {
    for (let at = 0; at < values.length; at += 1) { const sum = alpha + (values[at] ?? 0); logs[at] = Math.log(sum); inverses[at] = 1 / sum }
  }
  return ([r = Number.NaN, alpha = Number.NaN, a = Number.NaN, b = Number.NaN]) => {
    lay(alpha, ages.values, logAges, perAges)
    lay(alpha, lasts.values, logLasts, perLasts)
    const constant = r * Math.log(alpha) - logGamma(r) + logGamma(a + b) - logGamma(b)
    const total = frequencies.reduce((sum, { customers }) => sum + customers, 0)
    let value = total * constant
    let [byR, byAlpha] = [total * (Math.log(alpha) - logGammaSlope(r)), total * r / alpha]
    let [byA, byB] = [total * logGammaSlope(a + b), total * (logGammaSlope(a + b) - logGammaSlope(b))]
    let [rr, rAlpha, alphaAlpha] = [-total * logGammaBend(r), total / alpha, -total * r / (alpha * alpha)]
    let [ra, rb, alphaA, alphaB] = [0, 0, 0, 0]
    let [aa, ab, bb] = [total * logGammaBend(a + b), total * logGammaBend(a + b), total * (logGammaBend(a + b) - logGammaBend(b))]
    const [rate, stay, either] = [new GammaLadder(r), new GammaLadder(b), new GammaLadder(a + b)]
    for (const { x, from, to, customers } of frequencies) {
      const [n, power] = [opportunities(kind, x), r + x]
      const left = canLeave(kind, x) ? Math.log(a) - Math.log(b + n - 1) : -Infinity
      rate.climbTo(x)
      stay.climbTo(n)
      either.climbTo(n)
      // Sums over the histories of this frequency: ln(e^S + e^L), p, p(1-p), and what they are multiplied with.
      let [sum, gone, torn, logs, tornLogs, tornLogs2, inverse, inverse2, mixed, tornInverse, tornInverse2] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
      // Logarithms of a single customer's histories are taken of their product, some hundreds at once.
      let product = 1
      for (let at = from; at < to; at += 1) {
        const more = left + power * ((logAges[ageOf[at] ?? 0] ?? 0) - (logLasts[lastOf[at] ?? 0] ?? 0))
        mores[at] = more
        smalls[at] = decay(Math.abs(more))
      }
      for (let at = from; at < to; at += 1) {
        const many = weight[at] ?? 0
        const age = ageOf[at] ?? 0
        const last = lastOf[at] ?? 0
        const perAge = perAges[age] ?? 0
        const perLast = perLasts[last] ?? 0
        const logAge = logAges[age] ?? 0
        const apart = logAge - (logLasts[last] ?? 0)
        const more = mores[at] ?? 0
        const small = smalls[at] ?? 0
        const share = 1 / (1 + small)
        const p = more > 0 ? share : 1 - share
        const here = many * p
        const both = here * (1 - p)
        const inverseApart = perAge - perLast
        const bothApart = both * apart
        const bothInverse = both * inverseApart
        const hereInverse = here * inverseApart
        sum += many * ((more > 0 ? more : 0) - power * logAge)
        if (many === 1) product *= 1 + small
        else sum += many * Math.log(1 + small)
        if (product > 1e300) { sum += Math.log(product); product = 1 }
        gone += here
        torn += both
        logs += here * apart - many * logAge
        tornLogs += bothApart
        tornLogs2 += bothApart * apart
        inverse += hereInverse - many * perAge
        inverse2 += many * perAge * perAge - hereInverse * (perAge + perLast)
        mixed += bothApart * inverseApart
        tornInverse += bothInverse
        tornInverse2 += bothInverse * inverseApart
      }
      const [perA, perB] = [1 / a, 1 / (b + n - 1)]
      value += sum + Math.log(product) + customers * (rate.value + stay.value - either.value)
      byR += logs + customers * rate.slope
      byAlpha += power * inverse
      byA += gone * perA - customers * either.slope
      byB += customers * (stay.slope - either.slope) - gone * (Number.isFinite(left) ? perB : 0)
      rr += tornLogs2 + customers * rate.bend
      rAlpha += inverse + power * mixed
      alphaAlpha += power * inverse2 + power * power * tornInverse2
      ra += tornLogs * perA
      alphaA += power * tornInverse * perA
      aa += (torn - gone) * perA * perA - customers * either.bend
      ab -= customers * either.bend
      bb += customers * (stay.bend - either.bend)
      if (!Number.isFinite(left)) continue
      rb -= tornLogs * perB
      alphaB -= power * tornInverse * perB
      ab -= torn * perA * perB
      bb += (torn + gone) * perB * perB
    }
    return { value, slope: Float64Array.of(byR, byAlpha, byA, byB), bend: Float64Array.of(rr, rAlpha, ra, rb, rAlpha, alphaAlpha, alphaA, alphaB, ra, alphaA, aa, ab, rb, alphaB, ab, bb) }
  }
}
