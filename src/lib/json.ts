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
  return canonical(a) === canonical(b)
}

function canonical(value: Json): string {
  return JSON.stringify(value, (_key, each: unknown) => (typeof each === 'object' && each !== null && !Array.isArray(each)
    ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1))) : each))
}
