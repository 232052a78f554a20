import { isUuid } from '../../lib/ids.ts'
import { isCurrency } from '../../lib/money.ts'
import type { Field } from '../define/field.ts'
import { isObject, isStorable } from '../fields/behaviour.ts'
import { behaviourOf } from '../fields/index.ts'
import { normalPhone } from '../fields/phone.ts'
import type { FilterRule } from '../words/filterRules.ts'
import type { Comparison, Range } from './comparison.ts'
import { inDatum } from './datum.ts'
import { filterLimits, type Operator } from './filter.ts'
import { fold } from './fold.ts'
import { type FilterViewer, idsOfViewer, viewerValues } from './viewer.ts'

const longestText = 500

function plainText(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' && value.length <= longestText && isStorable(value) ? value : undefined
}

/** A list of at most as many values as a filter may have; undefined when it is none or one of its values is unread. */
function listOf<Item>(value: unknown, read: (each: unknown) => readonly Item[] | undefined): readonly Item[] | undefined {
  if (!Array.isArray(value) || value.length === 0 || value.length > filterLimits.values) return undefined
  const found = value.map((each: unknown) => read(each))
  return found.every((each) => each !== undefined) ? found.flat() : undefined
}

/** Part of a text. Numbers typed with spaces and brackets are looked for without them, as phones are stored. */
export function askText(field: Field, ask: 'contains' | 'startsWith' | 'endsWith', value: unknown): Comparison | FilterRule {
  const text = plainText(value)
  if (text === undefined) return 'text'
  const bare = field.type === 'phone' ? text.replace(/[\s().-]/g, '') : text
  return { ask, text: fold(bare === '' ? text : bare) }
}

/** Equality with one or several texts, choices or ids. */
export function askOneOf(field: Field, operator: Operator, value: unknown, viewer: FilterViewer): Comparison | FilterRule {
  const { family } = behaviourOf(field)
  const isId = family === 'reference' || family === 'target'
  const read = (each: unknown) => (isId ? ids(each, viewer) : texts(field, each))
  const values = operator === 'equals' ? read(value) : (isId ? listOfIds(value, viewer) : undefined) ?? listOf(value, read)
  if (values === undefined) return isId ? 'reference' : operator === 'in' ? 'list' : 'text'
  return { ask: 'oneOf', values, ...(family === 'text' && !isStoredExactly(field) ? { folded: true } : {}) }
}

/** 'in' with the viewer's departments or teams is a list already. */
function listOfIds(value: unknown, viewer: FilterViewer): readonly string[] | undefined {
  return isObject(value) && 'viewer' in value ? ids(value, viewer) : undefined
}

/** Types whose values have one spelling only, so that a plain index finds them. */
function isStoredExactly({ type }: Field): boolean {
  return type === 'email' || type === 'phone' || type === 'autoNumber'
}

function texts(field: Field, value: unknown): readonly string[] | undefined {
  const text = plainText(value)
  if (text === undefined) return undefined
  if (field.type === 'email') return [text.trim().toLowerCase()]
  if (field.type === 'phone') return [normalPhone(text) ?? text]
  if (field.type === 'autoNumber') return [...new Set([text.trim(), text.trim().toUpperCase()])]
  return [behaviourOf(field).family === 'text' ? fold(text.trim()) : text]
}

/** The ids that a value stands for: an id, { id } as a relation is read, or the viewer and what is theirs. */
function ids(value: unknown, viewer: FilterViewer): readonly string[] | undefined {
  if (typeof value === 'string') return isUuid(value.toLowerCase()) ? [value.toLowerCase()] : undefined
  if (!isObject(value)) return undefined
  const named = viewerValues.find((name) => name === value['viewer'])
  if (named !== undefined) return idsOfViewer(viewer, named)
  return typeof value['id'] === 'string' ? ids(value['id'], viewer) : undefined
}

/** Several values of a list or of links. */
export function askSeveral(field: Field, operator: 'has' | 'hasAny' | 'hasAll', value: unknown, viewer: FilterViewer): Comparison | FilterRule {
  const isLinks = behaviourOf(field).family === 'links'
  const read = (each: unknown) => (isLinks ? ids(each, viewer) : texts(field, each))
  const values = operator === 'has' ? read(value) : (isLinks ? listOfIds(value, viewer) : undefined) ?? listOf(value, read)
  if (values === undefined) return isLinks ? 'reference' : operator === 'has' ? 'text' : 'list'
  return { ask: operator === 'hasAll' ? 'hasAll' : 'hasAny', values }
}

