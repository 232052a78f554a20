import { expect, test } from 'vitest'
import { isRaised, usualRange } from './unusual.ts'

test('what lies far from its usual range is unusual, and one wild period before does not widen it', () => {
  const usual = usualRange([100, 104, 98, 101, 500, 99, 103, 102])
  expect(usual?.periods).toBe(8)
  expect(isRaised('unusual', 103, undefined, usual)).toBe(false)
  expect(isRaised('unusual', 160, undefined, usual)).toBe(true)
  expect(isRaised('unusual', 20, undefined, usual)).toBe(true)
})

test('of too few periods nothing is said, and of a metric that never moves only what differs by more than a hair', () => {
  expect(usualRange([1, 2, 3])).toBeUndefined()
  expect(isRaised('unusual', 1e9, undefined, undefined)).toBe(false)
  const still = usualRange([50, 50, 50, 50])
  expect(isRaised('unusual', 51, undefined, still)).toBe(false)
  expect(isRaised('unusual', 60, undefined, still)).toBe(true)
})

test('a bound is crossed, not touched', () => {
  expect([isRaised('above', 5, 5, undefined), isRaised('above', 6, 5, undefined), isRaised('below', 4, 5, undefined), isRaised('below', 4, undefined, undefined)]).toEqual([false, true, true, false])
})
