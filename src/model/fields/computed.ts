import { z } from 'zod'
import type { Json } from '../../lib/json.ts'
import type { Language } from '../../lib/words.ts'
import { broken, compareText, isObject, type Parsed } from './behaviour.ts'
import { baseOf, moneyBehaviour } from './money.ts'
import { titleOf } from './reference.ts'

/** What is computed is never written: every value is refused. */
export const refusingSchema: z.ZodType<Json> = z.unknown().transform((_value, context): Json => broken(context, 'readOnly'))

/** What the computed types share; whoever knows the registry asks the behaviour of resultField instead. */
export const computed = {
  written: false,
  schema: () => refusingSchema,
  parse: (text: string): Parsed => (text.trim() === '' ? { value: null } : { rule: 'readOnly' }),
  format: (value: Json, _field: unknown, language: Language): string => {
    if (isObject(value)) return titleOf(value) || moneyBehaviour.format(value, { type: 'money' }, language)
    if (Array.isArray(value)) return value.map(asWords).join(', ')
    return asWords(value)
  },
  compare: compareAny,
  sample: (): Json => null,
  hostile: (): readonly unknown[] => [1, 'a', true, {}, []],
} as const

const asWords = (value: Json): string => (value === null ? '' : typeof value === 'string' ? value : JSON.stringify(value))

function compareAny(a: Json, b: Json): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  const [left, right] = [baseOf(a), baseOf(b)]
  if (left !== undefined && right !== undefined) return left - right
  return compareText(asWords(a), asWords(b))
}
