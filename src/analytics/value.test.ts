import { describe, expect, it } from 'vitest'
import { isProblem } from '../lib/problem.ts'
import { seededRandom } from '../lib/random.ts'
import { lifecyclePresets, medianGap, ownInterval, ruleInWords, stageOf } from './lifecycle.ts'
import { drawNormal } from './maths/draw.ts'
import { incompleteBeta, logAdd, logGamma } from './maths/gamma.ts'
import { normalBelow, normalQuantile } from './maths/normal.ts'
import { quantiles } from './maths/quantile.ts'
import { movements, placeInQuadrant } from './quadrant.ts'
import { fitGaps, gapLongerThan, gapQuantile, nextGap } from './repurchase.ts'
import { scoreRfm } from './rfm.ts'

describe('maths', () => {
  it('ln of the gamma function has its known values', () => {
    expect(logGamma(0.5)).toBeCloseTo(0.5 * Math.log(Math.PI), 13)
    expect(logGamma(1e-8)).toBeCloseTo(18.4206807381802, 9)
    expect(logGamma(6)).toBeCloseTo(Math.log(120), 13)
    expect(logGamma(171.5)).toBeCloseTo(709.1431630309145, 9)
    expect(logGamma(14.999_999) - logGamma(15.000_001)).toBeCloseTo(-2e-6 * 2.674_3, 8)
    expect([logGamma(0), logGamma(-1)]).toEqual([Infinity, Number.NaN])
    expect([logAdd(-1000, -1000), logAdd(-Infinity, 3)]).toEqual([-1000 + Math.LN2, 3])
  })
  it('the incomplete beta function and the normal distribution have theirs', () => {
    expect(incompleteBeta(0.3, 2, 3)).toBeCloseTo(0.3483, 10)
    expect(incompleteBeta(0.9, 0.5, 0.5)).toBeCloseTo(2 / Math.PI * Math.asin(Math.sqrt(0.9)), 10)
    expect(normalBelow(1.959963984540054)).toBeCloseTo(0.975, 12)
    expect(normalBelow(-6)).toBeCloseTo(9.865876450377e-10, 18)
    expect(normalQuantile(0.9)).toBeCloseTo(1.2815515655446004, 9)
  })
  it('quantiles are those of R, type 7, and leave NaN aside', () => {
    expect(quantiles(Float64Array.of(4, 1, 3, 2, Number.NaN), [0.2, 0.5, 1])).toEqual([1.6, 2.5, 4])
    expect(quantiles(new Float64Array(), [0.5])).toEqual([Number.NaN])
  })
})

it('scores of RFM are the same for all where all are equal, and refuse nobody at all', () => {
  const three = (value: number) => new Float64Array(3).fill(value)
  expect(scoreRfm({ recency: three(4), frequency: three(2), monetary: three(9) })).toMatchObject({ recencyScore: Uint8Array.of(5, 5, 5), frequencyScore: Uint8Array.of(1, 1, 1), monetaryScore: Uint8Array.of(1, 1, 1) })
  const none = new Float64Array()
  expect(() => scoreRfm({ recency: none, frequency: none, monetary: none })).toThrow('analysis-too-little')
})

describe('the value quadrant', () => {
  const orders = Float64Array.of(0, 1, 1, 5, 6, 2, 0)
  const amount = Float64Array.of(0, 10, 90, 50, 600, 20, 0)
  const idle = Float64Array.of(Number.NaN, 30, 10, 2, 1, 400, 100)
  it('places by the medians of buyers, above the cut is high; idle ones fall to A', () => {
    const { quadrant, cuts } = placeInQuadrant({ orders, amount, idle }, { idleDays: 365 })
    expect(cuts).toEqual([{ value: 10, frequency: 2 }])
    expect([...quadrant].map((place) => 'ABCDE'[place]).join('')).toBe('ABCDEAB')
  })
  it('cuts apart by group where groups are given, and by what is said', () => {
    const group = Int32Array.of(0, 0, 1, 1, 1, 0, 0)
    expect(placeInQuadrant({ orders, amount, idle, group }, { idleDays: 365 }).cuts).toEqual([{ value: 10, frequency: 1.5 }, { value: 90, frequency: 5 }])
    expect(placeInQuadrant({ orders, amount, idle }, { idleDays: 365, value: 0, frequency: 0 }).quadrant[1]).toBe(4)
  })
  it('counts who moved, as a share of those who stood there', () => {
    expect(movements(Uint8Array.of(0, 0, 1, 1), Uint8Array.of(1, 0, 2, 1))).toEqual([
      { from: 'A', to: 'A', customers: 1, share: 0.5 }, { from: 'A', to: 'B', customers: 1, share: 0.5 }, { from: 'B', to: 'B', customers: 1, share: 0.5 }, { from: 'B', to: 'C', customers: 1, share: 0.5 },
    ])
  })
})

