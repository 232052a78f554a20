import { expect, test } from 'vitest'
import { timesOf } from './times.ts'

const calendar = { today: '2026-11-25', zone: 'Asia/Shanghai', fiscalStart: 4, weekStart: 1 }

test('a running period is compared with the same part of the one before, a past one with all of it', () => {
  expect(timesOf({ period: 'month', against: 'previous' }, calendar)).toMatchObject({ toDate: true, times: { now: { from: '2026-11-01', to: '2026-11-30' }, before: { from: '2026-10-01', to: '2026-10-25' } } })
  expect(timesOf({ period: 'month', day: '2026-09-10', against: 'previous' }, calendar)).toMatchObject({ toDate: false, times: { now: { from: '2026-09-01', to: '2026-09-30' }, before: { from: '2026-08-01', to: '2026-08-31' } } })
})

test('quarters and years follow the fiscal year, weeks the company’s first day', () => {
  expect(timesOf({ period: 'year', against: 'lastYear' }, calendar).times).toMatchObject({ now: { from: '2026-04-01', to: '2027-03-31' }, before: { from: '2025-04-01', to: '2025-11-25' } })
  expect(timesOf({ period: 'week', against: 'previous' }, { ...calendar, weekStart: 7 }).times.now).toEqual({ from: '2026-11-22', to: '2026-11-28' })
})

test('dates given the wrong way round are turned, and the time before them is as long', () => {
  expect(timesOf({ period: 'range', from: '2026-03-10', to: '2026-03-01', against: 'previous' }, calendar).times).toMatchObject({ now: { from: '2026-03-01', to: '2026-03-10' }, before: { from: '2026-02-19', to: '2026-02-28' } })
})

test('dates that are a calendar month, quarter or year are compared with the one before, however many days it has', () => {
  const range = (from: string, to: string, against: 'previous' | 'lastYear' = 'previous') => timesOf({ period: 'range', from, to, against }, calendar)
  expect(range('2026-07-01', '2026-09-30').times.before).toEqual({ from: '2026-04-01', to: '2026-06-30' })
  expect(range('2026-07-01', '2026-09-30').earlier?.before).toEqual({ from: '2026-01-01', to: '2026-03-31' })
  expect(range('2026-03-01', '2026-03-31').times.before).toEqual({ from: '2026-02-01', to: '2026-02-28' })
  expect(range('2025-01-01', '2025-12-31').times.before).toEqual({ from: '2024-01-01', to: '2024-12-31' })
  expect(range('2026-10-01', '2026-12-31')).toMatchObject({ toDate: true, times: { before: { from: '2026-07-01', to: '2026-08-25' } } })
  expect(range('2026-07-02', '2026-09-30').times.before).toEqual({ from: '2026-04-02', to: '2026-07-01' })
})

test('a period that runs is compared with as many days of the one before', () => {
  const on = (today: string, period: 'month' | 'quarter' | 'year') => timesOf({ period, against: 'previous' }, { ...calendar, fiscalStart: 1, today }).times.before
  expect(on('2026-05-15', 'quarter')).toEqual({ from: '2026-01-01', to: '2026-02-14' })
  expect(on('2026-03-30', 'month')).toEqual({ from: '2026-02-01', to: '2026-02-28' })
  expect(on('2026-02-28', 'month')).toEqual({ from: '2026-01-01', to: '2026-01-31' })
  expect(on('2026-11-25', 'year')).toEqual({ from: '2025-01-01', to: '2025-11-25' })
})
