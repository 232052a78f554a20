import type { FieldBehaviour } from './behaviour.ts'
import { hostileText, parseText, sampleText, textSchema, textual } from './plainText.ts'

/** A postal address as people write it, in one or several lines. */
export const addressBehaviour: FieldBehaviour<'address'> = {
  ...textual,
  schema: (field) => textSchema(field.max),
  json: (field) => ({ type: 'string', maxLength: field.max }),
  parse: (text, field) => parseText(text, textSchema(field.max)),
  sample: (random, field) => sampleText(random, field.max),
  hostile: (field) => hostileText(field.max),
}
