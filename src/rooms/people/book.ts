import type { Registry, ResolvedObject } from '../../model/define/registry.ts'
import { sql, type Transaction } from '../../platform/database/index.ts'
import { openStates } from '../../records/act/index.ts'
import { columnParts } from '../../records/columns/index.ts'

/** The records of one object that a person holds. */
export interface Held { readonly object: string; readonly records: readonly HeldRecord[] }
export interface HeldRecord { readonly id: string; readonly department: string | null; /** Still to be worked on. */ readonly open: boolean }

/** Everything that a person holds: all objects whose records have an owner that counts, lines and personal ones aside. */
export async function bookOf(tx: Transaction, registry: Registry, userId: string, which: { readonly open: boolean; readonly closed: boolean }): Promise<readonly Held[]> {
  const held: Held[] = []
  for (const object of registry.objects.values()) {
    if (!isHeld(object)) continue
    const states = openStates(registry, object)
    const open = states === undefined || object.state === undefined ? sql`true` : sql`t.${sql.identifier(columnParts(registry, object.name, object.state.field).get('')?.name ?? '')} = any(${states}::text[])`
    const rows = await tx.query<HeldRecord>(sql`
      select t.id, t.department_id as department, ${open} as open from ${sql.identifier(object.table)} t
      where t.workspace_id = ${tx.workspaceId} and t.owner_id = ${userId}::uuid and t.deleted_at is null and case when ${open} then ${which.open}::boolean else ${which.closed}::boolean end
      order by t.id`)
    if (rows.length > 0) held.push({ object: object.name, records: rows })
  }
  return held
}

/** Of these records those that this person still holds, and that are not in the bin. */
export async function stillHeld(tx: Transaction, object: ResolvedObject, userId: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ id: string }>(sql`
    select t.id from ${sql.identifier(object.table)} t where t.workspace_id = ${tx.workspaceId} and t.id = ${sql.anyOf(ids)} and t.owner_id = ${userId}::uuid and t.deleted_at is null`)
  return new Set(rows.map(({ id }) => id))
}

function isPart(object: ResolvedObject): boolean {
  return Object.values(object.fields).some((field) => (field.type === 'relation' || field.type === 'target') && field.part === true)
}

/** How many living records each of these people holds; who holds none is absent. */
export async function heldBy(tx: Transaction, registry: Registry, userIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const counts = [...registry.objects.values()].filter(isHeld).map((object) => sql`
    select t.owner_id as id, count(*)::integer as held from ${sql.identifier(object.table)} t
    where t.workspace_id = ${tx.workspaceId} and t.owner_id = ${sql.anyOf(userIds)} and t.deleted_at is null group by 1`)
  const rows = await tx.query<{ id: string; held: number }>(sql`select id, sum(held)::integer as held from (${sql.join(counts, sql` union all `)}) c group by 1`)
  return new Map(rows.map(({ id, held }) => [id, held]))
}

/** Whether the object's records have an owner that counts: whom the program notes as a follower of a record, or as who asked for an approval, holds nothing by that. */
function isHeld(object: ResolvedObject): boolean {
  return object.access !== 'shared' && object.access !== 'personal' && object.writtenBy === undefined && !isPart(object)
}
