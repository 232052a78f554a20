import { z } from 'zod'
import { isUuid } from '../../lib/ids.ts'
import type { Json } from '../../lib/json.ts'
import { broken, checked, isObject, type Parsed } from './behaviour.ts'

/** A record's id in its canonical form. Whether it leads to a record that the writer may see, records decides. */
export const idSchema: z.ZodType<Json> = z.string('reference').transform((text, context) => {
  const id = text.toLowerCase()
  return isUuid(id) ? id : broken(context, 'reference')
})

/** A cell that holds an id. Names of records are found by the import, which knows how to look. */
export function parseId(text: string): Parsed {
  return text.trim() === '' ? { value: null } : checked(idSchema, text.trim())
}

/** The id of a value as it is written ('…') or read ({ id, title }). */
export function idOf(value: Json | undefined): string | undefined {
  if (typeof value === 'string') return value
  return isObject(value) && typeof value['id'] === 'string' ? value['id'] : undefined
}

/** The title of a related record where the viewer may see it, else nothing. */
export function titleOf(value: Json | undefined): string {
  return isObject(value) && typeof value['title'] === 'string' ? value['title'] : ''
}

export const notIds: readonly unknown[] = [1, true, {}, [], '', 'a', "' or 1=1 --", '../../etc/passwd', '00000000-0000-0000-0000-00000000000', { id: '018f4c5e-0000-7000-8000-000000000001' }]
