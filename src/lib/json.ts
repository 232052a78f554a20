/** A value that survives JSON and back. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }
export type JsonObject = { readonly [key: string]: Json }

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The value as text: '' for whatever is none. */
export function asText(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
