import { dateStyle, readDateIn } from './dates.ts'
import type { Option } from './declare.ts'
import { readInStyle } from './numbers.ts'
import { unknownWord, wrongSetting } from './problems.ts'

/** The settings of one run: what was given, else the default. */
export interface Settings {
  readonly number: (key: string) => number | undefined
  /** Of a setting with a default. */
  readonly numberOr: (key: string, otherwise: number) => number
  /** Days since 1970. */
  readonly day: (key: string) => number | undefined
  readonly text: (key: string) => string | undefined
  readonly flag: (key: string) => boolean
  /** Today in days since 1970, by the clock of whoever asks: only to tell dates in the future. */
  readonly today: number
}

/** Options that every analysis knows. */
export const commonOptions: readonly Option[] = [
  { key: 'seed', kind: 'whole', min: 0, max: 4_294_967_295, default: 1, about: 'makes every draw the same again' },
]

const words = ['input', 'output', 'map', 'json']

/** Reads the options of an analysis. @throws Problem for one that it does not know, or a value out of bounds. */
export function readSettings(options: readonly Option[], given: Readonly<Record<string, string>>, today: number): Settings {
  const known = [...options, ...commonOptions.filter(({ key }) => !options.some((option) => option.key === key))]
  for (const key of Object.keys(given)) if (!words.includes(key) && !known.some((option) => option.key === key)) throw unknownWord({ en: 'option', zh: '选项' }, `--${key}`, known.map((option) => `--${option.key}`))
  const values = new Map(known.flatMap((option): [string, number | string][] => {
    const text = given[option.key]
    const value = text === undefined ? option.default : valueOf(option, text)
    return value === undefined ? [] : [[option.key, value]]
  }))
  const number = (key: string) => { const value = values.get(key); return typeof value === 'number' ? value : undefined }
  return {
    number, day: number, today,
    numberOr: (key, otherwise) => number(key) ?? otherwise,
    text: (key) => { const value = values.get(key); return typeof value === 'string' ? value : undefined },
    flag: (key) => values.get(key) === 'true',
  }
}

function valueOf(option: Option, text: string): number | string {
  const { key, kind, choices = [], min = -Infinity, max = Infinity } = option
  if (kind === 'flag') return text === 'false' ? 'false' : 'true'
  if (kind === 'text') return text
  if (kind === 'choice') {
    if (!choices.includes(text)) throw wrongSetting(key, text, choices.join(' | '))
    return text
  }
  if (kind === 'day') {
    const { style } = dateStyle([text.trim()])
    const seconds = readDateIn(text.trim(), style)
    if (seconds === undefined) throw wrongSetting(key, text, 'YYYY-MM-DD')
    return Math.floor(seconds / 86_400)
  }
  const number = readInStyle(text.trim(), { decimal: '.' })
  if (number === undefined || number < min || number > max || (kind === 'whole' && !Number.isInteger(number))) throw wrongSetting(key, text, `${kind === 'whole' ? 'whole ' : ''}${Number.isFinite(min) ? min : '…'} – ${Number.isFinite(max) ? max : '…'}`)
  return number
}
