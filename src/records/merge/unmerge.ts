import { asText, type Json } from '../../lib/json.ts'
import type { ResolvedObject } from '../../model/define/registry.ts'
import { sql } from '../../platform/database/index.ts'
import type { Store } from '../../platform/database/store.ts'
import { writable } from '../act/writable.ts'
import { notFound, scopeClause } from '../query/scope.ts'
import { finish, prepare } from '../write/carry.ts'
import { lockRows } from '../write/lock.ts'
import { inLockOrder } from '../write/ranks.ts'
import { same, type Stored } from '../write/record.ts'
import { markTaken } from '../write/taken.ts'
import { restored, touched } from '../write/versions.ts'
import { addChange, allChanges, inner, startWork, type Work } from '../write/work.ts'
import { textsOf } from './chosen.ts'
import { cameLater, type Stays } from './later.ts'
import { type Linked, linksOf, noteLinks } from './links.ts'
import { loserForbidden, loserGone, nothingMerged, tooLate, unmergeDays } from './problems.ts'
import { putRowsBack } from './rows.ts'
import { readSteps, type Step } from './steps.ts'

export interface Unmerged {
  readonly restored: readonly string[]
  /** What stays with the record: changed since, or come since. */
  readonly stays: readonly Stays[]
  readonly entries: readonly number[]
}

interface Past { readonly merge_id: string; readonly at: string; readonly losers: readonly string[] }

/**
 * Takes a merge back: the losers come out of the bin, and whatever still stands where the merge put it goes back to where it was.
 * What somebody changed since, and what came since, stays with the winner and is listed.
 * @throws Problem 409 when there is nothing to take back, after 30 days, or when a loser is gone for good; 403, 404 by rights.
 */
export async function unmergeRecords(work: Work, object: ResolvedObject, winner: string, mergeId: string | undefined, stores: readonly Store[]): Promise<Unmerged> {
  const past = await pastMerge(work, object, winner, mergeId)
  const steps = await readSteps(work.tx, past.merge_id)
  const own = [winner, ...past.losers]
  const first = await lockSteps(work, object, own, steps)
  await requireLosers(work, object, past.losers)
  // The winner lets go of what it took over before the losers come back with it: no two living records share a unique value.
  const values = steps.filter(({ kind }) => kind === 'value')
  const changed = await moveBack(work, values, first)
  const entries = [...await finishSome(work, changed, values)]
  entries.push(...await bringBack(again(work), object, past.losers, first))
  const rows = await lockSteps(work, object, own, steps)
  const second = again(work)
  changed.push(...await moveBack(second, steps.filter(({ kind }) => kind !== 'value'), rows))
  const links = await linkedRecords(second, object, winner, steps)
  const before = await linksOf(second, links)
  await settleChanges(second, changed, steps)
  const kept = await putRowsBack(second, stores, steps.flatMap((step) => (step.kind === 'row' ? [{ table: step.place, before: asText(step.before), after: step.after === null ? null : asText(step.after) }] : [])))
  noteLinks(second, { linked: links, before, after: await linksOf(second, links) }, (name, id) => heldRow(second, rows, name, id))
  if (allChanges(second).length > 0) entries.push(...await finish(second))
  await work.tx.run(sql`update record_merge set undone_at = ${new Date(work.context.now)} where workspace_id = ${work.context.workspaceId} and merge_id = ${past.merge_id}::uuid`)
  return { restored: past.losers, stays: [...changed, ...kept.map(({ table }): Stays => ({ why: 'changed', place: table })), ...await cameLater(work, object, winner, past.at, steps)], entries }
}

async function pastMerge({ tx, context }: Work, object: ResolvedObject, winner: string, mergeId: string | undefined): Promise<Past> {
  const [past] = await tx.query<Past>(sql`
    select merge_id, min(at) as at, array_agg(loser_id order by loser_id) as losers from record_merge
    where workspace_id = ${context.workspaceId} and object = ${object.name} and winner_id = ${winner}::uuid and undone_at is null and (${mergeId ?? null}::text is null or merge_id::text = ${mergeId ?? null})
    group by merge_id order by min(at) desc, merge_id desc limit 1`)
  if (past === undefined) throw nothingMerged()
  if (Date.parse(past.at) < context.now - unmergeDays * 86_400_000) throw tooLate()
  return past
}

type Rows = ReadonlyMap<string, ReadonlyMap<string, Stored>>

async function lockSteps(work: Work, object: ResolvedObject, own: readonly string[], steps: readonly Step[]): Promise<Rows> {
  const wanted = new Map<string, Set<string>>([[object.name, new Set(own)]])
  for (const { object: name, recordId } of steps) {
    if (name === undefined || recordId === undefined || !work.registry.objects.has(name)) continue
    wanted.set(name, (wanted.get(name) ?? new Set()).add(recordId))
  }
  const rows = new Map<string, ReadonlyMap<string, Stored>>()
  for (const other of inLockOrder(work.registry, wanted.keys())) {
    const found = await lockRows(work, other, [...wanted.get(other.name) ?? []].sort())
    rows.set(other.name, new Map([...found].map(([id, { record }]) => [id, record])))
  }
  return rows
}

