import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { z } from 'zod'
import type { Json } from '../../lib/json.ts'
import { halfWidth } from '../../lib/halfWidth.ts'
import type { PhoneField } from '../define/field.ts'
import { asText, between, broken, characters, checked, type FieldBehaviour, isStorable, perField } from './behaviour.ts'
import { notText, textual } from './plainText.ts'

const byCountry = new Map<string, (field: PhoneField) => z.ZodType<Json>>()
function phoneSchema(field: PhoneField, country: string): z.ZodType<Json> {
  let schemas = byCountry.get(country)
  if (schemas === undefined) byCountry.set(country, schemas = perField((one: PhoneField) => newSchema(one, country)))
  return schemas(field)
}

/** A phone number: E.164 (with ';ext=' where given) if it is a valid one, else the digits as they were typed. */
export const phoneBehaviour: FieldBehaviour<'phone'> = {
  ...textual,
  schema: (field) => phoneSchema(field, 'CN'),
  json: (field) => ({ type: 'string', maxLength: field.max }),
  parse: (text, field, hints) => checked(phoneSchema(field, hints.country ?? 'CN'), text),
  format(value) {
    const text = asText(value) ?? ''
    const number = text.startsWith('+') ? parsePhoneNumberFromString(text.replace(';ext=', ' ext. ')) : undefined
    return number === undefined ? text : number.formatInternational()
  },
  sample: (random) => `+8613${between(random, 100_000_000, 999_999_999)}`,
  hostile: (field) => [...notText, 'call me', '12', '+', "1' or '1'='1", '<b>13800138000</b>', '1'.repeat(field.max + 1)],
}

function newSchema(field: PhoneField, country: string): z.ZodType<Json> {
  return z.string('text').transform((given, context): string | null => {
    if (!isStorable(given)) return broken(context, 'characters')
    if (given.trim() === '') return null
    if (given.length > 4 * field.max) return broken(context, 'tooLong', { max: field.max })
    const phone = normalPhone(given, country)
    if (phone === undefined) return broken(context, 'phone')
    return characters(phone) > field.max ? broken(context, 'tooLong', { max: field.max }) : phone
  }).meta({ maxLength: field.max })
}

/** The form of most numbers here; the library gives the same answer in fifty times the time. */
const chineseMobile = /^(?:\+?86)?(1[3-9]\d{9})$/

/** E.164 of a messy number, or what was typed without its ornaments; undefined when it is no number at all. */
export function normalPhone(text: string, country = 'CN'): string | undefined {
  const plain = halfWidth(text).trim().replace(/^tel:/i, '').replace(/^00 ?(?=[1-9])/, '+')
  const chinese = country === 'CN' ? chineseMobile.exec(plain.replace(/[\s-]/g, '')) : null
  if (chinese !== null) return `+86${chinese[1] ?? ''}`
  const number = parsePhoneNumberFromString(plain.replace(/(转|分机)\s*(?=\d+$)/, ' ext. '), { defaultCountry: regionOf(country), extract: false })
  if (number?.isValid() === true) return number.ext === undefined ? number.number : `${number.number};ext=${number.ext}`
  const typed = plain.replace(/(ext\.?|x|转|分机)\s*(?=\d+$)/i, ';').replace(/[\s().\-/–—]/g, '')
  return /^\+?\d{3,20}([;*#,]\d{1,8})?$/.test(typed) ? typed.replace(/[*#,]/, ';') : undefined
}

function regionOf(country: string): CountryCode {
  return isSupportedCountry(country) ? country : 'CN'
}
