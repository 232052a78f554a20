import type { ResolvedObject } from '../../model/define/registry.ts'
import { type Fragment, sql } from '../../platform/database/index.ts'
import { scopeClause } from '../query/scope.ts'
import { type Stored, storedColumns, storedFrom } from './record.ts'
import { inner, type Work } from './work.ts'

export interface Found { readonly record: Stored; readonly mayRead: boolean; readonly mayDo: boolean }

const noKeyUpdate = sql`for no key update of t`
const share = sql`for share of t`

/**
 * Locks rows until the end of the transaction, in the order of ids, and gives them with what the caller may do. Whoever feeds
 * a parent's sum takes the lock for change; whoever only copies its access, the shared one.
 */
export async function lockRows(work: Work, object: ResolvedObject, ids: readonly string[], right: 'update' | 'delete' = 'update', strength: 'change' | 'share' = 'change'): Promise<Map<string, Found>> {
  if (ids.length === 0) return new Map()
  const { tx, context, registry } = work
  const flags = work.as?.rights === 'action' ? sql`true as may_read__, true as may_do__` : flagsOf(work, object, right)
  const rows = await tx.query(sql`
    select ${storedColumns(registry, object)}, ${flags} from ${sql.identifier(object.table)} t
    where t.workspace_id = ${context.workspaceId} and t.id = ${sql.anyOf(ids)} order by t.id ${strength === 'change' ? noKeyUpdate : share}`)
  const found = new Map<string, Found>()
  for (const row of rows) {
    const record = storedFrom(registry, object, row, context.baseCurrency)
    found.set(record.id, { record, mayRead: row['may_read__'] === true, mayDo: row['may_do__'] === true })
  }
  return found
}

function flagsOf({ context }: Work, object: ResolvedObject, right: 'update' | 'delete'): Fragment {
  return sql`${scopeClause(context, object, 't', 'read')} as may_read__, ${scopeClause(context, object, 't', right)} as may_do__`
}

/** Locks parents that are not locked yet, for what follows from the change of their children. */
export async function lockParents(work: Work, object: ResolvedObject, ids: Iterable<string>): Promise<void> {
  const held = inner(work.locked, object.name)
  const missing = [...new Set(ids)].filter((id) => !held.has(id) && work.changes.get(object.name)?.has(id) !== true).sort()
  for (const [id, { record }] of await lockRows(work, object, missing)) held.set(id, record)
}
