import type { JsonObject } from '../../../lib/json.ts'
import { makeTitleUsual } from '../../../model/actions/invoice.ts'
import { type Doing, implement, type Outcome } from '../../../records/act/index.ts'
import type { Row } from '../../../records/engine.ts'
import { sql } from '../../../platform/database/index.ts'
import { relatedId, textOf } from '../reading.ts'

export const titleActions = [implement(makeTitleUsual, makeUsual)]

/** One name is the customer's usual one: whichever was it before is so no more. Two at once come one after the other. */
async function makeUsual(doing: Doing): Promise<Outcome> {
  const { id, list, record, tx, write } = doing
  const customer = relatedId(record, 'customer') ?? ''
  await tx.query(sql`select id from customer where workspace_id = ${tx.workspaceId} and id = ${customer}::uuid for no key update`)
  const others = await list('invoiceTitle', { filter: { and: [{ field: 'customer', is: 'equals', value: customer }, { field: 'usual', is: 'isTrue' }] }, fields: ['usual'] })
  const changes = others.flatMap((row) => { const other = textOf(row, 'id'); return other === undefined || other === id ? [] : [{ id: other, changes: { usual: false } satisfies JsonObject }] })
  if (changes.length > 0) await write.updateMany('invoiceTitle', changes)
  return { changes: { usual: true } }
}

/** The name in which a customer is invoiced where none is chosen: the usual one, else the first that was kept. */
export async function usualTitle({ list }: Pick<Doing, 'list'>, customer: string): Promise<Row | undefined> {
  const rows = await list('invoiceTitle', { filter: { field: 'customer', is: 'equals', value: customer }, sort: [{ field: 'createdAt' }] })
  return rows.find((row) => row['usual'] === true) ?? rows[0]
}
