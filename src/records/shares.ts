import { listShares } from '../access/index.ts'
import { isUuid } from '../lib/ids.ts'
import type { Registry } from '../model/define/registry.ts'
import { type Database, sql } from '../platform/database/index.ts'
import type { Context } from './context.ts'
import { notFound, requireReading, scopeClause } from './query/scope.ts'
import { titlesOf } from './query/titles.ts'

/** Somebody to whom a record is open; the title as the viewer reads that person, team or department, null where not. */
export interface ShownShare {
  readonly with: { readonly object: string; readonly id: string; readonly title: string | null }
  readonly level: 'read' | 'write'
  readonly sharedAt: string
  readonly sharedBy: { readonly id: string; readonly title: string | null } | null
  /** ISO instant at which it ends by itself. */
  readonly until: string | null
  /** The sharing rule that opens it, for as long as its condition holds; null: by hand. */
  readonly rule: { readonly id: string; readonly title: string } | null
}

/**
 * To whom a record is open by a share of its own (what it follows may be shared besides).
 * @throws Problem 403, 404 as reading the record does.
 */
export async function sharesOf(context: Context, { registry, database }: { readonly registry: Registry; readonly database: Database }, objectName: string, id: string): Promise<readonly ShownShare[]> {
  const object = registry.object(objectName)
  requireReading(context, object)
  if (!isUuid(id)) throw notFound(context, object)
  const shares = await database.transaction({ workspaceId: context.workspaceId }, async (tx) => {
    const [row] = await tx.query(sql`select t.id from ${sql.identifier(object.table)} t where t.id = ${id}::uuid and ${scopeClause(context, object, 't', 'read')}`)
    if (row === undefined) throw notFound(context, object)
    return listShares(tx, { object: object.name, id }, context.now)
  })
  const people = shares.flatMap(({ sharedBy }) => (sharedBy === null ? [] : [{ object: 'user', id: sharedBy }]))
  const titles = await titlesOf(context, registry, database, [...shares.map(({ grantee }) => ({ object: grantee.kind, id: grantee.id })), ...people])
  const titleOf = (of: string) => { const title = titles.get(of); return typeof title === 'string' ? title : null }
  return shares.map(({ grantee, level, sharedAt, sharedBy, until, rule }) => ({
    with: { object: grantee.kind, id: grantee.id, title: titleOf(grantee.id) }, level, sharedAt, until,
    rule: rule === null ? null : { id: rule.id, title: rule.label },
    sharedBy: sharedBy === null ? null : { id: sharedBy, title: titleOf(sharedBy) },
  }))
}
