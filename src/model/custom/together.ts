import type { ObjectDefinition } from '../define/object.ts'
import { isOwnObject } from './slots.ts'

/** What hangs on any record that people work on: what they do, say, keep and want to hear of it. */
const hanging: ReadonlySet<string> = new Set(['activity', 'activitySeries', 'comment', 'file', 'follower', 'notification', 'callListEntry'])

/** Records of objects that a company made are followed, commented on, planned for and given files as all others are. */
export function withTogether(objects: readonly ObjectDefinition[]): readonly ObjectDefinition[] {
  const own = objects.filter(isOwnObject).map(({ name }) => name)
  return own.length === 0 ? objects : objects.map((object) => (hanging.has(object.name) ? takingIn(object, own) : object))
}

/** The object with these among those that it may hang on. */
export function takingIn(object: ObjectDefinition, names: readonly string[]): ObjectDefinition {
  const fields = Object.fromEntries(Object.entries(object.fields).map(([name, field]) => [name, field.type === 'target' && field.slots === undefined ? { ...field, to: [...field.to, ...names] } : field]))
  return { ...object, fields }
}
