import type { Inverse, ResolvedObject } from '../../model/define/registry.ts'
import { type Fragment, sql } from '../../platform/database/index.ts'
import { columns } from '../columns/index.ts'
import { type Found, lockRows } from './lock.ts'
import type { Work } from './work.ts'

/** Locks the living parts of these records under one name. */
export async function lockParts(work: Work, object: ResolvedObject, inverse: Inverse, ids: readonly string[]): Promise<Map<string, Found>> {
  const part = work.registry.object(inverse.object)
  const rows = await work.tx.query<{ id: string }>(sql`
    select p.id from ${sql.identifier(part.table)} p
    where p.workspace_id = ${work.context.workspaceId} and ${pointing(work, part, inverse.field, object.name, ids)} and p.deleted_at is null`)
  const living = await lockRows(work, part, rows.map(({ id }) => id).sort())
  for (const [id, { record }] of living) if (record.deletedAt !== null) living.delete(id)
  return living
}

/** Ids of the living parts and parts of parts, without a lock. */
export async function livingParts(work: Work, object: ResolvedObject, ids: readonly string[]): Promise<Map<ResolvedObject, string[]>> {
  const found = new Map<ResolvedObject, string[]>()
  for (const inverse of object.inverses.values()) {
    if (!inverse.part || ids.length === 0) continue
    const part = work.registry.object(inverse.object)
    const rows = await work.tx.query<{ id: string }>(sql`
      select p.id from ${sql.identifier(part.table)} p
      where p.workspace_id = ${work.context.workspaceId} and ${pointing(work, part, inverse.field, object.name, ids)} and p.deleted_at is null`)
    for (const [deeper, more] of await livingParts(work, part, rows.map(({ id }) => id))) found.set(deeper, [...found.get(deeper) ?? [], ...more])
    found.set(part, [...found.get(part) ?? [], ...rows.map(({ id }) => id)])
  }
  return found
}

/** Locks the parts, and their parts, that these records took into the bin with them. */
export async function lockBinnedWith(work: Work, object: ResolvedObject, ids: readonly string[]): Promise<Map<ResolvedObject, Map<string, Found>>> {
  const found = new Map<ResolvedObject, Map<string, Found>>()
  for (const part of partObjects(work, object)) {
    const rows = await work.tx.query<{ id: string }>(sql`
      select id from ${sql.identifier(part.table)} where workspace_id = ${work.context.workspaceId} and deleted_with = ${sql.anyOf(ids)}`)
    const locked = rows.length === 0 ? new Map<string, Found>() : await lockRows(work, part, rows.map((row) => row.id).sort())
    // What was restored by itself while we waited is no longer ours to restore.
    for (const [id, { record }] of locked) if (record.deletedWith === null) locked.delete(id)
    found.set(part, locked)
  }
  return found
}

/** All objects whose records are parts of this one's, and parts of those, the deepest first. */
export function partObjects(work: Work, object: ResolvedObject): ResolvedObject[] {
  const direct = [...object.inverses.values()].filter(({ part }) => part).map((inverse) => work.registry.object(inverse.object))
  const all = direct.flatMap((part) => [...partObjects(work, part), part])
  return [...new Set(all)]
}

/** Condition on rows of alias p: the field leads to one of these records. */
export function pointing({ registry }: Work, object: ResolvedObject, field: string, to: string, ids: readonly string[]): Fragment {
  const names = columns(registry, object.name, field).map(({ name }) => name)
  const id = sql`p.${sql.identifier(names.at(-1) ?? '')} = ${sql.anyOf(ids)}`
  return names.length === 1 ? id : sql`${id} and p.${sql.identifier(names[0] ?? '')} = ${to}`
}
