import type { Field } from '../define/field.ts'
import type { Inverse, Registry } from '../define/registry.ts'
import { targetsOf } from '../define/registry.ts'
import { resultField } from '../fields/result.ts'

/** One relation followed on the way to a field. */
export interface Step { readonly object: string; readonly field: string; readonly to: string }

export interface ResolvedPath {
  readonly steps: readonly Step[]
  /** The object that has the field at the end. */
  readonly object: string
  readonly name: string
  /** The field as declared there; never a look-up, which is followed. */
  readonly field: Field
  /** The field as whose values it behaves: itself, or what a formula or roll-up results in. */
  readonly result: Field
}

export const mostSteps = 3
/** A record's own id, which no object declares. */
export const idField = 'id'

/** Where a path leads; undefined where it leads nowhere or through what is no single relation. */
export function resolvePath(registry: Registry, object: string, path: string): ResolvedPath | undefined {
  const names = path.split('.')
  const last = names.pop() ?? ''
  const steps: Step[] = []
  let at = object
  for (const name of names) {
    const step = stepOf(registry, at, name)
    if (step === undefined || steps.length === mostSteps) return undefined
    steps.push(step)
    at = step.to
  }
  return resolveEnd(registry, steps, at, last)
}

/** The end of a path: a look-up is one more step. Depth is bounded, as look-ups may look up look-ups. */
function resolveEnd(registry: Registry, steps: readonly Step[], object: string, name: string): ResolvedPath | undefined {
  const field = fieldOf(registry, object, name)
  if (field === undefined || steps.length > 2 * mostSteps) return undefined
  if (field.type !== 'lookup') return { steps, object, name, field, result: resultField(registry, object, field) }
  const step = stepOf(registry, object, field.through)
  return step === undefined ? undefined : resolveEnd(registry, [...steps, step], step.to, field.field)
}

export function fieldOf(registry: Registry, object: string, name: string): Field | undefined {
  if (name === idField) return { type: 'relation', to: object }
  const { allFields } = registry.object(object)
  return Object.hasOwn(allFields, name) ? allFields[name] : undefined
}

function stepOf(registry: Registry, object: string, name: string): Step | undefined {
  const field = fieldOf(registry, object, name)
  return field?.type === 'relation' && name !== idField ? { object, field: name, to: field.to } : undefined
}

/** Related records: those that point here, those that links of this record name, or the one that its relation names. */
export type Related =
  | { readonly way: 'pointing'; readonly object: string; readonly field: string; readonly kind: Inverse['kind'] }
  | { readonly way: 'linked'; readonly object: string; readonly field: string }
  | { readonly way: 'relation'; readonly object: string; readonly field: string }

/** The related records that the object lists under the name; of links that lead to several objects only the first is meant. */
export function relatedUnder(registry: Registry, object: string, name: string): Related | undefined {
  const inverse = registry.object(object).inverses.get(name)
  if (inverse !== undefined) return { way: 'pointing', object: inverse.object, field: inverse.field, kind: inverse.kind }
  const field = fieldOf(registry, object, name)
  if (field === undefined || name === idField) return undefined
  const [to] = targetsOf(field)
  if (to === undefined) return undefined
  if (field.type === 'links') return field.to.length === 1 ? { way: 'linked', object: to, field: name } : undefined
  return field.type === 'relation' ? { way: 'relation', object: to, field: name } : undefined
}

/** The children that a roll-up runs over. */
export function rolledUpRecords(registry: Registry, rollup: { readonly of: string; readonly through: string }): Related {
  const field = fieldOf(registry, rollup.of, rollup.through)
  const kind = field?.type === 'target' || field?.type === 'links' ? field.type : 'relation'
  return { way: 'pointing', object: rollup.of, field: rollup.through, kind }
}
