import { isJsonObject, type Json, type JsonObject } from '../../lib/json.ts'

export interface Target { readonly object: string; readonly id: string }

/** Whom an entry is about. */
export function targetOf({ target }: { readonly target?: Json }): Target | undefined {
  return isJsonObject(target) && typeof target['object'] === 'string' && typeof target['id'] === 'string' ? { object: target['object'], id: target['id'] } : undefined
}

/** The id of a relation as it is read. */
export function relatedId(record: JsonObject, name: string): string | undefined {
  const value = record[name]
  if (typeof value === 'string') return value
  return isJsonObject(value) && typeof value['id'] === 'string' ? value['id'] : undefined
}

export function textIn(values: JsonObject, name: string): string | undefined {
  const value = values[name]
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}

export function numberIn(values: JsonObject, name: string, otherwise: number): number {
  const value = values[name]
  return typeof value === 'number' ? value : otherwise
}
