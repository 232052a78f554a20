import { z } from 'zod'
import type { Json } from '../../lib/json.ts'
import type { JsonField } from '../define/field.ts'
import { broken, comparing, type FieldBehaviour, isObject, isStorable } from './behaviour.ts'

/** Deeper structures would overflow readers that recurse. */
const deepest = 32

/** Structured data of the program itself. */
export const jsonBehaviour: FieldBehaviour<'json'> = {
  family: 'none',
  operators: [],
  written: true,
  schema: jsonSchema,
  json: () => ({}),
  parse(text, field) {
    if (text.trim() === '') return { value: null }
    try {
      const value: unknown = JSON.parse(text)
      return isStorableJson(value, deepest) && text.length <= field.max ? { value } : { rule: 'json' }
    } catch {
      return { rule: 'json' }
    }
  },
  format: (value) => (value === null ? '' : JSON.stringify(value)),
  compare: comparing((value) => (value === null ? undefined : JSON.stringify(value))),
  sample: (random) => ({ a: random.next() < 0.5, b: [1, 'x', null] }),
  hostile: (field) => ['a\u0000', { '\ud800': 1 }, { a: Number.NaN }, { a: undefined }, 'x'.repeat(field.max), nested(deepest + 1), ownPrototype],
}

function jsonSchema(field: JsonField): z.ZodType<Json> {
  return z.unknown().transform((value, context): Json => {
    if (!isStorableJson(value, deepest)) return broken(context, 'json')
    return JSON.stringify(value).length > field.max ? broken(context, 'tooLong', { max: field.max }) : value
  })
}

/** Whether the value survives JSON and the database: finite numbers, whole characters, plain keys, bounded depth. */
export function isStorableJson(value: unknown, depth: number): value is Json {
  if (value === null || typeof value === 'boolean') return true
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value === 'string') return isStorable(value)
  if (depth === 0) return false
  if (Array.isArray(value)) return value.every((each) => isStorableJson(each, depth - 1))
  return isObject(value) && Object.entries(value).every(([key, each]) => key !== '__proto__' && isStorable(key) && isStorableJson(each, depth - 1))
}

const ownPrototype: unknown = JSON.parse('{"__proto__":{"a":1}}')

function nested(depth: number): unknown {
  let value: unknown = 1
  for (let index = 0; index < depth; index += 1) value = [value]
  return value
}
