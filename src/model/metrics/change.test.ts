import fc from 'fast-check'
import { expect, test } from 'vitest'
import { waterfallOf } from './change.ts'

const amount = fc.integer({ min: -1e9, max: 1e9 })

test('whatever moved, and however much of it is named, the steps and the others come to the difference exactly', () => {
  fc.assert(fc.property(fc.array(fc.record({ key: fc.string(), before: amount, now: amount }), { maxLength: 60 }), amount, amount, fc.integer({ min: 1, max: 20 }), (groups, before, now, most) => {
    const { steps, others } = waterfallOf(groups, before, now, most)
    expect(steps.length).toBeLessThanOrEqual(most)
    expect(before + steps.reduce((sum, { change }) => sum + change, 0) + others).toBe(now)
  }))
})

test('the largest moves come first, what did not move is not named, and what is left is counted', () => {
  const groups = [{ key: 'a', before: 10, now: 30 }, { key: 'b', before: 50, now: 10 }, { key: 'c', before: 5, now: 5 }, { key: 'd', before: 0, now: 1 }]
  expect(waterfallOf(groups, 65, 46, 2)).toEqual({ before: 65, now: 46, steps: [{ key: 'b', change: -40, before: 50, now: 10 }, { key: 'a', change: 20, before: 10, now: 30 }], others: 1, left: 1 })
})
