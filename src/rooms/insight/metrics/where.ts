import { isProblem } from '../../../lib/problem.ts'
import type { Registry } from '../../../model/define/registry.ts'
import { sql } from '../../../platform/database/index.ts'
import type { Doing, Implementation } from '../../../records/act/index.ts'
import type { Warehouse } from '../warehouse/door.ts'

/** Below so many records PostgreSQL is as quick, and no process has to be woken for it. */
export const leastRecords = 200_000
const estimateKept = 10 * 60_000

export interface Counting { readonly registry: Registry; readonly warehouse: () => Pick<Warehouse, 'table'> | undefined; /** Tests count all there. */ readonly least?: number }

/**
 * Tables of figures over many records are counted in the warehouse, under the same rights and with the same numbers, where it has come
 * as far as the books and has all that is asked for; everything else in PostgreSQL, in the transaction of the verb.
 */
export function countedWhereItIsQuick({ registry, warehouse, least = leastRecords }: Counting): (implementation: Implementation) => Implementation {
  const estimates = new Map<string, { readonly at: number; readonly rows: number }>()
  const rowsOf = async ({ tx }: Doing, name: string): Promise<number> => {
    const known = estimates.get(name)
    if (known !== undefined && performance.now() - known.at < estimateKept) return known.rows
    const [row] = await tx.query<{ rows: number }>(sql`select greatest(reltuples, 0)::double precision as rows from pg_class where oid = ${`"${registry.object(name).table}"`}::regclass`)
    estimates.set(name, { at: performance.now(), rows: row?.rows ?? 0 })
    return row?.rows ?? 0
  }
  const tableOf = (doing: Doing): Doing['tableSeen'] => async (name, query) => {
    const there = warehouse()
    if (there === undefined || (least > 0 && await rowsOf(doing, name) < least)) return doing.tableSeen(name, query)
    const [last] = await doing.tx.query<{ position: number }>(sql`select position from feed_position where workspace = ${doing.context.workspaceId}`)
    try {
      return await there.table(doing.context, name, query, last?.position ?? 0)
    } catch (error) {
      // What it does not have, or not yet, is counted where everything is; a refusal of a right comes again from there.
      if (!isProblem(error)) throw error
      return doing.tableSeen(name, query)
    }
  }
  // Looked through and not copied: a verb of a collection has no record, and says so when it is asked for one.
  const counted = (doing: Doing): Doing => {
    const tableSeen = tableOf(doing)
    return new Proxy(doing, { get: (of, name): unknown => (name === 'tableSeen' ? tableSeen : Reflect.get(of, name)) })
  }
  return (implementation) => ({ ...implementation, run: (doing) => implementation.run(counted(doing)) })
}
