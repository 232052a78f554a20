import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bandOf, day, pointsLeft, scoreOf } from './rules.ts'

test('points fade evenly to nothing, never to the other side, and do not fade before their day', () => {
  expect([0, 5, 10, 20].map((days) => pointsLeft(20, 10, 0, days * day))).toEqual([20, 10, 0, 0])
  expect(pointsLeft(20, null, 0, 1000 * day)).toBe(20)
  expect(pointsLeft(20, 10, 5 * day, 0)).toBe(20)
  expect(pointsLeft(-20, 10, 0, 5 * day)).toBe(-10)
  fc.assert(fc.property(fc.integer({ min: -100, max: 100 }), fc.integer({ min: 1, max: 3650 }), fc.integer({ min: 0, max: 4000 }), (points, decay, days) => {
    const left = pointsLeft(points, decay, 0, days * day)
    expect(Math.abs(left)).toBeLessThanOrEqual(Math.abs(points))
    expect(left * points).toBeGreaterThanOrEqual(0)
  }))
})

test('a score lies between 0 and 100, and each score in one band', () => {
  expect(scoreOf([{ points: 80 }, { points: 60 }])).toBe(100)
  expect(scoreOf([{ points: -10 }])).toBe(0)
  expect([0, 39, 40, 69, 70, 100].map((score) => bandOf(score, { hot: 70, warm: 40 }))).toEqual(['cold', 'cold', 'warm', 'warm', 'hot', 'hot'])
})
