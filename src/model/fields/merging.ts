import type { ResolvedObject } from '../define/registry.ts'

// What is said by hand when records are made one, for the server that does it and for the browser that asks.

const fixed = new Set(['rollup', 'formula', 'lookup', 'links', 'tags', 'json'])

/** Whether a person may say from which record the field's value comes: what is computed, united, or a verb's own is not. */
export function isChoosable(object: ResolvedObject, name: string): boolean {
  const field = Object.hasOwn(object.fields, name) ? object.fields[name] : undefined
  return field !== undefined && !fixed.has(field.type) && field.writtenBy === undefined && field.immutable !== true && field.administrators !== true
}

/** Whether an empty field of the one that stays is filled from the others without being asked. */
export function isFilled(object: ResolvedObject, name: string): boolean {
  return isChoosable(object, name) && object.fields[name]?.type !== 'autoNumber' && name !== object.state?.field
}
