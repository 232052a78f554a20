import type { Json } from '../../lib/json.ts'
import type { Feeds, ResolvedObject } from '../../model/define/registry.ts'
import { type Statement, sql } from '../../platform/database/index.ts'
import type { Change } from './change.ts'
import { withFormulas } from './formulas.ts'
import { lockParents } from './lock.ts'
import { inLockOrder } from './ranks.ts'
import { currencyIn } from './ownCurrency.ts'
import { recompute } from './recompute.ts'
import type { Stored } from './record.ts'
import { anew, type Contribution, contributionOf, kept, sameContribution } from './rollups.ts'
import { insertRows, updateRows } from './rows.ts'
import { addChange, changeOf, type Work } from './work.ts'

/** One child's part in one sum, before and after. */
export interface Shift { readonly feed: Feeds; readonly removed: Contribution | undefined; readonly added: Contribution | undefined }

/**
 * Writes all changes, the deepest objects first, and on the way up brings the sums of their parents along: the parents are
 * locked before the children's rows are counted, so that no other writer's child is missed. Statements go out without waiting
 * for each other's answers.
 */
export async function settle(work: Work): Promise<readonly Promise<unknown>[]> {
  const sent: Promise<unknown>[] = []
  const done = new Set<Change>()
  if (referToEachOther(work)) sent.push(send(work, sql`set constraints all deferred`))
  try {
    for (let object = nextObject(work, done); object !== undefined; object = nextObject(work, done)) {
      const changes = [...work.changes.get(object.name)?.values() ?? []].filter((change) => !done.has(change))
      for (const change of changes) done.add(change)
      await settleObject(work, object, changes, sent, done)
    }
  } catch (error) {
    // After the first failure every statement fails: the first one says why.
    await inOrder(sent)
    throw error
  }
  return sent
}

/** Whether records of several objects are written that may refer to each other; what is only computed refers as it did. */
function referToEachOther({ changes }: Work): boolean {
  return [...changes.values()].filter((byId) => [...byId.values()].some(({ derived }) => !derived)).length > 1
}

/** Awaits statements that went out together; the first that failed is thrown. */
export async function inOrder(sent: readonly Promise<unknown>[]): Promise<void> {
  for (const one of sent) await one
}

function nextObject(work: Work, done: ReadonlySet<Change>): ResolvedObject | undefined {
  return inLockOrder(work.registry, work.changes.keys()).find(({ name }) => [...work.changes.get(name)?.values() ?? []].some((change) => !done.has(change)))
}

async function settleObject(work: Work, object: ResolvedObject, changes: readonly Change[], sent: Promise<unknown>[], done: ReadonlySet<Change>): Promise<void> {
  for (const change of changes) if (change.after !== undefined) change.after = withFormulas(work, object, change.after, change.before === undefined)
  const shifts = shiftsOf(work, object, changes)
  await lockShifted(work, shifts)
  for (const statement of statementsOf(work, object, changes)) sent.push(send(work, statement))
  const again = new Map<Feeds, Set<string>>()
  for (const shift of shifts) applyShift(work, shift, again, done)
  for (const [feed, parents] of again) await recomputeInto(work, object, feed, [...parents].sort(), done)
}

/** Sums that these changes move. */
export function shiftsOf(work: Work, object: ResolvedObject, changes: readonly Change[]): Shift[] {
  return object.feeds.flatMap((feed) => changes.flatMap(({ before, after }) => {
    const removed = contributionOf(work, object, feed, before)
    const added = contributionOf(work, object, feed, after)
    return sameContribution(removed, added) ? [] : [{ feed, removed, added }]
  }))
}

/** Locks the parents of these shifts in the order of all locks. */
export async function lockShifted(work: Work, shifts: readonly Shift[]): Promise<void> {
  const wanted = new Map<string, Set<string>>()
  for (const { feed, removed, added } of shifts) {
    const ids = wanted.get(feed.parent) ?? new Set()
    for (const contribution of [removed, added]) if (contribution !== undefined) ids.add(contribution.parent)
    wanted.set(feed.parent, ids)
  }
  for (const parent of inLockOrder(work.registry, wanted.keys())) await lockParents(work, parent, wanted.get(parent.name) ?? [])
}

function applyShift(work: Work, { feed, removed, added }: Shift, again: Map<Feeds, Set<string>>, done: ReadonlySet<Change>): void {
  const stays = removed?.parent === added?.parent
  const sides = stays ? [[removed, added] as const] : [[removed, undefined] as const, [undefined, added] as const]
  for (const [gone, came] of sides) {
    const parent = came?.parent ?? gone?.parent
    if (parent === undefined || again.get(feed)?.has(parent) === true) continue
    const present = standing(work, feed.parent, parent)
    if (present === undefined) continue
    const own = feed.rollup.in === undefined ? undefined : currencyIn(present.values, feed.rollup.in, work.context.baseCurrency)
    const value = kept(work, feed.rollup, present.values[feed.field] ?? null, own, gone, came)
    if (value === anew) again.set(feed, (again.get(feed) ?? new Set()).add(parent))
    else setDerived(work, feed, parent, value, done)
  }
}

async function recomputeInto(work: Work, object: ResolvedObject, feed: Feeds, parents: readonly string[], done: ReadonlySet<Change>): Promise<void> {
  for (const [parent, value] of await recompute(work, object, feed, parents)) setDerived(work, feed, parent, value, done)
}

/** The parent as it stands in this write; undefined when it is gone with it. */
function standing(work: Work, parent: string, id: string): Stored | undefined {
  const change = latest(work, parent, id)
  return change === undefined ? work.locked.get(parent)?.get(id) : change.after
}

function latest(work: Work, object: string, id: string): Change | undefined {
  return changeOf(work, object, `${id} again`) ?? changeOf(work, object, id)
}

function setDerived(work: Work, feed: Feeds, id: string, value: Json, done: ReadonlySet<Change>): void {
  const change = latest(work, feed.parent, id)
  const present = standing(work, feed.parent, id)
  if (present === undefined) return
  const after: Stored = { ...present, values: { ...present.values, [feed.field]: value } }
  if (change !== undefined && !done.has(change)) {
    change.after = after
    return
  }
  // Already written in this transaction (a tree within one object), or not changed but for this.
  const object = work.registry.object(feed.parent)
  const again: Change = { object, id, before: present, after, action: 'derive', derived: true, path: '' }
  if (change === undefined) addChange(work, again)
  else work.changes.get(feed.parent)?.set(`${id} again`, again)
}

function statementsOf(work: Work, object: ResolvedObject, changes: readonly Change[]): Statement[] {
  const { registry, context: { workspaceId } } = work
  const added = changes.flatMap(({ before, after }) => (before === undefined && after !== undefined ? [after] : []))
  const changed = changes.flatMap(({ before, after }) => (before !== undefined && after !== undefined ? [{ before, after }] : []))
  const gone = changes.flatMap(({ after, id }) => (after === undefined ? [id] : []))
  return [
    ...(added.length === 0 ? [] : [insertRows(registry, object, workspaceId, added)]),
    ...updateRows(registry, object, workspaceId, changed),
    ...(gone.length === 0 ? [] : [sql`delete from ${sql.identifier(object.table)} where workspace_id = ${workspaceId} and id = ${sql.anyOf(gone)}`]),
  ]
}

/** Sends a statement; its failure is seen when all are awaited. */
export async function send(work: Work, statement: Statement): Promise<number> {
  const running = work.tx.run(statement)
  running.catch(() => undefined)
  return running
}

