import { permissionOn } from '../../access/index.ts'
import { isUuid } from '../../lib/ids.ts'
import { Problem } from '../../lib/problem.ts'
import type { Registry } from '../../model/define/registry.ts'
import { type Database, sql } from '../../platform/database/index.ts'
import type { Context } from '../../records/context.ts'
import { noSuchPool } from './errors.ts'
import { openPool } from './pools.ts'
import { rightsInPool } from './rights.ts'
import { countView } from './use.ts'

interface Given { readonly database: Database; readonly registryOf: (context: Context) => Promise<Registry> }

/**
 * The request as one that looks into a pool: whatever door it goes through, it reads what the pool shows, by the masks that the
 * engine has for roles. A look at one record counts. @throws Problem 404 for a pool that does not stand open, 403 where the role
 * sees no records of the kind at all, 429 when the views of the day are used up.
 */
export async function enterPool({ database, registryOf }: Given, context: Context, poolId: string, recordId: string | undefined): Promise<Context> {
  const scope = { workspaceId: context.workspaceId }
  const pool = isUuid(poolId) ? await openPool((statement) => database.read(scope, statement), context, poolId) : undefined
  if (pool === undefined) throw noSuchPool()
  const registry = await registryOf(context)
  const object = registry.object(pool.object)
  if (permissionOn(context.actor.permissions, pool.object).read === 'none') {
    throw new Problem({ kind: 'forbidden', status: 403, title: { en: 'Your role does not allow you to see {object}.', zh: '您的角色无权查看{object}。' }, values: { object: object.label[context.actor.language] } })
  }
  if (recordId !== undefined && isUuid(recordId) && !pool.isHead && pool.viewsPerDay !== null) {
    await database.transaction(scope, async (tx) => {
      const rows = await tx.query(sql`select 1 from ${sql.identifier(object.table)} t where t.workspace_id = ${context.workspaceId} and t.id = ${recordId}::uuid and t.access_owner_id = ${poolId}::uuid`)
      if (rows.length > 0) await countView(tx, pool, context.actor.userId, recordId, context.now)
    })
  }
  return { ...context, pool: { object: pool.object, id: pool.id, head: pool.isHead }, actor: { ...context.actor, permissions: rightsInPool(registry, context.actor.permissions, pool, pool.isHead) } }
}
