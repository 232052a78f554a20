import { describe, expect, it } from 'vitest'
import type { Filter } from '../../src/model/filter/filter.ts'
import { allOf, conditionsOf, filterOf, groupOf, readFilter } from './tree.ts'

const a: Filter = { field: 'name', is: 'contains', value: 'x' }
const b: Filter = { field: 'amount', is: 'moreThan', value: 5 }
const c: Filter = { some: 'orders', where: a }

describe('the filter as conditions side by side', () => {
  it('flattens nested ands, and keeps an or as one condition', () => {
    expect(conditionsOf({ and: [a, { and: [b, c] }] })).toEqual([a, b, c])
    expect(conditionsOf({ or: [a, b] })).toEqual([{ or: [a, b] }])
    expect(conditionsOf(undefined)).toEqual([])
  })
  it('joins back to the smallest filter', () => {
    expect(allOf([])).toBeUndefined()
    expect(allOf([a])).toBe(a)
    expect(allOf([a, b])).toEqual({ and: [a, b] })
  })
})

describe('the filter as a group', () => {
  it.each([[{ and: [a, b] }], [{ or: [a, b] }], [{ not: { or: [a, b] } }], [a]] as [Filter][])('comes back as it was: %j', (filter) => {
    expect(filterOf(groupOf(filter))).toEqual(filter)
  })
  it('is nothing when it is empty', () => {
    expect(filterOf({ joint: 'none', parts: [] })).toBeUndefined()
  })
})

describe('a filter out of an address', () => {
  it('is taken when it has the shape of one', () => {
    expect(readFilter({ and: [a, { not: c }] })).toEqual({ and: [a, { not: c }] })
    expect(readFilter({ aggregate: 'sum', over: 'orders', of: 'total', is: 'moreThan', value: 1 })).toBeDefined()
  })
  it.each([[null], ['name'], [{}], [{ field: 'name' }], [{ and: [a, 3] }], [{ some: 'orders', where: 4 }], [{ not: {} }]])('is refused otherwise: %j', (value) => {
    expect(readFilter(value)).toBeUndefined()
  })
  it('is refused when it is nested without end', () => {
    let deep: unknown = a
    for (let level = 0; level < 12; level += 1) deep = { not: deep }
    expect(readFilter(deep)).toBeUndefined()
  })
})
