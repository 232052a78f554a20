import { isUuid } from '../../lib/ids.ts'
import type { Json, JsonObject } from '../../lib/json.ts'
import { together } from '../../lib/together.ts'
import type { Inverse, ResolvedObject } from '../../model/define/registry.ts'
import { isObject } from '../../model/fields/behaviour.ts'
import { checkInput } from '../../model/fields/check.ts'
import type { Written } from '../engine.ts'
import { notFound } from '../query/scope.ts'
import { lockFollowers, requireSameFollowers } from './access.ts'
import { carryOut, prepare } from './carry.ts'
import type { Change } from './change.ts'
import { openFromOutside, partItems, placed, readNew, requireFields, splitLinks, splitParts, wholeOf, writersOf } from './input.ts'
import { readLinks } from './links.ts'
import { noteDerived } from './derive.ts'
import { type Found, lockRows } from './lock.ts'
import { lockParts } from './parts.ts'
import { changeForbidden, noSuchRecord, notByCreation } from './problems.ts'
import { readBack } from './readBack.ts'
import { same, type Stored } from './record.ts'
import { askWaiting } from './pendings.ts'
import { inLockOrder } from './ranks.ts'
import { inOrder } from './settle.ts'
import { binned, isChanged, requireChangeable, touched } from './versions.ts'
import { addChange, addProblems, allChanges, type Work } from './work.ts'

/** Changes fields, links and parts of a record. @throws Problem 404, 403, 409, 422; nothing is then changed. */
export async function update(work: Work, object: ResolvedObject, id: string, input: JsonObject): Promise<Written> {
  const { own, parts } = splitParts(object, input)
  if (!isUuid(id)) throw notFound(work.context, object)
  const below = movesAccess(object, own) ? await lockFollowers(work, object, [id]) : undefined
  const existing = new Map<string, Map<string, Found>>()
  for (const [inverse] of parts) existing.set(inverse.name, await lockParts(work, object, inverse, [id]))
  const { derived = {} } = work.as ?? {}
  const locking = lockTogether(work, { ...derived, [object.name]: [...derived[object.name] ?? [], { id }] })
  // Behind the lock in the same round trip: the server answers in order.
  const [rows] = await together(locking, object.writtenBy === undefined ? askWaiting(work, [id]) : Promise.resolve())
  const found = rows.get(object.name)?.get(id)
  if (below !== undefined) await requireSameFollowers(work, object, [id], below)
  const record = await requireChangeable(work, object, id, found)
  const change = await readChange(work, object, record, own, '')
  for (const [inverse, list] of parts) await readParts(work, change, inverse, list, existing.get(inverse.name) ?? new Map())
  await prepare(work)
  if (!isChanged(change)) work.changes.get(object.name)?.delete(change.id)
  for (const [name, list] of Object.entries(derived)) noteDerived(work, work.registry.object(name), list, rows.get(name) ?? new Map())
  return finishUpdate(work, object, record)
}

/** Locks records of several objects in the order of all locks, in one round trip. */
async function lockTogether(work: Work, lists: Readonly<Record<string, readonly { readonly id: string }[]>>): Promise<ReadonlyMap<string, Map<string, Found>>> {
  const objects = inLockOrder(work.registry, Object.keys(lists))
  const found = await together(...objects.map((each) => lockRows(work, each, (lists[each.name] ?? []).map(({ id }) => id))))
  return new Map(objects.map(({ name }, place) => [name, found[place] ?? new Map<string, Found>()]))
}

async function finishUpdate(work: Work, object: ResolvedObject, record: Stored): Promise<Written> {
  if (allChanges(work).length === 0 && work.problems.size === 0) return { id: record.id, version: record.version, record: await readBack(work, object, record.id), entries: [] }
  const { sent, entries } = await carryOut(work)
  const shown = readBack(work, object, record.id)
  shown.catch(() => undefined)
  await inOrder(sent)
  return { id: record.id, version: work.changes.get(object.name)?.get(record.id)?.after?.version ?? record.version, record: await shown, entries: await entries }
}

/** Reads an input into a change of the record. Problems are noted; links as they stand are looked up. */
export async function readChange(work: Work, object: ResolvedObject, record: Stored, own: unknown, path: string, known?: Readonly<Record<string, JsonObject[]>>): Promise<Change> {
  if (isProgramsOwn(work, object)) throw changeForbidden(work.context, object)
  const { values: checked, problems } = checkInput(work.registry, object.name, own, 'update', writersOf(work))
  requireFields(work, object, Object.keys(checked))
  const { values, links } = splitLinks(object, Object.hasOwn(checked, object.internal ?? '') ? openFromOutside(work, object, checked) : checked)
  const names = Object.keys(links)
  const standing = names.length === 0 ? {} : known ?? (await readLinks(work, [record.id], names)).get(record.id) ?? {}
  const change = addChange(work, {
    object, id: record.id, before: record, action: work.as?.action ?? 'update', derived: false, path,
    after: touched(work, record, values),
    ...(names.length === 0 ? {} : { links: Object.fromEntries(names.map((name) => [name, { before: standing[name] ?? [], after: links[name] ?? [] }])) }),
  })
  addProblems(work, change, problems)
  if (work.as === undefined && object.access !== 'shared') {
    for (const name of ['owner', 'department']) if (Object.hasOwn(values, name) && !same(values[name] ?? null, record.values[name] ?? null)) addProblems(work, change, [notByCreation(`/${name}`)])
  }
  return change
}

/** What only the program writes no person changes by any door; what is one's own alone (a notification) may be marked by its owner. */
function isProgramsOwn({ as, context }: Work, { writtenBy, access }: ResolvedObject): boolean {
  return writtenBy !== undefined && access !== 'personal' && as === undefined && context.actor.via !== 'job'
}

/** A list of parts says all that there are: with an id it is changed, without one new, and what is missing goes to the bin. */
async function readParts(work: Work, whole: Change, inverse: Inverse, list: Json, existing: ReadonlyMap<string, Found>): Promise<void> {
  const object = work.registry.object(inverse.object)
  const [items, problem] = partItems(list)
  if (problem !== undefined) return addProblems(work, whole, [{ ...problem, path: `/${inverse.name}` }])
  const named = new Set<string>()
  for (const [index, item] of items.entries()) {
    const path = `/${inverse.name}/${index}`
    const id = isObject(item) && typeof item['id'] === 'string' ? item['id'] : undefined
    if (id === undefined) {
      readNew(work, object, placed(object, item, index), path, wholeOf(whole, inverse))
      continue
    }
    const found = existing.get(id)
    named.add(id)
    if (found === undefined || !isObject(item)) addProblems(work, whole, [noSuchRecord(`${path}/id`)])
    else {
      const { id: _, version: __, ...given } = item
      const change = await readChange(work, object, found.record, given, path)
      if (!isChanged(change) && !work.problems.has(change)) work.changes.get(object.name)?.delete(change.id)
    }
  }
  for (const [id, { record }] of existing) if (!named.has(id)) addChange(work, binned(work, object, record, null))
}

function movesAccess(object: ResolvedObject, input: unknown): boolean {
  return object.followers.length > 0 && isObject(input) && [object.followsField, 'owner', 'department'].some((name) => name !== undefined && Object.hasOwn(input, name))
}
