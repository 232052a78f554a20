import type { Json } from '../../lib/json.ts'
import { isAssignable, isScored } from '../../model/define/object.ts'
import type { Registry } from '../../model/define/registry.ts'
import { type Database, sql, type Transaction } from '../../platform/database/index.ts'
import { type Batch, type Entry, follow, type Follower } from '../../platform/feed/index.ts'
import { columnParts } from '../../records/columns/index.ts'
import type { Context } from '../../records/context.ts'
import { type AssignGiven, assignRecords } from './assigning/assign.ts'
import { ruledObjects } from './assigning/reading.ts'
import type { RefreshScores } from './scoring/actions.ts'
import { scoredObjects } from './scoring/reading.ts'
import { asScoring, type ScoreGiven, scoreRecords } from './scoring/score.ts'

/** The name of the cursor. */
export const allocationFollower = 'allocation'

export interface AllocationGiven {
  readonly database: Database
  /** Queues the counting of an object. */
  readonly refresh: RefreshScores
  /** The workspace's engine, and the program as the one who acts in it. */
  readonly engineOf: (workspaceId: number, requestId: string) => Promise<AssignGiven & ScoreGiven & { readonly context: Context }>
}

/** Follows the feed: what changed is scored, and what was made and belongs to nobody is given away by the rules. */
export function followForAllocation(given: AllocationGiven, failed: (error: unknown) => void): Promise<Follower> {
  return follow(given.database, { name: allocationFollower, onError: failed, handle: (batch) => allocate(given, batch) })
}

/** A rule may ask for the score: that is counted first. What rules give away is seen by nobody as new again, so that it bears being called again. */
export async function allocate({ engineOf, refresh }: AllocationGiven, { workspaceId, entries, transaction }: Batch): Promise<void> {
  for (const object of new Set(entries.flatMap(objectOfRules))) await refresh(transaction, object === '*' ? undefined : object)
  const [scored, ruled] = [await scoredObjects(transaction), await ruledObjects(transaction)]
  if (scored.size === 0 && ruled.size === 0) return
  const { context, ...engine } = await engineOf(workspaceId, `assignment ${String(entries[0]?.id)}`)
  // Rules that are switched off with their module rest.
  if (!engine.registry.objects.has('assignmentRule')) return
  for (const name of scored) {
    const object = engine.registry.objects.get(name)
    if (object === undefined || !isScored(object)) continue
    const ids = await touched(transaction, engine.registry, name, entries)
    if (ids.length > 0) await scoreRecords(engine, transaction, context, name, ids)
  }
  const fresh = entries.filter(isUnheld)
  for (const name of ruled) {
    const object = engine.registry.objects.get(name)
    if (object === undefined || !isAssignable(object)) continue
    const ids = await stillUnheld(transaction, engine.registry, name, fresh.filter((entry) => entry.object === name).map(({ recordId }) => recordId ?? ''))
    if (ids.length > 0) await assignRecords(engine, transaction, context, name, ids)
  }
}

/** The object whose scores a change of a rule or a band moves. */
function objectOfRules({ object, before, after, action, recordId }: Entry): string[] {
  if ((object !== 'scoringRule' && object !== 'scoreBand') || recordId === null || action === asScoring) return []
  // A change tells only what changed: which object it is for stands fast and may not be named.
  const named = after?.['object'] ?? before?.['object']
  return [typeof named === 'string' ? named : '*']
}

/** Records of the object that changed, and those whose sums did as what hangs on them changed. */
async function touched(tx: Transaction, registry: Registry, name: string, entries: readonly Entry[]): Promise<readonly string[]> {
  const ids = new Set(entries.filter(({ object, recordId, action }) => object === name && recordId !== null && action !== asScoring).map(({ recordId }) => recordId ?? ''))
  for (const child of new Set(entries.map(({ object }) => object))) {
    const relations = new Set((registry.objects.get(child)?.feeds ?? []).filter(({ parent }) => parent === name).map(({ relation }) => relation))
    const changed = entries.filter(({ object, recordId }) => object === child && recordId !== null)
    for (const relation of relations) {
      for (const { before, after } of changed) for (const side of [before, after]) { const id = idOf(side?.[relation]); if (id !== undefined) ids.add(id) }
      for (const id of await parentsOf(tx, registry, child, relation, changed.map(({ recordId }) => recordId ?? ''))) ids.add(id)
    }
  }
  return [...ids].sort()
}

/** What they hang on now: an entry tells of it only where it changed. */
async function parentsOf(tx: Transaction, registry: Registry, child: string, relation: string, ids: readonly string[]): Promise<readonly string[]> {
  const column = columnParts(registry, child, relation).get('_id')
  if (column === undefined) return []
  const rows = await tx.query<{ parent: string | null }>(sql`
    select distinct t.${sql.identifier(column.name)} as parent from ${sql.identifier(registry.object(child).table)} t where t.workspace_id = ${tx.workspaceId} and t.id = ${sql.anyOf(ids)}`)
  return rows.flatMap(({ parent }) => parent ?? [])
}

function idOf(value: Json | undefined): string | undefined {
  if (typeof value === 'string') return value
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' ? value.id : undefined
}

/** Made without an owner, and in no pool. */
function isUnheld({ before, after, recordId, version }: Entry): boolean {
  return before === null && after !== null && recordId !== null && version === 1 && (after['owner'] ?? null) === null && (after['pool'] ?? null) === null
}

/** In the order given; what somebody took meanwhile stays theirs. */
async function stillUnheld(tx: Transaction, registry: Registry, name: string, ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length === 0) return []
  const object = registry.object(name)
  const rows = await tx.query<{ id: string }>(sql`
    select t.id from ${sql.identifier(object.table)} t where t.workspace_id = ${tx.workspaceId} and t.id = ${sql.anyOf(ids)} and t.deleted_at is null and t.owner_id is null
      and ${object.pools === true ? sql`t.pool_id is null` : sql`true`}`)
  const open = new Set(rows.map(({ id }) => id))
  return ids.filter((id) => open.has(id))
}
