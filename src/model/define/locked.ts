import type { FieldRule, LockRule, ObjectDefinition } from './object.ts'

/** What an object says of its fields as a whole, as one rule a field: the engine and the browser judge those that a company made in the same way. */
export function lockRules(object: Pick<ObjectDefinition, 'name' | 'fields'>, locked: LockRule): FieldRule[] {
  const { when, imports, says, guarded } = locked
  const how = { ...(imports === undefined ? {} : { imports }), ...(says === undefined ? {} : { says }), ...(guarded === undefined ? {} : { guarded }) }
  return namesOf(object, locked).map((field) => ({ name: `${object.name}.locked.${field}`, field, effect: 'lock', when, ...how }))
}

/** What follows from other values moves with them. */
const following: ReadonlySet<string> = new Set(['formula', 'rollup', 'autoNumber'])

/** A field that went with a module that is switched off is named by no rule. */
function namesOf({ fields }: Pick<ObjectDefinition, 'fields'>, locked: LockRule): readonly string[] {
  if ('fields' in locked) return locked.fields.filter((name) => Object.hasOwn(fields, name))
  return Object.entries(fields).flatMap(([name, field]) => (field.writtenBy === undefined && !following.has(field.type) && !locked.free.includes(name) ? [name] : []))
}
