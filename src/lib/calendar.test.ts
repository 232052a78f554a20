import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, dateInZone, isDate, startOfDate } from './calendar.ts'

describe('calendar', () => {
  it('gives the date on the wall of the zone, not of UTC', () => {
    const instant = Date.parse('2026-11-24T17:30:00Z')
    expect(dateInZone(instant, 'Asia/Shanghai')).toBe('2026-11-25')
    expect(dateInZone(instant, 'America/New_York')).toBe('2026-11-24')
  })

  it('starts a date at its midnight on both sides of a clock change', () => {
    expect(new Date(startOfDate('2026-03-08', 'America/New_York')).toISOString()).toBe('2026-03-08T05:00:00.000Z')
    expect(new Date(startOfDate('2026-03-09', 'America/New_York')).toISOString()).toBe('2026-03-09T04:00:00.000Z')
    expect(new Date(startOfDate('2026-11-02', 'America/New_York')).toISOString()).toBe('2026-11-02T05:00:00.000Z')
  })

  it('finds the date again from its first instant in any zone', () => {
    const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01', days))
    fc.assert(fc.property(day, fc.constantFrom('Asia/Shanghai', 'America/New_York', 'Europe/Berlin', 'Australia/Sydney', 'UTC'), (date, zone) => {
      expect(dateInZone(startOfDate(date, zone), zone)).toBe(date)
    }))
  })

  it.each([
    ['of which the clocks skip the first hour', '2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00:00.000Z'],
    ['of which the first hour comes twice', '2026-11-01', 'America/Havana', '2026-11-01T04:00:00.000Z'],
    ['that the zone skipped', '2011-12-30', 'Pacific/Apia', '2011-12-30T10:00:00.000Z'],
    ['far east', '2026-01-01', 'Pacific/Kiritimati', '2025-12-31T10:00:00.000Z'],
    ['far west', '2026-01-01', 'Etc/GMT+12', '2026-01-01T12:00:00.000Z'],
  ])('starts a date %s', (_name, date, zone, instant) => {
    expect(new Date(startOfDate(date, zone)).toISOString()).toBe(instant)
  })

  it('gives for each day of a year the first instant that bears its date', () => {
    for (const zone of ['America/Sao_Paulo', 'America/Havana', 'Asia/Beirut', 'Africa/Cairo', 'Australia/Lord_Howe', 'Asia/Kolkata']) {
      for (let date = '2018-01-01'; date < '2019-01-01'; date = addDays(date, 1)) {
        const start = startOfDate(date, zone)
        expect([dateInZone(start, zone), dateInZone(start - 1, zone)], `${zone} ${date}`).toEqual([date, addDays(date, -1)])
      }
    }
  })

  it('ends a month on its last day when the next one is shorter', () => {
    expect([addMonths('2026-01-31', 1), addMonths('2028-01-31', 1), addMonths('2026-03-31', -1), addMonths('2026-12-15', 1)])
      .toEqual(['2026-02-28', '2028-02-29', '2026-02-28', '2027-01-15'])
  })

  it('refuses days that do not exist', () => {
    expect(['2026-02-31', '2026-13-01', '2026-2-1', '', '2027-02-29'].map(isDate)).toEqual([false, false, false, false, false])
    expect(isDate('2028-02-29')).toBe(true)
  })
})
