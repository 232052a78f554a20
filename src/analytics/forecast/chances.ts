/** Something that comes or does not: its amount (any unit, not below 0), and its chance, 0 to 1. */
export interface Chance { readonly amount: number; readonly chance: number }
/** What independent chances add up to: the mean, and the bounds below and above which one in ten outcomes lies (an 80 % interval). */
export interface ChanceSum { readonly mean: number; readonly low: number; readonly high: number }

const steps = 2000
const tail = 0.1

/**
 * The distribution of a sum of independent amounts that each come with a chance of their own (the Poisson binomial, weighted), by adding
 * one after the other on a grid of 2,000 steps. An amount between two steps is shared by both so that the mean stays exact; a bound is
 * right to a step. With few large deals it is far from a bell, which is why it is not taken for one. What has no amount, or a chance that is no number, adds nothing.
 */
export function sumOfChances(chances: readonly Chance[]): ChanceSum {
  const { sound, shares, step } = spread(chances)
  if (step === 0) return { mean: 0, low: 0, high: 0 }
  return { mean: sound.reduce((sum, { amount, chance }) => sum + amount * chance, 0), low: boundOf(shares, tail) * step, high: boundOf(shares, 1 - tail) * step }
}

/** How likely the sum stays below a bound, of the same distribution: right to a step. */
export function chanceOfSumBelow(bound: number, chances: readonly Chance[]): number {
  const { shares, step } = spread(chances)
  if (step === 0) return bound > 0 ? 1 : 0
  return Math.min(1, shares.reduce((sum, share, at) => ((at + 0.5) * step < bound ? sum + share : sum), 0))
}

interface Spread { readonly sound: readonly Chance[]; readonly shares: Float64Array; /** What a step is worth; 0 where nothing can come. */ readonly step: number }

function spread(chances: readonly Chance[]): Spread {
  const sound = chances.filter(({ amount, chance }) => Number.isFinite(amount) && amount > 0 && chance > 0).map(({ amount, chance }) => ({ amount, chance: Math.min(1, chance) }))
  const step = sound.reduce((sum, { amount }) => sum + amount, 0) / steps
  let shares = new Float64Array(steps + 2)
  shares[0] = 1
  let reached = 0
  for (const { amount, chance } of sound) {
    const whole = Math.floor(amount / step)
    const above = amount / step - whole
    const next = new Float64Array(steps + 2)
    for (let at = 0; at <= reached; at += 1) {
      const here = shares[at] ?? 0
      if (here === 0) continue
      next[at] = (next[at] ?? 0) + here * (1 - chance)
      add(next, at + whole, here * chance * (1 - above))
      add(next, at + whole + 1, here * chance * above)
    }
    reached = Math.min(steps + 1, reached + whole + 1)
    shares = next
  }
  return { sound, shares, step }
}

/** Rounding can carry a sum one step beyond the last. */
function add(shares: Float64Array, at: number, share: number): void {
  const place = Math.min(at, shares.length - 1)
  shares[place] = (shares[place] ?? 0) + share
}

/** The step at which so much of the distribution lies at or below it. */
function boundOf(shares: Float64Array, wanted: number): number {
  let sum = 0
  for (let at = 0; at < shares.length; at += 1) {
    sum += shares[at] ?? 0
    if (sum >= wanted - 1e-9) return Math.min(at, steps)
  }
  return steps
}
