import type { Json, JsonObject } from '../../src/lib/json.ts'
import { writable } from './values.ts'

/** Whether two values say the same once they are written. */
export const isSame = (one: Json | undefined, other: Json | undefined): boolean => JSON.stringify(writable(one ?? null)) === JSON.stringify(writable(other ?? null))

interface TwoSides {
  /** As the author saw it. */
  readonly before: JsonObject
  /** As another has saved it meanwhile. */
  readonly current: JsonObject
  readonly changes: JsonObject
}

/** The fields that both changed, to different values: for the author to decide. */
export function clashesOf({ before, current, changes }: TwoSides): readonly string[] {
  return Object.keys(changes).filter((name) => !isSame(before[name], current[name]) && !isSame(changes[name], current[name]))
}
