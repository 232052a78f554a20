import { expect, test } from 'vitest'
import { drilled, isMoved, moved, rolledUp, sliced, swapped, unsliced, type Ways } from './moves.ts'

const ways: Ways = { down: (field) => ({ customer: 'order', order: 'line' })[field], up: (field) => ({ order: 'customer', line: 'order' })[field] }
const report = { rows: [{ field: 'region' }, { field: 'date', period: 'year' as const }], columns: [{ field: 'channel' }], measures: [{ metric: 'sales.amount' }], chart: 'table' as const }

test('going down into a year shows its quarters, then months, then days, and each step up the other way', () => {
  const quarters = drilled(report, {}, 1, { key: '2026-01-01' }, ways)
  expect(quarters).toEqual({ rows: [{ field: 'region' }, { field: 'date', period: 'quarter' }], slices: [{ field: 'date', period: 'year', key: '2026-01-01' }] })
  const months = drilled(report, quarters ?? {}, 1, { key: '2026-04-01' }, ways)
  expect(months?.rows?.[1]).toEqual({ field: 'date', period: 'month' })
  const days = drilled(report, months ?? {}, 1, { key: '2026-05-01' }, ways)
  expect([days?.rows?.[1]?.period, days?.slices?.length]).toEqual(['day', 3])
  expect(drilled(report, days ?? {}, 1, { key: '2026-05-03' }, ways)).toBeUndefined()
  expect(rolledUp(report, days ?? {}, 1, ways)?.rows?.[1]?.period).toBe('month')
})

test('going down into a customer shows its orders, into an order its lines', () => {
  const of = { ...report, rows: [{ field: 'customer' }] }
  const orders = drilled(of, {}, 0, { key: 'c1' }, ways)
  expect(drilled(of, orders ?? {}, 0, { key: 'o1' }, ways)).toEqual({ rows: [{ field: 'line' }], slices: [{ field: 'customer', key: 'c1' }, { field: 'order', key: 'o1' }] })
  expect(drilled(of, { rows: [{ field: 'line' }] }, 0, { key: 'l1' }, ways)).toBeUndefined()
})

test('a fixed value takes its dimension out where others are left, and is taken back by itself', () => {
  const one = sliced(report, {}, 0, { key: 'north' })
  expect(one).toEqual({ rows: [{ field: 'date', period: 'year' }], slices: [{ field: 'region', key: 'north' }] })
  expect(sliced(report, one ?? {}, 0, { key: '2026-01-01' })?.rows).toEqual([{ field: 'date', period: 'year' }])
  expect(unsliced(one ?? {}, 0)).toEqual({ rows: [{ field: 'date', period: 'year' }] })
  expect(moved(report, one ?? {})).toMatchObject({ rows: [{ field: 'date' }], columns: [{ field: 'channel' }], slices: [{ field: 'region', key: 'north' }] })
})

test('rolling up what has nothing above takes it out, but never the last; swapping twice is where it began', () => {
  expect(rolledUp(report, {}, 0, ways)?.rows).toEqual([{ field: 'date', period: 'year' }])
  expect(rolledUp({ ...report, rows: [{ field: 'region' }] }, {}, 0, ways)).toBeUndefined()
  const one = swapped({ ...report, rows: [{ field: 'region' }] }, {})
  expect(one).toEqual({ rows: [{ field: 'channel' }], columns: [{ field: 'region' }] })
  expect(swapped({ ...report, rows: [{ field: 'region' }] }, one ?? {})).toEqual({ rows: [{ field: 'region' }], columns: [{ field: 'channel' }] })
  expect(swapped({ rows: [{ field: 'region' }], columns: [] }, {})).toBeUndefined()
  expect([isMoved({}), isMoved({ slices: [] }), isMoved(one ?? {})]).toEqual([false, false, true])
})
