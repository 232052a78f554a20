import { isJsonObject, type JsonObject } from '../../lib/json.ts'

/** The id behind a relation of a row, which reads as { id, title }. */
export function relatedId(row: JsonObject, field: string): string | undefined {
  const value = row[field]
  return isJsonObject(value) && typeof value['id'] === 'string' ? value['id'] : undefined
}

export function relatedTitle(row: JsonObject, field: string): string {
  const value = row[field]
  return isJsonObject(value) && typeof value['title'] === 'string' ? value['title'] : ''
}

export function textOf(row: JsonObject, field: string): string | undefined {
  const value = row[field]
  return typeof value === 'string' && value !== '' ? value : undefined
}

export function numberOf(row: JsonObject, field: string): number | undefined {
  const value = row[field]
  return typeof value === 'number' ? value : undefined
}

/** Minor units of the base currency of an amount; undefined where there is none. */
export function baseOf(row: JsonObject, field: string): number | undefined {
  const value = row[field]
  return isJsonObject(value) && typeof value['base'] === 'number' ? value['base'] : undefined
}
