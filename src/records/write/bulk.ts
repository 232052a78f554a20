import { isUuid } from '../../lib/ids.ts'
import type { JsonObject } from '../../lib/json.ts'
import { type FieldProblem, isProblem, type Problem } from '../../lib/problem.ts'
import type { ResolvedObject } from '../../model/define/registry.ts'
import { invalid } from '../../model/fields/check.ts'
import { notFound } from '../query/scope.ts'
import { lockFollowers, pointerOf, requireSameFollowers } from './access.ts'
import { finish, prepare } from './carry.ts'
import type { Change } from './change.ts'
import { refusedByGuards } from './guards.ts'
import { readNew } from './input.ts'
import { readLinks } from './links.ts'
import { type Found, lockRows } from './lock.ts'
import { lockBinnedWith } from './parts.ts'
import { changeForbidden, notInBin, parentInBin } from './problems.ts'
import { partsBelow, requireSameParts } from './remove.ts'
import { markTaken } from './taken.ts'
import { readChange } from './update.ts'
import { binned, isChanged, requireChangeable, restored } from './versions.ts'
import { addChange, allChanges, type Work } from './work.ts'

// The set-wise twin: the same checks in the same order as for one record, each statement once for all of them. A record that
// is refused is left out with its reason; the others are written.

export interface Refused { /** Where in the given list it stands. */ readonly index: number; readonly problem: Problem }

export interface Bulk {
  /** Ids in the order of the given list; undefined for a refused one. */
  readonly ids: readonly (string | undefined)[]
  readonly refused: readonly Refused[]
  readonly entries: readonly number[]
}

/** What an item of the list has led to, or why it was refused at once. */
type Item = { readonly changes: readonly Change[] } | { readonly problem: Problem }
type Items = Item[]

/** New records with their parts. */
export async function createMany(work: Work, object: ResolvedObject, inputs: readonly JsonObject[]): Promise<Bulk> {
  const items: Items = inputs.map((input, index) => attempt(work, () => { readNew(work, object, input, '', undefined, work.as?.ids?.[index]) }))
  await prepare(work)
  await markTaken(work)
  return finishMany(work, object, items)
}

export interface ManyChanges { readonly id: string; readonly changes: JsonObject; readonly version?: number }

/** Changes fields and links of records; parts are changed one record at a time. */
export async function updateMany(work: Work, object: ResolvedObject, list: readonly ManyChanges[]): Promise<Bulk> {
  const ids = list.map(({ id }) => id).filter(isUuid)
  const movable = [object.followsField, 'owner', 'department']
  const moves = object.followers.length > 0 && list.some(({ changes }) => movable.some((name) => name !== undefined && Object.hasOwn(changes, name)))
  const below = moves ? await lockFollowers(work, object, ids) : undefined
  const found = await lockRows(work, object, ids)
  if (below !== undefined) await requireSameFollowers(work, object, ids, below)
  const fields = Object.keys(object.allFields).filter((name) => object.allFields[name]?.type === 'links' && list.some(({ changes }) => Object.hasOwn(changes, name)))
  const links = fields.length === 0 ? new Map<string, Record<string, JsonObject[]>>() : await readLinks(work, ids, fields)
  const items: Items = []
  for (const { id, changes, version } of list) {
    items.push(await attemptAsync(work, async () => {
      const record = await requireChangeable({ ...work, seen: version }, object, id, found.get(id))
      const change = await readChange(work, object, record, changes, '', links.get(id) ?? {})
      if (!isChanged(change) && !work.problems.has(change)) work.changes.get(object.name)?.delete(id)
    }))
  }
  await prepare(work)
  await markTaken(work)
  const bulk = await finishMany(work, object, items)
  return { ...bulk, ids: list.map(({ id }, index) => (bulk.refused.some((one) => one.index === index) ? undefined : id)) }
}

/** Into the bin, with their parts. */
export async function removeMany(work: Work, object: ResolvedObject, ids: readonly string[]): Promise<Bulk> {
  const parts = await partsBelow(work, object, ids.filter(isUuid))
  const found = await lockRows(work, object, ids.filter(isUuid), 'delete')
  const items: Items = []
  for (const id of ids) {
    items.push(await attemptAsync(work, async () => {
      addChange(work, binned(work, object, await requireChangeable(work, object, id, found.get(id)), null))
    }))
  }
  await requireSameParts(work, object, ids.filter(isUuid), parts)
  addParts(work, object, parts)
  return byIds(ids, await finishMany(work, object, items))
}