/** A point and how far from it, in metres. A point without a datum is in WGS-84. */
export function askPlace(value: unknown): Comparison | FilterRule {
  if (!isObject(value)) return 'place'
  const { latitude, longitude, metres, datum = 'WGS-84' } = value
  const fits = (number: unknown, bound: number): number is number => typeof number === 'number' && Math.abs(number) <= bound
  if (!fits(latitude, 90) || !fits(longitude, 180) || !fits(metres, 25_000_000) || metres < 0 || (datum !== 'WGS-84' && datum !== 'GCJ-02')) return 'place'
  const point = { latitude, longitude }
  return { ask: 'within', metres, points: { 'WGS-84': inDatum(point, datum, 'WGS-84'), 'GCJ-02': inDatum(point, datum, 'GCJ-02') } }
}

/** Equality and order of numbers, money and times of day. */
export function askNumber(field: Field, operator: Operator, value: unknown, viewer: FilterViewer): Comparison | FilterRule {
  const { family } = behaviourOf(field)
  if (family === 'money') return askMoney(operator, value, viewer)
  const read = (each: unknown) => (family === 'clock' ? clock(each) : plainNumber(field, each))
  if (operator === 'in') {
    const values = listOf(value, (each) => one(read(each)))
    return values === undefined ? 'list' : { ask: 'oneOf', values }
  }
  const range = rangeOf(operator, value, read)
  return range === undefined ? (family === 'clock' ? 'time' : 'number') : { ask: 'range', range }
}

const one = <Item>(item: Item | undefined): readonly Item[] | undefined => (item === undefined ? undefined : [item])

/** The range that an operator names; a single value is a range from and until itself. */
function rangeOf<Item extends string | number>(operator: Operator, value: unknown, read: (value: unknown) => Item | undefined): Range | undefined {
  if (operator === 'between') {
    const [from, until] = Array.isArray(value) && value.length === 2 ? value.map((each: unknown) => read(each)) : []
    return from === undefined || until === undefined ? undefined : { from, until }
  }
  const found = read(value)
  if (found === undefined) return undefined
  if (operator === 'equals') return { from: found, until: found }
  if (operator === 'lessThan' || operator === 'before') return { until: found, untilOpen: true }
  if (operator === 'moreThan' || operator === 'after') return { from: found, fromOpen: true }
  return operator === 'atMost' ? { until: found } : { from: found }
}

function clock(value: unknown): string | undefined {
  return typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value) ? value : undefined
}

/** Whole numbers are compared with whole ones: their column knows no other. */
function plainNumber(field: Field, value: unknown): number | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value)) return undefined
  const whole = field.type === 'rating' || field.type === 'duration' || (field.type === 'number' && field.decimals === 0)
  return whole && !Number.isSafeInteger(value) ? undefined : value
}

/**
 * A bare number counts in minor units of the base currency and is compared with each record's base amount; so is an amount in
 * the base currency. An amount in another currency is compared with records in that same currency only: nothing is converted.
 */
function askMoney(operator: Operator, value: unknown, viewer: FilterViewer): Comparison | FilterRule {
  const currencies = new Set((operator === 'between' && Array.isArray(value) ? value : [value]).map((each: unknown) => currencyOf(each, viewer)))
  const [currency] = currencies
  if (currencies.size !== 1 || currency === undefined) return 'money'
  const range = rangeOf(operator, value, minorUnits)
  if (range === undefined) return 'money'
  return { ask: 'range', range, ...(currency === viewer.baseCurrency ? {} : { currency }) }
}

function currencyOf(value: unknown, viewer: FilterViewer): string | undefined {
  if (typeof value === 'number') return viewer.baseCurrency
  return isObject(value) && typeof value['currency'] === 'string' && isCurrency(value['currency']) ? value['currency'] : undefined
}

function minorUnits(value: unknown): number | undefined {
  const amount = isObject(value) ? value['amount'] : value
  return typeof amount === 'number' && Number.isSafeInteger(amount) ? amount : undefined
}
