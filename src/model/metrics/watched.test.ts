import { expect, test } from 'vitest'
import { backsNeeded, judged, periodBack, periodsBehind, type Watched } from './watched.ts'

const calendar = { today: '2026-11-25', zone: 'Asia/Shanghai', fiscalStart: 1, weekStart: 1 }
const weekly: Watched = { when: 'unusual', threshold: undefined, over: 'week', deviations: 3, periodsBefore: 4, from: 'before' }

test('periods are whole ones that are over, by the week and the month of the company', () => {
  expect(periodBack('week', 1, calendar)).toEqual({ from: '2026-11-16', to: '2026-11-22' })
  expect(periodBack('month', 9, calendar)).toEqual({ from: '2026-02-01', to: '2026-02-28' })
  expect(periodBack('quarter', 2, calendar)).toEqual({ from: '2026-04-01', to: '2026-06-30' })
  expect(periodBack('year', 1, { ...calendar, fiscalStart: 4 })).toEqual({ from: '2025-04-01', to: '2026-03-31' })
  expect(periodBack('day', 1, calendar)).toEqual({ from: '2026-11-24', to: '2026-11-24' })
  expect(periodBack('week', 1, { ...calendar, weekStart: 7 })).toEqual({ from: '2026-11-15', to: '2026-11-21' })
})

test('what is usual is taken from right before, or from around the same time a year ago, and never from what came later', () => {
  expect(periodsBehind(weekly, 1)).toEqual([2, 3, 4, 5])
  expect(periodsBehind({ ...weekly, from: 'yearAgo' }, 1)).toEqual([51, 52, 53, 54])
  expect(periodsBehind({ ...weekly, over: 'month', periodsBefore: 26, from: 'yearAgo' }, 1)[0]).toBe(2)
  expect(backsNeeded(weekly, 2)).toEqual([1, 2, 3, 4, 5, 6])
  expect(backsNeeded({ ...weekly, when: 'below' }, 2)).toEqual([1, 2])
})

test('each period is judged by what was known then: after a jump the next of the same height is judged by the middle, which the jump did not move', () => {
  const values = [500, 500, 100, 104, 98, 101, 99, 103]
  const points = judged(weekly, 3, (back) => values[back - 1] ?? null, calendar)
  expect(points.map(({ value, raised }) => [value, raised])).toEqual([[100, false], [500, true], [500, true]])
  expect(judged({ ...weekly, deviations: 10 }, 1, (back) => [140, 100, 120, 80, 110][back - 1] ?? null, calendar)[0]?.raised).toBe(false)
})

test('a period without a value is not told of, and a bound is judged without any before', () => {
  const below: Watched = { ...weekly, when: 'below', threshold: 60 }
  expect(judged(below, 3, (back) => [50, null, 70][back - 1] ?? null, calendar).map(({ raised, low }) => [raised, low])).toEqual([[false, null], [false, null], [true, null]])
})
