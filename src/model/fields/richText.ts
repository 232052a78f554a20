import type { Json } from '../../lib/json.ts'
import { asText, type FieldBehaviour } from './behaviour.ts'
import { hostileText, parseText, sampleText, textSchema, textual } from './plainText.ts'

/** Text with headings, lists and links, kept as it was written; whoever shows it as HTML must clean it. In words: without its tags. */
export const richTextBehaviour: FieldBehaviour<'richText'> = {
  ...textual,
  schema: (field) => textSchema(field.max),
  json: (field) => ({ type: 'string', maxLength: field.max }),
  parse: (text, field) => parseText(text, textSchema(field.max)),
  format: (value: Json) => (asText(value) ?? '').replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ').trim(),
  sample: (random, field) => sampleText(random, field.max),
  hostile: (field) => hostileText(field.max),
}
