import type { Clock } from '../../lib/clock.ts'
import type { Registry } from '../../model/define/registry.ts'
import type { Database, Transaction } from '../../platform/database/index.ts'
import type { Context } from '../context.ts'
import type { AggregateQuery, ListQuery, Records, Table, TableQuery } from '../engine.ts'
import { planAggregate } from './aggregate.ts'
import { countBound, planCount } from './count.ts'
import { createCursors } from './cursor.ts'
import { planPage } from './list.ts'
import { aggregateAsOf, listAsOf } from './past.ts'
import { planNearest } from './nearest.ts'
import { planRead } from './read.ts'
import { notFound } from './scope.ts'
import { planTable } from './table.ts'
import { searchRestriction, searchWithin } from '../search/restrict.ts'

export interface ReaderDependencies {
  readonly registry: Registry
  readonly database: Database
  readonly clock: Clock
  /** Signs the cursors. */
  readonly secret: string
}

export interface RecordsReader extends Pick<Records, 'read' | 'list' | 'count' | 'aggregate' | 'nearest'> {
  /** A page as a transaction sees it, on its own connection: work that holds one must not wait for a second. */
  listWithin(tx: Transaction, context: Context, object: string, query: Omit<ListQuery, 'asOf' | 'search'>): ReturnType<Records['list']>
  /** Figures as a transaction sees them. */
  aggregateWithin(tx: Transaction, context: Context, object: string, query: Omit<AggregateQuery, 'asOf' | 'search'>): ReturnType<Records['aggregate']>
  /** A table of figures as a transaction sees it. */
  tableWithin(tx: Transaction, context: Context, object: string, query: TableQuery): Promise<Table>
}

/** The engine's way to ask: each answer is one statement in one round trip, with scope and masks inside. */
export function createRecordsReader({ registry, database, secret }: ReaderDependencies): RecordsReader {
  const cursors = createCursors(secret)
  const dependencies = { registry, cursors }
  return {
    async read(context, objectName, id) {
      const object = registry.object(objectName)
      const plan = planRead(context, registry, object, id)
      const [row] = await database.read(context, plan.statement)
      if (row === undefined) throw notFound(context, object)
      return plan.read(row)
    },
    async list(context, objectName, query) {
      const object = registry.object(objectName)
      if (query.asOf !== undefined) return listAsOf(context, { registry, database, cursors }, object, query)
      const restrict = await searchRestriction(context, { registry, database }, object, query.search)
      const plan = planPage(context, dependencies, object, query, restrict)
      return plan.read(await database.read(context, plan.statement))
    },
    async listWithin(tx, context, objectName, query) {
      const plan = planPage(context, dependencies, registry.object(objectName), query)
      return plan.read(await tx.query(plan.statement))
    },
    async aggregateWithin(tx, context, objectName, query) {
      const plan = planAggregate(context, registry, registry.object(objectName), query)
      return plan.read(await tx.query(plan.statement))
    },
    async tableWithin(tx, context, objectName, query) {
      const plan = planTable(context, registry, registry.object(objectName), query)
      return plan.read(await tx.query(plan.statement))
    },
    async count(context, objectName, query) {
      const object = registry.object(objectName)
      const { conditions, isCut } = await searchWithin(context, { registry, database }, object, query.search)
      const [row] = await database.read<{ count: number }>(context, planCount(context, registry, object, query, conditions))
      const count = row?.count ?? 0
      return count > countBound ? { count: countBound, exact: false } : { count, exact: !(await isCut()) }
    },
    async nearest(context, objectName, query) {
      const plan = planNearest(context, registry, registry.object(objectName), query)
      return plan.read(await database.read(context, plan.statement))
    },
    async aggregate(context, objectName, query) {
      const object = registry.object(objectName)
      if (query.asOf !== undefined) return aggregateAsOf(context, { registry, database }, object, query)
      const restrict = await searchRestriction(context, { registry, database }, object, query.search)
      const plan = planAggregate(context, registry, object, query, { restrict })
      return plan.read(await database.read(context, plan.statement))
    },
  }
}

