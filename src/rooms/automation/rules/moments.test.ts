import { expect, it } from 'vitest'
import { instantOf } from '../../../lib/calendar.ts'
import { comesAt, momentsOf } from './moments.ts'

const iso = (instant: number) => new Date(instant).toISOString()

it('a time that the clocks skip is that much later, one that they show twice is the first', () => {
  expect(iso(instantOf('2026-03-29', '02:30', 'Europe/Berlin'))).toBe('2026-03-29T01:30:00.000Z')
  expect(iso(instantOf('2026-10-25', '02:30', 'Europe/Berlin'))).toBe('2026-10-25T00:30:00.000Z')
  expect(iso(instantOf('2026-10-25', '09:00', 'Europe/Berlin'))).toBe('2026-10-25T08:00:00.000Z')
  expect(iso(instantOf('2026-03-29', '09:00', 'Europe/Berlin'))).toBe('2026-03-29T07:00:00.000Z')
})

it('a date comes at its time in the zone, so many days before; a moment at its own', () => {
  expect(iso(comesAt('2026-12-01', { amount: -7, unit: 'day' }, '08:30', 'Asia/Shanghai'))).toBe('2026-11-24T00:30:00.000Z')
  expect(iso(comesAt('2026-12-01T10:00:00.000Z', { amount: -2, unit: 'hour' }, undefined, 'Asia/Shanghai'))).toBe('2026-12-01T08:00:00.000Z')
})

it('a schedule names each of its moments once, the last day of a short month for the 31st', () => {
  const monthly = { on: 'schedule', every: 'month', days: [31], at: '09:00' } as const
  expect(momentsOf(monthly, Date.parse('2026-02-01T00:00:00Z'), Date.parse('2026-04-01T00:00:00Z'), 'UTC').map(iso)).toEqual(['2026-02-28T09:00:00.000Z', '2026-03-31T09:00:00.000Z'])
  const weekly = { on: 'schedule', every: 'week', days: [1, 7], at: '09:00' } as const
  expect(momentsOf(weekly, Date.parse('2026-11-22T09:00:00Z'), Date.parse('2026-11-29T09:00:00Z'), 'UTC').map(iso)).toEqual(['2026-11-23T09:00:00.000Z', '2026-11-29T09:00:00.000Z'])
})

it('a schedule within the hour that the clocks skip or show twice comes once on each of those days', () => {
  const nightly = { on: 'schedule', every: 'day', days: [], at: '02:30' } as const
  const spring = momentsOf(nightly, Date.parse('2026-03-28T00:00:00Z'), Date.parse('2026-03-31T00:00:00Z'), 'Europe/Berlin').map(iso)
  expect(spring).toEqual(['2026-03-28T01:30:00.000Z', '2026-03-29T01:30:00.000Z', '2026-03-30T00:30:00.000Z'])
  const autumn = momentsOf(nightly, Date.parse('2026-10-24T12:00:00Z'), Date.parse('2026-10-26T12:00:00Z'), 'Europe/Berlin').map(iso)
  expect(autumn).toEqual(['2026-10-25T00:30:00.000Z', '2026-10-26T01:30:00.000Z'])
})
