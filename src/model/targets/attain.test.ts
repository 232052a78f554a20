import { expect, test } from 'vitest'
import { usualCalendar } from '../../lib/workdays.ts'
import { elapsedShare, measuredBy, reached, sumLevels } from './attain.ts'
import { partsOf, periodStart, samePart, spanOf } from './period.ts'

test('periods begin with the fiscal year', () => {
  expect([periodStart('month', '2026-11-25', 4), periodStart('quarter', '2026-11-25', 1), periodStart('quarter', '2026-11-25', 2), periodStart('year', '2026-03-31', 4), periodStart('year', '2026-04-01', 4)])
    .toEqual(['2026-11-01', '2026-10-01', '2026-11-01', '2025-04-01', '2026-04-01'])
  expect(spanOf('quarter', '2026-11-01')).toEqual({ from: '2026-11-01', to: '2027-01-31' })
  expect(partsOf('year', '2026-04-01', 'quarter')).toEqual(['2026-04-01', '2026-07-01', '2026-10-01', '2027-01-01'])
})

test('to date is compared with the same part of an earlier period, and never runs beyond it', () => {
  expect(samePart(spanOf('month', '2026-11-01'), '2026-11-25', 1)).toEqual({ from: '2026-10-01', to: '2026-10-25' })
  expect(samePart(spanOf('month', '2026-03-01'), '2026-03-31', 1)).toEqual({ from: '2026-02-01', to: '2026-02-28' })
  expect(samePart(spanOf('month', '2026-03-01'), '2026-03-29', 1)).toEqual({ from: '2026-02-01', to: '2026-02-28' })
  expect(samePart(spanOf('month', '2026-10-01'), '2026-11-25', 12)).toEqual({ from: '2025-10-01', to: '2025-10-31' })
})

test('what is due by today goes by workdays, holidays and days that make up for them included', () => {
  const week = { from: '2026-11-23', to: '2026-11-29' }
  expect(elapsedShare(week, '2026-11-25', usualCalendar)).toBeCloseTo(3 / 5)
  expect(elapsedShare(week, '2026-11-25', { ...usualCalendar, off: ['2026-11-24'], work: ['2026-11-28'] })).toBeCloseTo(2 / 5)
  expect([elapsedShare(week, '2026-11-22', usualCalendar), elapsedShare(week, '2026-11-29', usualCalendar), elapsedShare(week, '2026-12-30', usualCalendar)]).toEqual([0, 1, 1])
  expect(elapsedShare(week, '2026-11-25', { weekdays: [], off: [], work: [] })).toBeCloseTo(3 / 7)
})

test('of three levels the highest that is reached counts, and sums leave out what nobody has', () => {
  const levels = { base: 8, goal: 10, stretch: 12 }
  expect([7, 8, 11, 12].map((actual) => reached(levels, actual))).toEqual([undefined, 'base', 'goal', 'stretch'])
  expect([measuredBy(levels), measuredBy({ base: 3 }), measuredBy({})]).toEqual([10, 3, undefined])
  expect(sumLevels([{ base: 1, goal: 2 }, { goal: 3 }])).toEqual({ base: 1, goal: 5 })
})
