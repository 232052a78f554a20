import type { Registry } from '../../model/define/registry.ts'
import { sql, type Transaction } from '../../platform/database/index.ts'
import { type Stored, storedFrom } from '../write/record.ts'

/** The living rows of one of the objects of the configuration, in the order in which they were made. */
export async function livingRows(tx: Transaction, registry: Registry, name: string): Promise<readonly Stored[]> {
  const object = registry.object(name)
  const rows = await tx.query(sql`select t.* from ${sql.identifier(object.table)} t where t.workspace_id = ${tx.workspaceId} and t.deleted_at is null order by t.created_at, t.id`)
  return rows.map((row) => storedFrom(registry, object, row, ''))
}
