import { expect, test } from 'vitest'
import { dayOf, daysShown, movedTo, stepped, within } from './days.ts'

const zone = 'Asia/Shanghai'
const start = { field: 'start', type: 'datetime', end: 'end' } as const

test('a month is drawn in whole weeks from the first day of the week', () => {
  const days = daysShown('2026-11-25', 'month', 1)
  expect([days[0], days.at(-1), days.length]).toEqual(['2026-10-26', '2026-12-06', 42])
  expect(daysShown('2026-11-25', 'month', 0)[0]).toBe('2026-11-01')
  expect(daysShown('2026-11-25', 'week', 1)).toEqual(['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29'])
})

test('a step from the 31st lands in the next month, not the one after', () => {
  expect(stepped('2026-01-31', 'month', 1)).toBe('2026-02-01')
  expect(stepped('2026-01-31', 'month', -1)).toBe('2025-12-01')
  expect(stepped('2026-11-25', 'week', 1)).toBe('2026-12-02')
})

test('moments are placed by the viewer\'s own midnight', () => {
  expect(dayOf({ id: 'a', version: 1, start: '2026-11-24T16:30:00.000Z' }, 'start', 'datetime', zone)).toBe('2026-11-25')
  expect(within('due', ['2026-11-25', '2026-11-26'])).toEqual({ field: 'due', is: 'between', value: ['2026-11-25', '2026-11-26'] })
})

test('a moved appointment keeps its time of day and its length', () => {
  const row = { id: 'a', version: 1, start: '2026-11-25T01:30:00.000Z', end: '2026-11-25T03:00:00.000Z' }
  expect(movedTo(row, start, '2026-11-27', zone)).toEqual({ start: '2026-11-27T01:30:00.000Z', end: '2026-11-27T03:00:00.000Z' })
  expect(movedTo(row, { field: 'due', type: 'date', end: undefined }, '2026-11-27', zone)).toEqual({ due: '2026-11-27' })
})
