import type { Problem } from '../../lib/problem.ts'
import type { ResolvedObject } from '../../model/define/registry.ts'
import { inApproval } from '../act/hold.ts'
import { waitingOn } from '../act/pending.ts'
import type { Change } from './change.ts'
import { lockParents } from './lock.ts'
import { inLockOrder } from './ranks.ts'
import type { Values } from './record.ts'
import { allChanges, type Work } from './work.ts'

/**
 * The changes of records on which an act waits for an approval, or whose whole does: the lines of an order wait with it. A
 * workspace that never configured anything has no approvals, and is not asked.
 */
export async function refusedByPending(work: Work): Promise<Map<Change, Problem>> {
  const refused = new Map<Change, Problem>()
  if (work.context.configuration === 0) return refused
  const standing = allChanges(work).filter(({ derived, object }) => !derived && object.writtenBy === undefined)
  const wholes = new Map(standing.map((change) => [change, wholesAround(work, change)]))
  const above = new Map<string, Set<string>>()
  for (const { object, id } of [...wholes.values()].flat()) above.set(object, (above.get(object) ?? new Set()).add(id))
  // Held until the commit, so that no request is opened for the whole in between.
  for (const object of inLockOrder(work.registry, above.keys())) await lockParents(work, object, above.get(object.name) ?? [])
  const ids = standing.flatMap((change) => [...(change.before === undefined ? [] : [change.id]), ...(wholes.get(change) ?? []).map(({ id }) => id)])
  const unasked = [...new Set(ids)].filter((id) => !work.waiting.has(id))
  await askWaiting(work, unasked)
  if (ids.every((id) => work.waiting.get(id) === undefined)) return refused
  for (const change of standing) {
    const found = [change.id, ...(wholes.get(change) ?? []).map(({ id }) => id)].map((id) => work.waiting.get(id)).find((one) => one !== undefined)
    if (found !== undefined) refused.set(change, inApproval(work.registry, found))
  }
  return refused
}

/** Looks up what these locked records wait for, once in a write. */
export async function askWaiting(work: Work, ids: readonly string[]): Promise<void> {
  if (work.context.configuration === 0) return
  const found = await waitingOn(work.tx, ids)
  for (const id of ids) work.waiting.set(id, found.get(id))
}

/** The records to which the change belongs as a part, before and after it; those that are made by the same write wait for nothing. */
function wholesAround(work: Work, { object, before, after }: Change): readonly { readonly object: string; readonly id: string }[] {
  return [before, after].flatMap((side) => (side === undefined ? [] : wholesOf(object, side.values)))
    .filter((whole) => { const change = work.changes.get(whole.object)?.get(whole.id); return change === undefined || change.before !== undefined })
}

/** Lines and the like; what is only said of a record (a comment) may be said while it waits. */
function wholesOf(object: ResolvedObject, values: Values): { readonly object: string; readonly id: string }[] {
  return partsIn(object).flatMap(({ name, to }) => {
    const id = values[name]
    return typeof id === 'string' ? [{ object: to, id }] : []
  })
}

const known = new WeakMap<ResolvedObject, readonly { readonly name: string; readonly to: string }[]>()

/** The fields by which a record is a part of another: looked for once an object, as most have none and many records are written at once. */
function partsIn(object: ResolvedObject): readonly { readonly name: string; readonly to: string }[] {
  const before = known.get(object)
  if (before !== undefined) return before
  const parts = Object.entries(object.fields).flatMap(([name, field]) => (field.type === 'relation' && field.part === true ? [{ name, to: field.to }] : []))
  known.set(object, parts)
  return parts
}
