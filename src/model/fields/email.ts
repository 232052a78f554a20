import { z } from 'zod'
import type { Json } from '../../lib/json.ts'
import { halfWidth } from '../../lib/halfWidth.ts'
import type { EmailField } from '../define/field.ts'
import { between, broken, characters, checked, type FieldBehaviour, isStorable, pick, perField } from './behaviour.ts'
import { notText, textual } from './plainText.ts'

const emailSchema = perField(newSchema)

/** An e-mail address, kept in lower case. Of RFC 5321 the dot-string form: quoted names and address literals are refused. */
export const emailBehaviour: FieldBehaviour<'email'> = {
  ...textual,
  schema: emailSchema,
  json: (field) => ({ type: 'string', format: 'email', maxLength: field.max }),
  parse: (text, field) => checked(emailSchema(field), halfWidth(text.trim()).replace(/^mailto:/i, '').replace(/^.*<(.+)>$/, '$1')),
  sample: (random) => `${pick(random, ['li.na', 'wang+crm', "o'neil", 'info'])}${between(random, 1, 9999)}@${pick(random, ['example.com', 'mail.example.cn', 'firma.example.de'])}`,
  hostile: (field) => [...notText, 'a', '@', 'a@', '@b.cn', 'a b@c.cn', 'a@b..cn', 'a@-b.cn', '.a@b.cn', 'a@b.cn\n', 'a@b.cn\r\nBcc: x@y.z', '<a@b.cn>', `${'a'.repeat(field.max)}@b.cn`],
}

function newSchema(field: EmailField): z.ZodType<Json> {
  return z.string('text').transform((given, context): string | null => {
    if (!isStorable(given)) return broken(context, 'characters')
    const text = given.replace(/^[ \u3000]+|[ \u3000]+$/g, '').toLowerCase()
    if (text === '') return null
    if (characters(text) > field.max) return broken(context, 'tooLong', { max: field.max })
    return isEmail(text) ? text : broken(context, 'email')
  }).meta({ maxLength: field.max })
}

const local = /^[\p{L}\p{N}\p{M}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{N}\p{M}!#$%&'*+/=?^_`{|}~-]+)*$/u
const label = /^[\p{L}\p{N}]([\p{L}\p{N}\p{M}-]*[\p{L}\p{N}\p{M}])?$/u

/** Name of at most 64 octets, labels of at most 63, 254 in all (RFC 5321, 4.5.3.1). */
export function isEmail(text: string): boolean {
  const at = text.lastIndexOf('@')
  if (at < 1 || text.length > 254) return false
  const [name, domain] = [text.slice(0, at), text.slice(at + 1)]
  return name.length <= 64 && local.test(name) && domain.split('.').every((part) => part.length <= 63 && label.test(part))
}
