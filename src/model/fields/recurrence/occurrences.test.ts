import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../../lib/calendar.ts'
import { instantOf, nextAfter, occurrences } from './occurrences.ts'
import { type Rule, readRule, ruleText, weekdays } from './rule.ts'
import { ruleInWords } from './words.ts'

const rule = (text: string): Rule => {
  const read = readRule(text)
  if (read === undefined) throw new Error(`${text} is no rule`)
  return read
}
const days = (text: string, startsOn: string, from: string, to: string, excluded: readonly string[] = []) => occurrences({ rule: rule(text), startsOn, zone: 'Asia/Shanghai', excluded }, from, to)

/** What ical.js makes of it, as the second opinion. */
function byLibrary(text: string, startsOn: string, to: string): string[] {
  const iterator = ICAL.Recur.fromString(text).iterator(ICAL.Time.fromDateString(startsOn))
  const found: string[] = []
  for (let next = iterator.next(); next !== null && next !== undefined && found.length < 1000; next = iterator.next()) {
    if (next.toString().slice(0, 10) > to) break
    found.push(next.toString().slice(0, 10))
  }
  return found
}

const start = fc.integer({ min: 0, max: 2000 }).map((offset) => addDays('2024-01-01', offset))
const some = <Item>(items: readonly Item[]) => fc.subarray([...items], { minLength: 1, maxLength: 3 })
const texts = fc.oneof(
  fc.record({ interval: fc.integer({ min: 1, max: 9 }) }).map(({ interval }) => `FREQ=DAILY;INTERVAL=${interval}`),
  fc.record({ interval: fc.integer({ min: 1, max: 4 }), days: some(weekdays) }).map(({ interval, days: on }) => `FREQ=WEEKLY;INTERVAL=${interval};BYDAY=${on.join(',')}`),
  fc.record({ interval: fc.integer({ min: 1, max: 5 }), days: some([1, 2, 10, 28, 29, 30, 31, -1]) }).map(({ interval, days: on }) => `FREQ=MONTHLY;INTERVAL=${interval};BYMONTHDAY=${on.join(',')}`),
  fc.record({ interval: fc.integer({ min: 1, max: 3 }), nth: fc.constantFrom(1, 2, 3, 4, -1, -2), day: fc.constantFrom(...weekdays) }).map(({ interval, nth, day }) => `FREQ=MONTHLY;INTERVAL=${interval};BYDAY=${nth}${day}`),
  fc.record({ month: fc.integer({ min: 1, max: 12 }), nth: fc.constantFrom(1, 2, -1), day: fc.constantFrom(...weekdays) }).map(({ month, nth, day }) => `FREQ=YEARLY;BYMONTH=${month};BYDAY=${nth}${day}`),
)

