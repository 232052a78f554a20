import { roundHalfAway } from '../../../lib/money.ts'

/** From which sum on (minor units, not below nothing) which share is paid, 0 to 1. */
export interface Tier { readonly above: number; readonly rate: number }
/**
 * How a rule counts. marginal: each part of the sum at the rate of its own tier. whole: all of it at the rate of the tier that the sum
 * reached. The accelerator multiplies what is earned; the cap is the most for one statement.
 */
export interface Scheme { readonly tiers: readonly Tier[]; readonly tiering: 'marginal' | 'whole'; readonly accelerator?: number | undefined; readonly cap?: number | undefined }
/** What of a deal is credited to the person: minor units, below nothing for what is taken back. */
export interface Event { readonly key: string; readonly credited: number }
export interface Step { readonly from: number; readonly to: number; readonly rate: number }
export interface Earned {
  /** Of what: the deal, or the sales before that a higher tier pays more for. */
  readonly key: string | undefined
  readonly credited: number
  readonly amount: number
  readonly steps: readonly Step[]
  readonly accelerator: number | undefined
  /** How much the cap took away. */
  readonly cut: number
}

/**
 * What events earn one after the other, where `before` was credited earlier in the time that the tiers count. Every line is the
 * difference of two points of one rounded curve, so that the lines add up to the commission of their sum and no cent is lost or made.
 */
export function commissionOf(scheme: Scheme, before: number, events: readonly Event[]): readonly Earned[] {
  const tiers = [...scheme.tiers].sort((one, other) => one.above - other.above)
  const end = events.reduce((sum, { credited }) => sum + credited, before)
  const [old, now] = [rateAt(tiers, before), rateAt(tiers, end)]
  const curve = scheme.tiering === 'whole' ? (sum: number) => now * sum - old * before : (sum: number) => marginal(tiers, sum) - marginal(tiers, before)
  const factor = scheme.accelerator ?? 1
  let uncapped = 0
  let paid = 0
  const point = (value: number): Pick<Earned, 'amount' | 'cut'> => {
    const [freely, within] = [roundHalfAway(value), roundHalfAway(scheme.cap === undefined ? value : Math.min(value, scheme.cap))]
    const told = { amount: within - paid, cut: freely - uncapped - (within - paid) }
    uncapped = freely
    paid = within
    return told
  }
  const lines: Earned[] = []
  if (scheme.tiering === 'whole' && now !== old && before !== 0) lines.push({ key: undefined, credited: 0, steps: [{ from: 0, to: before, rate: now - old }], accelerator: scheme.accelerator, ...point(factor * curve(before)) })
  let sum = before
  for (const { key, credited } of events) {
    const steps = scheme.tiering === 'whole' ? [{ from: sum, to: sum + credited, rate: now }] : stepsOf(tiers, sum, sum + credited)
    sum += credited
    lines.push({ key, credited, steps, accelerator: scheme.accelerator, ...point(factor * curve(sum)) })
  }
  return lines
}

/** The rate of the tier that a sum has reached; below the first none is paid. */
function rateAt(tiers: readonly Tier[], sum: number): number {
  const size = Math.abs(sum)
  return tiers.reduce((rate, tier) => (size >= tier.above && (size > 0 || tier.above === 0) ? tier.rate : rate), 0)
}

/** The commission of a sum, each part at its own rate; of what lies below nothing the same below nothing. */
function marginal(tiers: readonly Tier[], sum: number): number {
  const size = Math.abs(sum)
  const paid = tiers.reduce((all, { above, rate }, index) => {
    const until = tiers[index + 1]?.above ?? Number.POSITIVE_INFINITY
    return size <= above ? all : all + (Math.min(size, until) - above) * rate
  }, 0)
  return sum < 0 ? -paid : paid
}

/** Through which tiers a deal goes. */
function stepsOf(tiers: readonly Tier[], from: number, to: number): readonly Step[] {
  const [low, high] = from <= to ? [from, to] : [to, from]
  const edges = [...new Set([low, high, ...tiers.flatMap(({ above }) => [above, -above]).filter((edge) => edge > low && edge < high)])].sort((one, other) => one - other)
  const parts = edges.slice(1).map((edge, index) => { const start = edges[index] ?? low; return { from: start, to: edge, rate: rateAt(tiers, (start + edge) / 2) } })
  return from <= to ? parts : parts.map((part) => ({ from: part.to, to: part.from, rate: part.rate })).reverse()
}

/** What was paid for a deal is in proportion to what of it is still credited: the difference, to be taken back or paid on top. */
export function corrected(paid: number, then: number, now: number): number {
  return then === 0 ? 0 : roundHalfAway(paid * (now / then)) - paid
}
