import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../../lib/calendar.ts'
import { instantOf, momentsIn, nextAfter, occurrences } from './occurrences.ts'
import { type Rule, readRule, ruleText, weekdays } from './rule.ts'
import { ruleInWords } from './words.ts'

const rule = (text: string): Rule => {
  const read = readRule(text)
  if (read === undefined) throw new Error(`${text} is no rule`)
  return read
}
const days = (text: string, startsOn: string, from: string, to: string, excluded: readonly string[] = []) => occurrences({ rule: rule(text), startsOn, zone: 'Asia/Shanghai', excluded }, from, to)

/** All that a rule with times of its own finds from 09:00 of its first day on. */
const moments = (text: string, startsOn: string, most: number) => occurrences({ rule: rule(text), startsOn, startTime: '09:00', zone: 'Asia/Shanghai' }, startsOn, addDays(startsOn, 9000), most).map((moment) => (moment.length > 10 ? moment : `${moment}T09:00`))
function momentsByLibrary(text: string, startsOn: string, most: number): string[] {
  const iterator = ICAL.Recur.fromString(text).iterator(ICAL.Time.fromDateTimeString(`${startsOn}T09:00:00`))
  const found: string[] = []
  for (let next = iterator.next(); next !== null && next !== undefined && found.length < most; next = iterator.next()) found.push(next.toString().slice(0, 16))
  return found
}

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

const hours = some([9, 10, 14, 18]).map((each) => `;BYHOUR=${each.join(',')}`)
const timed = fc.oneof(
  fc.integer({ min: 1, max: 50 }).map((interval) => `FREQ=HOURLY;INTERVAL=${interval}`),
  fc.integer({ min: 15, max: 400 }).map((interval) => `FREQ=MINUTELY;INTERVAL=${interval}`),
  fc.tuple(fc.integer({ min: 1, max: 3 }), hours, some([0, 15, 30])).map(([interval, by, minutes]) => `FREQ=DAILY;INTERVAL=${interval}${by};BYMINUTE=${minutes.join(',')}`),
  fc.tuple(some(weekdays), hours).map(([on, by]) => `FREQ=HOURLY;BYDAY=${on.join(',')}${by}`),
  fc.tuple(fc.integer({ min: 1, max: 3 }), some([1, 60, 100, 200, 365, -1, -100])).map(([interval, on]) => `FREQ=YEARLY;INTERVAL=${interval};BYYEARDAY=${on.join(',')}`),
)

describe('moments at which something comes again', () => {
  test('are those that ical.js finds: hours, minutes, times of the day, days of the year', () => {
    fc.assert(fc.property(timed, start, (text, startsOn) => {
      const ours = moments(text, startsOn, 40)
      // What it means where the start does not fit the rule is left open by RFC 5545, 3.8.5.3; the library has a meaning of its own.
      fc.pre(ours[0] === `${startsOn}T09:00`)
      expect(ours).toEqual(momentsByLibrary(text, startsOn, ours.length))
    }), { numRuns: 60, seed: 5545 })
  })

  // Weeks by their number and positions among times of the day, where ical.js goes wrong: the examples of RFC 5545, 3.8.5.3, on its days of 1997 and 1998.
  test.each([
    ['FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO', '1997-05-12', ['1997-05-12', '1998-05-11', '1999-05-17']],
    ['FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200', '1997-01-01', ['1997-01-01', '1997-04-10', '1997-07-19', '2000-01-01', '2000-04-09', '2000-07-18', '2003-01-01', '2003-04-10', '2003-07-19', '2006-01-01']],
    ['FREQ=YEARLY;BYDAY=20MO', '1997-05-19', ['1997-05-19', '1998-05-18', '1999-05-17']],
    ['FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3', '1997-09-04', ['1997-09-04', '1997-10-07', '1997-11-06']],
    ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2', '1997-09-29', ['1997-09-29', '1997-10-30', '1997-11-27', '1997-12-30']],
    ['FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8', '1996-11-05', ['1996-11-05', '2000-11-07', '2004-11-02']],
    ['FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO', '2024-01-01', ['2024-01-01', '2024-12-30', '2025-12-29', '2027-01-04']],
    ['FREQ=YEARLY;BYWEEKNO=-1;BYDAY=WE', '2024-01-01', ['2024-12-25', '2025-12-24', '2026-12-30']],
    ['FREQ=YEARLY;BYWEEKNO=53;BYDAY=TH;WKST=MO', '2015-01-01', ['2015-12-31', '2020-12-31', '2026-12-31']],
  ])('%s', (text, startsOn, expected) => {
    expect(moments(text, startsOn, expected.length)).toEqual(expected.map((day) => `${day}T09:00`))
  })

  test.each([
    ['FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T170000Z', 'America/New_York', '1997-09-02', ['1997-09-02T09:00', '1997-09-02T12:00']],
    ['FREQ=MINUTELY;INTERVAL=15;COUNT=6', 'America/New_York', '1997-09-02', ['1997-09-02T09:00', '1997-09-02T09:15', '1997-09-02T09:30', '1997-09-02T09:45', '1997-09-02T10:00', '1997-09-02T10:15']],
    ['FREQ=MINUTELY;INTERVAL=90;COUNT=4', 'America/New_York', '1997-09-02', ['1997-09-02T09:00', '1997-09-02T10:30', '1997-09-02T12:00', '1997-09-02T13:30']],
    ['FREQ=MONTHLY;BYDAY=MO,TU;BYHOUR=8,18;BYSETPOS=2,-1;COUNT=3', 'UTC', '2026-01-01', ['2026-01-05T18:00', '2026-01-27T18:00', '2026-02-02T18:00']],
  ])('%s on the clocks of %s', (text, zone, startsOn, expected) => {
    expect(occurrences({ rule: rule(text), startsOn, startTime: '09:00', zone }, startsOn, '2030-01-01')).toEqual(expected)
  })

  test('go on from any day as they would from the first, and the next one is the next', () => {
    const given = { rule: rule('FREQ=HOURLY;INTERVAL=7'), startsOn: '2026-01-01', startTime: '09:00', zone: 'UTC' }
    const whole = occurrences(given, '2026-01-01', '2026-02-01')
    expect(occurrences(given, '2026-01-15', '2026-02-01')).toEqual(whole.filter((moment) => moment >= '2026-01-15'))
    expect(whole.slice(1).every((moment, index) => nextAfter(given, whole[index]!) === moment)).toBe(true)
    expect(nextAfter(given, '2026-01-01')).toBe('2026-01-02T06:00')
  })

  test('leave out a time or a whole day, and stand besides where they were added (EXDATE and RDATE)', () => {
    const given = { rule: rule('FREQ=DAILY;BYHOUR=9,14;COUNT=6'), startsOn: '2026-12-01', startTime: '09:00', zone: 'UTC' }
    expect(occurrences({ ...given, excluded: ['2026-12-01T14:00', '2026-12-02'], added: ['2026-12-02', '2026-12-03T11:30', '2026-12-09T10:00', '2026-12-03T09:00'] }, '2026-12-01', '2026-12-31'))
      .toEqual(['2026-12-01T09:00', '2026-12-03T09:00', '2026-12-03T11:30', '2026-12-03T14:00', '2026-12-09T10:00'])
    expect(days('FREQ=WEEKLY;COUNT=2', '2026-12-01', '2026-12-01', '2027-01-01')).toEqual(['2026-12-01', '2026-12-08'])
    expect(momentsIn('2026-12-01, 2026-12-02T09:30; 2026-12-03 10:00, 2026-02-31')).toEqual(['2026-12-01', '2026-12-02T09:30', '2026-12-03T10:00'])
  })

  test('end for a rule of hours that never finds any', () => {
    expect(occurrences({ rule: rule('FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30'), startsOn: '2026-01-01', zone: 'UTC' }, '2026-01-01', '2999-01-01')).toEqual([])
  })
})

