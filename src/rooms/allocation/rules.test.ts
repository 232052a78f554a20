import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FieldRight } from '../../model/define/permission.ts'
import { daysLeft, isWide, mayClaimAgainAt, narrower, returnsAt } from './rules.ts'

const day = 86_400_000
const noon = Date.UTC(2026, 10, 25, 4)
const instant = fc.integer({ min: noon - 1000 * day, max: noon + 1000 * day })

test('a record returns so many days after the later of its clock and its holder’s beginning, or after it was made', () => {
  expect(returnsAt({ clock: noon, since: noon - 5 * day, createdAt: noon - 90 * day }, 30)).toBe(noon + 30 * day)
  expect(returnsAt({ clock: noon - 90 * day, since: noon, createdAt: noon - 90 * day }, 30)).toBe(noon + 30 * day)
  expect(returnsAt({ clock: undefined, since: undefined, createdAt: noon }, 30)).toBe(noon + 30 * day)
})

test('whoever gets a record has all the days of the rule, however long nobody looked after it', () => {
  fc.assert(fc.property(fc.option(instant, { nil: undefined }), instant, instant, fc.integer({ min: 1, max: 3650 }), (clock, since, createdAt, days) => {
    expect(returnsAt({ clock, since, createdAt }, days)).toBeGreaterThanOrEqual(since + days * day)
  }))
})

test('days that are left are whole days, and none where it is due', () => {
  expect([daysLeft(noon + 3 * day, noon), daysLeft(noon + 3 * day - 1, noon), daysLeft(noon, noon), daysLeft(noon - day, noon)]).toEqual([3, 2, 0, 0])
})

test('the former owner waits whole days', () => expect(mayClaimAgainAt(noon, 7)).toBe(noon + 7 * day))

test('a rule that takes more than half has to be confirmed', () => expect([isWide(5, 10), isWide(6, 10), isWide(0, 0)]).toEqual([false, true, false]))

test('a pool never opens more of a field than the role does, nor the role more than the pool', () => {
  const rights: readonly FieldRight[] = ['none', 'masked', 'read', 'edit']
  for (const [index, one] of rights.entries()) for (const [other, right] of rights.entries()) expect(narrower(one, right)).toBe(rights[Math.min(index, other)])
})
