import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { averageOrder, favouriteOf, powerCuts, powerOf, sensitivityOf, usualDiscounted } from './taste.ts'

describe('purchasing power', () => {
  test('parts customers into thirds by their average order', () => {
    const averages = Array.from({ length: 9 }, (_, place) => (place + 1) * 100)
    const cuts = powerCuts(averages)
    expect(averages.map((average) => powerOf(average, cuts))).toEqual(['low', 'low', 'low', 'middle', 'middle', 'middle', 'high', 'high', 'high'])
  })

  test('whoever all are alike with is in the middle; one customer too', () => {
    const cuts = powerCuts([500, 500, 500, 500])
    expect(powerOf(500, cuts)).toBe('middle')
    expect(powerOf(70, powerCuts([70]))).toBe('middle')
  })

  test('nobody, or who sent everything back, has none', () => {
    expect(powerOf(100, powerCuts([]))).toBeUndefined()
    expect(averageOrder({ orders: 0, amount: 0 })).toBeNaN()
    expect(averageOrder({ orders: 2, amount: -300 })).toBeNaN()
    expect(powerOf(Number.NaN, powerCuts([1, 2, 3]))).toBeUndefined()
  })

  test('an outlier of ten years of orders moves nobody but itself, and NaN is left aside', () => {
    const cuts = powerCuts([100, 200, 300, Number.NaN, 1e12])
    expect([100, 200, 300, 1e12].map((average) => powerOf(average, cuts))).toEqual(['low', 'middle', 'middle', 'high'])
  })

  test('more money never means a lower band', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 1_000_000_000 }), { minLength: 1 }), fc.integer({ min: 1 }), fc.integer({ min: 0 }), (averages, one, more) => {
      const bands = ['low', 'middle', 'high']
      const cuts = powerCuts(averages)
      expect(bands.indexOf(powerOf(one + more, cuts) ?? '')).toBeGreaterThanOrEqual(bands.indexOf(powerOf(one, cuts) ?? ''))
    }))
  })
})

describe('a favourite', () => {
  test('is in two orders at least, and in a third of them', () => {
    expect(favouriteOf({ key: '烘焙原料', orders: 7, of: 9 })).toEqual({ key: '烘焙原料', orders: 7, of: 9 })
    expect(favouriteOf({ key: 'a', orders: 1, of: 1 })).toBeUndefined()
    expect(favouriteOf({ key: 'a', orders: 2, of: 7 })).toBeUndefined()
    expect(favouriteOf({ key: 'a', orders: 2, of: 6 })?.orders).toBe(2)
  })

  test('is nothing where nothing was bought, or what was bought has no name', () => {
    expect(favouriteOf(undefined)).toBeUndefined()
    expect(favouriteOf({ key: '', orders: 9, of: 9 })).toBeUndefined()
  })
})

describe('price sensitivity', () => {
  test('is the odds to buy below list against those of all', () => {
    expect(sensitivityOf({ lines: 20, discounted: 18 }, 0.3)).toBe('high')
    expect(sensitivityOf({ lines: 20, discounted: 6 }, 0.3)).toBe('medium')
    expect(sensitivityOf({ lines: 20, discounted: 0 }, 0.3)).toBe('low')
  })

  test('a few lines say nothing, and where nobody or everybody gets a discount nothing is said', () => {
    expect(sensitivityOf({ lines: 2, discounted: 2 }, 0.3)).toBeUndefined()
    expect(usualDiscounted([{ lines: 9, discounted: 0 }])).toBeNaN()
    expect(usualDiscounted([{ lines: 9, discounted: 9 }])).toBeNaN()
    expect(usualDiscounted([])).toBeNaN()
    expect(sensitivityOf({ lines: 9, discounted: 9 }, usualDiscounted([{ lines: 9, discounted: 9 }]))).toBeUndefined()
  })

  test('is of three words or nothing, whatever the lines', () => {
    fc.assert(fc.property(fc.nat(1000), fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0.001, max: 0.999, noNaN: true }), (lines, share, usual) => {
      expect(['low', 'medium', 'high', undefined]).toContain(sensitivityOf({ lines, discounted: Math.floor(lines * share) }, usual))
    }))
  })
})
