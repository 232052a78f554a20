import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimalAmount, minorDigits, parseAmount, roundHalfAway, toBase } from './money.ts'

describe('money', () => {
  it.each([
    ['12.50', 'CNY', 1250], ['1,234.5', 'USD', 123450], ['-3', 'EUR', -300], ['100', 'JPY', 100], ['1.234', 'KWD', 1234],
    ['0', 'CNY', 0], ['-0', 'CNY', 0], ['1，000', 'CNY', 100000],
  ])('reads %s %s as %d minor units', (text, currency, amount) => {
    expect(parseAmount(text, currency)).toBe(amount)
  })

  it.each([['1.005', 'CNY'], ['1.5', 'JPY'], ['abc', 'CNY'], ['', 'CNY'], ['1e5', 'CNY'], ['99999999999999.99', 'CNY'], ['1.2.3', 'USD']])(
    'refuses %s %s rather than rounding it in silence', (text, currency) => {
      expect(parseAmount(text, currency)).toBeUndefined()
    })

  it('writes and reads every amount back to the minor unit', () => {
    fc.assert(fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.constantFrom('CNY', 'JPY', 'KWD', 'USD'), (amount, currency) => {
      expect(parseAmount(decimalAmount(amount, currency), currency)).toBe(amount)
    }))
  })

  it('rounds half away from zero, the same on both sides', () => {
    expect([0.5, 1.5, 2.5, -0.5, -2.5, 1.005 * 100].map(roundHalfAway)).toEqual([1, 2, 3, -1, -3, 101])
  })

  it('converts to the base over currencies of different digits', () => {
    expect(toBase({ amount: 1000, currency: 'JPY' }, 'CNY', 0.0482)).toBe(4820)
    expect(toBase({ amount: 1000, currency: 'CNY' }, 'JPY', 20.7)).toBe(207)
    expect(toBase({ amount: 777, currency: 'CNY' }, 'CNY', 99)).toBe(777)
  })

  it('knows the digits of currencies without or with three minor digits', () => {
    expect(['JPY', 'CNY', 'KWD'].map(minorDigits)).toEqual([0, 2, 3])
  })
})
