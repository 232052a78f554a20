import type { Json } from '../../lib/json.ts'
import type { ResolvedObject } from '../../model/define/registry.ts'
import { sql } from '../../platform/database/index.ts'
import type { Store } from '../../platform/database/store.ts'
import { notFound, scopeClause } from '../query/scope.ts'
import { finish, prepare } from '../write/carry.ts'
import { lockRows } from '../write/lock.ts'
import { outrun } from '../write/outrun.ts'
import { inLockOrder } from '../write/ranks.ts'
import type { Stored, Values } from '../write/record.ts'
import { readChange } from '../write/update.ts'
import { binned, touched } from '../write/versions.ts'
import { addChange, changeOf, newId, type Work } from '../write/work.ts'
import { candidateObject, pairChanges } from './candidates.ts'
import { chosenValues } from './chosen.ts'
import { linkedFrom, type LinkLists, linksOf, noteLinks } from './links.ts'
import { dropTwins } from './parts.ts'
import { loserForbidden } from './problems.ts'
import { naming, type Pointing, referring } from './referring.ts'
import type { MergeRequest } from './request.ts'
import { requireNoLinkRing, whoLetsGo } from './rings.ts'
import { moveRows } from './rows.ts'
import { type Step, writeSteps } from './steps.ts'

export interface Merged { readonly mergeId: string; readonly moved: number; readonly dropped: number; readonly entries: readonly number[] }

/** A merge under way. */
interface Merging {
  readonly work: Work
  readonly object: ResolvedObject
  readonly request: MergeRequest
  readonly losers: ReadonlySet<string>
  readonly steps: Step[]
  readonly rows: ReadonlyMap<string, ReadonlyMap<string, Stored>>
}

/**
 * Makes one record of several, in one transaction: the losers go into the bin under the winner, all that leads to them leads to
 * the winner, whether the caller may see it or not, and each step is written down so that it can be taken back.
 * @throws Problem 404 for a record that the caller may not see, 403 without the right to delete the losers, 409 for a ring of links.
 */
export async function mergeRecords(work: Work, object: ResolvedObject, request: MergeRequest, stores: readonly Store[]): Promise<Merged> {
  await requireRights(work, object, request.losers)
  const losers = new Set(request.losers)
  const { pointing, named, linked, rows } = await lockAll(work, object, request)
  const merging: Merging = { work, object, request, losers, steps: [], rows }
  const own = rows.get(object.name) ?? new Map<string, Stored>()
  const winner = own.get(request.winner)
  if (winner === undefined || request.losers.some((id) => own.get(id) === undefined)) throw notFound(work.context, object)
  for (const id of request.losers) addChange(work, binned(work, object, stored(own, id), request.winner))
  const values = chosenValues(object, request, own)
  const change = await readChange(work, object, winner, values, '')
  for (const [name, after] of Object.entries(change.after?.values ?? {})) if (Object.hasOwn(values, name)) merging.steps.push({ kind: 'value', place: name, object: object.name, recordId: winner.id, before: winner.values[name] ?? null, after })
  await movePointers(merging, pointing)
  await renameInside(merging, named)
  await letGoOfRings(merging, winner)
  merging.steps.push(...await dropTwins(work, object, request))
  await prepare(work)
  const links = await moveStoreRows(merging, stores, linked)
  noteLinks(work, links, (name, id) => stored(rows.get(name), id))
  const mergeId = newId(work)
  const entries = await finish(work)
  await writeSteps(work.tx, mergeId, merging.steps)
  await remember(work, object, request, mergeId)
  return { mergeId, moved: merging.steps.filter(isMove).length, dropped: merging.steps.filter(({ kind, after }) => kind === 'dropped' || kind === 'binned' || (kind === 'row' && after === null)).length, entries }
}

function isMove({ kind, after }: Step): boolean {
  return kind === 'moved' || (kind === 'row' && after !== null)
}

/** The right to change the winner is asked before; losers must be seen, living, and such as the caller may delete. */
async function requireRights({ tx, context }: Work, object: ResolvedObject, losers: readonly string[]): Promise<void> {
  const rows = await tx.query<{ may_delete: boolean }>(sql`
    select ${scopeClause(context, object, 't', 'delete')} as may_delete from ${sql.identifier(object.table)} t
    where t.workspace_id = ${context.workspaceId} and t.id = ${sql.anyOf(losers)} and t.deleted_at is null and ${scopeClause(context, object, 't', 'read')}`)
  if (rows.length < losers.length) throw notFound(context, object)
  if (rows.some(({ may_delete: mayDelete }) => !mayDelete)) throw loserForbidden()
}

interface Locked {
  readonly pointing: ReadonlyMap<Pointing, readonly string[]>
  readonly named: Awaited<ReturnType<typeof naming>>
  readonly linked: Awaited<ReturnType<typeof linkedFrom>>
  readonly rows: Merging['rows']
}

