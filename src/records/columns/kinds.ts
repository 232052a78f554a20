import type { Json } from '../../lib/json.ts'
import { isObject } from '../../model/fields/behaviour.ts'
import { baseOf } from '../../model/fields/money.ts'
import { idOf } from '../../model/fields/reference.ts'
import type { SqlType, Storage } from './storage.ts'

const one = (sqlType: SqlType, suffix = ''): Storage => ({
  parts: [[suffix, sqlType]],
  write: (value) => [value],
  read: ([part]) => scalar(part),
  sort: suffix,
})

export const text = one('text')
export const integer = one('bigint')
export const double = one('double precision')
export const date = one('date')
export const instant = one('timestamptz')
export const boolean = one('boolean')

/** Several texts; none at all is null, except for tags, whose column is never null. */
export const texts: Storage = {
  parts: [['', 'text[]']],
  write: (value) => [Array.isArray(value) && value.length > 0 ? value : null],
  read: ([part]) => (isTexts(part) && part.length > 0 ? part : null),
}
export const tagList: Storage = { ...texts, write: (value) => [Array.isArray(value) ? value : []], read: ([part]) => (isTexts(part) ? part : []) }

export const reference: Storage = { ...one('uuid', '_id'), write: (value) => [idOf(value) ?? null] }

export const target: Storage = {
  parts: [['_object', 'text'], ['_id', 'uuid']],
  write: (value) => [member(value, 'object'), member(value, 'id')],
  read: ([object, id]) => (typeof object === 'string' && typeof id === 'string' ? { object, id } : null),
}

/** Base amount, rate and its date are the engine's, written with the amount. */
export const money: Storage = {
  parts: [['_amount', 'bigint'], ['_currency', 'text'], ['_base', 'bigint'], ['_rate', 'double precision'], ['_rate_date', 'date']],
  write: (value) => [member(value, 'amount'), member(value, 'currency'), member(value, 'base'), member(value, 'rate'), member(value, 'rateDate')],
  read: ([amount, currency, base, rate, rateDate]) => (typeof amount === 'number' && typeof currency === 'string'
    ? { amount, currency, base: scalar(base), rate: scalar(rate), rateDate: scalar(rateDate) } : null),
  sort: '_base',
}

/** Money that was computed: in base currency only. Its currency is filled in by fromRow. */
export const computedMoney: Storage = {
  parts: [['_base', 'bigint']],
  write: (value) => [baseOf(value) ?? member(value, 'amount')],
  read: ([base]) => (typeof base === 'number' ? { amount: base, currency: null, base } : null),
  sort: '_base',
}

/** Money that was computed in the currency of its record, the amount in base currency beside it. What was computed before there were amounts is in base. */
export const ownMoney: Storage = {
  parts: [['_base', 'bigint'], ['_amount', 'bigint'], ['_currency', 'text']],
  write: (value) => [baseOf(value) ?? member(value, 'amount'), member(value, 'amount'), member(value, 'currency')],
  read([base, amount, currency]) {
    if (typeof base !== 'number') return null
    return typeof amount === 'number' && typeof currency === 'string' ? { amount, currency, base } : { amount: base, currency: null, base }
  },
  sort: '_base',
}

export const place: Storage = {
  parts: [['_latitude', 'double precision'], ['_longitude', 'double precision'], ['_datum', 'text'], ['_accuracy', 'double precision']],
  write: (value) => [member(value, 'latitude'), member(value, 'longitude'), member(value, 'datum'), member(value, 'accuracy')],
  read([latitude, longitude, datum, accuracy]) {
    if (typeof latitude !== 'number' || typeof longitude !== 'number' || typeof datum !== 'string') return null
    return { latitude, longitude, datum, ...(typeof accuracy === 'number' ? { accuracy } : {}) }
  },
}

/** The driver would take a list for an array of PostgreSQL: structures go as text. */
export const structure: Storage = { parts: [['', 'jsonb']], write: (value) => [JSON.stringify(value)], read: ([part]) => asJson(part) }

export const nothing: Storage = { parts: [], write: () => [], read: () => null }

function member(value: Json, name: string): unknown {
  return isObject(value) ? value[name] ?? null : null
}

function scalar(part: unknown): Json {
  return typeof part === 'string' || typeof part === 'number' || typeof part === 'boolean' ? part : null
}

function isTexts(part: unknown): part is readonly string[] {
  return Array.isArray(part) && part.every((each) => typeof each === 'string')
}

/** What the driver made of jsonb is JSON by construction; this narrows it. */
function asJson(part: unknown): Json {
  if (Array.isArray(part)) return part.map(asJson)
  if (isObject(part)) return Object.fromEntries(Object.entries(part).map(([key, each]) => [key, asJson(each)]))
  return scalar(part)
}
