/** A value that survives JSON and back. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }
export type JsonObject = { readonly [key: string]: Json }

/** The value as text: '' for whatever is none. */
export function asText(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
