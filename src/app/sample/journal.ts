import type { Registry } from '../../model/define/registry.ts'
import { type Database, sql, type Transaction } from '../../platform/database/index.ts'
import { columnParts } from '../../records/columns/index.ts'

/** What an earlier run of this load has written: ids and versions by the names of the drafts. */
export async function journalOf(database: Database, workspaceId: number, importId: string): Promise<{ readonly ids: Map<string, string>; readonly versions: Map<string, number>; readonly lines: number }> {
  const rows = await database.transaction({ workspaceId }, (tx) => tx.query<{ entity: string; record_id: string; version: number; line: number }>(sql`
    select entity, record_id, version, line from import_row where workspace_id = ${workspaceId} and import_id = ${importId} and outcome = 'created' order by line`))
  return {
    ids: new Map(rows.map(({ entity, record_id: id }) => [entity, id])), versions: new Map(rows.map(({ entity, version }) => [entity, version])),
    lines: rows.at(-1)?.line ?? 0,
  }
}

/**
 * The parts that were written together with these records, as lines of the journal: they are taken back with it too. Those that have a
 * place bear the name of their record with it, by which later drafts point at them.
 * @param names of the records, by id.
 */
export async function partsOf(registry: Registry, tx: Transaction, object: string, names: ReadonlyMap<string, string>): Promise<readonly { readonly entity: string; readonly object: string; readonly recordId: string }[]> {
  const found: { entity: string; object: string; recordId: string }[] = []
  for (const inverse of registry.object(object).inverses.values()) {
    if (!inverse.part || inverse.kind !== 'relation') continue
    const column = sql.identifier(columnParts(registry, inverse.object, inverse.field).get('_id')?.name ?? '')
    const place = registry.object(inverse.object).fields['position'] === undefined ? sql`null::integer` : sql`position`
    const rows = await tx.query<{ id: string; whole: string; place: number | null }>(sql`
      select id, ${column} as whole, ${place} as place from ${sql.identifier(registry.object(inverse.object).table)} where workspace_id = ${tx.workspaceId} and ${column} = ${sql.anyOf(names.keys())} order by id`)
    for (const { id, whole, place: at } of rows) found.push({ entity: at === null ? `${inverse.object}:${id}` : `${names.get(whole) ?? whole}:${inverse.object}:${at}`, object: inverse.object, recordId: id })
  }
  return found
}
