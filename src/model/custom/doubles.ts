import type { DuplicateKey, ObjectDefinition, Resemblance } from '../define/object.ts'
import { isMergeable } from '../define/object.ts'
import { isOwnObject } from './slots.ts'
import { takingIn } from './together.ts'

/**
 * What tells doubles among the records of objects that a workspace made, by the types of their fields: phones, mails and unique
 * texts by themselves, the title, places, what a record belongs to and dates together. The work list of pairs takes them in.
 */
export function withDoubles(objects: readonly ObjectDefinition[]): readonly ObjectDefinition[] {
  const made = objects.filter(isOwnObject).map(told)
  if (made.length === 0) return objects
  const names = made.filter(isMergeable).map(({ name }) => name)
  return objects.map((object) => (object.name === 'duplicateCandidate' ? takingIn(object, names) : made.find(({ name }) => name === object.name) ?? object))
}

function told(object: ObjectDefinition): ObjectDefinition {
  const duplicates: DuplicateKey[] = []
  const resembles: Resemblance[] = []
  for (const [field, { type, unique }] of Object.entries(object.fields)) {
    if (type === 'phone' || type === 'email') duplicates.push({ kind: type, field })
    else if (type === 'text' && unique === true) duplicates.push({ kind: 'exact', field })
    else if (type === 'text' && field === object.title) resembles.push({ kind: 'person', field })
    else if (type === 'address' || type === 'relation') resembles.push({ kind: 'place', field })
    else if (type === 'date') resembles.push({ kind: 'day', field })
  }
  return { ...object, duplicates, resembles }
}
