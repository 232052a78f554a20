import { isProblem } from '../../../lib/problem.ts'
import { type Database, sql } from '../../../platform/database/index.ts'
import type { Warehouse } from '../warehouse/door.ts'
import { purchasesOfDatabase } from './database.ts'
import type { PurchaseSource } from './source.ts'
import { purchasesOfWarehouse } from './warehouse.ts'

/** Of the warehouse, where there is one that has come as far as the feed; of PostgreSQL while there is none. The rows say which it was. */
export function purchasesFrom({ database, warehouse }: { readonly database: Pick<Database, 'read'>; readonly warehouse: Pick<Warehouse, 'ask' | 'away'> }): PurchaseSource {
  const columnar = purchasesOfWarehouse(warehouse, async (workspaceId) => {
    const [row] = await database.read<{ position: number }>({ workspaceId }, sql`select position from feed_position where workspace = ${workspaceId}`)
    return row?.position ?? 0
  })
  const relational = purchasesOfDatabase(database)
  const either = async <Rows>(first: () => Promise<Rows>, second: () => Promise<Rows>): Promise<Rows> => {
    try {
      return await first()
    } catch (error) {
      if (!isProblem(error) || !error.details.kind.startsWith('warehouse-')) throw error
      return second()
    }
  }
  return {
    away: (scope, until, needs) => either(() => columnar.away(scope, until, needs), () => Promise.resolve(undefined)),
    purchases: (scope, until) => either(() => columnar.purchases(scope, until), () => relational.purchases(scope, until)),
    lines: (scope, until) => either(() => columnar.lines(scope, until), () => relational.lines(scope, until)),
  }
}
