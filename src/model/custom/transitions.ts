import type { ObjectDefinition, Way } from '../define/object.ts'
import { Unfit } from './broken.ts'
import type { CustomObject, CustomTransition } from './customization.ts'

/**
 * The ways from state to state as the workspace drew them: where it drew any from a state, they stand in the place of the declared
 * ones. Ways that only a verb may go (to won, by winning) stay the verb's.
 * @throws Unfit for a state that is not there.
 */
export function withTransitions(object: ObjectDefinition, own: readonly CustomTransition[], objects: readonly CustomObject[]): ObjectDefinition {
  const name = object.state?.field ?? objects.find((each) => each.name === object.name)?.stateField
  const field = name === undefined ? undefined : object.fields[name]
  if (name === undefined || field?.type !== 'choice') throw new Unfit('field', { name: name ?? '', object: object.name })
  for (const { from, to, fields } of own) {
    for (const state of [from, to]) if (!field.choices.includes(state)) throw new Unfit('state', { name: state, object: object.name })
    for (const asked of fields) if (!Object.hasOwn(object.fields, asked)) throw new Unfit('field', { name: asked, object: object.name })
  }
  // An object of the workspace's own goes any way until ways are drawn.
  const free = object.state === undefined ? Object.fromEntries(field.choices.map((from) => [from, field.choices.filter((to) => to !== from)])) : object.state.transitions
  const transitions: Record<string, readonly string[]> = { ...free }
  for (const from of new Set(own.map((each) => each.from))) transitions[from] = own.filter((each) => each.from === from).map(({ to }) => to)
  const ways: Way[] = own.map(({ from, to, roles, fields, check, needsReason }) => ({
    from, to, roles, fields, ...(check === undefined ? {} : { check }), ...(needsReason === true ? { needsReason } : {}),
  }))
  return { ...object, state: { field: name, transitions, ways } }
}
