import { createRegistry, type ResolvedObject } from '../src/model/define/registry.ts'
import { actions } from '../src/model/actions/index.ts'
import { objects } from '../src/model/objects/index.ts'
import type { Field } from '../src/model/define/field.ts'

/** The declarations that the browser carries in its bundle: what exists, how it is shown, what may be done. */
export const model = createRegistry({ objects, actions, roles: [] })

/** A field by name, undefined where the object has none: for names out of addresses and saved views. */
export function fieldNamed(object: ResolvedObject, name: string): Field | undefined {
  return Object.hasOwn(object.allFields, name) ? object.allFields[name] : undefined
}

/** The object at an address under the application: /sales-records. */
export function objectAtPath(path: string): ResolvedObject | undefined {
  return [...model.objects.values()].find((object) => object.path === path)
}

export interface ReachedField { readonly object: ResolvedObject; readonly name: string; readonly field: Field; readonly steps: readonly string[] }

/** The field at the end of 'customer.level.name', with the relations on the way; undefined where a step leads nowhere. */
export function fieldAt(object: ResolvedObject, path: string): ReachedField | undefined {
  const names = path.split('.')
  let here = object
  for (const [index, name] of names.entries()) {
    const field = fieldNamed(here, name)
    if (field === undefined) return undefined
    if (index === names.length - 1) return { object: here, name, field, steps: names.slice(0, -1) }
    if (field.type !== 'relation') return undefined
    here = model.object(field.to)
  }
  return undefined
}
