import type { Fields } from '../define/field.ts'
import type { ObjectDefinition } from '../define/object.ts'
import { isWritten } from '../fields/written.ts'
import { Unfit } from './broken.ts'
import { partsOf } from './expressionParts.ts'

/** What a formula can read, of the record itself. @throws Unfit */
export function requireReadable(object: Pick<ObjectDefinition, 'name' | 'fields'>, name: string): void {
  const field = Object.hasOwn(object.fields, name) ? object.fields[name] : undefined
  if (field === undefined || field.type === 'lookup' || field.type === 'links' || field.type === 'json' || (field.type === 'rollup' && field.scope === 'viewer')) throw new Unfit('field', { name, object: object.name })
}

/** What a sum or a rule can ask for: a value that is kept. @throws Unfit */
export function requireStored(object: Pick<ObjectDefinition, 'name'> & { readonly fields: Fields; readonly allFields?: Fields }, name: string): void {
  const fields = object.allFields ?? object.fields
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined
  if (field === undefined || field.score !== undefined || (!isWritten(field) && field.type !== 'formula' && field.type !== 'rollup') || field.type === 'links' || field.type === 'json') throw new Unfit('field', { name, object: object.name })
}

/** @throws Unfit where formulas read each other in a ring. */
export function checkRing(object: ObjectDefinition, start: string): void {
  const walk = (name: string, above: readonly string[]): void => {
    if (above.includes(name)) throw new Unfit('ring')
    const field = object.fields[name]
    if (field?.type === 'formula') for (const read of partsOf(field.expression).fields) walk(read, [...above, name])
  }
  walk(start, [])
}
