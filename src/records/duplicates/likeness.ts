import { halfWidth } from '../../lib/halfWidth.ts'
import { jaroWinkler } from '@skyra/jaro-winkler'
import { companyKey } from '../../model/fields/duplicates.ts'

// How alike two texts of one kind are, from 0 to 1. Pure; what they weigh is the score's matter.

/** Lower case, half width, without marks and punctuation; words apart by one space. */
export function plainText(text: string): string {
  return halfWidth(text).normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}

/** Names of people: given name and surname may be swapped, and either mistyped. */
export function likenessOfPersons(one: string, other: string): number {
  const [left, right] = [plainText(one), plainText(other)]
  if (left === '' || right === '') return 0
  if (left === right) return 1
  const sorted = (text: string) => text.split(' ').sort().join(' ')
  return Math.max(jaroWinkler(left, right), jaroWinkler(sorted(left), sorted(right)))
}

/** Names of companies without their legal forms. */
export function likenessOfCompanies(one: string, other: string): number {
  const [left, right] = [companyKey(one), companyKey(other)]
  if (left === '' || right === '') return 0
  return left === right ? 1 : jaroWinkler(left, right)
}

/** Towns, streets, postcodes. */
export function likenessOfPlaces(one: string, other: string): number {
  const [left, right] = [plainText(one), plainText(other)]
  if (left === '' || right === '') return 0
  if (left === right) return 1
  return Math.max(jaroWinkler(left, right), jaroWinkler(left.replaceAll(' ', ''), right.replaceAll(' ', '')))
}

/**
 * Dates, as digits: year, month, day. Alike are those in which day and month are swapped, and those that differ in one digit or in
 * two that changed places, as typing errors do (Damerau 1964).
 */
export function likenessOfDays(one: string, other: string): number {
  const [left, right] = [one, other].map((text) => text.replace(/\D/g, '').slice(0, 8))
  if (left === undefined || right === undefined || left.length < 8 || right.length < 8) return left !== '' && left === right ? 1 : 0
  if (left === right) return 1
  if (left === `${right.slice(0, 4)}${right.slice(6)}${right.slice(4, 6)}`) return 0.95
  const differing = [...left].flatMap((digit, index) => (digit === right[index] ? [] : [index]))
  if (differing.length === 1) return 0.9
  const [first = 0, second = 0] = differing
  return differing.length === 2 && second === first + 1 && left[first] === right[second] && left[second] === right[first] ? 0.9 : 0
}
