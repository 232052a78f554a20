import { describe, expect, it } from 'vitest'
import { isEmptyValue, moneyOf, relatedOf, relatedsOf, writable } from './values.ts'

describe('values as they are written', () => {
  it('are the id of a relation, and object and id of a target', () => {
    expect(writable({ id: 'a', title: 'Ann' })).toBe('a')
    expect(writable({ object: 'customer', id: 'a', title: 'Ann' })).toEqual({ object: 'customer', id: 'a' })
  })
  it('are amount and currency of money, without what the server computed', () => {
    expect(writable({ amount: 5, currency: 'USD', base: 36, rate: 7.2, rateDate: '2026-01-01' })).toEqual({ amount: 5, currency: 'USD' })
  })
  it('keep role, share and dates of a link, and texts of a list', () => {
    expect(writable([{ object: 'contact', id: 'a', title: 'Ann', role: 'decides' }])).toEqual([{ object: 'contact', id: 'a', role: 'decides' }])
    expect(writable([{ object: 'customer', id: 'a', title: null, role: 'group', share: 0.6, since: '2024-01-01' }])).toEqual([{ object: 'customer', id: 'a', role: 'group', share: 0.6, since: '2024-01-01' }])
    expect(writable(['x', 'y'])).toEqual(['x', 'y'])
  })
  it('are null where there is nothing', () => {
    expect(writable(undefined)).toBeNull()
    expect(writable(0)).toBe(0)
  })
})

describe('values as they are read', () => {
  it('are nothing where the shape is another', () => {
    expect(moneyOf({ amount: '5', currency: 'USD' })).toBeUndefined()
    expect(relatedOf('a')).toBeUndefined()
    expect(relatedsOf([{ id: 'a', title: null }, 3])).toEqual([{ id: 'a', title: null }])
  })
  it('count as empty when nothing stands in them, but zero and no do not', () => {
    expect([null, undefined, '', []].every(isEmptyValue)).toBe(true)
    expect([0, false, ['x']].some(isEmptyValue)).toBe(false)
  })
})
