import type { ResolvedObject } from '../../model/define/registry.ts'
import { sql, type Transaction } from '../../platform/database/index.ts'

/** The versions of these records as they stand, by id. */
export async function versionsOf(tx: Transaction, object: ResolvedObject, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.query<{ id: string; version: number }>(sql`
    select id, version from ${sql.identifier(object.table)} where workspace_id = ${tx.workspaceId} and id = ${sql.anyOf(ids)}`)
  return new Map(rows.map(({ id, version }) => [id, version]))
}
