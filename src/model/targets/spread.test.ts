import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shareOut } from './spread.ts'

test('parts add up to the whole, differ from their fair share by less than one unit, and keep the order of their weights', () => {
  fc.assert(fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.array(fc.integer({ min: 0, max: 1e6 }), { minLength: 1, maxLength: 40 }), (total, weights) => {
    const parts = shareOut(total, weights)
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total)
    const all = weights.reduce((sum, weight) => sum + weight, 0)
    parts.forEach((part, index) => {
      expect(Math.abs(part - total * (all === 0 ? 1 / weights.length : (weights[index] ?? 0) / all))).toBeLessThan(1.01)
    })
  }))
})

test('without any weight all parts are alike, and what is left goes to the first', () => {
  expect(shareOut(10, [0, 0, 0])).toEqual([4, 3, 3])
  expect(shareOut(-10, [1, 1, 1])).toEqual([-4, -3, -3])
  expect(shareOut(5, [])).toEqual([])
  expect(shareOut(100, [Number.NaN, 1, -3])).toEqual([0, 100, 0])
})
