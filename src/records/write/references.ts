import type { ResolvedObject } from '../../model/define/registry.ts'
import { sql } from '../../platform/database/index.ts'
import { scopeClause } from '../query/scope.ts'
import { type Pointer, pointerOf } from './access.ts'
import type { Change } from './change.ts'
import { lockRows } from './lock.ts'
import { noSuchRecord } from './problems.ts'
import { inLockOrder } from './ranks.ts'
import { same } from './record.ts'
import { shiftsOf } from './settle.ts'
import { addProblems, allChanges, changeOf, inner, type Work } from './work.ts'

interface Reference extends Pointer { readonly change: Change; readonly path: string; /** Written together with the other record: needs the right to change that. */ readonly part: boolean }

/**
 * Every id that was given must lead to a living record that the writer may see; parts need the right to change the whole.
 * On the way the parents that this write moves are locked, in the one order of all locks.
 */
export async function checkReferences(work: Work): Promise<void> {
  const references = allChanges(work).flatMap((change) => referencesOf(work, change))
  const locks = parentsToLock(work, references)
  const byObject = new Map<string, Reference[]>()
  for (const reference of references) {
    const known = byObject.get(reference.object)
    if (known === undefined) byObject.set(reference.object, [reference])
    else known.push(reference)
  }
  await Promise.all(inLockOrder(work.registry, new Set([...byObject.keys(), ...locks.keys()])).map(async (object) => {
    const { change = new Set<string>(), share = new Set<string>() } = locks.get(object.name) ?? {}
    const given = byObject.get(object.name) ?? []
    const [changed, shared, readable] = await Promise.all([
      lockRows(work, object, [...change].sort()),
      lockRows(work, object, [...share].filter((id) => !change.has(id)).sort(), 'update', 'share'),
      readableIds(work, object, given.map(({ id }) => id).filter((id) => !change.has(id) && !share.has(id))),
    ])
    const held = inner(work.locked, object.name)
    const found = new Map([...changed, ...shared])
    for (const [id, { record }] of found) held.set(id, record)
    for (const { change: whose, path, id, part } of given) {
      const lockedRow = found.get(id)
      const fits = lockedRow === undefined ? readable.has(id) : lockedRow.mayRead && (!part || lockedRow.mayDo) && lockedRow.record.deletedAt === null
      if (!fits) addProblems(work, whose, [noSuchRecord(path)])
    }
  }))
}

function referencesOf(work: Work, change: Change): Reference[] {
  const { object, before, after } = change
  if (after === undefined || change.derived) return []
  const found: Reference[] = []
  for (const name of pointingFields(object)) {
    const value = after.values[name] ?? null
    const pointer = value === null || same(value, before?.values[name] ?? null) ? undefined : pointerOf(object, name, value)
    const field = object.allFields[name]
    if (pointer !== undefined && field?.writtenBy !== 'engine' && !isOwn(work, pointer)) found.push({ ...pointer, change, path: `/${name}`, part: (field?.type === 'relation' || field?.type === 'target') && field.part === true })
  }
  for (const [name, links] of Object.entries(change.links ?? {})) {
    for (const [index, link] of links.after.entries()) {
      const [to, id] = [link['object'], link['id']]
      const known = links.before.some((old) => old['id'] === id && old['object'] === to)
      if (typeof to === 'string' && typeof id === 'string' && !known && !isOwn(work, { object: to, id })) found.push({ object: to, id, change, path: `/${name}/${index}`, part: false })
    }
  }
  return found.filter(({ object: to, id }) => work.registry.objects.has(to) && changeOf(work, to, id)?.before !== undefined || changeOf(work, to, id) === undefined)
}

/** The writer and the writer's department need no look. */
function isOwn({ context: { actor } }: Work, { object, id }: Pointer): boolean {
  return (object === 'user' && id === actor.userId) || (object === 'department' && id === actor.departmentId)
}

interface Locks { readonly change: Set<string>; readonly share: Set<string> }

function parentsToLock(work: Work, references: readonly Reference[]): Map<string, Locks> {
  const locks = new Map<string, Locks>()
  const want = (kind: keyof Locks, object: string, id: string) => {
    let of = locks.get(object)
    if (of === undefined) locks.set(object, of = { change: new Set(), share: new Set() })
    if (changeOf(work, object, id) === undefined) of[kind].add(id)
  }
  for (const name of work.changes.keys()) {
    const changes = [...work.changes.get(name)?.values() ?? []]
    for (const { feed, removed, added } of shiftsOf(work, work.registry.object(name), changes)) {
      for (const contribution of [removed, added]) if (contribution !== undefined) want('change', feed.parent, contribution.parent)
    }
    for (const { object, before, after } of changes) {
      const follows = object.followsField
      const followed = follows === undefined || after === undefined || same(before?.values[follows] ?? null, after.values[follows] ?? null) ? undefined : pointerOf(object, follows, after.values[follows])
      if (followed !== undefined) want('share', followed.object, followed.id)
    }
  }
  for (const { part, object, id } of references) if (part) want('share', object, id)
  return locks
}

async function readableIds({ tx, context }: Work, object: ResolvedObject, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await tx.query<{ id: string }>(sql`
    select t.id from ${sql.identifier(object.table)} t
    where t.workspace_id = ${context.workspaceId} and t.id = ${sql.anyOf(new Set(ids))} and t.deleted_at is null and ${scopeClause(context, object, 't', 'read')}`)
  return new Set(rows.map(({ id }) => id))
}

const known = new WeakMap<ResolvedObject, readonly string[]>()
function pointingFields(object: ResolvedObject): readonly string[] {
  let names = known.get(object)
  if (names === undefined) known.set(object, names = Object.entries(object.allFields).filter(([, { type }]) => type === 'relation' || type === 'target' || type === 'file').map(([name]) => name))
  return names
}

