import { describe, expect, it } from 'vitest'
import type { Filter } from '../../src/model/filter/filter.ts'
import { isWhole, withoutEmpty } from './whole.ts'

const done: Filter = { field: 'name', is: 'contains', value: 'x' }
const begun: Filter = { field: 'name', is: 'contains' }

describe('whether a condition is whole', () => {
  it('asks for a value only where the operator takes one', () => {
    expect(isWhole({ field: 'name', is: 'isEmpty' })).toBe(true)
    expect(isWhole(begun)).toBe(false)
    expect(isWhole({ field: 'name', is: 'contains', value: '' })).toBe(false)
  })
  it('takes neither an empty list nor half of a span', () => {
    expect(isWhole({ field: 'status', is: 'in', value: [] })).toBe(false)
    expect(isWhole({ field: 'amount', is: 'between', value: [1, null] })).toBe(false)
    expect(isWhole({ field: 'amount', is: 'between', value: [1, 2] })).toBe(true)
  })
  it('looks into related records and groups', () => {
    expect(isWhole({ some: 'orders' })).toBe(true)
    expect(isWhole({ some: 'orders', where: begun })).toBe(false)
    expect(isWhole({ or: [] })).toBe(false)
  })
})

describe('dropping what was begun and left', () => {
  it('keeps the rest in its shape', () => {
    expect(withoutEmpty({ and: [done, begun, { or: [begun, done] }] })).toEqual({ and: [done, done] })
    expect(withoutEmpty({ not: { or: [begun] } })).toBeUndefined()
    expect(withoutEmpty({ none: 'orders', where: begun })).toEqual({ none: 'orders' })
  })
})
