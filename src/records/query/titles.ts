import type { Json } from '../../lib/json.ts'
import type { Registry, ResolvedObject } from '../../model/define/registry.ts'
import { type Database, sql } from '../../platform/database/index.ts'
import type { Context } from '../context.ts'
import { titleOf } from './select.ts'

/** A value that names another record. */
export interface Reference { readonly object: string; readonly id: string }

/** The records that a stored value (an id, { object, id }, links) of a relation, target or links field names; none for other fields. */
export function referencesOf(object: ResolvedObject, name: string, value: Json): Reference[] {
  const field = object.allFields[name]
  if (field?.type === 'relation' || field?.type === 'file') {
    const id = typeof value === 'string' ? value : membersOf(value)['id']
    return typeof id === 'string' && /^[0-9a-f-]{36}$/.test(id) ? [{ object: field.type === 'file' ? 'file' : field.to, id }] : []
  }
  if (field?.type === 'links' && Array.isArray(value)) return value.flatMap((link: Json) => named(field.to, link))
  return field?.type === 'target' ? named(field.to, value) : []
}

function named(to: readonly string[], value: Json): Reference[] {
  const { object, id } = membersOf(value)
  return typeof object === 'string' && to.includes(object) && typeof id === 'string' ? [{ object, id }] : []
}

/** Titles of records by id, those that the viewer may see, in one statement for all objects. */
export async function titlesOf(context: Context, registry: Registry, database: Pick<Database, 'read'>, references: readonly Reference[]): Promise<ReadonlyMap<string, Json>> {
  const distinct = new Map(references.map((reference) => [reference.id, reference]))
  const titles = [...new Set([...distinct.values()].map((reference) => reference.object))].filter((name) => registry.objects.has(name)).sort().flatMap((name) => {
    const title = titleOf({ context, registry }, name, sql`x.id`)
    return title === undefined ? [] : [{ name, ...title }]
  })
  if (titles.length === 0) return new Map()
  const cases = sql.join(titles.map(({ name, value }) => sql`when ${name} then ${value}`), ' ')
  const rows = await database.read<Reference & { title: string | null }>(context, sql`
    select x.object, x.id, case x.object ${cases} end as title from json_to_recordset(${JSON.stringify([...distinct.values()])}::json) as x(object text, id uuid)`)
  return new Map(rows.map((row) => [row.id, titles.find(({ name }) => name === row.object)?.convert(row.title) ?? null]))
}

/** The value with the title beside the id; other values as they are. */
export function titled(object: ResolvedObject, name: string, value: Json, titles: ReadonlyMap<string, Json>): Json {
  if (object.allFields[name]?.type === 'links' && Array.isArray(value)) {
    return value.map((link: Json) => { const { id, ...rest } = membersOf(link); return typeof id === 'string' ? { ...rest, id, title: titles.get(id) ?? null } : link })
  }
  const [reference] = referencesOf(object, name, value)
  if (reference === undefined) return value
  const shown = { id: reference.id, title: titles.get(reference.id) ?? null }
  return object.allFields[name]?.type === 'target' ? { object: reference.object, ...shown } : shown
}

export function membersOf(value: unknown): Record<string, Json> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
}