describe('days on which something comes again', () => {
  test('are those that ical.js finds', () => {
    fc.assert(fc.property(texts, start, (text, startsOn) => {
      const to = addDays(startsOn, 900)
      // A rule that finds nothing for long is left to ours alone: the library walks on without an end.
      const ours = days(text, startsOn, startsOn, to)
      fc.pre(ours.length > 0)
      expect(ours).toEqual(byLibrary(text, startsOn, to))
    }), { numRuns: 100, seed: 5545 })
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
    }), { numRuns: 100, seed: 5545 })
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
    fc.assert(fc.property(fc.oneof(texts, timed), (text) => { expect(rule(ruleText(rule(text)))).toEqual(rule(text)) }))
    expect(ruleText(rule('RRULE:freq=weekly;wkst=SU;byday=tu;until=20261231T155959Z'))).toBe('FREQ=WEEKLY;BYDAY=TU;WKST=SU;UNTIL=20261231T155959Z')
  })

  test('is refused where it means nothing here', () => {
    for (const text of ['', 'weekly', 'FREQ=SECONDLY', 'FREQ=MINUTELY', 'FREQ=MINUTELY;INTERVAL=14', 'FREQ=DAILY;BYSECOND=0,30', 'FREQ=MONTHLY;BYWEEKNO=3', 'FREQ=WEEKLY;BYYEARDAY=3', 'FREQ=YEARLY;BYWEEKNO=3;BYDAY=1MO', 'FREQ=HOURLY;BYMINUTE=0,10,20,30,40', 'FREQ=DAILY;BYHOUR=24', 'FREQ=WEEKLY;INTERVAL=0', 'FREQ=DAILY;COUNT=1;UNTIL=20260101', 'FREQ=WEEKLY;BYDAY=2TU', 'FREQ=MONTHLY;BYMONTHDAY=32', 'FREQ=DAILY;BYSETPOS=1', 'FREQ=DAILY;FREQ=DAILY', 'FREQ=DAILY;UNTIL=20260231', `FREQ=DAILY;BYMONTH=${'1,'.repeat(200)}1`]) {
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
    expect(said('FREQ=HOURLY;INTERVAL=4')).toEqual(['Every 4 hours', '每 4 小时'])
    expect(said('FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO')).toEqual(['Every year in week 20 on Monday', '每年第 20 周周一'])
    expect(said('FREQ=DAILY;BYHOUR=9,14')).toEqual(['Every day at 9 h and 14 h', '每天 9、14 时'])
  })
})
