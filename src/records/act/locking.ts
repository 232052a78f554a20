import { isProblem } from '../../lib/problem.ts'
import type { ActionDefinition } from '../../model/define/action.ts'
import { type Transaction, sql } from '../../platform/database/index.ts'
import type { ResolvedObject } from '../../model/define/registry.ts'
import type { Context } from '../context.ts'
import { notFound, scopeClause } from '../query/scope.ts'
import { notInPool } from './problems.ts'

/** What stands of a record for the guard of an action, locked until the end of the transaction. */
export interface Locked {
  readonly version: number
  readonly binned: boolean
  /** Whether the caller's rights reach it, besides reading. */
  readonly mayUpdate: boolean
  readonly mayDelete: boolean
}

/**
 * Locks the record if the caller may read it.
 * @throws Problem 404, the same for what does not exist and what may not be seen.
 */
export async function lockRecord(tx: Transaction, context: Context, object: ResolvedObject, id: string): Promise<Locked> {
  const [row] = await tx.query<LockedRow>(sql`${rightsOf(context, object)} and t.id = ${id}::uuid for no key update of t`)
  if (row === undefined) throw notFound(context, object)
  return lockedOf(row)
}

/**
 * Locks the record as the verb reaches it: one of pools also what lies in a pool that stands open to the caller.
 * @throws Problem 404; of pools one that says that somebody may have been faster.
 */
export async function lockFor(tx: Transaction, context: Context, action: ActionDefinition, object: ResolvedObject, id: string): Promise<Locked> {
  if (action.through !== 'pool') return lockRecord(tx, context, object, id)
  try {
    return await lockRecord(tx, lookingIntoPools(context, action, object), object, id)
  } catch (error) {
    if (isProblem(error) && error.details.status === 404) throw notInPool()
    throw error
  }
}

/** The request with the reach of the verb. */
export function lookingIntoPools(context: Context, action: ActionDefinition, object: ResolvedObject): Context {
  return action.through === 'pool' && context.pool === undefined ? { ...context, pool: { object: object.name } } : context
}

/** The same without the lock, for what may be offered. */
export function rightsStatement(context: Context, object: ResolvedObject, ids: readonly string[]) {
  return sql`${rightsOf(context, object)} and t.id = ${sql.anyOf(ids)}`
}

export interface LockedRow { readonly id: string; readonly version: number; readonly binned: boolean; readonly may_update: boolean; readonly may_delete: boolean }

export function lockedOf(row: LockedRow): Locked {
  return { version: row.version, binned: row.binned, mayUpdate: row.may_update, mayDelete: row.may_delete }
}

function rightsOf(context: Context, object: ResolvedObject) {
  return sql`
    select t.id, t.version, t.deleted_at is not null as binned,
      ${scopeClause(context, object, 't', 'update')} as may_update, ${scopeClause(context, object, 't', 'delete')} as may_delete
    from ${sql.identifier(object.table)} t
    where t.workspace_id = ${context.workspaceId} and ${scopeClause(context, object, 't', 'read')}`
}
