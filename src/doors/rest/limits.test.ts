import { expect, test } from 'vitest'
import { settableClock } from '../../lib/clock.ts'
import { isProblem } from '../../lib/problem.ts'
import { RateLimit } from './limits.ts'

test('a burst is let through, then as many as the rate refills', () => {
  const clock = settableClock(0)
  const limit = new RateLimit({ burst: 3, perSecond: 0.5 }, clock)
  for (let count = 0; count < 3; count += 1) limit.take('a')
  expect(refusal(() => limit.take('a'))).toMatchObject({ status: 429, extra: { retryAfter: 2 } })
  limit.take('b')
  clock.advance(2000)
  limit.take('a')
  expect(refusal(() => limit.take('a'))).toMatchObject({ status: 429 })
})

test('a clock that goes back gives nothing and takes nothing, and from then on the bucket refills as ever', () => {
  const clock = settableClock(86_400_000)
  const limit = new RateLimit({ burst: 1, perSecond: 1 }, clock)
  limit.take('a')
  clock.set(0)
  expect(refusal(() => limit.take('a'))).toMatchObject({ status: 429 })
  clock.advance(1000)
  limit.take('a')
})

function refusal(run: () => void) {
  try {
    run()
  } catch (error) {
    return isProblem(error) ? error.details : error
  }
  return undefined
}
