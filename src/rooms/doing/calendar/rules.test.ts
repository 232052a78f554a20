import { expect, test } from 'vitest'
import { isDate } from '../../../lib/calendar.ts'
import { weekdayOf } from '../../../lib/workdays.ts'
import { publishedCalendars } from '../../../model/define/holidays.ts'
import { daysOf, unknownDays } from './rules.ts'

const entry = (subject: string, day: string, until = '') => ({ subject, day, until })
const kinds = (...subjects: string[]) => daysOf(subjects.map((subject) => entry(subject, '2027-02-06'))).map(({ dayKind }) => dayKind)

test('an entry is a holiday unless it says that people work', () => {
  expect(kinds('春节', 'Spring Festival', '元旦 补班', '春节调休上班', 'Make-up day', '春节调休放假', 'Working day for New Year', 'Bank holiday')).toEqual(['off', 'off', 'work', 'work', 'work', 'off', 'work', 'off'])
})

test('where a file marks its days, festivals without a mark are worked as any day', () => {
  expect(daysOf([entry('春节（休）', '2027-02-06', '2027-02-12'), entry('春节（班）', '2027-02-14'), entry('元宵节', '2027-02-20')])).toEqual([
    { name: '春节（休）', dayKind: 'off', day: '2027-02-06', until: '2027-02-12' }, { name: '春节（班）', dayKind: 'work', day: '2027-02-14' },
  ])
})

test('what has no day is passed over, and what is known already is not added again', () => {
  const days = daysOf([entry('One', '2027-05-01', '2027-05-05'), entry('', '2027-05-05'), entry('None', ''), entry('Two', '2027-10-01')])
  expect(unknownDays(days, []).map(({ day }) => day)).toEqual(['2027-05-01', '2027-10-01'])
  expect(unknownDays(days, [{ day: '2027-09-28', until: '2027-10-03' }]).map(({ day }) => day)).toEqual(['2027-05-01'])
})

test('published calendars make up for weekdays by weekends, and name their source', () => {
  for (const { source, days } of Object.values(publishedCalendars)) {
    expect(source).not.toBe('')
    for (const each of days) {
      expect([isDate(each.day), 'until' in each ? each.until > each.day : true]).toEqual([true, true])
      if (each.dayKind === 'work') expect(weekdayOf(each.day), each.day).toBeGreaterThan(5)
    }
  }
})
