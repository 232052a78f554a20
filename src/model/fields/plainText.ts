import { z } from 'zod'
import type { Json } from '../../lib/json.ts'
import type { Random } from '../../lib/random.ts'
import { asText, between, broken, characters, checked, comparing, isStorable, type Parsed, pick } from './behaviour.ts'
import { familyOperators } from './families.ts'

/** What the text types share. */
export const textual = {
  family: 'text',
  operators: familyOperators.text,
  written: true,
  format: (value: Json): string => asText(value) ?? '',
  compare: comparing(asText),
} as const

/** Text of at most `max` characters, trimmed, without NUL and lone surrogates. Empty text becomes null. */
export function textSchema(max: number, pattern?: RegExp): z.ZodType<Json> {
  const key = `${max} ${String(pattern ?? '')}`
  let schema = known.get(key)
  if (schema === undefined) known.set(key, schema = newSchema(max, pattern))
  return schema
}

const known = new Map<string, z.ZodType<Json>>()

function newSchema(max: number, pattern: RegExp | undefined): z.ZodType<Json> {
  return z.string('text').transform((given, context): string | null => {
    if (!isStorable(given)) return broken(context, 'characters')
    const text = given.trim()
    if (text === '') return null
    if (text.length > max && characters(text) > max) return broken(context, 'tooLong', { max })
    if (pattern !== undefined && !pattern.test(text)) return broken(context, 'pattern')
    return text
  }).meta({ maxLength: max })
}

/** A cell that holds text: as it stands. */
export function parseText(text: string, schema: z.ZodType<Json>): Parsed {
  return checked(schema, text)
}

export const notText: readonly unknown[] = [7, true, {}, [], ['a'], 'a\u0000b', '\ud800', 'x\udc00y']

export function hostileText(max: number): readonly unknown[] {
  return [...notText, 'x'.repeat(max + 1), '汉'.repeat(max + 1)]
}

const vocabulary = ['华东', '纺织', '精密', 'harbour', 'Nordwind', 'steel', '云帆', 'O’Neil', 'Ünal', '客户', "d'Or", '100%', 'a_b']

/** Some words, at most `max` characters. */
export function sampleText(random: Random, max: number): string {
  const words = Array.from({ length: between(random, 1, 4) }, () => pick(random, vocabulary))
  return [...words.join(' ')].slice(0, max).join('').trim() || 'a'
}
