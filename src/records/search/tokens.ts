import { pinyin } from 'pinyin-pro'

// What is found how: each kind of token has its own first letter, so that a word never meets an initial by accident.
//   c  a Chinese character or two neighbours          杭 杭州 州云
//   w  a whole Latin word or number                   google 2026
//   p  three neighbours of a Latin word or of pinyin  goo oog han ang
//   s  one syllable of pinyin                         hang
//   i  two neighbouring initials of pinyin            hz zy
//   d  a Latin word, or it without one letter         google oogle gogle
//   n  digits of a telephone: the last 4 to 11, all   5678 45678
//   =  the whole value without spaces

/** How thoroughly a value is taken apart: names also by pinyin, initials and with typing errors, telephones by their tails. */
export type Depth = 'name' | 'text' | 'phone'

const longestValue = { name: 400, text: 1500, phone: 100 } as const
const typo = { shortest: 4, longest: 24 } as const

/** The tokens under which a value is found; none holds a space. */
export function tokensOf(value: string, depth: Depth): Set<string> {
  const tokens = new Set<string>()
  const text = normalise(value).slice(0, longestValue[depth])
  const whole = compact(text)
  if (whole === '') return tokens
  if (whole.length <= 100) tokens.add(`=${whole}`)
  const digits = digitsOf(text)
  if (digits !== undefined && (depth === 'phone' || digits.length >= 7)) addTails(tokens, digits)
  for (const run of runsOf(text)) {
    if (run.han) addHan(tokens, run.text, depth)
    else addWord(tokens, run.text, depth)
  }
  return tokens
}

/** One thing that was typed: found where all tokens of at least one way are present. */
export interface Term { readonly ways: readonly (readonly string[])[] }

export interface SearchQuery {
  readonly terms: readonly Term[]
  /** The token of the whole text: the record whose value is exactly this comes first, and masked values match by it only. */
  readonly whole: readonly string[]
}

/** What to look for; undefined when nothing that could be found was typed. */
export function parseSearch(input: string): SearchQuery | undefined {
  const text = normalise(input).slice(0, 100).trim()
  const whole = compact(text)
  if (whole === '') return undefined
  const digits = digitsOf(text)
  const wholeTokens = [`=${whole}`, ...(digits !== undefined && digits.length >= 7 ? [`n${digits}`] : [])]
  if (digits !== undefined && digits.length >= 4) return { terms: [{ ways: numberWays(digits, text) }], whole: wholeTokens }
  const terms = runsOf(text).slice(0, 8).map((run) => ({ ways: run.han ? [hanWay(run.text)] : wordWays(run.text) }))
  return terms.length === 0 ? undefined : { terms, whole: wholeTokens }
}

/** Whether tokens of values satisfy what was typed: for the check against the values that the viewer may really read. */
export function satisfies(tokens: ReadonlySet<string>, query: SearchQuery): boolean {
  return query.terms.every((term) => term.ways.some((way) => way.every((token) => tokens.has(token))))
}

/** As the text of a tsquery: (('a' & 'b') | 'c') & 'd'. Tokens are letters, digits and Chinese characters; quotes cannot be in them. */
export function tsquery(query: SearchQuery): string {
  const quoted = (token: string) => `'${token.replace(/['\\]/g, '')}'`
  return query.terms
    .map(({ ways }) => `(${ways.map((way) => `(${way.map(quoted).join(' & ')})`).join(' | ')})`)
    .join(' & ')
}

/** Full-width letters and digits as plain ones, all in lower case. */
export function normalise(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

/** Letters, digits and signs without spaces, quotes and control characters. */
export function compact(text: string): string {
  return text.replace(/[\s\p{C}'"\\]+/gu, '')
}

/** The digits of what looks like a telephone number, without the country code of China; undefined for other text. */
export function digitsOf(text: string): string | undefined {
  if (!/^\s*\+?[\d][\d\s()./-]*$/.test(text)) return undefined
  const digits = text.replace(/\D/g, '').replace(/^(?:00)?86(?=1\d{10}$)/, '')
  return digits === '' ? undefined : digits
}

interface Run { readonly han: boolean; readonly text: string }

function runsOf(text: string): Run[] {
  return Array.from(text.matchAll(/\p{Script=Han}+|[^\P{L}\p{Script=Han}]+|\p{N}+/gu), ([run]) => ({ han: /^\p{Script=Han}/u.test(run), text: run }))
}

function addHan(tokens: Set<string>, run: string, depth: Depth): void {
  const characters = Array.from(run)
  characters.forEach((character, index) => {
    tokens.add(`c${character}`)
    const next = characters[index + 1]
    if (next !== undefined) tokens.add(`c${character}${next}`)
  })
  if (depth !== 'name') return
  const syllables = pinyin(run, { toneType: 'none', type: 'array', v: true }).map((syllable) => syllable.toLowerCase().replace(/[^a-z]/g, ''))
  for (const syllable of syllables) if (syllable !== '') tokens.add(`s${syllable}`)
  for (const part of neighbours(syllables.join(''), 3)) tokens.add(`p${part}`)
  for (const part of neighbours(syllables.map((syllable) => syllable.slice(0, 1)).join(''), 2)) tokens.add(`i${part}`)
}

function addWord(tokens: Set<string>, word: string, depth: Depth): void {
  const short = word.slice(0, 40)
  tokens.add(`w${short}`)
  for (const part of neighbours(short, 3)) tokens.add(`p${part}`)
  if (depth === 'name' && mayBeMistyped(short)) for (const variant of variants(short)) tokens.add(`d${variant}`)
}

function addTails(tokens: Set<string>, digits: string): void {
  tokens.add(`n${digits.slice(-30)}`)
  for (let length = 4; length <= Math.min(11, digits.length); length += 1) tokens.add(`n${digits.slice(-length)}`)
}

function hanWay(run: string): string[] {
  const characters = Array.from(run)
  return characters.length === 1 ? [`c${run}`] : neighbours(run, 2).map((pair) => `c${pair}`)
}

function wordWays(word: string): string[][] {
  const typed = word.slice(0, 40)
  const ways: string[][] = [[`w${typed}`]]
  const letters = /^[a-z]+$/.test(typed)
  if (typed.length === 2 && letters) ways.push([`s${typed}`])
  if (typed.length >= 3) ways.push(neighbours(typed, 3).map((part) => `p${part}`))
  if (letters && typed.length >= 2 && typed.length <= 12) ways.push(neighbours(typed, 2).map((part) => `i${part}`))
  if (mayBeMistyped(typed)) for (const variant of variants(typed)) ways.push([`d${variant}`])
  return ways
}

function numberWays(digits: string, text: string): string[][] {
  const ways = [[`n${digits}`]]
  const runs = text.match(/\d+/g) ?? []
  if (runs.length === 1) ways.push(neighbours(runs[0] ?? '', 3).map((part) => `p${part}`))
  return ways
}

const mayBeMistyped = (word: string) => word.length >= typo.shortest && word.length <= typo.longest && /^\p{L}+$/u.test(word)

/** The word and each word that one dropped letter leaves: two words one edit apart always share one of these. */
function variants(word: string): Set<string> {
  const characters = Array.from(word)
  return new Set([word, ...characters.map((_, index) => characters.toSpliced(index, 1).join(''))])
}

function neighbours(text: string, size: number): string[] {
  const characters = Array.from(text)
  return Array.from({ length: Math.max(0, characters.length - size + 1) }, (_, index) => characters.slice(index, index + size).join(''))
}
