import { sql } from '../../platform/database/index.ts'
import type { Json } from '../../lib/json.ts'
import type { Follower, ResolvedObject } from '../../model/define/registry.ts'
import { columns } from '../columns/index.ts'
import type { Change } from './change.ts'
import { inLockOrder } from './ranks.ts'
import { amended, same, type Stored } from './record.ts'
import { outrun } from './outrun.ts'
import { allChanges, changeOf, type Work } from './work.ts'

/** A record that a field leads to. */
export interface Pointer { readonly object: string; readonly id: string }

/** Where a relation or target field leads. */
export function pointerOf(object: ResolvedObject, name: string, value: Json | undefined): Pointer | undefined {
  const field = object.allFields[name]
  if (field?.type === 'relation') return typeof value === 'string' ? { object: field.to, id: value } : undefined
  if (field?.type === 'file') return typeof value === 'string' ? { object: 'file', id: value } : undefined
  if (field?.type !== 'target' || typeof value !== 'object' || value === null || !('id' in value)) return undefined
  return typeof value.object === 'string' && typeof value.id === 'string' ? { object: value.object, id: value.id } : undefined
}

/**
 * Gives each record the access of the one that it follows, or its own. Parents of the same write come first. The followed
 * record is locked, so that a hand-over at the same time is either seen here or waits.
 */
export function fillAccess(work: Work): void {
  const objects = inLockOrder(work.registry, work.changes.keys()).toReversed()
  for (const object of objects) for (const change of work.changes.get(object.name)?.values() ?? []) fillOne(work, change)
}

function fillOne(work: Work, change: Change): void {
  const { object, before, after } = change
  if (after === undefined || change.derived) return
  const follows = object.followsField
  const pointer = follows === undefined ? undefined : pointerOf(object, follows, after.values[follows])
  const parent = pointer === undefined ? undefined : changeOf(work, pointer.object, pointer.id)?.after ?? work.locked.get(pointer.object)?.get(pointer.id)
  if (pointer !== undefined && parent === undefined) return
  // What lies in a pool has it in the place of an owner: whoever may look into the pool finds it by the same index.
  const owner = asId(after.values['owner']) ?? (object.pools === true ? asId(after.values['pool']) : null)
  const department = asId(after.values['department'])
  const access = parent === undefined
    ? { accessOwner: owner, accessDepartment: department, accessRoot: after.id }
    : { accessOwner: parent.accessOwner, accessDepartment: parent.accessDepartment, accessRoot: parent.accessRoot }
  const moved = follows !== undefined && !same(before?.values[follows] ?? null, after.values[follows] ?? null)
  const roots = parent !== undefined && pointer !== undefined && moved ? rootFields(work, change, pointer, parent) : {}
  change.after = amended(after, before === undefined, roots, access)
}

/** Fields declared `root` that nobody filled in lead to the end of the chain, where that is of their object. */
function rootFields(work: Work, { object, before, after }: Change, pointer: Pointer, parent: Stored): Record<string, Json> {
  const filled: Record<string, Json> = {}
  for (const [name, field] of Object.entries(object.fields)) {
    if (field.type !== 'relation' || field.root !== true) continue
    const given = after?.values[name] ?? null
    if (given !== null && !(before !== undefined && same(given, before.values[name] ?? null))) continue
    filled[name] = rootOf(work, pointer, parent, field.to)
  }
  return filled
}

function rootOf({ registry }: Work, { object, id }: Pointer, parent: Stored, wanted: string): string | null {
  if (object === wanted) return id
  const followed = registry.object(object)
  const names = [followed.followsField, ...Object.entries(followed.fields).flatMap(([name, field]) => (field.type === 'relation' && field.root === true ? [name] : []))]
  for (const name of names) {
    const pointer = name === undefined ? undefined : pointerOf(followed, name, parent.values[name])
    if (pointer?.object === wanted) return pointer.id
  }
  return null
}

const asId = (value: Json | undefined): string | null => (typeof value === 'string' ? value : null)

export type Below = ReadonlyMap<string, ReadonlySet<string>>

