import { z } from 'zod'
import type { Json } from '../../lib/json.ts'
import type { UrlField } from '../define/field.ts'
import { between, broken, characters, checked, type FieldBehaviour, isStorable, perField } from './behaviour.ts'
import { notText, textual } from './plainText.ts'

const urlSchema = perField(newSchema)

/** A web address; only http and https, so that a click never runs anything. */
export const urlBehaviour: FieldBehaviour<'url'> = {
  ...textual,
  schema: urlSchema,
  json: (field) => ({ type: 'string', format: 'uri', maxLength: field.max, pattern: '^https?://' }),
  parse(text, field) {
    const plain = text.trim()
    const bare = /^[\p{L}\p{N}.-]+\.\p{L}{2,}([:/?#]|$)/u.test(plain)
    return checked(urlSchema(field), bare ? `https://${plain}` : plain)
  },
  sample: (random) => `https://example.com/${between(random, 1, 9999)}`,
  hostile: (field) => [...notText, 'javascript:alert(1)', 'JaVaScRiPt://%0aalert(1)', 'data:text/html,x', 'file:///etc/passwd', '//evil.example', 'http://', 'https:///x', 'http://a b', 'https://a"onload=x', `https://example.com/${'x'.repeat(field.max)}`],
}

const urlPattern = /^https?:\/\/(?:[^\s/?#@"<>\\:]+|\[[0-9a-f:.]+\])(?::\d{1,5})?(?:[/?#][^\s"<>\\]*)?$/i

function newSchema(field: UrlField): z.ZodType<Json> {
  return z.string('text').transform((given, context): string | null => {
    if (!isStorable(given)) return broken(context, 'characters')
    const text = given.trim()
    if (text === '') return null
    if (characters(text) > field.max) return broken(context, 'tooLong', { max: field.max })
    return urlPattern.test(text) ? text : broken(context, 'url')
  }).meta({ maxLength: field.max })
}
