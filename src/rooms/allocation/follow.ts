import type { Registry } from '../../model/define/registry.ts'
import { isAssignable } from '../../model/define/object.ts'
import { type Database, sql, type Transaction } from '../../platform/database/index.ts'
import { type Batch, type Entry, follow, type Follower } from '../../platform/feed/index.ts'
import type { Context } from '../../records/context.ts'
import { type AssignGiven, assignRecords } from './assigning/assign.ts'
import { ruledObjects } from './assigning/reading.ts'

/** The name of the cursor. */
export const allocationFollower = 'allocation'

export interface AllocationGiven {
  readonly database: Database
  /** The workspace's engine, and the program as the one who acts in it. */
  readonly engineOf: (workspaceId: number, requestId: string) => Promise<AssignGiven & { readonly context: Context }>
}

/** Follows the feed for what was made and belongs to nobody: the rules say whose it is. */
export function followForAllocation(given: AllocationGiven, failed: (error: unknown) => void): Promise<Follower> {
  return follow(given.database, { name: allocationFollower, onError: failed, handle: (batch) => allocate(given, batch) })
}

/** What rules give away is seen by nobody as new again, so that it bears being called again. */
export async function allocate({ engineOf }: AllocationGiven, { workspaceId, entries, transaction }: Batch): Promise<void> {
  const fresh = entries.filter(isUnheld)
  if (fresh.length === 0) return
  const ruled = await ruledObjects(transaction)
  if (ruled.size === 0) return
  const { context, ...engine } = await engineOf(workspaceId, `assignment ${String(fresh[0]?.id)}`)
  for (const object of new Set(fresh.map((entry) => entry.object))) {
    if (!ruled.has(object) || !isKnown(engine.registry, object)) continue
    const ids = await stillUnheld(transaction, engine.registry, object, fresh.filter((entry) => entry.object === object).map(({ recordId }) => recordId ?? ''))
    if (ids.length > 0) await assignRecords(engine, transaction, context, object, ids)
  }
}

/** Made without an owner, and in no pool. */
function isUnheld({ before, after, recordId, version }: Entry): boolean {
  return before === null && after !== null && recordId !== null && version === 1 && (after['owner'] ?? null) === null && (after['pool'] ?? null) === null
}

function isKnown(registry: Registry, name: string): boolean {
  const object = registry.objects.get(name)
  return object !== undefined && isAssignable(object)
}

/** In the order given; what somebody took meanwhile stays theirs. */
async function stillUnheld(tx: Transaction, registry: Registry, name: string, ids: readonly string[]): Promise<readonly string[]> {
  const object = registry.object(name)
  const rows = await tx.query<{ id: string }>(sql`
    select t.id from ${sql.identifier(object.table)} t where t.workspace_id = ${tx.workspaceId} and t.id = any(${[...ids]}::uuid[]) and t.deleted_at is null and t.owner_id is null
      and ${object.pools === true ? sql`t.pool_id is null` : sql`true`}`)
  const open = new Set(rows.map(({ id }) => id))
  return ids.filter((id) => open.has(id))
}
