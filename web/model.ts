import { useSyncExternalStore } from 'react'
import { createRegistry, type ModelParts, type Registry, type ResolvedObject } from '../src/model/define/registry.ts'
import type { ActionDefinition } from '../src/model/define/action.ts'
import { objects } from '../src/model/objects/index.ts'
import type { Field } from '../src/model/define/field.ts'

/**
 * The declarations that the browser carries in its bundle, before a company lays anything of its own over them. The verbs, of which a
 * first list shows nothing, come behind it or with the first other page (data/configuration.ts).
 */
export let declarations: ModelParts = { objects, actions: [], roles: [] }
export let declared: Registry = createRegistry(declarations)

/**
 * What exists, how it is shown, what may be done, as the company of the signed-in person has it. Tied anew when its configuration
 * changes: nobody keeps it, or an object of it, from one render to the next.
 */
export let model: Registry = declared

const listeners = new Set<() => void>()

/** The model from now on; every screen is drawn again with it, and nothing that was typed is lost. */
export function tieModel(next: Registry): void {
  if (next === model) return
  model = next
  for (const listener of listeners) listener()
}

/** From now on with these verbs, where nothing is laid over the declarations. */
export function declareVerbs(actions: readonly ActionDefinition[]): void {
  const before = declared
  declarations = { ...declarations, actions }
  declared = createRegistry(declarations)
  if (model === before) tieModel(declared)
}

/** The model, for a screen that has to be drawn again when it changes. All that use useSpeech or useLabels are already. */
export function useModel(): Registry {
  return useSyncExternalStore(subscribe, () => model)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => { listeners.delete(listener) }
}

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
