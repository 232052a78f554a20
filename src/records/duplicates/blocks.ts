import { asText } from '../../lib/json.ts'
import type { ResolvedObject } from '../../model/define/registry.ts'
import { companyKey, duplicateValue } from '../../model/fields/duplicates.ts'
import { idOf } from '../../model/fields/reference.ts'
import type { Values } from '../write/record.ts'
import { plainText } from './likeness.ts'
import { partsOf } from './score.ts'

/** A key under which a record is laid, and the text by which its neighbours under the key are found. */
export interface Block { readonly key: string; readonly sort: string }

const longest = 60
/** Codes that one field may give, so that a record lies under a bounded number of keys. */
const most = { name: 3, place: 2, pairs: 50 } as const

/**
 * The keys of a record: each number, phone, e-mail and company name by itself (without a legal form, in any language), and pairs of
 * weaker codes, so that a single typing error leaves some key in common: name with place, name with day, place with day, place with
 * another place. Names give the codes of their words, so that a swapped name meets its twin. Pure.
 */
export function blocksOf(object: Pick<ResolvedObject, 'allFields' | 'duplicates' | 'resembles' | 'title'>, values: Values): readonly Block[] {
  const [keys, names, places, days]: [string[], string[], string[], string[]] = [[], [], [], []]
  for (const { kind, field } of partsOf(object)) {
    const value = values[field] ?? null
    const text = typeof value === 'string' ? value : idOf(value) ?? ''
    if (text.trim() === '') continue
    if (kind === 'phone' || kind === 'email' || kind === 'exact') push(keys, `${kind === 'exact' ? `exact:${field}` : kind} ${duplicateValue(kind, value) ?? ''}`)
    else if (kind === 'company') {
      push(keys, `company ${companyKey(text)}`)
      names.push(...startOf(companyKey(text)))
    } else if (kind === 'person') names.push(...wordCodes(text))
    else if (kind === 'day') days.push(...[text.replace(/\D/g, '')].filter((digits) => digits !== ''))
    else places.push(...placeCodes(text).map((code) => `${field} ${code}`))
  }
  const pairs = [...crossed('np', names, places), ...crossed('nd', names, days), ...crossed('pd', places, days), ...amongPlaces(places)].slice(0, most.pairs)
  const sort = plainText(asText(values[object.title] ?? '')).slice(0, longest)
  return [...new Set([...keys, ...pairs])].map((key) => ({ key: key.slice(0, 2 * longest), sort }))
}

function push(list: string[], key: string): void {
  if (!key.endsWith(' ')) list.push(key)
}

function crossed(kind: string, left: readonly string[], right: readonly string[]): string[] {
  return left.flatMap((one) => right.map((other) => `${kind} ${one}|${other}`))
}

/** Places of different fields: a street and a town, a town and a postcode. */
function amongPlaces(places: readonly string[]): string[] {
  const fieldOf = (place: string) => place.slice(0, place.indexOf(' '))
  return places.flatMap((one, index) => places.slice(index + 1).flatMap((other) => (fieldOf(one) === fieldOf(other) ? [] : [`pp ${one}|${other}`])))
}

/** The first letters of a company's bare name: two characters of Chinese, four of others. */
function startOf(name: string): string[] {
  if (name === '') return []
  return [[...name].slice(0, /^\p{Script=Han}/u.test(name) ? 2 : 4).join('')]
}

/** Words of a person's name by their sound, Chinese names as a whole. */
function wordCodes(text: string): string[] {
  const plain = plainText(text)
  if (/^\p{Script=Han}/u.test(plain)) return [plain.replaceAll(' ', '')]
  return plain.split(' ').filter((word) => word !== '').slice(0, most.name).map(soundOf)
}

/** A place by its start and, where it has words, by the sound of its last: 'st james' and 'saint james'. */
function placeCodes(text: string): string[] {
  const plain = plainText(text).replaceAll(' ', '')
  if (plain === '') return []
  const codes = [[...plain].slice(0, /^\p{Script=Han}/u.test(plain) ? 4 : 6).join(''), [...plain].slice(-6).join('')]
  return [...new Set(codes)].slice(0, most.place)
}

const sounds: Readonly<Record<string, string>> = { b: '1', f: '1', p: '1', v: '1', c: '2', g: '2', j: '2', k: '2', q: '2', s: '2', x: '2', z: '2', d: '3', t: '3', l: '4', m: '5', n: '5', r: '6' }

/** American Soundex (Russell 1918): the first letter and three digits of the consonants that follow. */
export function soundOf(word: string): string {
  let code = word.slice(0, 1)
  let last = sounds[code] ?? ''
  for (const letter of word.slice(1)) {
    const sound = sounds[letter]
    if (sound !== undefined && sound !== last) code += sound
    // h and w do not part two equal sounds; vowels do.
    if (letter !== 'h' && letter !== 'w') last = sound ?? ''
    if (code.length === 4) break
  }
  return code.padEnd(4, '0')
}
