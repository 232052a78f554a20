import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from './calendar.ts'
import { exceptionOn, isWorkday, usualCalendar, workdayFrom, workTimeBefore, workTimeBetween } from './workdays.ts'

const hour = 3_600_000
/** The Spring Festival of 2026: off from 15 to 23 February, made up for on the Saturdays 14 and 28. */
const spring = { weekdays: [1, 2, 3, 4, 5], off: Array.from({ length: 9 }, (_, day) => addDays('2026-02-15', day)), work: ['2026-02-14', '2026-02-28'] }

test('a week says which days are worked, a holiday and a day that makes up for it say otherwise', () => {
  expect(['2026-02-13', '2026-02-14', '2026-02-15', '2026-02-16', '2026-02-23', '2026-02-24', '2026-02-28', '2026-03-01'].map((date) => isWorkday(spring, date))).toEqual([true, true, false, false, false, true, true, false])
  expect([exceptionOn(spring, '2026-02-14'), exceptionOn(spring, '2026-02-16'), exceptionOn(spring, '2026-02-24')]).toEqual(['work', 'off', undefined])
})

test('the next workday is the day itself or the first behind holidays and weekends', () => {
  expect([workdayFrom(spring, '2026-02-16'), workdayFrom(spring, '2026-02-28'), workdayFrom(usualCalendar, '2026-11-28')]).toEqual(['2026-02-24', '2026-02-28', '2026-11-30'])
  expect(workdayFrom({ weekdays: [], off: [], work: [] }, '2026-02-16')).toBe('2026-02-16')
})

test('time counts on workdays only, over a weekend, a holiday and the day on which clocks change', () => {
  const at = (text: string) => Date.parse(text)
  expect(workTimeBetween(usualCalendar, at('2026-11-27T04:00:00Z'), at('2026-11-30T04:00:00Z'), 'Asia/Shanghai') / hour).toBe(24)
  expect(workTimeBetween(spring, at('2026-02-14T04:00:00Z'), at('2026-02-24T04:00:00Z'), 'Asia/Shanghai') / hour).toBe(24)
  // Sunday, 29 March 2026 has 23 hours in Berlin.
  expect(workTimeBetween({ ...usualCalendar, work: ['2026-03-29'] }, at('2026-03-28T12:00:00Z'), at('2026-03-30T12:00:00Z'), 'Europe/Berlin') / hour).toBe(23 + 14)
})

test('time on workdays adds up and never exceeds the time that went', () => {
  const moment = fc.integer({ min: Date.parse('2026-01-01'), max: Date.parse('2026-12-31') })
  fc.assert(fc.property(moment, moment, moment, (...moments) => {
    const [a = 0, b = 0, c = 0] = [...moments].sort((one, other) => one - other)
    const between = (from: number, until: number) => workTimeBetween(spring, from, until, 'Asia/Shanghai')
    expect(between(a, b) + between(b, c)).toBe(between(a, c))
    expect(between(a, c)).toBeLessThanOrEqual(c - a)
  }), { numRuns: 40 })
})

test('so many hours of workdays ago is found back over weekends and holidays, and is the inverse of counting them', () => {
  const at = (text: string) => Date.parse(text)
  expect(new Date(workTimeBefore(usualCalendar, at('2026-11-30T04:00:00Z'), 24 * hour, 'Asia/Shanghai')).toISOString()).toBe('2026-11-27T04:00:00.000Z')
  expect(new Date(workTimeBefore(spring, at('2026-02-24T04:00:00Z'), 13 * hour, 'Asia/Shanghai')).toISOString()).toBe('2026-02-14T15:00:00.000Z')
  fc.assert(fc.property(fc.integer({ min: Date.parse('2026-01-10'), max: Date.parse('2026-12-31') }), fc.integer({ min: 0, max: 400 * hour }), (until, time) => {
    expect(workTimeBetween(spring, workTimeBefore(spring, until, time, 'Europe/Berlin'), until, 'Europe/Berlin')).toBe(time)
  }), { numRuns: 40 })
})
