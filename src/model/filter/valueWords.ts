import type { Json } from '../../lib/json.ts'
import { type Language, say } from '../../lib/words.ts'
import type { Field } from '../define/field.ts'
import { isObject } from '../fields/behaviour.ts'
import { behaviourOf } from '../fields/index.ts'
import { choiceLabelOn } from '../words/labels.ts'
import { distantPeriodWords, joiningWords, periodNames, periodWords, unitWords, viewerWords } from '../words/operators.ts'
import type { DateUnit, FilterValue, Operator, Period } from './filter.ts'
import { viewerValues } from './viewer.ts'

export interface ValueWords {
  readonly language: Language
  readonly baseCurrency: string
  readonly object: string
  readonly name: string
  /** The field as whose value it reads (see resultField). */
  readonly field: Field
  readonly title?: (id: string) => string | undefined
}

/** The value of a condition in words: '30 days', 'this month', 'textile or steel', 'me'. */
export function valueInWords(is: Operator, value: FilterValue | undefined, words: ValueWords): string {
  const { language } = words
  if (value === undefined || value === null) return ''
  if (Array.isArray(value)) {
    const joint = is === 'between' ? joiningWords.range : is === 'hasAll' || is === 'hasNone' ? joiningWords.several : joiningWords.either
    return value.map((each: Json) => oneInWords(each, words)).join(joint[language])
  }
  return oneInWords(value, words)
}

function oneInWords(value: unknown, words: ValueWords): string {
  const { language, field, object, name } = words
  if (isObject(value)) return structureInWords(value, words)
  const { family } = behaviourOf(field)
  if (typeof value === 'number') return family === 'money' ? moneyInWords(value, words.baseCurrency, language) : behaviourOf(field).format(value, field, language)
  if (typeof value !== 'string') return String(value)
  if (family === 'reference' || family === 'target' || family === 'links') return words.title?.(value) ?? joiningWords.record[language]
  if (field.type === 'choice' || field.type === 'multiChoice') return choiceLabelOn({ name: object, allFields: { [name]: field } }, name, value)[language]
  return family === 'text' || family === 'list' ? say(joiningWords.quoted, language, { text: value }) : value
}

const money = behaviourOf({ type: 'money' })
function moneyInWords(amount: number, currency: string, language: Language): string {
  return money.format({ amount, currency }, { type: 'money' }, language)
}

function structureInWords(value: Readonly<Record<string, unknown>>, words: ValueWords): string {
  const { language } = words
  const { amount, unit, period, offset, currency, metres, latitude, longitude } = value
  const viewer = viewerValues.find((each) => each === value['viewer'])
  if (viewer !== undefined) return viewerWords[viewer][language]
  if (typeof amount === 'number' && isUnit(unit)) return countInWords(amount, unit, language)
  if (typeof amount === 'number' && typeof currency === 'string') return moneyInWords(amount, currency, language)
  if (isPeriod(period)) return periodInWords(period, typeof offset === 'number' ? offset : 0, language)
  if (typeof metres === 'number') return say(joiningWords.place, language, { metres, point: `${String(latitude)}, ${String(longitude)}` })
  return typeof value['id'] === 'string' ? oneInWords(value['id'], words) : JSON.stringify(value)
}

function countInWords(amount: number, unit: DateUnit, language: Language): string {
  const words = unitWords[unit]
  return language === 'en' && amount === 1 ? `1 ${words.one}` : say(words, language, { amount })
}

function periodInWords(period: Period['period'], offset: number, language: Language): string {
  const near = periodWords[period][offset + 1]
  if (near !== undefined) return near[language]
  const count = countInWords(Math.abs(offset), period, language)
  return say(offset < 0 ? distantPeriodWords.before : distantPeriodWords.after, language, { unit: periodNames[period][language], count })
}

const isUnit = (unit: unknown): unit is DateUnit => typeof unit === 'string' && Object.hasOwn(unitWords, unit)
const isPeriod = (period: unknown): period is Period['period'] => typeof period === 'string' && Object.hasOwn(periodWords, period)
