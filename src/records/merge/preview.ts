import type { JsonObject } from '../../lib/json.ts'
import type { Registry, ResolvedObject } from '../../model/define/registry.ts'
import { sql, type Transaction } from '../../platform/database/index.ts'
import type { Store } from '../../platform/database/store.ts'
import type { Context } from '../context.ts'
import { scopeClause } from '../query/scope.ts'
import { candidateObject } from './candidates.ts'
import { leadsTo, pointingFields } from './referring.ts'
import type { MergeRequest } from './request.ts'
import { heldReferences } from './rows.ts'

/**
 * What a merge would move, by object and field: how many the caller may see, and whether there are others that move along
 * unseen. Shares, links and other rows of internal tables are counted by table.
 */
export async function previewMerge(tx: Transaction, context: Context, registry: Registry, object: ResolvedObject, { losers }: MergeRequest, stores: readonly Store[]): Promise<JsonObject> {
  const moves: JsonObject[] = []
  for (const pointing of pointingFields(registry, object.name)) {
    if (pointing.object.name === candidateObject) continue
    const [row] = await tx.query<{ seen: number; total: number }>(sql`
      select count(*) filter (where ${scopeClause(context, pointing.object, 'p', 'read')}) as seen, count(*) as total
      from ${sql.identifier(pointing.object.table)} p where p.workspace_id = ${context.workspaceId} and p.deleted_at is null and ${leadsTo(registry, pointing, object.name, losers)}`)
    if (row !== undefined && row.total > 0) moves.push({ object: pointing.object.name, field: pointing.field, count: row.seen, others: row.total > row.seen })
  }
  return { moves, rows: await countRows(tx, object, losers, stores) }
}

async function countRows(tx: Transaction, object: ResolvedObject, losers: readonly string[], stores: readonly Store[]): Promise<JsonObject> {
  const counts: Record<string, number> = {}
  for (const { store, reference } of heldReferences(stores, object.name)) {
    const ofObject = 'objectColumn' in reference ? sql`s.${sql.identifier(reference.objectColumn)} = ${object.name}` : sql`true`
    const pinned = store.scoped ? sql`s.workspace_id = ${tx.workspaceId}` : sql`true`
    const [row] = await tx.query<{ count: number }>(sql`select count(*) as count from ${sql.identifier(store.name)} s where ${pinned} and s.${sql.identifier(reference.column)} = ${sql.anyOf(losers)} and ${ofObject}`)
    if (row !== undefined && row.count > 0) counts[store.name] = (counts[store.name] ?? 0) + row.count
  }
  return counts
}
