import { isJsonObject, type JsonObject } from '../../lib/json.ts'
import type { ResolvedObject } from '../../model/define/registry.ts'
import { lockFollowers } from './access.ts'
import { finish, prepare } from './carry.ts'
import { refusedByGuards } from './guards.ts'
import { readLinks } from './links.ts'
import { lockRows } from './lock.ts'
import { purgeRecords } from './purge.ts'
import { storedFields, type Stored } from './record.ts'
import { markTaken } from './taken.ts'
import { touched } from './versions.ts'
import { addChange, allChanges, type Work } from './work.ts'

export interface Reverted { readonly id: string; /** Values as the feed keeps them: what they were before. */ readonly before: JsonObject }

/**
 * Gives records the values that they had before, as the feed kept them. A value that cannot come back (what it leads to is
 * gone, somebody else has it by now) leaves its record as it is. @returns ids of the records that have their old values again.
 */
export async function revertMany(work: Work, object: ResolvedObject, list: readonly Reverted[]): Promise<readonly string[]> {
  const ids = list.map(({ id }) => id)
  const moving = [object.followsField, 'owner', 'department']
  if (object.followers.length > 0 && list.some(({ before }) => moving.some((name) => name !== undefined && Object.hasOwn(before, name)))) await lockFollowers(work, object, ids)
  const found = await lockRows(work, object, ids)
  const linkNames = Object.keys(object.allFields).filter((name) => object.allFields[name]?.type === 'links' && list.some(({ before }) => Object.hasOwn(before, name)))
  const links = linkNames.length === 0 ? new Map<string, Record<string, JsonObject[]>>() : await readLinks(work, ids, linkNames)
  for (const { id, before } of list) {
    const record = found.get(id)?.record
    if (record === undefined || record.deletedAt !== null) continue
    const given = linkNames.filter((name) => Object.hasOwn(before, name))
    addChange(work, {
      object, id, before: record, after: touched(work, record, valuesOf(work, object, before)), action: work.as?.action ?? 'update', derived: false, path: '',
      ...(given.length === 0 ? {} : { links: Object.fromEntries(given.map((name) => [name, { before: links.get(id)?.[name] ?? [], after: linksOf(before[name]) }])) }),
    })
  }
  await prepare(work)
  await markTaken(work)
  for (const change of work.problems.keys()) work.changes.get(change.object.name)?.delete(change.id)
  work.problems.clear()
  for (const change of (await refusedByGuards(work)).keys()) work.changes.get(change.object.name)?.delete(change.id)
  const done = allChanges(work).map(({ id }) => id)
  if (done.length > 0) await finish(work)
  return done
}

/** What is computed follows by itself. */
function valuesOf({ registry }: Work, object: ResolvedObject, before: JsonObject): Stored['values'] {
  const stored = new Set(storedFields(registry, object))
  return Object.fromEntries(Object.entries(before).filter(([name]) => {
    const type = object.allFields[name]?.type
    return stored.has(name) && type !== 'formula' && type !== 'rollup'
  }))
}

function linksOf(value: JsonObject[string] | undefined): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : []
}

/**
 * Deletes living records for good, without the bin: only for what a program made and nobody has touched since.
 * @returns ids of those that are gone: what a guard does not let go stays.
 */
export async function purgeMany(work: Work, object: ResolvedObject, ids: readonly string[]): Promise<readonly string[]> {
  const found = [...(await lockRows(work, object, ids, 'delete')).values()].map(({ record }) => record)
  const tried = found.map((record) => addChange(work, { object, id: record.id, before: record, after: undefined, action: 'purge', derived: false, path: '' }))
  const kept = new Set([...(await refusedByGuards(work)).keys()].map(({ id }) => id))
  for (const { id } of tried) work.changes.get(object.name)?.delete(id)
  const records = found.filter(({ id }) => !kept.has(id))
  if (records.length > 0) await purgeRecords(work, object, records, 'purge')
  return records.map(({ id }) => id)
}
