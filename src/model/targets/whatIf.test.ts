import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { whatIfFormulas } from '../define/whatIfNames.ts'
import { factorsFrom, factorsOf, whatIf } from './whatIf.ts'

const counted = { amount: 1_200_000, orders: 30, buyers: 12, traffic: 75 }

describe.each(whatIfFormulas)('sales by %s', (formula) => {
  test('come to what was counted while nothing is changed', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 1, max: 1e4 }), fc.integer({ min: 1, max: 1e4 }), fc.integer({ min: 1, max: 1e5 }), (amount, orders, buyers, traffic) => {
      const factors = factorsFrom(formula, { amount, orders, buyers, traffic })
      expect(factors).toBeDefined()
      expect(Math.abs(whatIf(formula, factors ?? {}, {}) - amount)).toBeLessThanOrEqual(1)
    }))
  })

  test('rise by a tenth with any one factor that does', () => {
    for (const name of factorsOf[formula]) expect(whatIf(formula, factorsFrom(formula, counted) ?? {}, { [name]: 0.1 })).toBe(1_320_000)
  })
})

test('what was not there cannot be divided by', () => {
  expect(factorsFrom('frequency', { ...counted, orders: 0 })).toBeUndefined()
  expect(factorsFrom('traffic', { ...counted, traffic: 0 })).toBeUndefined()
  expect(whatIf('frequency', factorsFrom('frequency', counted) ?? {}, { price: -5 })).toBe(0)
})
