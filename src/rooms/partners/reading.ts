import type { JsonObject } from '../../lib/json.ts'

/** The text of a field; undefined where it is empty. */
export function textOf(row: JsonObject, field: string): string | undefined {
  const value = row[field]
  return typeof value === 'string' && value !== '' ? value : undefined
}

export function numberOf(row: JsonObject, field: string): number | undefined {
  const value = row[field]
  return typeof value === 'number' ? value : undefined
}
