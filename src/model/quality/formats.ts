import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { isEmail } from '../fields/email.ts'
import type { FieldType } from '../define/field.ts'

/** Types whose text can be told right from wrong. */
export const formatted: readonly FieldType[] = ['phone', 'email', 'url']

/** Whether a value that is there is one that can be used: a number that exists in its country's plan, an address that is well-formed. */
export function isWellFormed(type: FieldType, text: string): boolean {
  if (type === 'phone') return text.startsWith('+') && parsePhoneNumberFromString(text.replace(';ext=', ' ext. '))?.isValid() === true
  if (type === 'email') return isEmail(text)
  return type === 'url' ? /^https?:\/\/[^\s/]+\.[^\s/]+/i.test(text) : true
}

const china = new Set(['', 'cn', 'chn', 'china', '中国', '中华人民共和国', "people's republic of china"])

/** Codes of the kind are asked of companies in China, and of whoever names no country. */
export function isInChina(country: string | null): boolean {
  return china.has((country ?? '').trim().toLowerCase())
}
