import { requestInvoiceOfDelivery } from '../../../model/actions/invoice.ts'
import { sql } from '../../../platform/database/index.ts'
import { type Doing, implement, type Outcome } from '../../../records/act/index.ts'
import { relatedId } from '../reading.ts'
import { type OpenOrder, openOrders } from './billable.ts'
import { nothingToInvoice } from './errors.ts'
import { policyOf } from './policy.ts'
import { leftOf, nothingTaken, type Portion } from './portions.ts'
import { thousandths } from './reading.ts'
import { draw, wanted } from './request.ts'

export const deliveryInvoiceActions = [implement(requestInvoiceOfDelivery, { run: request, refuse: (row) => (row['kind'] === 'return' ? { en: 'Goods that came back are credited by a red invoice.', zh: '退货请通过红字发票冲销。' } : undefined) })]

async function request(doing: Doing): Promise<Outcome> {
  const { id, record, tx } = doing
  const orderId = relatedId(record, 'order') ?? ''
  // What is left of the order must stay so until this is written, whoever else invoices it.
  await tx.query(sql`select 1 from "order" where workspace_id = ${tx.workspaceId} and id = ${orderId}::uuid for no key update`)
  const policy = await policyOf(doing)
  const [order] = await openOrders(doing, [orderId], { ...policy, basis: 'ordered' })
  if (order === undefined) throw nothingToInvoice()
  const left = await leftOfDelivery(doing, order)
  const chosen = wanted(doing, { ...order, left })
  return draw(doing, relatedId(record, 'customer') ?? '', policy, { ...order, drafted: chosen.map((portion) => ({ portion, origin: { order: orderId, orderLine: portion.line, delivery: id } })) })
}

/** Of each line what went with this delivery and was not invoiced for it, never more than is left of the order. */
async function leftOfDelivery({ id, list }: Doing, order: OpenOrder): Promise<readonly Portion[]> {
  const sent = await list('deliveryLine', { filter: { field: 'delivery', is: 'equals', value: id }, fields: ['orderLine', 'quantity'] })
  const taken = await list('invoiceLine', { filter: { and: [{ field: 'delivery', is: 'equals', value: id }, { field: 'standing', is: 'in', value: ['requested', 'issued'] }] }, fields: ['orderLine', 'quantity'] })
  const open = new Map<string, number>()
  for (const [rows, sign] of [[sent, 1], [taken, -1]] as const) {
    for (const row of rows) { const line = relatedId(row, 'orderLine') ?? ''; open.set(line, (open.get(line) ?? 0) + sign * thousandths(row['quantity'])) }
  }
  return order.left.flatMap((portion): Portion[] => {
    const quantity = Math.min(portion.quantity, open.get(portion.line ?? '') ?? 0)
    return portion.line === undefined || quantity <= 0 ? [] : [leftOf(portion, nothingTaken, quantity)]
  }).filter(({ total, tax }) => total !== 0 || tax !== 0)
}
