import { isJsonObject } from '../../lib/json.ts'
import type { Row } from '../../records/engine.ts'

/** The id behind a relation, read or given. */
export function relatedId(row: Row, field: string): string | undefined {
  const value = row[field]
  if (typeof value === 'string') return value
  return isJsonObject(value) && typeof value['id'] === 'string' ? value['id'] : undefined
}

/** The text of a field; undefined where it is empty. */
export function textOf(row: Row, field: string): string | undefined {
  const value = row[field]
  return typeof value === 'string' && value !== '' ? value : undefined
}
