import type { TextField } from '../define/field.ts'
import type { FieldBehaviour } from './behaviour.ts'
import { hostileText, parseText, sampleText, textSchema, textual } from './plainText.ts'

/** A short text, of a given form where the declaration has a pattern. */
export const textBehaviour: FieldBehaviour<'text'> = {
  ...textual,
  schema: schemaOf,
  json: (field) => ({ type: 'string', maxLength: field.max, ...(field.pattern === undefined ? {} : { pattern: field.pattern }) }),
  parse: (text, field, { named }) => parseText((field.naming === undefined ? undefined : named?.(text.trim())) ?? text, schemaOf(field)),
  sample: (random, field) => sampleText(random, field.max),
  hostile: (field) => hostileText(field.max),
}

function schemaOf(field: TextField) {
  return textSchema(field.max, field.pattern === undefined ? undefined : new RegExp(field.pattern, 'u'))
}
