import { createHash } from 'node:crypto'
import type { ResolvedObject } from '../../model/define/registry.ts'
import { sql } from '../../platform/database/index.ts'
import type { Change } from './change.ts'
import { notUnique, notUniqueField } from './problems.ts'
import type { Stored } from './record.ts'
import { addProblems, allChanges, type Work } from './work.ts'

/** Fields that together no two living records share: of a declared rule, or one field that a workspace marked so. */
export interface Unique { readonly name: string; readonly fields: readonly string[] }
export interface UniqueKey { readonly object: string; readonly rule: string; readonly value: string; readonly record: string; readonly fields: readonly string[] }

const known = new WeakMap<ResolvedObject, readonly Unique[]>()

/** What is unique by key and not by an index of its own: a slot has none that is, since its meaning changes from workspace to workspace. */
export function uniquesOf(object: ResolvedObject): readonly Unique[] {
  let uniques = known.get(object)
  if (uniques === undefined) {
    const own = Object.entries(object.fields).filter(([, field]) => field.unique === true && field.slots !== undefined).map(([name]): Unique => ({ name, fields: [name] }))
    known.set(object, uniques = [...own, ...object.uniqueRules ?? []])
  }
  return uniques
}

type Keeping = Pick<Work, 'tx' | 'context'>

/** The keys of a living record; a rule of which a field is empty gives none. */
export function uniqueKeysOf(object: ResolvedObject, record: Stored | undefined, uniques = uniquesOf(object)): UniqueKey[] {
  if (record === undefined || record.deletedAt !== null) return []
  return uniques.flatMap(({ name, fields }) => {
    const values = fields.map((field) => record.values[field] ?? null)
    if (values.some((value) => value === null)) return []
    return [{ object: object.name, rule: name, value: createHash('sha256').update(JSON.stringify(values)).digest('base64'), record: record.id, fields }]
  })
}

/** For many at once: who would take a key that another living record has, or one earlier in the list. */
export async function markTakenKeys(work: Work): Promise<void> {
  const asked = allChanges(work).filter(({ derived, object }) => !derived && uniquesOf(object).length > 0).flatMap((change) => uniqueKeysOf(change.object, change.after).map((key) => ({ change, key })))
  if (asked.length === 0) return
  const rows = await work.tx.query<{ object: string; rule: string; value: string; record_id: string }>(sql`
    select u.object, u.rule, u.value, u.record_id from unique_key u
    join json_to_recordset(${JSON.stringify(asked.map(({ key }) => key))}::json) as k(object text, rule text, value text) on k.object = u.object and k.rule = u.rule and k.value = u.value
    where u.workspace_id = ${work.context.workspaceId}`)
  const holders = new Map(rows.map(({ object, rule, value, record_id: id }) => [`${object} ${rule} ${value}`, id]))
  for (const { change, key } of asked) {
    const at = `${key.object} ${key.rule} ${key.value}`
    const holder = holders.get(at)
    if (holder !== undefined && holder !== change.id) addProblems(work, change, key.fields.map(notUniqueField))
    else holders.set(at, change.id)
  }
}

/** Keeps the keys in step with the records. @throws Problem 409 naming the fields, also where another writer was a moment faster. */
export async function writeUniqueKeys(work: Work): Promise<void> {
  const gone: string[] = []
  const added: UniqueKey[] = []
  for (const change of allChanges(work)) {
    if (change.derived || uniquesOf(change.object).length === 0) continue
    const { before, after } = keysOf(change)
    if (before.map(keyText).join() === after.map(keyText).join()) continue
    if (before.length > 0) gone.push(change.id)
    added.push(...after)
  }
  if (gone.length > 0) await work.tx.query(sql`delete from unique_key where workspace_id = ${work.context.workspaceId} and record_id = ${sql.anyOf(gone)}`)
  await addKeys(work, added)
}

/** @throws Problem 409 where another record has one of them. */
export async function addKeys(work: Keeping, keys: readonly UniqueKey[]): Promise<void> {
  const [refused] = await insertKeys(work, keys)
  if (refused !== undefined) throw notUnique(refused.fields)
}

/** Writes down those that nobody has. @returns those that another record has. */
export async function insertKeys(work: Keeping, keys: readonly UniqueKey[]): Promise<readonly UniqueKey[]> {
  if (keys.length === 0) return []
  const sorted = [...keys].sort((a, b) => (keyText(a) < keyText(b) ? -1 : 1))
  const rows = await work.tx.query<{ rule: string; record_id: string }>(sql`
    insert into unique_key (workspace_id, object, rule, value, record_id)
    select ${work.context.workspaceId}::integer, k.object, k.rule, k.value, k.record from json_to_recordset(${JSON.stringify(sorted)}::json) as k(object text, rule text, value text, record uuid)
    on conflict do nothing returning rule, record_id`)
  if (rows.length === sorted.length) return []
  // What is filled in for records that are there may meet their own key, written by whoever changed them a moment ago.
  const own = await work.tx.query<{ rule: string; record_id: string }>(sql`
    select u.rule, u.record_id from unique_key u
    join json_to_recordset(${JSON.stringify(sorted)}::json) as k(object text, rule text, value text, record uuid) on k.object = u.object and k.rule = u.rule and k.value = u.value and k.record = u.record_id
    where u.workspace_id = ${work.context.workspaceId}`)
  const held = new Set(own.map(({ rule, record_id: id }) => `${rule} ${id}`))
  return sorted.filter(({ rule, record }) => !held.has(`${rule} ${record}`))
}

function keysOf({ object, before, after }: Change) {
  return { before: uniqueKeysOf(object, before), after: uniqueKeysOf(object, after) }
}

function keyText({ object, rule, value }: UniqueKey): string {
  return `${object} ${rule} ${value}`
}
