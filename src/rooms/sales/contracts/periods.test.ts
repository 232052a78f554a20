import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths } from '../../../lib/calendar.ts'
import { factorOf, type Interval, mostPeriods, periodsOf, sameLength, yearsBetween } from './periods.ts'

const day = fc.integer({ min: 0, max: 9000 }).map((days) => addDays('2015-01-01', days))
const line = fc.record({
  interval: fc.constantFrom<Exclude<Interval, 'once'>>('month', 'quarter', 'year'), from: day, days: fc.integer({ min: 0, max: 3000 }),
  price: fc.integer({ min: -1_000_000, max: 100_000_000 }), yearly: fc.constantFrom(0, 0.03, -0.05, 0.1),
}).map(({ days, ...rest }) => ({ ...rest, until: addDays(rest.from, days) }))

describe('the periods of a contract line', () => {
  test('cover each day from the first to the last exactly once', () => {
    fc.assert(fc.property(line, (each) => {
      const periods = periodsOf(each, each.until)
      expect(periods[0]?.from).toBe(each.from)
      expect(periods.at(-1)?.until).toBe(each.until)
      for (const [index, { from }] of periods.entries()) if (index > 0) expect(from).toBe(addDays(periods[index - 1]?.until ?? '', 1))
    }))
  })

  test('charge a whole period whole, and a broken one never more than that and never less than nothing of it', () => {
    fc.assert(fc.property(line, (each) => {
      for (const { amount, days, of } of periodsOf({ ...each, yearly: 0 }, each.until)) {
        expect(days).toBeLessThanOrEqual(of)
        if (days === of) expect(amount).toBe(each.price)
        else expect(Math.abs(amount)).toBeLessThanOrEqual(Math.abs(each.price))
        expect(Math.abs(amount * of - each.price * days)).toBeLessThanOrEqual(of / 2 + 1e-6)
      }
    }))
  })

  test('of a year are twelve months, four quarters or one year, whatever the day', () => {
    fc.assert(fc.property(day, fc.integer({ min: 1, max: 1_000_000 }), (from, price) => {
      const until = addDays(addMonths(from, 12), -1)
      for (const [interval, count] of [['month', 12], ['quarter', 4], ['year', 1]] as const) {
        const periods = periodsOf({ interval, from, until, price, yearly: 0.5 }, until)
        expect(periods).toHaveLength(count)
        expect(periods.reduce((sum, { amount }) => sum + amount, 0)).toBe(price * count)
      }
    }))
  })

  test('change their price on the anniversary, compounded and rounded once', () => {
    const amounts = periodsOf({ interval: 'year', from: '2024-02-29', until: '2028-02-28', price: 10_001, yearly: 0.03 }, '').map(({ from, amount }) => [from, amount])
    expect(amounts).toEqual([['2024-02-29', 10_001], ['2025-02-28', 10_301], ['2026-02-28', 10_610], ['2027-02-28', 10_928], ['2028-02-29', 10_928]].slice(0, 4))
  })

  test('that begin on the 31st do not drift to the 28th', () => {
    expect(periodsOf({ interval: 'month', from: '2026-01-31', until: '2026-05-30', price: 100, yearly: 0 }, '').map(({ from }) => from)).toEqual(['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30'])
  })

  test('are one for what is delivered once, none after the end, and bounded without one', () => {
    expect(periodsOf({ interval: 'once', from: '2026-01-01', until: '2026-12-31', price: 7, yearly: 0.1 }, '')).toEqual([{ from: '2026-01-01', until: '2026-01-01', amount: 7, days: 1, of: 1 }])
    expect(periodsOf({ interval: 'month', from: '2026-02-01', until: '2026-01-01', price: 7, yearly: 0 }, '')).toEqual([])
    expect(periodsOf({ interval: 'month', from: '2026-01-01', price: 7, yearly: 0 }, '2999-01-01')).toHaveLength(mostPeriods)
  })
})

test('years are counted by anniversaries', () => {
  expect([yearsBetween('2024-02-29', '2025-02-27'), yearsBetween('2024-02-29', '2025-02-28'), yearsBetween('2024-05-01', '2024-04-30'), yearsBetween('2020-01-01', '2026-12-31')]).toEqual([0, 1, 0, 6])
  expect(factorOf(0, 0.5)).toBe(1)
})

test('the next term is as long as the last: in months where it was, else in days', () => {
  expect(sameLength('2026-01-01', '2026-12-31', '2027-01-01')).toBe('2027-12-31')
  expect(sameLength('2026-03-15', '2026-06-14', '2026-06-15')).toBe('2026-09-14')
  expect(sameLength('2026-01-01', '2026-01-10', '2026-01-11')).toBe('2026-01-20')
  fc.assert(fc.property(day, fc.integer({ min: 0, max: 2000 }), (from, days) => {
    const until = addDays(from, days)
    const start = addDays(until, 1)
    expect(sameLength(from, until, start) >= start).toBe(true)
  }))
})
