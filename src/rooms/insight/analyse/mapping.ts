import { normalHeader } from '../../../records/import/matching/header.ts'
import { dateStyle } from './dates.ts'
import type { Role } from './declare.ts'
import { missingColumn, unknownColumn, unknownWord } from './problems.ts'

/** Which columns play which part, by their place in the file. */
export interface Mapping {
  readonly places: ReadonlyMap<string, readonly number[]>
  /** Parts whose columns were found by their headers or cells, not named. */
  readonly guessed: readonly string[]
}

/** Reads customer=COLUMN,date=COLUMN; commas and blanks may stand in a column's name. */
export function parseMap(text: string): ReadonlyMap<string, string> {
  const parts = text.split(/,(?=\s*[A-Za-z]+\s*=)/).map((part) => part.trim()).filter((part) => part !== '')
  return new Map(parts.map((part) => {
    const at = part.indexOf('=')
    return at < 1 ? [part, ''] : [part.slice(0, at).trim(), part.slice(at + 1).trim()]
  }))
}

/**
 * Columns by what --map says, then by header, then by the looks of their first cells.
 * @throws Problem for a column or part that is not there, or a needed part without a column.
 */
export function mapColumns(roles: readonly Role[], headers: readonly string[], given: ReadonlyMap<string, string>, sample: readonly (readonly string[])[]): Mapping {
  for (const key of given.keys()) if (!roles.some((role) => role.key === key)) throw unknownWord({ en: 'part', zh: '角色' }, key, roles.map((role) => role.key))
  const places = new Map<string, readonly number[]>()
  for (const { key, many } of roles) {
    const named = given.get(key)
    if (named !== undefined) places.set(key, namesOf(named, many === true, headers).map((name) => placeOf(name, key, headers)))
  }
  const guessed: string[] = []
  const taken = () => new Set([...places.values()].flat())
  const wanted = roles.filter(({ key }) => !places.has(key))
  const guess = (role: Role, place: number | undefined) => {
    if (place === undefined) return
    places.set(role.key, [place])
    guessed.push(role.key)
  }
  for (const role of wanted) guess(role, byHeader(role, headers, taken()))
  for (const role of wanted) if (role.looks !== undefined && !places.has(role.key)) guess(role, byLooks(role, headers, sample, taken()))
  const missing = roles.filter(({ key, required }) => required === true && !places.has(key)).map(({ key }) => key)
  if (missing.length > 0) throw missingColumn(missing, headers)
  return { places, guessed }
}

function namesOf(text: string, many: boolean, headers: readonly string[]): readonly string[] {
  return !many || headers.includes(text) ? [text] : text.split(';').map((name) => name.trim()).filter((name) => name !== '')
}

/** By its exact header, then without case and punctuation, then by number (#3). */
function placeOf(name: string, role: string, headers: readonly string[]): number {
  const exact = headers.indexOf(name)
  if (exact >= 0) return exact
  const plain = normalHeader(name)
  const alike = headers.flatMap((header, place) => (plain !== '' && normalHeader(header) === plain ? [place] : []))
  if (alike.length === 1) return alike[0] ?? 0
  const number = /^#(\d+)$/.exec(name)?.[1]
  if (number !== undefined && Number(number) >= 1 && Number(number) <= headers.length) return Number(number) - 1
  throw unknownColumn(name, role, headers)
}

function byHeader({ names, many }: Role, headers: readonly string[], taken: ReadonlySet<number>): number | undefined {
  if (many === true && names.length === 0) return undefined
  const plain = headers.map(normalHeader)
  for (const name of names.map(normalHeader)) {
    const place = plain.findIndex((header, at) => header === name && !taken.has(at))
    if (place >= 0) return place
  }
  return undefined
}

function byLooks({ looks }: Role, headers: readonly string[], sample: readonly (readonly string[])[], taken: ReadonlySet<number>): number | undefined {
  if (looks === undefined) return undefined
  const cellsOf = (place: number) => sample.map((cells) => (cells[place] ?? '').trim()).filter((cell) => cell !== '')
  const places = headers.map((_, place) => place).filter((place) => !taken.has(place))
  return places.find((place) => {
    const cells = cellsOf(place)
    if (cells.length === 0) return false
    if (looks === 'number') return cells.every((cell) => /^[$€£¥]?-?[\d.,]+$/.test(cell) && /[.,]/.test(cell))
    const { style, share } = dateStyle(cells)
    return share > 0.9 && !style.startsWith('unix') && style !== 'spreadsheet days'
  })
}