/** Finds all that leads to the losers and locks it, the deepest first, then looks again whether something came in between. */
async function lockAll(work: Work, object: ResolvedObject, request: MergeRequest): Promise<Locked> {
  const all = [request.winner, ...request.losers]
  const [pointing, named, linked] = [await referring(work, object, request.losers), await naming(work, request.losers), await linkedFrom(work, object, all)]
  const wanted = new Map<string, Set<string>>([[object.name, new Set(all)]])
  const want = (name: string, ids: readonly string[]) => { wanted.set(name, new Set([...wanted.get(name) ?? [], ...ids])) }
  for (const [{ object: other }, ids] of pointing) want(other.name, ids)
  for (const one of named) want(one.object.name, one.ids)
  for (const [name, ids] of linked) want(name, ids)
  const rows = new Map<string, ReadonlyMap<string, Stored>>()
  for (const other of inLockOrder(work.registry, wanted.keys())) {
    const found = await lockRows(work, other, [...wanted.get(other.name) ?? []].sort())
    rows.set(other.name, new Map([...found].map(([id, { record }]) => [id, record])))
  }
  for (const [{ object: other }, ids] of await referring(work, object, request.losers)) if (ids.some((id) => rows.get(other.name)?.has(id) !== true)) outrun(work)
  return { pointing, named, linked, rows }
}

async function movePointers(merging: Merging, pointing: Locked['pointing']): Promise<void> {
  const { work, object, request, losers, rows } = merging
  const pairs = new Set<string>()
  for (const [{ object: other, field, kind }, ids] of pointing) {
    if (other.name === candidateObject) {
      for (const id of ids) pairs.add(id)
      continue
    }
    for (const id of ids) {
      if (other.name === object.name && losers.has(id)) continue
      const record = stored(rows.get(other.name), id)
      // What led from the winner to a loser would lead from the record to itself.
      const itself = other.name === object.name && id === request.winner
      change(merging, other, record, { [field]: itself ? null : kind === 'relation' ? request.winner : { object: object.name, id: request.winner } }, itself ? 'dropped' : 'moved')
    }
  }
  if (pairs.size === 0) return
  const candidates = work.registry.object(candidateObject)
  const records = [...pairs].sort().map((id) => stored(rows.get(candidateObject), id))
  for (const [id, changes] of await pairChanges(work, object, records, request.winner, losers)) change(merging, candidates, stored(rows.get(candidateObject), id), changes, 'moved')
}

/** Ids inside structures: a saved view that asks for the loser's opportunities asks for the winner's. */
async function renameInside(merging: Merging, named: Locked['named']): Promise<void> {
  const { object, losers, request, rows } = merging
  for (const { object: other, field, ids } of named) {
    for (const id of ids) {
      if (other.name === object.name && losers.has(id)) continue
      const record = stored(rows.get(other.name), id)
      change(merging, other, record, { [field]: replaced(record.values[field] ?? null, losers, request.winner) }, 'moved')
    }
  }
}

function replaced(value: Json, losers: ReadonlySet<string>, winner: string): Json {
  if (typeof value === 'string') return losers.has(value) ? winner : value
  if (Array.isArray(value)) return value.map((each: Json) => replaced(each, losers, winner))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, replaced(each, losers, winner)]))
}

async function letGoOfRings(merging: Merging, winner: Stored): Promise<void> {
  const { work, object, request, losers } = merging
  for (const [name, field] of Object.entries(object.fields)) {
    if (field.type !== 'relation' || field.acyclic !== true) continue
    const own = changeOf(work, object.name, winner.id)?.after?.values[name] ?? null
    const at = await whoLetsGo(work, object, name, own, request.winner, losers)
    if (at === undefined) continue
    const record = stored(merging.rows.get(object.name), at)
    change(merging, object, record, { [name]: null }, 'dropped')
  }
}

/** Lays values over what the write so far makes of the record, and writes the step down; of several steps of a field the last counts. */
function change({ work, steps }: Merging, object: ResolvedObject, record: Stored, values: Values, kind: 'moved' | 'dropped'): void {
  const standing = changeOf(work, object.name, record.id)
  if (standing?.after === undefined) addChange(work, { object, id: record.id, before: record, after: touched(work, record, values), action: work.as?.action ?? 'update', derived: false, path: '' })
  else standing.after = { ...standing.after, values: { ...standing.after.values, ...values } }
  for (const [place, after] of Object.entries(values)) {
    const earlier = steps.findIndex((step) => step.recordId === record.id && step.place === place && step.object === object.name)
    if (earlier >= 0) steps.splice(earlier, 1)
    steps.push({ kind, place, object: object.name, recordId: record.id, before: record.values[place] ?? null, after })
  }
}

async function moveStoreRows({ work, object, request, steps }: Merging, stores: readonly Store[], linked: Locked['linked']): Promise<LinkLists> {
  const before = await linksOf(work, linked)
  for (const { table, before: row, after } of await moveRows(work, stores, object, request.winner, request.losers)) steps.push({ kind: 'row', place: table, before: row, after })
  await requireNoLinkRing(work, object, request.winner)
  return { before, after: await linksOf(work, linked), linked }
}

async function remember({ tx, context }: Work, object: ResolvedObject, { winner, losers }: MergeRequest, mergeId: string): Promise<void> {
  await tx.run(sql`
    insert into record_merge (workspace_id, merge_id, object, winner_id, loser_id, at, actor_id)
    select ${context.workspaceId}::integer, ${mergeId}::uuid, ${object.name}, ${winner}::uuid, l.id, ${new Date(context.now)}, ${context.actor.userId}::uuid from unnest(${[...losers]}::uuid[]) as l(id)`)
}

function stored(rows: ReadonlyMap<string, Stored> | undefined, id: string): Stored {
  const found = rows?.get(id)
  if (found === undefined) throw new Error(`The record ${id} was not locked.`)
  return found
}
