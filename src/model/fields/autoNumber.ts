import type { AutoNumberField } from '../define/field.ts'
import { between, type FieldBehaviour } from './behaviour.ts'
import { hostileText, parseText, sampleText, textSchema, textual } from './plainText.ts'

const longest = 40

/** A running number with a prefix, given by the engine: SO-000123. An import may bring the old ones. */
export const autoNumberBehaviour: FieldBehaviour<'autoNumber'> = {
  ...textual,
  schema: () => schema,
  json: () => ({ type: 'string', maxLength: longest, readOnly: true }),
  parse: (text) => parseText(text, schema),
  sample: (random, field) => (random.next() < 0.9 ? numberText(field, between(random, 1, 99_999)) : sampleText(random, longest)),
  hostile: () => hostileText(longest),
}

const schema = textSchema(longest)

/** The text of the n-th number; it grows beyond its digits rather than start again. */
export function numberText(field: AutoNumberField, value: number): string {
  return `${field.prefix}${String(value).padStart(field.digits, '0')}`
}
