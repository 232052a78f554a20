import type { FilterViewer } from '../viewer.ts'
import type { FieldCase } from './fields.ts'
import { toyViewer } from './rows.ts'

/** Today is 31 March 2026, 16:30 in Shanghai. day: a 31 Jan, b 28 Feb, c 31 Mar 2026, d 1 Jan 2027. */
export const dateCases: readonly FieldCase[] = [
  ['day', 'equals', '2026-01-31', 'a'], ['day', 'notEquals', '2026-01-31', 'bcde'], ['day', 'before', '2026-02-28', 'a'], ['day', 'after', '2026-02-28', 'cd'], ['day', 'atMost', '2026-02-28', 'ab'], ['day', 'atLeast', '2026-02-28', 'bcd'],
  ['day', 'between', ['2026-01-31', '2026-02-28'], 'ab'], ['day', 'between', ['2026-02-28', '2026-01-31'], ''], ['day', 'isEmpty', undefined, 'e'], ['day', 'isNotEmpty', undefined, 'abcd'],
  ['day', 'during', { period: 'day', offset: 0 }, 'c'], ['day', 'during', { period: 'week', offset: 0 }, 'c'], ['day', 'during', { period: 'month', offset: 0 }, 'c'], ['day', 'during', { period: 'month', offset: -1 }, 'b'], ['day', 'during', { period: 'month', offset: -2 }, 'a'],
  ['day', 'during', { period: 'quarter', offset: 0 }, 'abc'], ['day', 'during', { period: 'year', offset: 0 }, 'abc'], ['day', 'during', { period: 'year', offset: 1 }, 'd'], ['day', 'equals', { period: 'day', offset: 0 }, 'c'], ['day', 'before', { period: 'day', offset: 0 }, 'ab'],
  ['day', 'after', { period: 'month', offset: -1 }, 'cd'], ['day', 'atMost', { period: 'month', offset: -1 }, 'ab'], ['day', 'atLeast', { period: 'month', offset: -1 }, 'bcd'],
  ['day', 'inLast', { amount: 0, unit: 'day' }, 'c'], ['day', 'inLast', { amount: 30, unit: 'day' }, 'c'], ['day', 'inLast', { amount: 31, unit: 'day' }, 'bc'],
  // A month before 31 March is 28 February.
  ['day', 'inLast', { amount: 1, unit: 'month' }, 'bc'], ['day', 'olderThan', { amount: 1, unit: 'month' }, 'a'], ['day', 'olderThan', { amount: 2, unit: 'month' }, ''], ['day', 'inLast', { amount: 1, unit: 'quarter' }, 'abc'],
  ['day', 'inNext', { amount: 1, unit: 'day' }, 'c'], ['day', 'inNext', { amount: 40, unit: 'week' }, 'cd'], ['day', 'inNext', { amount: 1, unit: 'year' }, 'cd'], ['day', 'olderThan', { amount: 0, unit: 'day' }, 'ab'], ['day', 'furtherThan', { amount: 0, unit: 'day' }, 'd'], ['day', 'furtherThan', { amount: 276, unit: 'day' }, ''], ['day', 'furtherThan', { amount: 275, unit: 'day' }, 'd'],

  ['nextDay', 'equals', '2026-02-01', 'a'], ['nextDay', 'notEquals', '2026-02-01', 'bcde'], ['nextDay', 'before', '2026-03-01', 'a'], ['nextDay', 'after', '2026-03-01', 'cd'], ['nextDay', 'atMost', '2026-03-01', 'ab'], ['nextDay', 'atLeast', '2026-03-01', 'bcd'], ['nextDay', 'between', ['2026-02-01', '2026-03-01'], 'ab'],
  ['nextDay', 'during', { period: 'month', offset: 1 }, 'c'], ['nextDay', 'inLast', { amount: 30, unit: 'day' }, 'b'], ['nextDay', 'inNext', { amount: 1, unit: 'day' }, 'c'], ['nextDay', 'olderThan', { amount: 30, unit: 'day' }, 'a'], ['nextDay', 'furtherThan', { amount: 1, unit: 'day' }, 'd'],
  ['nextDay', 'isEmpty', undefined, 'e'], ['nextDay', 'isNotEmpty', undefined, 'abcd'],

  // at: a 31 Jan 23:59:59.999 and b 1 Feb 00:00 in Shanghai, c 31 Mar 12:30, d 8 Mar 15:00.
  ['at', 'equals', '2026-01-31', 'a'], ['at', 'equals', '2026-02-01', 'b'], ['at', 'equals', '2026-01-31T16:00:00Z', 'b'], ['at', 'equals', '2026-02-01T00:00:00+08:00', 'b'], ['at', 'notEquals', '2026-02-01', 'acde'],
  ['at', 'before', '2026-02-01', 'a'], ['at', 'after', '2026-01-31', 'bcd'], ['at', 'after', '2026-01-31T16:00:00Z', 'cd'], ['at', 'before', '2026-01-31T16:00:00Z', 'a'], ['at', 'atMost', '2026-01-31T16:00:00Z', 'ab'], ['at', 'atLeast', '2026-01-31T16:00:00Z', 'bcd'], ['at', 'atMost', '2026-01-31', 'a'], ['at', 'atLeast', '2026-02-01', 'bcd'],
  ['at', 'between', ['2026-02-01', '2026-03-08'], 'bd'], ['at', 'between', ['2026-01-31T16:00:00Z', '2026-03-08T07:00:00Z'], 'bd'], ['at', 'isEmpty', undefined, 'e'], ['at', 'isNotEmpty', undefined, 'abcd'],
  ['at', 'during', { period: 'month', offset: -2 }, 'a'], ['at', 'during', { period: 'month', offset: -1 }, 'b'], ['at', 'during', { period: 'month', offset: 0 }, 'cd'], ['at', 'during', { period: 'day', offset: 0 }, 'c'], ['at', 'during', { period: 'quarter', offset: 0 }, 'abcd'],
  ['at', 'inLast', { amount: 4, unit: 'hour' }, 'c'], ['at', 'inLast', { amount: 3, unit: 'hour' }, ''], ['at', 'olderThan', { amount: 4, unit: 'hour' }, 'abd'], ['at', 'olderThan', { amount: 0, unit: 'hour' }, 'abcd'], ['at', 'inNext', { amount: 100, unit: 'day' }, ''], ['at', 'furtherThan', { amount: 0, unit: 'hour' }, ''],
  ['at', 'inLast', { amount: 1, unit: 'month' }, 'cd'], ['at', 'olderThan', { amount: 58, unit: 'day' }, 'a'], ['at', 'inLast', { amount: 58, unit: 'day' }, 'bcd'], ['at', 'inLast', { amount: 59, unit: 'day' }, 'abcd'], ['at', 'furtherThan', { amount: 1, unit: 'day' }, ''], ['at', 'inLast', { amount: 23, unit: 'day' }, 'cd'], ['at', 'inLast', { amount: 22, unit: 'day' }, 'c'],

  // Roll-ups of dates offer all of these too. lastDone: a 30 March, b 31 March 2026, d 31 December 2025.
  ['lastDone', 'notEquals', '2026-03-31', 'acde'], ['lastDone', 'after', '2026-03-30', 'b'], ['lastDone', 'atMost', '2026-03-30', 'ad'], ['lastDone', 'atLeast', '2026-03-30', 'ab'], ['lastDone', 'between', ['2025-12-31', '2026-03-30'], 'ad'], ['lastDone', 'during', { period: 'year', offset: -1 }, 'd'],
  ['lastDone', 'inLast', { amount: 1, unit: 'day' }, 'ab'], ['lastDone', 'inNext', { amount: 0, unit: 'day' }, 'b'], ['lastDone', 'olderThan', { amount: 1, unit: 'day' }, 'd'], ['lastDone', 'furtherThan', { amount: 0, unit: 'day' }, ''], ['lastDone', 'isEmpty', undefined, 'ce'], ['lastDone', 'isNotEmpty', undefined, 'abd'],
]

