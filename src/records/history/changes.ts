import type { Json } from '../../lib/json.ts'
import type { Registry, ResolvedObject } from '../../model/define/registry.ts'
import { type Database, sql } from '../../platform/database/index.ts'
import type { Context } from '../context.ts'
import type { Change } from '../engine.ts'
import { readableFields } from '../query/fields.ts'
import { mask } from '../query/mask.ts'
import { titleOf } from '../query/select.ts'

/** Before and after of one feed entry. */
export interface Recorded { readonly before: unknown; readonly after: unknown }

/** The changed fields that the viewer may read; of masked ones he sees that they changed and masked values. */
export function changesOf(context: Context, registry: Registry, object: ResolvedObject, recorded: Recorded, only?: string): Change[] {
  const readable = readableFields(context, object, registry)
  const before = membersOf(recorded.before)
  const after = membersOf(recorded.after)
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((field) => {
    const reading = readable.get(field)
    if (reading === undefined || (only !== undefined && field !== only)) return []
    const shown = (value: Json | undefined) => (reading === 'masked' ? mask(value ?? null) : value ?? null)
    return [{ field, before: shown(before[field]), after: shown(after[field]) }]
  })
}

/** Names of the fields that the viewer may read: an entry that touches none of them is not shown. */
export function readableNames(context: Context, registry: Registry, object: ResolvedObject): readonly string[] {
  return [...readableFields(context, object, registry).keys()]
}

/** Puts titles to the ids of relations, in one statement for all changes, under the scope of those other records. */
export async function withTitles(context: Context, registry: Registry, database: Database, object: ResolvedObject, all: readonly (readonly Change[])[]): Promise<Change[][]> {
  const references = new Map<string, { object: string; id: string }>()
  for (const change of all.flat()) for (const value of [change.before, change.after]) {
    const reference = referenceOf(object, change.field, value)
    if (reference !== undefined) references.set(reference.id, reference)
  }
  if (references.size === 0) return all.map((changes) => [...changes])
  const objects = [...new Set([...references.values()].map((reference) => reference.object))].sort()
  const titles = objects.flatMap((name) => {
    const title = titleOf({ context, registry }, name, sql`x.id`)
    return title === undefined ? [] : [{ name, ...title }]
  })
  const title = titles.length === 0 ? sql`null::text` : sql`case x.object ${sql.join(titles.map(({ name, value }) => sql`when ${name} then ${value}`), ' ')} end`
  const rows = await database.read<{ object: string; id: string; title: string | null }>(context, sql`
    select x.object, x.id, ${title} as title from json_to_recordset(${JSON.stringify([...references.values()])}::json) as x(object text, id uuid)`)
  const known = new Map(rows.map((row) => [row.id, titles.find(({ name }) => name === row.object)?.convert(row.title) ?? null]))
  const titled = (field: string, value: Json): Json => {
    const reference = referenceOf(object, field, value)
    if (reference === undefined) return value
    const shown = { id: reference.id, title: known.get(reference.id) ?? null }
    return object.allFields[field]?.type === 'target' ? { object: reference.object, ...shown } : shown
  }
  return all.map((changes) => changes.map(({ field, before, after }) => ({ field, before: titled(field, before), after: titled(field, after) })))
}

function referenceOf(object: ResolvedObject, name: string, value: Json): { object: string; id: string } | undefined {
  const field = object.allFields[name]
  if (field?.type === 'relation') {
    const id = typeof value === 'string' ? value : membersOf(value)['id']
    return typeof id === 'string' && /^[0-9a-f-]{36}$/.test(id) ? { object: field.to, id } : undefined
  }
  if (field?.type !== 'target') return undefined
  const { object: to, id } = membersOf(value)
  return typeof to === 'string' && field.to.includes(to) && typeof id === 'string' ? { object: to, id } : undefined
}

function membersOf(value: unknown): Record<string, Json> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
}
