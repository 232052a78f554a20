import { describe, expect, it } from 'vitest'
import { expectedOf, type Rest, restByDeals, restByTrend } from './rest.ts'

const trend: Rest = restByTrend(Float64Array.from({ length: 36 }, (_, at) => 1000 + 10 * (at % 3)), { count: 1, left: 0.5 })
const sums = { goal: 2000, actual: 500 }

describe('the rest of a period', () => {
  it('is half of a month by the trend where half of it is left', () => {
    expect(trend.value).toBeGreaterThan(450)
    expect(trend.value).toBeLessThan(560)
    expect(trend.low).toBeLessThanOrEqual(trend.high)
  })

  it('is the higher of trend and deals, never their sum, and both are told', () => {
    const small = expectedOf(sums, trend, restByDeals([{ amount: 400, chance: 0.5 }]))
    expect(small).toMatchObject({ by: 'trend', byDeals: 700, expected: Math.round(500 + trend.value), byTrend: Math.round(500 + trend.value) })
    const large = expectedOf(sums, trend, restByDeals([{ amount: 4000, chance: 0.5 }]))
    expect(large).toMatchObject({ by: 'deals', byDeals: 2500, expected: 2500, short: 0, high: 4500 })
    // If the deal fails the usual orders come all the same.
    expect(large?.low).toBe(Math.round(500 + trend.low))
    expect(large?.missed).toBeCloseTo(0.5, 2)
  })

  it('deals in sight never make a miss likelier, and nothing reached is lost', () => {
    const alone = expectedOf({ goal: 900, actual: 500 }, trend, undefined)
    const withDeal = expectedOf({ goal: 900, actual: 500 }, trend, restByDeals([{ amount: 10_000, chance: 0.1 }]))
    expect(withDeal?.missed).toBeLessThanOrEqual(alone?.missed ?? 0)
    expect(withDeal?.low).toBeGreaterThanOrEqual(500)
  })

  it('speaks by deals alone where the past is too short, and says nothing where there is neither', () => {
    expect(expectedOf(sums, undefined, restByDeals([{ amount: 1000, chance: 1 }]))).toMatchObject({ by: 'deals', byTrend: null, expected: 1500, missed: 1, short: 500 })
    expect(expectedOf(sums, undefined, restByDeals([]))).toBeUndefined()
    expect(() => restByTrend(Float64Array.from([1, 2, 3]), { count: 1, left: 1 })).toThrow()
  })

  it('keeps its head with hostile goals and deals', () => {
    for (const goal of [0, -1e15, Number.MAX_SAFE_INTEGER]) {
      const told = expectedOf({ goal, actual: -300 }, trend, restByDeals([{ amount: Number.NaN, chance: 0.5 }, { amount: -5, chance: 2 }, { amount: 1e15, chance: Number.NaN }]))
      for (const value of [told?.expected, told?.low, told?.high, told?.missed, told?.short]) expect(Number.isFinite(value)).toBe(true)
      expect(told?.missed).toBeGreaterThanOrEqual(0)
      expect(told?.missed).toBeLessThanOrEqual(1)
    }
  })
})
