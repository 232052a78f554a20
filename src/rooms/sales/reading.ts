import type { Json } from '../../lib/json.ts'
import type { Row } from '../../records/engine.ts'

/** The id behind a relation of a row, which reads as { id, title }. */
export function relatedId(row: Row, field: string): string | undefined {
  const value = row[field]
  return isRecord(value) && typeof value['id'] === 'string' ? value['id'] : undefined
}

/** What a relation of a row is called; undefined where it leads nowhere, or the reader may not know. */
export function relatedTitle(row: Row, field: string): string | undefined {
  const value = row[field]
  return isRecord(value) && typeof value['title'] === 'string' ? value['title'] : undefined
}

/** The text of a field, or undefined where it is empty or no text. */
export function textOf(row: Row, field: string): string | undefined {
  const value = row[field]
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** Of what a form gave the fields with these names that are filled. */
export function filled(input: Row, names: readonly string[]): Record<string, Json> {
  return Object.fromEntries(names.flatMap((name) => (input[name] === undefined || input[name] === null ? [] : [[name, input[name]]])))
}

/** The fields of a row that are filled, under the names they get elsewhere. */
export function carried(row: Row, names: Readonly<Record<string, string>>): Record<string, Json> {
  const taken: Record<string, Json> = {}
  for (const [from, to] of Object.entries(names)) {
    const value = row[from]
    if (value === undefined || value === null) continue
    taken[to] = isRecord(value) && typeof value['id'] === 'string' ? value['id'] : value
  }
  return taken
}

function isRecord(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