/** All that follows the records, through every step, by object. */
export async function collectFollowers(work: Work, object: ResolvedObject, ids: readonly string[]): Promise<Below> {
  const below = new Map<string, Set<string>>()
  let level: readonly (readonly [ResolvedObject, readonly string[]])[] = [[object, ids]]
  while (level.length > 0) {
    const next: (readonly [ResolvedObject, readonly string[]])[] = []
    for (const [parent, parentIds] of level) {
      for (const follower of parent.followers) {
        const found = await followersOf(work, parent, follower, parentIds)
        const known = below.get(follower.object) ?? new Set()
        const fresh = found.filter((id) => !known.has(id))
        below.set(follower.object, new Set([...known, ...fresh]))
        if (fresh.length > 0) next.push([work.registry.object(follower.object), fresh])
      }
    }
    level = next
  }
  return below
}

/** Locks all that follows the records, the deepest first, before the records themselves are locked: the order of all writes. */
export async function lockFollowers(work: Work, object: ResolvedObject, ids: readonly string[]): Promise<Below> {
  const below = await collectFollowers(work, object, ids)
  for (const each of inLockOrder(work.registry, below.keys())) {
    const wanted = [...below.get(each.name) ?? []].sort()
    if (wanted.length > 0) await work.tx.query(sql`select from ${sql.identifier(each.table)} where workspace_id = ${work.context.workspaceId} and id = ${sql.anyOf(wanted)} order by id for no key update`)
  }
  return below
}

/** Once the records are locked, nothing new can hang itself on them: whatever came in between is not locked yet. */
export async function requireSameFollowers(work: Work, object: ResolvedObject, ids: readonly string[], known: Below): Promise<void> {
  for (const [name, found] of await collectFollowers(work, object, ids)) {
    for (const id of found) if (known.get(name)?.has(id) !== true) return outrun(work)
  }
}

async function followersOf(work: Work, parent: ResolvedObject, follower: Follower, ids: readonly string[]): Promise<string[]> {
  const object = work.registry.object(follower.object)
  const rows = await work.tx.query<{ id: string }>(sql`
    select f.id from ${sql.identifier(object.table)} f where f.workspace_id = ${work.context.workspaceId} and ${pointsAt(work, object, follower.field, parent, ids)}`)
  return rows.map(({ id }) => id)
}

function pointsAt({ registry }: Work, object: ResolvedObject, field: string, parent: ResolvedObject, ids: readonly string[]) {
  const names = columns(registry, object.name, field).map(({ name }) => name)
  const id = sql`f.${sql.identifier(names.at(-1) ?? '')} = ${sql.anyOf(ids)}`
  return names.length === 1 ? id : sql`${id} and f.${sql.identifier(names[0] ?? '')} = ${parent.name}`
}

/** Hands the access of changed records down to all that follows them: a statement for each kind of follower, however many records. */
export async function handDownAccess(work: Work): Promise<void> {
  const handed = new Map<ResolvedObject, Handed[]>()
  for (const { object, before, after } of allChanges(work)) {
    if (before === undefined || after === undefined || object.followers.length === 0) continue
    if (before.accessOwner === after.accessOwner && before.accessDepartment === after.accessDepartment && before.accessRoot === after.accessRoot) continue
    const known = handed.get(object)
    const one = { id: after.id, owner: after.accessOwner, department: after.accessDepartment, root: after.accessRoot }
    if (known === undefined) handed.set(object, [one])
    else known.push(one)
  }
  for (const [object, records] of handed) await handDown(work, object, records)
}

/** A record whose access others take over. */
interface Handed { readonly id: string; readonly owner: string | null; readonly department: string | null; readonly root: string | null }

async function handDown(work: Work, parent: ResolvedObject, handed: readonly Handed[]): Promise<void> {
  const given = JSON.stringify(handed)
  for (const follower of parent.followers) {
    const object = work.registry.object(follower.object)
    const names = columns(work.registry, object.name, follower.field).map(({ name }) => name)
    const kind = names.length === 1 ? sql.empty : sql` and f.${sql.identifier(names[0] ?? '')} = ${parent.name}`
    const rows = await work.tx.query<Handed>(sql`
      update ${sql.identifier(object.table)} f set access_owner_id = h.owner, access_department_id = h.department, access_root_id = h.root
      from json_to_recordset(${given}::json) as h(id uuid, owner uuid, department uuid, root uuid)
      where f.workspace_id = ${work.context.workspaceId} and f.${sql.identifier(names.at(-1) ?? '')} = h.id${kind} returning f.id, h.owner, h.department, h.root`)
    if (rows.length > 0 && object.followers.length > 0) await handDown(work, object, rows)
  }
}
