import type { Registry } from '../../model/define/registry.ts'
import type { Transaction } from '../../platform/database/index.ts'
import type { Context } from '../context.ts'
import type { ListQuery, Row } from '../engine.ts'
import { readPlan } from '../query/plans.ts'
import type { ReadShape } from '../query/read.ts'
import type { RecordsReader } from '../query/reader.ts'
import { notFound } from '../query/scope.ts'

/**
 * Reads a record inside the transaction, so that a run sees its own changes; one in the bin too.
 * @param shape without its parts where nobody asks for them.
 * @throws Problem 404 when the actor of the context may not read it.
 */
export async function readWithin(tx: Transaction, registry: Registry, context: Context, objectName: string, id: string, shape: Pick<ReadShape, 'alone'> = {}): Promise<Row> {
  const object = registry.object(objectName)
  const plan = readPlan(context, registry, object, id, shape)
  const [row] = await tx.query(plan.statement)
  if (row === undefined) throw notFound(context, object)
  return plan.read(row)
}

/** All pages of a list inside the transaction, as the given context sees them. */
export async function allRows(reader: Pick<RecordsReader, 'listWithin'>, tx: Transaction, context: Context, object: string, query: Pick<ListQuery, 'filter' | 'sort' | 'fields'>): Promise<readonly Row[]> {
  const rows: Row[] = []
  for (let cursor: string | undefined; ;) {
    const page = await reader.listWithin(tx, context, object, { ...query, limit: 200, ...(cursor === undefined ? {} : { cursor }) })
    rows.push(...page.rows)
    cursor = page.next
    if (cursor === undefined) return rows
  }
}