describe('the lifecycle', () => {
  const at = (facts: Partial<Parameters<typeof stageOf>[1]>, preset: '4' | '6' | '8' = '8') => lifecyclePresets[preset][stageOf(lifecyclePresets[preset], { purchases: 5, daysSinceFirst: 300, daysSinceLast: 10, interval: 30, lastGap: 30, ...facts })]?.stage
  it('follows the own interval of a customer', () => {
    expect([at({}), at({ purchases: 3 }), at({ purchases: 1, lastGap: 0 }), at({ purchases: 0 }), at({ daysSinceLast: 50 }), at({ daysSinceLast: 100 }), at({ daysSinceLast: 200 }), at({ lastGap: 100 })])
      .toEqual(['loyal', 'growing', 'new', 'prospect', 'at risk', 'dormant', 'lost', 'won back'])
    expect([at({ daysSinceLast: 50, interval: 60 }), at({ daysSinceLast: 100 }, '4'), at({ daysSinceLast: 100 }, '6')]).toEqual(['loyal', 'lost', 'dormant'])
  })
  it('ends by us or them whatever the dates, and begins with use', () => {
    expect([at({ endedBy: 'them' }), at({ inUse: false }), at({ inUse: false, purchases: 0 })]).toEqual(['ended', 'onboarding', 'prospect'])
  })
  it('draws the interval of who came seldom to that of all', () => {
    expect([ownInterval([], 40), ownInterval([10], 40), ownInterval(Array.from({ length: 98 }, () => 10), 40), medianGap(new Float64Array(), 90)]).toEqual([40, 30, 10.6, 90])
  })
  it('every rule says in words what it wants', () => { for (const rule of lifecyclePresets[8]) expect(ruleInWords(rule)).not.toBe('') })
})

describe('repurchase', () => {
  /** Customers with a habit of their own: ln of the gap is normal around it. */
  const random = seededRandom(3)
  const lives = Array.from({ length: 800 }, () => {
    const mean = 3.2 + 0.6 * drawNormal(random)
    return Array.from({ length: 2 + Math.floor(random.next() * 6) }, () => Math.exp(mean + 0.4 * drawNormal(random)))
  })
  const gaps = (take: (life: readonly number[]) => readonly number[]) => {
    const start = new Int32Array(lives.length + 1)
    lives.forEach((life, who) => { start[who + 1] = (start[who] ?? 0) + take(life).length })
    return { start, days: Float64Array.from(lives.flatMap(take)), segment: new Int32Array(lives.length), segments: 1 }
  }
  const seen = gaps((life) => life.slice(0, -1))
  const model = fitGaps(seen)
  it('finds how far habits and gaps spread', () => {
    expect(model.sigma).toBeCloseTo(0.4, 1)
    expect(model.segments[0]?.tau).toBeCloseTo(0.6, 1)
    expect(model.segments[0]?.mean).toBeCloseTo(3.2, 1)
  })
  it('foretells the next gap better than the median of all, and its interval holds', () => {
    const usual = quantiles(seen.days, [0.5])[0] ?? 0
    let [error, floor, within] = [0, 0, 0]
    lives.forEach((life, who) => {
      const actual = life.at(-1) ?? 0
      const gap = nextGap(model, 0, seen.days.subarray(seen.start[who], seen.start[who + 1]))
      error += Math.abs(gapQuantile(gap, 0.5) - actual)
      floor += Math.abs(usual - actual)
      if (actual >= gapQuantile(gap, 0.1) && actual <= gapQuantile(gap, 0.9)) within += 1
    })
    expect(error).toBeLessThan(floor * 0.8)
    expect(within / lives.length).toBeCloseTo(0.8, 1)
  })
  it('who has been silent is expected later, never in the past', () => {
    const gap = { mean: 3, spread: 0.5 }
    expect(gapQuantile(gap, 0.5)).toBeCloseTo(Math.exp(3), 6)
    expect(gapQuantile(gap, 0.5, 60)).toBeGreaterThan(60)
    expect(gapQuantile(gap, 0.5, 1e9)).toBe(2e9)
    expect([gapLongerThan(gap, 0), gapLongerThan(gap, Math.exp(3))]).toEqual([1, 0.5])
  })
  it('refuses too little', () => {
    try { fitGaps({ start: Int32Array.of(0, 1), days: Float64Array.of(5), segment: Int32Array.of(0), segments: 1 }) } catch (error) { expect(isProblem(error) && error.details.kind).toBe('analysis-too-little') }
    expect.assertions(1)
  })
})
