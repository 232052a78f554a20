import type { ObjectDefinition } from '../define/object.ts'

/** Whether a workspace may add fields to an object. */
export function isCustomizable(object: Pick<ObjectDefinition, 'customizable' | 'trade'>): boolean {
  return object.customizable ?? (object.trade !== undefined && object.trade !== 'settings')
}