/** Whoever takes a merge back must have been allowed to make it. */
async function requireLosers({ tx, context }: Work, object: ResolvedObject, losers: readonly string[]): Promise<void> {
  const rows = await tx.query<{ may_read: boolean; may_delete: boolean }>(sql`
    select ${scopeClause(context, object, 't', 'read')} as may_read, ${scopeClause(context, object, 't', 'delete')} as may_delete from ${sql.identifier(object.table)} t
    where t.workspace_id = ${context.workspaceId} and t.id = ${sql.anyOf(losers)} and t.deleted_at is not null`)
  if (rows.length < losers.length) throw loserGone()
  if (rows.some(({ may_read: mayRead }) => !mayRead)) throw notFound(context, object)
  if (rows.some(({ may_delete: mayDelete }) => !mayDelete)) throw loserForbidden()
}

async function bringBack(work: Work, object: ResolvedObject, losers: readonly string[], rows: Rows): Promise<readonly number[]> {
  for (const id of losers) addChange(work, restored(work, object, heldRow(work, rows, object.name, id)))
  await prepare(work)
  return finish(work)
}

/** The next write of the same transaction. */
function again(work: Work): Work {
  return startWork(work.dependencies, work.tx, work.context, work.as, { repeatable: work.repeatable })
}

async function finishSome(work: Work, stays: Stays[], steps: readonly Step[]): Promise<readonly number[]> {
  if (allChanges(work).length === 0) return []
  await settleChanges(work, stays, steps)
  return allChanges(work).length === 0 ? [] : finish(work)
}

async function settleChanges(work: Work, stays: Stays[], steps: readonly Step[]): Promise<void> {
  await prepare(work)
  await markTaken(work)
  stays.push(...leaveOut(work, steps))
}

/** Gives each field its old value where the merge's still stands. @returns what stays. */
async function moveBack(work: Work, steps: readonly Step[], rows: Rows): Promise<Stays[]> {
  const stays: Stays[] = []
  const changes = new Map<Stored, { object: ResolvedObject; values: Record<string, Json>; out: boolean }>()
  for (const { kind, place, object: name, recordId, before, after } of steps) {
    const record = name === undefined || recordId === undefined ? undefined : rows.get(name)?.get(recordId)
    if (kind === 'row' || name === undefined || record === undefined) continue
    const change = changes.get(record) ?? { object: work.registry.object(name), values: {}, out: false }
    if (kind === 'binned') {
      if (record.deletedAt !== null && record.deletedWith === after) change.out = true
    } else {
      const next = backTo(place, record.values[place] ?? null, before, after)
      if (next === undefined) stays.push({ why: 'changed', object: name, id: record.id, place })
      else change.values[place] = next
    }
    changes.set(record, change)
  }
  for (const [record, { object, values, out }] of changes) {
    if (Object.keys(values).length === 0 && !out) continue
    const base = out ? restored(work, object, record).after ?? record : touched(work, record, {})
    addChange(work, { object, id: record.id, before: record, after: { ...base, values: { ...base.values, ...values } }, action: work.as?.action ?? 'update', derived: false, path: '' })
  }
  return stays
}

/** The value to go back to; undefined where it was changed since. Of tags those that the merge brought go, later ones stay. */
function backTo(place: string, present: Json, before: Json, after: Json): Json | undefined {
  if (place === 'tags') {
    const [was, put] = [textsOf(before), textsOf(after)]
    return textsOf(present).filter((tag) => was.includes(tag) || !put.includes(tag))
  }
  return same(writable(present), writable(after)) ? before : undefined
}

/** What cannot come back (what it leads to is gone, another has the value by now) leaves its record as it is. */
function leaveOut(work: Work, steps: readonly Step[]): Stays[] {
  const stays: Stays[] = []
  for (const change of work.problems.keys()) {
    work.changes.get(change.object.name)?.delete(change.id)
    for (const { object, recordId, place } of steps) if (object === change.object.name && recordId === change.id) stays.push({ why: 'changed', object, id: change.id, place })
  }
  work.problems.clear()
  return stays
}

/** The records whose links go back: the winner, the losers and who links to them. */
async function linkedRecords(work: Work, object: ResolvedObject, winner: string, steps: readonly Step[]): Promise<Linked> {
  const linked = new Map<string, Set<string>>([[object.name, new Set([winner])]])
  for (const { kind, place, before } of steps) {
    if (kind !== 'row' || place !== 'record_link') continue
    const row: unknown = JSON.parse(asText(before))
    if (typeof row !== 'object' || row === null || !('from_object' in row) || !('from_id' in row) || typeof row.from_object !== 'string' || typeof row.from_id !== 'string') continue
    const [there] = work.registry.objects.has(row.from_object) ? await work.tx.query(sql`select 1 as found from ${sql.identifier(work.registry.object(row.from_object).table)} where workspace_id = ${work.context.workspaceId} and id = ${row.from_id}::uuid`) : []
    if (there !== undefined) linked.set(row.from_object, (linked.get(row.from_object) ?? new Set()).add(row.from_id))
  }
  const found = new Map([...linked].map(([name, ids]) => [name, [...ids]] as const))
  for (const [name, ids] of found) {
    const held = inner(work.locked, name)
    for (const [id, { record }] of await lockRows(work, work.registry.object(name), [...ids].sort())) held.set(id, record)
  }
  return found
}

function heldRow(work: Work, rows: Rows, name: string, id: string): Stored {
  const found = work.locked.get(name)?.get(id) ?? rows.get(name)?.get(id)
  if (found === undefined) throw new Error(`The record ${id} was not locked.`)
  return found
}
