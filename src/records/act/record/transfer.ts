import type { Json, JsonObject } from '../../../lib/json.ts'
import { Problem } from '../../../lib/problem.ts'
import type { Registry } from '../../../model/define/registry.ts'
import { listShares, share, unshare } from '../../../access/index.ts'
import { sql } from '../../../platform/database/index.ts'
import { type Doing, implement, type Implementation, type Outcome } from '../implement.ts'
import { type Following, recordsFollowing } from './following.ts'
import { endOf } from './until.ts'

/**
 * Hands a record over: to a person (whose department it gets) or to a department (whose head assigns it on). What follows it
 * is read by the new holder at once, whoever made it; what the former owner holds of it goes along as the input says: the open,
 * the closed, or neither. Stages and authors stay.
 */
export function transferRecord(registry: Registry): Implementation {
  return implement('record.transfer', {
    run: (doing) => transfer(registry, doing),
    undo: (doing) => takeBack(doing),
    preview: (doing) => preview(registry, doing),
  })
}

interface Holder { readonly owner: string | null; readonly department: string | null }

async function transfer(registry: Registry, doing: Doing): Promise<Outcome> {
  const { object, id, record, write } = doing
  const former: Holder = { owner: idOf(record['owner']), department: idOf(record['department']) }
  const next = await holderOf(doing, former)
  const items = await itemsToMove(registry, doing, former)
  const root = await write.update(object, id, { ...next })
  const entries = [...root.entries]
  for (const [name, ids] of byObject(items)) entries.push(...(await write.updateMany(name, ids.map((each) => ({ id: each, changes: { ...next } })))).entries)
  const reads = await keepAsReader(doing, former.owner === next.owner ? null : former.owner)
  return {
    written: entries,
    result: { moved: { [object]: 1, ...counted(items) } },
    memory: { ...former, next: { ...next }, reads, items: items.map(({ object: name, id: itemId, ownerId, departmentId }) => ({ object: name, id: itemId, owner: ownerId, department: departmentId })) },
  }
}

/** The former owner reads on, until the date if one was given; who may read it longer by a share anyway keeps that one. @returns who has a new share. */
async function keepAsReader({ tx, object, id, input, context }: Doing, former: string | null): Promise<string | null> {
  const until = endOf(input['keepUntil'], '/keepUntil', context)
  if (input['keepFormerAsReader'] !== true || former === null) return null
  const standing = (await listShares(tx, { object, id }, context.now)).find(({ grantee, rule }) => grantee.id === former && rule === null)
  if (standing !== undefined && (standing.until === null || until !== null && Date.parse(standing.until) >= until)) return null
  await share(tx, { object, id }, { kind: 'user', id: former }, { level: standing?.level ?? 'read', byId: context.actor.userId, now: context.now, until })
  return former
}

/** What would go along, and what would only be read by another. */
async function preview(registry: Registry, doing: Doing): Promise<JsonObject> {
  const former: Holder = { owner: idOf(doing.record['owner']), department: idOf(doing.record['department']) }
  const following = await recordsFollowing(doing.tx, registry, registry.object(doing.object), doing.id)
  const items = await itemsToMove(registry, doing, former)
  return { id: doing.id, moved: { [doing.object]: 1, ...counted(items) }, follow: counted(following) }
}

/** The former owner gets back what is still in the hands of the new one. */
async function takeBack({ object, id, input, write, read, tx }: Doing): Promise<Outcome> {
  const next = holderIn(input['next'])
  const root = await write.update(object, id, { owner: input['owner'] ?? null, department: input['department'] ?? null })
  const entries = [...root.entries]
  for (const item of itemsIn(input['items'])) {
    const now = await read(item.object, item.id).catch(() => undefined)
    if (now === undefined || idOf(now['owner']) !== next.owner || now['deletedAt'] !== null && now['deletedAt'] !== undefined) continue
    entries.push(...(await write.update(item.object, item.id, { owner: item.owner, department: item.department })).entries)
  }
  const reads = input['reads']
  if (typeof reads === 'string') await unshare(tx, { object, id }, { kind: 'user', id: reads })
  return { written: entries }
}

/** Of what follows, the former owner's own: the open ones, the closed ones, as asked. */
async function itemsToMove(registry: Registry, { tx, object, id, input }: Doing, former: Holder): Promise<readonly Following[]> {
  if (input['withFollowers'] === false) return []
  const following = await recordsFollowing(tx, registry, registry.object(object), id)
  // What the program keeps of a person (whom they follow) is that person's, whoever holds the record.
  return following.filter(({ object: name, ownerId, open, part }) => !part && registry.object(name).writtenBy === undefined && ownerId === former.owner && (open ? input['openItems'] !== false : input['closedItems'] === true))
}

async function holderOf({ tx, input }: Doing, former: Holder): Promise<Holder> {
  const to = input['to']
  if (typeof to !== 'object' || to === null || Array.isArray(to) || !('id' in to) || typeof to['id'] !== 'string') throw new Error('The input was not checked.')
  if (to['object'] === 'department') return { owner: null, department: to['id'] }
  const [user] = await tx.query<{ department_id: string | null; status: string }>(sql`
    select department_id, status from "user" where workspace_id = ${tx.workspaceId} and id = ${to['id']}::uuid for share`)
  if (user?.status === 'deactivated') throw leaver()
  return { owner: to['id'], department: user?.department_id ?? former.department }
}

function leaver(): Problem {
  const message = { en: 'This person has left: choose a colleague who is active.', zh: '该同事已停用，请选择在职同事。' }
  return new Problem({ kind: 'invalid', status: 422, title: message, fields: [{ path: '/to', rule: 'active', message }] })
}

function byObject(items: readonly Following[]): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, string[]>()
  for (const { object, id } of items) map.set(object, [...(map.get(object) ?? []), id])
  return map
}

function counted(items: readonly Following[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { object } of items) counts[object] = (counts[object] ?? 0) + 1
  return counts
}

/** A relation reads as { id, title }. */
function idOf(value: Json | undefined): string | null {
  if (typeof value === 'string') return value
  return typeof value === 'object' && value !== null && !Array.isArray(value) && 'id' in value && typeof value['id'] === 'string' ? value['id'] : null
}

function holderIn(value: Json | undefined): Holder {
  const read = (name: string) => (typeof value === 'object' && value !== null && !Array.isArray(value) && name in value ? idOf(Reflect.get(value, name) as Json) : null)
  return { owner: read('owner'), department: read('department') }
}

function itemsIn(value: Json | undefined): { readonly object: string; readonly id: string; readonly owner: string | null; readonly department: string | null }[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((item: Json) => {
    if (typeof item !== 'object' || item === null || Array.isArray(item) || !('object' in item) || !('id' in item)) return []
    const { object, id } = item
    return typeof object === 'string' && typeof id === 'string' ? [{ object, id, ...holderIn(item) }] : []
  })
}
