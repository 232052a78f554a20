import type { Json } from '../../lib/json.ts'
import { halfWidth } from '../../lib/halfWidth.ts'
import type { DuplicateKey } from '../define/object.ts'
import { normalPhone } from './phone.ts'

/** What two values must share to be taken for the same, or undefined where nothing can be said. */
export function duplicateValue(kind: DuplicateKey['kind'], value: Json | undefined): string | undefined {
  if (typeof value !== 'string') return undefined
  const key = normalisers[kind](value)
  return key === '' ? undefined : key
}

const normalisers: Readonly<Record<DuplicateKey['kind'], (value: string) => string>> = {
  phone: phoneKey,
  email: emailKey,
  company: companyKey,
  exact: (value) => halfWidth(value).trim().toLowerCase(),
}

/** A Chinese mobile by its eleven digits, any other valid number in E.164 without extension, the rest by its digits (six at least). */
export function phoneKey(value: string): string {
  const phone = (normalPhone(value) ?? '').replace(/;.*$/, '')
  const mobile = /^(?:\+86|86|0)?(1[3-9]\d{9})$/.exec(phone)
  if (mobile !== null) return mobile[1] ?? ''
  if (phone.startsWith('+')) return phone
  const digits = phone.replace(/\D/g, '')
  return digits.length < 6 ? '' : digits
}

/** The address in lower case. What stands behind a plus sign is kept: it may be another mailbox. */
export function emailKey(value: string): string {
  const plain = halfWidth(value).trim().toLowerCase()
  return plain.includes('@') ? plain : ''
}

const chineseForms = /(?:集团)?(?:股份|控股|集团)?(?:有限)?(?:责任)?(?:公司|总公司)(?:(?:第.)?分公司)?$|集团$/
const latinForms = new Set([
  'co', 'company', 'corp', 'corporation', 'inc', 'incorporated', 'ltd', 'limited', 'llc', 'llp', 'lp', 'plc', 'pty', 'pte', 'pvt', 'gmbh', 'mbh', 'ag', 'kg', 'kgaa', 'ohg',
  'ug', 'se', 'sa', 'sas', 'sarl', 'srl', 'spa', 'sl', 'slu', 'bv', 'nv', 'ab', 'as', 'asa', 'oy', 'oyj', 'aps', 'kk', 'sdn', 'bhd', 'group', 'holding', 'holdings', 'the', 'and',
])

/**
 * A company's name without legal form, punctuation, case and width: '上海云帆科技有限公司' and '上海云帆科技', 'Nordwind GmbH & Co. KG'
 * and 'NORDWIND'. A name that is nothing but a legal form stays as it is.
 */
export function companyKey(value: string): string {
  const plain = halfWidth(value).normalize('NFKC').trim().toLowerCase()
  const joined = plain.replace(/\b(?:[a-z]\.){2,}/g, (letters) => letters.replaceAll('.', '')).replace(/['’]/g, '')
  const words = joined.split(/[^\p{L}\p{N}\p{M}]+/u).filter((word) => word !== '')
  const kept = words.filter((word, index) => !latinForms.has(word) || (index === 0 && word !== 'the'))
  const named = (kept.length === 0 ? words : kept).join('')
  const bare = named.replace(chineseForms, '')
  return bare === '' ? named : bare
}
