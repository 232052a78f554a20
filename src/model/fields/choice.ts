import { z } from 'zod'
import type { Json } from '../../lib/json.ts'
import type { Language } from '../../lib/words.ts'
import { halfWidth } from '../../lib/halfWidth.ts'
import type { ChoiceField, MultiChoiceField } from '../define/field.ts'
import { asText, broken, characters, comparing, type FieldBehaviour, type FormatHints, isStorable, type ParseHints, pick } from './behaviour.ts'
import { familyOperators } from './families.ts'

/** One of the declared choices, by key. An open field takes any short key: the workspace's own list is checked by the caller. */
export const choiceBehaviour: FieldBehaviour<'choice'> = {
  family: 'code',
  operators: familyOperators.code,
  written: true,
  schema: choiceSchema,
  json: (field) => (field.open === true ? { type: 'string' } : { type: 'string', enum: field.choices }),
  parse(text, field, hints) {
    if (text.trim() === '') return { value: null }
    const value = readChoice(text, field, hints)
    return value === undefined ? { rule: 'choice' } : { value }
  },
  format: (value, _field, language, hints) => sayChoice(value, language, hints),
  compare: comparing(asText),
  sample: (random, field) => pick(random, field.choices),
  hostile: (field) => [1, {}, [], ['a'], '\u0000', '\ud800', ...(field.open === true ? ['x'.repeat(longestChoice + 1)] : ['no such choice', '__proto__', 'constructor'])],
}

export const longestChoice = 60

/** Of the declared choices, or any short text where the workspace may add its own. */
export function choiceSchema(field: ChoiceField | MultiChoiceField): z.ZodType<Json> {
  const choices = new Set(field.choices)
  return z.string('choice').transform((text, context) => {
    if (choices.has(text)) return text
    const fits = field.open === true && text.trim() === text && text !== '' && isStorable(text) && characters(text) <= longestChoice
    return fits ? text : broken(context, 'choice')
  })
}

/** The choice that a cell means, by key or by label in either language, without regard to case and width. */
export function readChoice(text: string, field: ChoiceField | MultiChoiceField, hints: ParseHints): string | undefined {
  const wanted = folded(text)
  const byKey = field.choices.find((choice) => folded(choice) === wanted)
  if (byKey !== undefined) return byKey
  const byLabel = field.choices.find((choice) => {
    const words = hints.choice?.(choice)
    return words !== undefined && (folded(words.zh) === wanted || folded(words.en) === wanted)
  })
  if (byLabel !== undefined || field.open !== true) return byLabel
  return isStorable(text) && characters(text.trim()) <= longestChoice ? text.trim() : undefined
}

export function sayChoice(value: Json, language: Language, hints?: FormatHints): string {
  const choice = asText(value)
  return choice === undefined ? '' : (hints?.choice?.(choice)?.[language] ?? choice)
}

function folded(text: string): string {
  return halfWidth(text).trim().toLowerCase().replace(/[\s_-]+/g, '')
}
