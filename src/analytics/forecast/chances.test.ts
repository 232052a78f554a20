import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../lib/random.ts'
import { chanceOfSumBelow, sumOfChances } from './chances.ts'

describe('the sum of deals that each come with a chance', () => {
  it('is nothing where there is none, and certain where nothing is in doubt', () => {
    expect(sumOfChances([])).toEqual({ mean: 0, low: 0, high: 0 })
    expect(sumOfChances([{ amount: 0, chance: 1 }, { amount: -5, chance: 1 }, { amount: 7, chance: Number.NaN }, { amount: 9, chance: 0 }])).toEqual({ mean: 0, low: 0, high: 0 })
    const { mean, low, high } = sumOfChances([{ amount: 100, chance: 1 }, { amount: 50, chance: 1.5 }])
    expect([mean, low, high].map(Math.round)).toEqual([150, 150, 150])
  })

  it('of one deal that is as likely as not lies between nothing and all, and is no bell', () => {
    expect(sumOfChances([{ amount: 1000, chance: 0.5 }])).toEqual({ mean: 500, low: 0, high: 1000 })
    // Nine in ten times it fails: the upper bound is that it fails.
    expect(sumOfChances([{ amount: 1000, chance: 0.05 }])).toMatchObject({ low: 0, high: 0 })
  })

  it('equals the binomial where all are alike', () => {
    // 20 deals of 1 at 0.3: P(X <= 3) = 0.107, P(X <= 8) = 0.887, P(X <= 9) = 0.952.
    const { mean, low, high } = sumOfChances(Array.from({ length: 20 }, () => ({ amount: 1, chance: 0.3 })))
    expect(mean).toBeCloseTo(6, 9)
    expect(low).toBeCloseTo(3, 1)
    expect(high).toBeCloseTo(9, 1)
  })

  it('holds eight of ten outcomes, whatever the sizes', () => {
    const random = seededRandom(11)
    const deals = Array.from({ length: 60 }, () => ({ amount: 1000 * Math.exp(3 * random.next()), chance: random.next() }))
    const { low, high } = sumOfChances(deals)
    const draws = 4000
    let inside = 0
    for (let draw = 0; draw < draws; draw += 1) {
      const sum = deals.reduce((all, { amount, chance }) => all + (random.next() < chance ? amount : 0), 0)
      if (sum >= low && sum <= high) inside += 1
    }
    // Three standard errors of a share of 0.8 over 4,000 draws are 0.019.
    expect(inside / draws).toBeGreaterThan(0.78)
    expect(inside / draws).toBeLessThan(0.82)
  })

  it('stays below a bound as often as the binomial says, and certainly or never where there is no doubt', () => {
    const alike = Array.from({ length: 20 }, () => ({ amount: 1, chance: 0.3 }))
    // P(X <= 3) = 0.107, P(X <= 8) = 0.887.
    expect(chanceOfSumBelow(4, alike)).toBeCloseTo(0.107, 2)
    expect(chanceOfSumBelow(9, alike)).toBeCloseTo(0.887, 2)
    expect([chanceOfSumBelow(1, []), chanceOfSumBelow(0, []), chanceOfSumBelow(-5, alike)]).toEqual([1, 0, 0])
    expect(chanceOfSumBelow(1000, [{ amount: 1000, chance: 0.5 }])).toBeCloseTo(0.5, 9)
    expect(chanceOfSumBelow(Number.MAX_SAFE_INTEGER, alike)).toBeCloseTo(1, 9)
  })
})
