import type { Json } from '../../lib/json.ts'
import type { Registry, ResolvedObject } from '../../model/define/registry.ts'
import type { Database } from '../../platform/database/index.ts'
import type { Context } from '../context.ts'
import type { Change } from '../engine.ts'
import { readableFields } from '../query/fields.ts'
import { mask } from '../query/mask.ts'
import { wordedBy } from '../query/worded.ts'
import { membersOf, referencesOf, titled, titlesOf } from '../query/titles.ts'

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
    const worded = wordedBy(object, field)
    const read = (value: Json) => worded?.read(value, context.actor.language) ?? value
    const shown = (value: Json | undefined) => (reading === 'masked' ? mask(value ?? null) : read(value ?? null))
    return [{ field, before: shown(before[field]), after: shown(after[field]) }]
  })
}

/** Names of the fields that the viewer may read: an entry that touches none of them is not shown. */
export function readableNames(context: Context, registry: Registry, object: ResolvedObject): readonly string[] {
  return [...readableFields(context, object, registry).keys()]
}

/** Puts titles to the ids of relations, in one statement for all changes, under the scope of those other records. */
export async function withTitles(context: Context, registry: Registry, database: Database, object: ResolvedObject, all: readonly (readonly Change[])[]): Promise<Change[][]> {
  const titles = await titlesOf(context, registry, database, all.flat().flatMap(({ field, before, after }) => [...referencesOf(object, field, before), ...referencesOf(object, field, after)]))
  return all.map((changes) => changes.map(({ field, before, after }) => ({ field, before: titled(object, field, before, titles), after: titled(object, field, after, titles) })))
}
