import { describe, expect, test } from 'vitest'
import { seededRandom } from '../../lib/random.ts'
import { drawNormal } from '../maths/draw.ts'
import { chanceBelow, forecastTotal } from './total.ts'

/** Months with a season, a trend and noise, by a seed. */
function made(seed: number, months: number): Float64Array {
  const random = seededRandom(seed)
  return Float64Array.from({ length: months }, (_, at) => Math.max(0, 1000 + 5 * at + 200 * Math.sin(at * Math.PI / 6) + 120 * drawNormal(random)))
}

describe('the sum of values to come', () => {
  test('lies within its 80 % interval about that often', () => {
    let within = 0
    const tries = 400
    for (let seed = 1; seed <= tries; seed += 1) {
      const all = made(seed, 40)
      const { low, high } = forecastTotal(all.slice(0, 36), { period: 12, skip: 1, count: 3 })
      const came = all.slice(37, 40).reduce((sum, value) => sum + value, 0)
      if (came >= low && came <= high) within += 1
    }
    expect(within / tries).toBeGreaterThan(0.72)
    expect(within / tries).toBeLessThan(0.96)
  })

  test('of what never changed is what it was, with no spread', () => {
    const told = forecastTotal(Float64Array.from({ length: 24 }, () => 500), { period: 12, skip: 0, count: 3 })
    expect(told.value).toBeCloseTo(1500, 6)
    expect(told.deviation).toBeCloseTo(0, 6)
  })

  test('is refused for fewer than four values, and never below nothing', () => {
    expect(() => forecastTotal(Float64Array.from([1, 2, 3]), { period: 12, skip: 0, count: 1 })).toThrow()
    expect(forecastTotal(Float64Array.from([0, 0, 90, 0, 0, 3]), { period: 12, skip: 0, count: 3 }).low).toBeGreaterThanOrEqual(0)
  })

  test('is the same for the same values', () => {
    const values = made(3, 30)
    expect(forecastTotal(values, { period: 12, skip: 0, count: 12 })).toEqual(forecastTotal(values, { period: 12, skip: 0, count: 12 }))
  })
})

test('a bound at what is expected is as likely missed as met', () => {
  expect(chanceBelow(100, { value: 100, deviation: 20 })).toBeCloseTo(0.5, 6)
  expect(chanceBelow(120, { value: 100, deviation: 20 })).toBeCloseTo(0.8413, 3)
  expect(chanceBelow(120, { value: 100, deviation: 0 })).toBe(1)
  expect(chanceBelow(80, { value: 100, deviation: 0 })).toBe(0)
})
