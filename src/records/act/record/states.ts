import type { Registry, ResolvedObject } from '../../../model/define/registry.ts'

/**
 * The states in which a record is still to be worked on, or undefined when the object has none and every record is. A state is
 * open when it is the first one, when a person may move on from it to another than the first, or when a verb leads from it
 * to another than the first; from the others there is at most a way back.
 */
export function openStates(registry: Registry, object: ResolvedObject): readonly string[] | undefined {
  const { state } = object
  if (state === undefined) return undefined
  const field = object.fields[state.field]
  if (field?.type !== 'choice') return undefined
  const first = typeof field.default === 'string' ? field.default : field.choices[0]
  const verbs = registry.actionsOn(object.name)
  return field.choices.filter((value) => value === first
    || (state.transitions[value] ?? []).some((next) => next !== first)
    || verbs.some(({ from, to }) => from?.includes(value) === true && to !== undefined && to !== first))
}
