import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { creditCodeCheck, taxNumberFault } from './taxNumber.ts'

describe('a tax number', () => {
  it('of China is checked by its last sign, as printed in the standard and on real licences', () => {
    for (const code of ['91350100M000100Y43', '91330100799655058B', '9144030071526726XG', '914403001922038216']) {
      expect(creditCodeCheck(code.slice(0, 17)), code).toBe(code[17])
      expect(taxNumberFault(code), code).toBeUndefined()
    }
  })

  it('of China with one sign mistyped is always found', () => {
    const signs = '0123456789ABCDEFGHJKLMNPQRTUWXY'
    fc.assert(fc.property(fc.array(fc.constantFrom(...signs), { minLength: 17, maxLength: 17 }), fc.nat(17), fc.constantFrom(...signs), (first, place, other) => {
      const code = `${first.join('')}${creditCodeCheck(first.join('')) ?? ''}`
      fc.pre(code[place] !== other && !/^\d{17}[\dX]$/.test(code) && !/^[A-Z]{2}/.test(code))
      const mistyped = `${code.slice(0, place)}${other}${code.slice(place + 1)}`
      fc.pre(!/^[A-Z]{2}/.test(mistyped) && !/^\d{17}[\dX]$/.test(mistyped))
      expect(taxNumberFault(code)).toBeUndefined()
      expect(taxNumberFault(mistyped)).toBeDefined()
    }))
  })

  it('of China has no letters that are taken for digits', () => expect(taxNumberFault('91350100M0001O0Y43')?.en).toMatch(/do not occur/))
  it('of a person is the number of the identity card', () => expect(taxNumberFault('11010519491231002X')).toBeUndefined())

  it.each([['DE123456789'], ['FR 40 303 265 045'], ['ATU13585627'], ['IE6388047V'], ['NL004495445B01'], ['ESX1234567A'], ['SE556012579001'], ['EL094259216']])('of Europe has the form of its country: %s', (number) => expect(taxNumberFault(number)).toBeUndefined())
  it.each([['DE12345678'], ['ATX13585627'], ['NL004495445C01'], ['SE556012579002']])('of Europe in another form is refused: %s', (number) => expect(taxNumberFault(number)?.en).toMatch(/form/))
  it.each([['12-3456789'], ['GB123456789'], ['110101234567890']])('of elsewhere is taken as it is: %s', (number) => expect(taxNumberFault(number)).toBeUndefined())
  it.each([['123'], ['<script>alert(1)</script>'], ['1'.repeat(31)], ['9133 号']])('is letters and digits, of some length: %s', (number) => expect(taxNumberFault(number)).toBeDefined())
})
