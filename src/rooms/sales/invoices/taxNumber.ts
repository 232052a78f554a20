import type { FieldProblem } from '../../../lib/problem.ts'
import type { Words } from '../../../lib/words.ts'
import { rule } from '../../../records/write/index.ts'

/** The 31 signs of GB 32100-2015, each worth its place; I, O, S, V and Z are never used. */
const signs = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** The check character of the first 17 signs of a unified social credit code (GB 32100-2015, 4.5); undefined where one of them is no sign of it. */
export function creditCodeCheck(first: string): string | undefined {
  let sum = 0
  let weight = 1
  for (const sign of first) {
    const value = signs.indexOf(sign)
    if (value < 0) return undefined
    sum += value * weight
    weight = (weight * 3) % 31
  }
  return signs[(31 - (sum % 31)) % 31]
}

/** Numbers of the value added tax in the European Union and in Northern Ireland, by the letters that they begin with (VIES, FAQ question 11). */
const european: Readonly<Record<string, RegExp>> = {
  AT: /^U\d{8}$/, BE: /^[01]\d{9}$/, BG: /^\d{9,10}$/, CY: /^\d{8}[A-Z]$/, CZ: /^\d{8,10}$/, DE: /^\d{9}$/, DK: /^\d{8}$/, EE: /^\d{9}$/, EL: /^\d{9}$/,
  ES: /^(?:[A-Z]\d{7}[A-Z0-9]|\d{8}[A-Z])$/, FI: /^\d{8}$/, FR: /^[A-HJ-NP-Z0-9]{2}\d{9}$/, HR: /^\d{11}$/, HU: /^\d{8}$/, IE: /^(?:\d{7}[A-Z]{1,2}|\d[A-Z+*]\d{5}[A-Z])$/, IT: /^\d{11}$/,
  LT: /^(?:\d{9}|\d{12})$/, LU: /^\d{8}$/, LV: /^\d{11}$/, MT: /^\d{8}$/, NL: /^[A-Z0-9+*]{9}B\d{2}$/, PL: /^\d{10}$/, PT: /^\d{9}$/, RO: /^\d{2,10}$/, SE: /^\d{10}01$/, SI: /^\d{8}$/, SK: /^\d{10}$/,
  XI: /^(?:\d{9}|\d{12}|GD\d{3}|HA\d{3})$/,
}

/** A tax number without the spaces, dots and dashes that people write into it, in capitals. */
export function plainTaxNumber(text: string): string {
  return text.normalize('NFKC').toUpperCase().replace(/[\s.\-–/]/g, '')
}

/**
 * What is wrong with a tax number; undefined: nothing that can be told. Eighteen signs are a Chinese unified social credit code,
 * whose check character must be right; letters of a member state lead a European number, which must have its form.
 */
export function taxNumberFault(text: string): Words | undefined {
  const number = plainTaxNumber(text)
  if (!/^[0-9A-Z+*]{4,30}$/.test(number)) return { en: 'A tax number has 4 to 30 letters and digits.', zh: '税号应为 4 至 30 位字母或数字。' }
  const pattern = european[number.slice(0, 2)]
  if (pattern !== undefined) return pattern.test(number.slice(2)) ? undefined : { en: 'This is not the form of a tax number of that country.', zh: '税号格式与该国规定不符。' }
  if (number.length !== 18) return undefined
  // A person's identity card is a tax number too: 17 digits and a check sign of its own.
  if (/^[1-9]\d{16}[\dX]$/.test(number) && number[17] === identityCheck(number)) return undefined
  const check = creditCodeCheck(number.slice(0, 17))
  if (check === undefined) return { en: 'In a unified social credit code the letters I, O, S, V and Z do not occur.', zh: '统一社会信用代码不含字母 I、O、S、V、Z，请核对。' }
  return check === number[17] ? undefined : { en: 'The check character of this unified social credit code is wrong: one sign may be mistyped.', zh: '统一社会信用代码校验位不正确，可能有一位输错。' }
}

/** The last sign of a Chinese identity number (GB 11643-1999, ISO 7064 MOD 11-2). */
function identityCheck(number: string): string | undefined {
  const sum = [...number.slice(0, 17)].reduce((total, digit, index) => total + Number(digit) * (2 ** (17 - index) % 11), 0)
  return '10X98765432'[sum % 11]
}

/** Looked at when it is written: what stands already may be older than the check. */
export const taxNumberRule = rule('invoiceTitle.taxNumber', (before, after): readonly FieldProblem[] => {
  const number = after['taxNumber']
  if (typeof number !== 'string' || number === '' || number === before?.['taxNumber']) return []
  const fault = taxNumberFault(number)
  return fault === undefined ? [] : [{ path: '/taxNumber', rule: 'taxNumber', message: fault }]
})