/** A part goes along with the record that it belongs to, unless that one was refused. */
function addParts(work: Work, object: ResolvedObject, parts: ReadonlyMap<ResolvedObject, ReadonlyMap<string, Found>>): void {
  for (const [part, rows] of [...parts].toReversed()) {
    for (const { record } of rows.values()) {
      const whole = wholesOf(part, record.values).find(({ object: name, id }) => work.changes.get(name)?.has(id) === true)
      const above = whole === undefined ? undefined : work.changes.get(whole.object)?.get(whole.id)
      if (above !== undefined) addChange(work, binned(work, part, record, above.object === object ? above.id : above.after?.deletedWith ?? above.id))
    }
  }
}

function wholesOf(part: ResolvedObject, values: JsonObject): { object: string; id: string }[] {
  return Object.entries(part.fields).flatMap(([name, field]) => {
    const value = values[name]
    if (field.type === 'relation' && field.part === true && typeof value === 'string') return [{ object: field.to, id: value }]
    if (field.type === 'target' && field.part === true) {
      const pointer = pointerOf(part, name, value)
      return pointer === undefined ? [] : [pointer]
    }
    return []
  })
}

/** Out of the bin, with the parts that went in with them. */
export async function restoreMany(work: Work, object: ResolvedObject, ids: readonly string[]): Promise<Bulk> {
  const parts = await lockBinnedWith(work, object, ids.filter(isUuid))
  const found = await lockRows(work, object, ids.filter(isUuid), 'delete')
  const items: Items = ids.map((id) => attempt(work, () => {
    const record = requireRestorable(work, object, found.get(id))
    addChange(work, restored(work, object, record))
    for (const [part, rows] of parts) for (const { record: row } of rows.values()) if (row.deletedWith === id) addChange(work, restored(work, part, row))
  }))
  await prepare(work)
  await markTaken(work)
  return byIds(ids, await finishMany(work, object, items))
}

function requireRestorable(work: Work, object: ResolvedObject, found: Found | undefined) {
  if (found === undefined || !found.mayRead) throw notFound(work.context, object)
  if (!found.mayDo) throw changeForbidden(work.context, object)
  if (found.record.deletedAt === null) throw notInBin()
  if (found.record.deletedWith !== null) throw parentInBin()
  return found.record
}

function byIds(ids: readonly string[], bulk: Bulk): Bulk {
  const refused = new Set(bulk.refused.map(({ index }) => index))
  return { ...bulk, ids: ids.map((id, index) => (refused.has(index) ? undefined : id)) }
}

/** What one item leads to, or why it is refused; then nothing of it is left. */
function attempt(work: Work, run: () => void): Item {
  const start = work.log.length
  try {
    run()
  } catch (error) {
    return { problem: takenBack(work, start, error) }
  }
  return { changes: work.log.slice(start) }
}

async function attemptAsync(work: Work, run: () => Promise<void>): Promise<Item> {
  const start = work.log.length
  try {
    await run()
  } catch (error) {
    return { problem: takenBack(work, start, error) }
  }
  return { changes: work.log.slice(start) }
}

function takenBack(work: Work, start: number, error: unknown): Problem {
  if (!isProblem(error)) throw error
  for (const change of work.log.slice(start)) work.changes.get(change.object.name)?.delete(change.id)
  return error
}

/** Leaves out what has problems and writes the rest. */
async function finishMany(work: Work, object: ResolvedObject, items: Items): Promise<Bulk> {
  const refused: Refused[] = []
  const ids: (string | undefined)[] = []
  for (const [index, item] of items.entries()) {
    const changes = 'changes' in item ? item.changes : []
    const problem = 'problem' in item ? item.problem : problemsOf(work, changes)
    ids.push(problem === undefined ? changes.find((change) => change.object === object)?.id : undefined)
    if (problem === undefined) continue
    refused.push({ index, problem })
    for (const change of changes) work.changes.get(change.object.name)?.delete(change.id)
  }
  work.problems.clear()
  refused.push(...await guarded(work, items, ids))
  refused.sort((one, other) => one.index - other.index)
  return { ids, refused, entries: allChanges(work).length === 0 ? [] : await finish(work) }
}

/** Leaves out the items of which a guard does not let a change through. */
async function guarded(work: Work, items: Items, ids: (string | undefined)[]): Promise<Refused[]> {
  const kept = await refusedByGuards(work)
  if (kept.size === 0) return []
  return items.flatMap((item, index) => {
    const changes = 'changes' in item ? item.changes : []
    const problem = changes.map((change) => kept.get(change)).find((each) => each !== undefined)
    if (problem === undefined) return []
    for (const change of changes) work.changes.get(change.object.name)?.delete(change.id)
    ids[index] = undefined
    return [{ index, problem }]
  })
}

function problemsOf(work: Work, changes: readonly Change[]): Problem | undefined {
  const problems: FieldProblem[] = changes.flatMap((change) => work.problems.get(change) ?? [])
  return problems.length === 0 ? undefined : invalid(problems)
}
