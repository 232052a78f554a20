import type { Json } from '../../lib/json.ts'
import type { Registry, ResolvedObject } from '../../model/define/registry.ts'
import type { Database } from '../../platform/database/index.ts'
import type { Context } from '../context.ts'
import type { Row } from '../engine.ts'
import { readableFields } from './fields.ts'
import { mask } from './mask.ts'
import type { Past } from './pastRecords.ts'
import { referencesOf, titlesOf, titled } from './titles.ts'

/** Rebuilt records as a door shows them: readable fields only, masked ones masked, related records with their titles of today. */
export async function shownPast(context: Context, registry: Registry, database: Database, object: ResolvedObject, fields: readonly string[], records: readonly Past[]): Promise<Map<string, Row>> {
  const readable = readableFields(context, object, registry)
  const masked = fields.filter((name) => readable.get(name) === 'masked')
  const titles = await titlesOf(context, registry, database, records.flatMap(({ values }) => fields.flatMap((name) => referencesOf(object, name, values[name] ?? null))))
  return new Map(records.map(({ id, version, values }) => {
    const row: Record<string, Json> = { id, version }
    for (const name of fields) {
      const value = values[name] ?? null
      if (name === 'id' || name === 'version' || name === 'updatedAt' || name === 'updatedBy') continue
      row[name] = readable.get(name) === 'masked' ? mask(value) : titled(object, name, value, titles)
    }
    if (masked.length > 0) row['masked'] = masked
    return [id, row] as const
  }))
}
