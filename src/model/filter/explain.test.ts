import { describe, expect, it } from 'vitest'
import { filterCases, idOfLetter, toyRegistry } from './cases.ts'
import { explain } from './explain.ts'
import type { Filter } from './filter.ts'

const say = (filter: Filter) => [explain(filter, { registry: toyRegistry, object: 'thing', language: 'en', baseCurrency: 'CNY' }), explain(filter, { registry: toyRegistry, object: 'thing', language: 'zh', baseCurrency: 'CNY' })]

it.each<readonly [Filter, string, string]>([
  [{ field: 'name', is: 'contains', value: 'steel' }, 'name contains “steel”', '名称包含“steel”'],
  [{ and: [{ field: 'name', is: 'isNotEmpty' }, { none: 'parts', where: { field: 'done', is: 'inLast', value: { amount: 30, unit: 'day' } } }] }, 'name is not empty and no parts in the last 30 days', '名称不为空，且最近 30 天内没有 parts'],
  [{ field: 'name', is: 'in', value: ['a', 'b'] }, 'name is “a” or “b”', '名称是“a”或“b”'],
  [{ not: { or: [{ field: 'name', is: 'isEmpty' }, { field: 'name', is: 'equals', value: 'x' }] } }, 'not (name is empty or name is “x”)', '不满足（名称为空，或名称是“x”）'],
])('says %j', (filter, en, zh) => {
  expect(say(filter)).toEqual([en, zh])
})

it('says values as people do', () => {
  const value = (filter: Filter) => say(filter)[0]
  expect(value({ field: 'day', is: 'during', value: { period: 'month', offset: 0 } })).toMatch(/is this month$/)
  expect(value({ field: 'day', is: 'during', value: { period: 'month', offset: -3 } })).toMatch(/is the month 3 months ago$/)
  expect(value({ field: 'day', is: 'inNext', value: { amount: 1, unit: 'week' } })).toMatch(/in the next 1 week$/)
  expect(value({ field: 'at', is: 'olderThan', value: { amount: 0, unit: 'hour' } })).toMatch(/is past$/)
  expect(value({ field: 'day', is: 'atMost', value: '2026-01-31' })).toMatch(/is on or before 2026-01-31$/)
  expect(value({ field: 'price', is: 'moreThan', value: 123_450 })).toMatch(/is more than CNY 1,234.50$/)
  expect(value({ field: 'price', is: 'between', value: [{ amount: 100, currency: 'USD' }, { amount: 200, currency: 'USD' }] })).toMatch(/is between USD 1.00 and USD 2.00$/)
  expect(value({ field: 'owner', is: 'equals', value: { viewer: 'me' } })).toMatch(/is me$/)
  expect(value({ field: 'parent.name', is: 'startsWith', value: 'A' })).toMatch(/’s name starts with “A”$/)
  expect(value({ aggregate: 'count', over: 'parts', where: { field: 'title', is: 'isEmpty' }, is: 'atLeast', value: 2 })).toMatch(/^the number of parts where .* is empty is at least 2$/)
  expect(explain({ field: 'parent', is: 'equals', value: idOfLetter('a') }, { registry: toyRegistry, object: 'thing', language: 'en', baseCurrency: 'CNY', title: () => 'Acme' })).toMatch(/is Acme$/)
})

describe('every case of the table', () => {
  it('is said in both languages, with nothing left unfilled', () => {
    for (const { filter, object } of filterCases) {
      for (const language of ['en', 'zh'] as const) {
        const sentence = explain(filter, { registry: toyRegistry, object, language, baseCurrency: 'CNY' })
        expect(sentence).not.toMatch(/\{\w+\}|undefined|\[object|null/)
        expect(sentence.length).toBeGreaterThan(2)
      }
    }
  })
})
