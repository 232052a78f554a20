import type { Json } from '../../../src/lib/json.ts'
import type { FilterValue } from '../../../src/model/filter/filter.ts'

/** A filter's value as plain JSON: a period or a viewer is an object like any other. */
export function asJson(value: FilterValue | undefined): Json {
  if (value === undefined) return null
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return { ...value }
}
/** The two ends of 'between'. */
export function ends(value: FilterValue | undefined): readonly [Json, Json] {
  const json = asJson(value)
  return Array.isArray(json) ? [json[0] ?? null, json[1] ?? null] : [null, null]
}

/** A filter or a formula as the plain JSON that a record keeps. */
export function plainJson(tree: object): Json {
  return JSON.parse(JSON.stringify(tree)) as Json
}