describe('days on which something comes again', () => {
  test('are those that ical.js finds', () => {
    fc.assert(fc.property(texts, start, (text, startsOn) => {
      const to = addDays(startsOn, 900)
      // A rule that finds nothing for long is left to ours alone: the library walks on without an end.
      const ours = days(text, startsOn, startsOn, to)
      fc.pre(ours.length > 0)
      expect(ours).toEqual(byLibrary(text, startsOn, to))
    }), { numRuns: 200, seed: 5545 })
  })

  test('are the same however the span is cut, and after counting', () => {
    fc.assert(fc.property(texts, start, fc.integer({ min: 0, max: 700 }), fc.integer({ min: 1, max: 30 }), (text, startsOn, cut, count) => {
      const [middle, to] = [addDays(startsOn, cut), addDays(startsOn, 800)]
      const whole = days(text, startsOn, startsOn, to)
      expect([...days(text, startsOn, startsOn, middle), ...days(text, startsOn, addDays(middle, 1), to)]).toEqual(whole)
      expect(days(`${text};COUNT=${count}`, startsOn, startsOn, to)).toEqual(whole.slice(0, count))
      expect(days(`${text};UNTIL=${middle.replaceAll('-', '')}`, startsOn, startsOn, to)).toEqual(whole.filter((day) => day <= middle))
      const [first = ''] = whole
      expect(days(text, startsOn, startsOn, to, [first])).toEqual(whole.slice(1))
    }), { numRuns: 200, seed: 5545 })
  })

  test('are found behind years without any, where ical.js has given up', () => {
    expect(days('FREQ=MONTHLY;INTERVAL=5;BYMONTHDAY=31', '2029-06-15', '2029-06-15', '2031-12-01')).toEqual(['2031-07-31'])
  })

  test('end for a rule that never finds any', () => {
    expect(days('FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=31', '2026-02-01', '2026-02-01', '2999-01-01')).toEqual([])
    expect(nextAfter({ rule: rule('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'), startsOn: '2026-01-01', zone: 'UTC' }, '2026-01-01')).toBeUndefined()
  })

  test('pass over the months that have no 31st; the last day is the last day of each', () => {
    expect(days('FREQ=MONTHLY', '2026-01-31', '2026-01-01', '2026-07-31')).toEqual(['2026-01-31', '2026-03-31', '2026-05-31', '2026-07-31'])
    expect(days('FREQ=MONTHLY;BYMONTHDAY=-1', '2028-01-31', '2028-01-01', '2028-04-30')).toEqual(['2028-01-31', '2028-02-29', '2028-03-31', '2028-04-30'])
    expect(days('FREQ=YEARLY', '2024-02-29', '2024-01-01', '2033-01-01')).toEqual(['2024-02-29', '2028-02-29', '2032-02-29'])
    expect(days('FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', '2026-10-01', '2026-10-01', '2026-12-31')).toEqual(['2026-10-30', '2026-11-30', '2026-12-31'])
  })

  test('keep their hour on the wall when the clocks move', () => {
    const berlin = { startTime: '02:30', zone: 'Europe/Berlin' }
    expect(['2026-03-28', '2026-03-29', '2026-03-30', '2026-10-25', '2026-10-26'].map((day) => instantOf(berlin, day))).toEqual([
      '2026-03-28T01:30:00.000Z', '2026-03-29T01:30:00.000Z', '2026-03-30T00:30:00.000Z', '2026-10-25T00:30:00.000Z', '2026-10-26T01:30:00.000Z',
    ])
    expect(instantOf({ startTime: '09:00', zone: 'America/New_York' }, '2026-11-01')).toBe('2026-11-01T14:00:00.000Z')
  })

  test('stop at an instant as at a day', () => {
    const given = { rule: rule('FREQ=DAILY;UNTIL=20261203T010000Z'), startsOn: '2026-12-01', startTime: '09:30', zone: 'Asia/Shanghai' }
    expect(occurrences(given, '2026-12-01', '2026-12-31')).toEqual(['2026-12-01', '2026-12-02'])
  })
})

describe('the text of a rule', () => {
  test('is read back as it was written', () => {
    fc.assert(fc.property(texts, (text) => { expect(rule(ruleText(rule(text)))).toEqual(rule(text)) }))
    expect(ruleText(rule('RRULE:freq=weekly;wkst=SU;byday=tu;until=20261231T155959Z'))).toBe('FREQ=WEEKLY;BYDAY=TU;WKST=SU;UNTIL=20261231T155959Z')
  })

  test('is refused where it means nothing here', () => {
    for (const text of ['', 'weekly', 'FREQ=HOURLY', 'FREQ=WEEKLY;INTERVAL=0', 'FREQ=DAILY;COUNT=1;UNTIL=20260101', 'FREQ=WEEKLY;BYDAY=2TU', 'FREQ=MONTHLY;BYMONTHDAY=32', 'FREQ=YEARLY;BYWEEKNO=3', 'FREQ=DAILY;FREQ=DAILY', 'FREQ=DAILY;UNTIL=20260231', `FREQ=DAILY;BYMONTH=${'1,'.repeat(200)}1`]) {
      expect([text, readRule(text)]).toEqual([text, undefined])
    }
  })

  test('is said in words in both languages', () => {
    const said = (text: string) => [ruleInWords(rule(text), 'en'), ruleInWords(rule(text), 'zh')]
    expect(said('FREQ=MONTHLY;BYDAY=2TU;UNTIL=20261231')).toEqual(['Every month on the 2nd Tuesday until 2026-12-31', '每月第 2 个周二，至 2026-12-31'])
    expect(said('FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR')).toEqual(['Every working day', '每个工作日'])
    expect(said('FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;COUNT=3')).toEqual(['Every 2 weeks on Tuesday, 3 times', '每 2 周的周二，共 3 次'])
    expect(said('FREQ=MONTHLY;BYMONTHDAY=-1')).toEqual(['Every month on the last day', '每月最后一天'])
    expect(said('FREQ=WEEKLY;BYDAY=MO,WE')).toEqual(['Every week on Monday and Wednesday', '每周一、周三'])
    expect(said('FREQ=DAILY')).toEqual(['Every day', '每天'])
  })
})
