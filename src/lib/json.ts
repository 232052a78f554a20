/** A value that survives JSON and back. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }
export type JsonObject = { readonly [key: string]: Json }

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A value of which all parts survive JSON, as such. */
export function plainJson(value: object): JsonObject {
  // eslint-disable-next-line typescript/no-unsafe-type-assertion -- read back from its own text
  return JSON.parse(JSON.stringify(value)) as JsonObject
}

/** The value as text: '' for whatever is none. */
export function asText(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** Whether two values say the same, whatever the order in which they name their parts. */
export function sameJson(a: Json, b: Json): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (isList(a) || isList(b)) return isList(a) && isList(b) && a.length === b.length && a.every((each, place) => sameJson(each, b[place] ?? null))
  const names = named(a)
  return names.length === named(b).length && names.every((name) => Object.hasOwn(b, name) && sameJson(a[name] ?? null, b[name] ?? null))
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value)

/** What does not survive JSON says nothing. */
function named(value: JsonObject): string[] {
  return Object.keys(value).filter((name) => value[name] !== undefined)
}
