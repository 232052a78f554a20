import { type Registry, targetsOf } from '../../model/define/registry.ts'
import { type Fragment, sql, type Transaction } from '../../platform/database/index.ts'
import { columns } from '../columns/index.ts'

interface Referring { readonly id: string; readonly by: string }

/**
 * Of these records those that another record points at which is not among them, be it in the bin: they must not go. What
 * points at such a one from among them holds it too. What only the program itself writes (who follows, what was told, pairs
 * that may be doubles) is nobody's work: it holds nothing, and goes or lets go with the record, unless it says itself that what
 * it leads to must stay (a statement of account).
 */
export async function referredFromOutside(registry: Registry, tx: Transaction, objectName: string, ids: readonly string[]): Promise<Set<string>> {
  const busy = new Set<string>()
  const among = new Set(ids)
  const inside: Referring[] = []
  for (const other of registry.objects.values()) {
    for (const [name, field] of Object.entries(other.allFields)) {
      if (other.writtenBy !== undefined && !refuses(field)) continue
      if (field.writtenBy === 'engine' || !(field.type === 'relation' || field.type === 'target' || field.type === 'file') || !pointsAt(field, objectName)) continue
      const rows = await tx.query<Referring>(statement(registry, tx, other.name, name, objectName, ids))
      for (const row of rows) if (other.name === objectName && among.has(row.by)) inside.push(row); else busy.add(row.id)
    }
  }
  for (let grown = true; grown;) {
    grown = false
    for (const { id, by } of inside) if (busy.has(by) && !busy.has(id) && id !== by) grown = busy.add(id).has(id)
  }
  return busy
}

function refuses(field: Parameters<typeof targetsOf>[0]): boolean {
  return field.type === 'relation' && field.whenPurged === 'refuse'
}

function pointsAt(field: Parameters<typeof targetsOf>[0], object: string): boolean {
  return field.type === 'file' ? object === 'file' : targetsOf(field).includes(object)
}

function statement(registry: Registry, tx: Transaction, other: string, name: string, object: string, ids: readonly string[]): Fragment {
  const names = columns(registry, other, name).map((column) => column.name)
  const id = sql.identifier('t', names.at(-1) ?? '')
  const kind = names.length === 1 ? sql.empty : sql` and t.${sql.identifier(names[0] ?? '')} = ${object}`
  return sql`select ${id} as id, t.id as by from ${sql.identifier(registry.object(other).table)} t
    where t.workspace_id = ${tx.workspaceId} and ${id} = ${sql.anyOf(ids)}${kind}`
}
