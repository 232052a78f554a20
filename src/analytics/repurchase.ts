import { normalBelow, normalQuantile } from './maths/normal.ts'
import { requireAtLeast } from './refuse.ts'

/** The gaps between purchases of some customers: customer c has gaps start[c] to start[c + 1], in days, all above 0. */
export interface Gaps { readonly start: Int32Array; readonly days: Float64Array; /** Each customer's segment. */ readonly segment: Int32Array; readonly segments: number }

/** ln of a gap is normal around the customer's own mean (spread sigma); own means are normal around that of their segment (spread tau). */
export interface GapModel { readonly sigma: number; readonly segments: readonly { readonly mean: number; readonly tau: number; readonly customers: number }[] }

/**
 * The intervals of each customer, shrunk to its segment: empirical Bayes with normal logarithms, by moments (B. Efron, C. Morris, Data
 * Analysis Using Stein's Estimator, 1975). @throws Problem analysis-too-little below 20 customers with two gaps or 50 gaps.
 */
export function fitGaps({ start, days, segment, segments }: Gaps): GapModel {
  requireAtLeast(50, days.length, { en: 'gaps between purchases', zh: '个购买间隔' })
  const logs = days.map(Math.log)
  const sums = Array.from({ length: segments }, () => ({ customers: 0, weight: 0, mean: 0, between: 0, noise: 0 }))
  let [within, freedom, several] = [0, 0, 0]
  const means = meansOf(start, logs)
  for (let who = 0; who + 1 < start.length; who += 1) {
    const [from, to] = [start[who] ?? 0, start[who + 1] ?? 0]
    if (to - from < 2) continue
    several += 1
    for (let at = from; at < to; at += 1) within += ((logs[at] ?? 0) - (means[who] ?? 0)) ** 2
    freedom += to - from - 1
  }
  requireAtLeast(20, several, { en: 'customers with three purchases or more', zh: '位购买三次及以上的客户' })
  const variance = Math.max(1e-6, within / freedom)
  for (const pass of ['mean', 'spread'] as const) {
    for (let who = 0; who + 1 < start.length; who += 1) {
      const count = (start[who + 1] ?? 0) - (start[who] ?? 0)
      const sum = sums[segment[who] ?? 0]
      if (count === 0 || sum === undefined) continue
      if (pass === 'mean') {
        sum.customers += 1
        sum.weight += count
        sum.mean += count * (means[who] ?? 0)
      } else {
        sum.between += ((means[who] ?? 0) - sum.mean) ** 2
        sum.noise += variance / count
      }
    }
    if (pass === 'mean') for (const sum of sums) sum.mean = sum.weight === 0 ? Number.NaN : sum.mean / sum.weight
  }
  const all = logs.reduce((sum, each) => sum + each, 0) / logs.length
  return {
    sigma: Math.sqrt(variance),
    // Of a segment of few no spread is known: theirs is the usual one of habits, half as wide as the gaps.
    segments: sums.map(({ customers, mean, between, noise }) => (customers < 5 ? { mean: all, tau: Math.sqrt(variance) / 2, customers } : { mean, tau: Math.sqrt(Math.max(variance / 100, (between - noise) / customers)), customers })),
  }
}

function meansOf(start: Int32Array, logs: Float64Array): Float64Array {
  return Float64Array.from({ length: start.length - 1 }, (_, who) => {
    const [from, to] = [start[who] ?? 0, start[who + 1] ?? 0]
    let sum = 0
    for (let at = from; at < to; at += 1) sum += logs[at] ?? 0
    return to > from ? sum / (to - from) : Number.NaN
  })
}

/** The distribution of a customer's next gap: its logarithm is normal. */
export interface NextGap { readonly mean: number; readonly spread: number }

/** From the customer's own gaps and its segment. */
export function nextGap({ sigma, segments }: GapModel, segment: number, gaps: Float64Array): NextGap {
  const { mean = 0, tau = sigma } = segments[segment] ?? {}
  const own = gaps.reduce((sum, gap) => sum + Math.log(gap), 0)
  const precision = 1 / (tau * tau) + gaps.length / (sigma * sigma)
  return { mean: (mean / (tau * tau) + own / (sigma * sigma)) / precision, spread: Math.sqrt(sigma * sigma + 1 / precision) }
}

/** The gap below which the next one lies with this probability, in days, given that so many have passed already in silence. */
export function gapQuantile({ mean, spread }: NextGap, share: number, silence = 0): number {
  const passed = silence <= 0 ? 0 : normalBelow((Math.log(silence) - mean) / spread)
  const at = passed + (1 - passed) * share
  // Far out in the tail nothing can be told apart any more: as long again as one has waited.
  if (at > 1 - 1e-13) return silence * 2
  return Math.max(silence, Math.exp(mean + spread * normalQuantile(at)))
}

/** The probability that the gap is longer than this. */
export function gapLongerThan({ mean, spread }: NextGap, days: number): number {
  return days <= 0 ? 1 : 1 - normalBelow((Math.log(days) - mean) / spread)
}