/** The same questions asked elsewhere or at another hour. */
export interface ViewerCase { readonly about: string; readonly viewer: FilterViewer; readonly cases: readonly FieldCase[] }
const elsewhere = (given: Partial<FilterViewer>): FilterViewer => ({ ...toyViewer, ...given })

export const viewerCases: readonly ViewerCase[] = [
  {
    about: 'in New York, where it is 04:30 on 31 March', viewer: elsewhere({ zone: 'America/New_York' }), cases: [
      // at: a and b 31 Jan about 11:00, c 31 Mar 00:30, d 8 Mar 03:00, the first moment after the hour that summer time skips.
      ['at', 'equals', '2026-01-31', 'ab'], ['at', 'during', { period: 'day', offset: 0 }, 'c'], ['at', 'equals', '2026-03-31', 'c'], ['at', 'equals', '2026-03-08', 'd'], ['at', 'before', '2026-03-08', 'ab'], ['at', 'during', { period: 'month', offset: -2 }, 'ab'], ['at', 'during', { period: 'month', offset: 0 }, 'cd'], ['day', 'during', { period: 'day', offset: 0 }, 'c'],
    ],
  },
  {
    about: 'in Honolulu, where it is still 30 March', viewer: elsewhere({ zone: 'Pacific/Honolulu' }), cases: [
      ['day', 'during', { period: 'day', offset: 0 }, ''], ['day', 'during', { period: 'day', offset: 1 }, 'c'], ['at', 'during', { period: 'day', offset: 0 }, 'c'], ['day', 'inLast', { amount: 1, unit: 'month' }, 'b'], ['day', 'furtherThan', { amount: 0, unit: 'day' }, 'cd'], ['day', 'inLast', { amount: 30, unit: 'day' }, 'b'],
    ],
  },
  {
    about: 'with a fiscal year from February and weeks from Sunday', viewer: elsewhere({ fiscalStart: 2, weekStart: 7, now: Date.parse('2026-03-08T02:00:00Z') }), cases: [
      ['day', 'during', { period: 'quarter', offset: 0 }, 'bc'], ['day', 'during', { period: 'quarter', offset: -1 }, 'a'], ['day', 'during', { period: 'year', offset: 0 }, 'bcd'], ['day', 'during', { period: 'year', offset: -1 }, 'a'], ['at', 'during', { period: 'week', offset: 0 }, 'd'], ['day', 'during', { period: 'week', offset: -1 }, ''], ['day', 'during', { period: 'week', offset: 3 }, 'c'],
    ],
  },
  {
    about: 'with weeks from Monday on the same Sunday', viewer: elsewhere({ now: Date.parse('2026-03-08T02:00:00Z') }), cases: [['at', 'during', { period: 'week', offset: 0 }, 'd'], ['at', 'during', { period: 'week', offset: 1 }, ''], ['day', 'during', { period: 'week', offset: -1 }, 'b'], ['day', 'during', { period: 'week', offset: -2 }, '']],
  },
  {
    about: 'on the last day of February of a leap year', viewer: elsewhere({ now: Date.parse('2028-02-29T04:00:00Z') }), cases: [['day', 'inLast', { amount: 2, unit: 'year' }, 'bcd'], ['day', 'olderThan', { amount: 2, unit: 'year' }, 'a'], ['day', 'inLast', { amount: 730, unit: 'day' }, 'cd'], ['day', 'inLast', { amount: 731, unit: 'day' }, 'bcd']],
  },
  {
    about: 'on the first and last hour of a day in Shanghai', viewer: elsewhere({ now: Date.parse('2026-01-31T15:59:59.999Z') }), cases: [['at', 'during', { period: 'day', offset: 0 }, 'a'], ['at', 'during', { period: 'day', offset: 1 }, 'b'], ['at', 'inLast', { amount: 0, unit: 'hour' }, 'a'], ['at', 'inNext', { amount: 1, unit: 'hour' }, 'ab'], ['at', 'inNext', { amount: 0, unit: 'day' }, 'a']],
  },
  {
    about: 'on the day on which the clocks of New York go back', viewer: elsewhere({ zone: 'America/New_York', now: Date.parse('2026-11-01T17:00:00Z') }), cases: [['day', 'inNext', { amount: 2, unit: 'month' }, 'd'], ['day', 'inNext', { amount: 60, unit: 'day' }, ''], ['at', 'olderThan', { amount: 7, unit: 'month' }, 'abcd']],
  },
  {
    about: 'without a department, in dollars', viewer: elsewhere({ departmentId: undefined, departmentIds: [], baseCurrency: 'USD' }), cases: [['department', 'equals', { viewer: 'myDepartment' }, ''], ['department', 'notEquals', { viewer: 'myDepartment' }, 'abcde'], ['price', 'equals', { amount: 10_000, currency: 'CNY' }, 'a']],
  },
]
