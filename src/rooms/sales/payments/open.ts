import type { Filter } from '../../../model/filter/filter.ts'
import { sql } from '../../../platform/database/index.ts'
import type { Doing } from '../../../records/act/index.ts'
import { relatedId, textOf } from '../reading.ts'
import { moneyOf } from './amounts.ts'
import type { Allocation, OpenItem } from './rules.ts'

const living: Filter = { field: 'status', is: 'notIn', value: ['cancelled'] }
type Asked = Pick<Doing, 'tx' | 'list' | 'context'>

/** What a customer has still to pay in a currency: plans, and of orders what is in no plan. Whoever pays it sees it, whoever may see the orders. */
export async function openItems({ list, context }: Asked, customer: string, currency: string, order?: string): Promise<readonly OpenItem[]> {
  const base = context.baseCurrency
  const ofCustomer: Filter = { field: 'customer', is: 'equals', value: customer }
  const [plans, orders] = [
    await list('paymentPlan', { filter: { and: [ofCustomer, { field: 'open', is: 'moreThan', value: 0 }, { field: 'order.status', is: 'notEquals', value: 'cancelled' }, ...(order === undefined ? [] : [{ field: 'order', is: 'equals' as const, value: order }])] }, fields: ['number', 'order', 'dueOn', 'open'] }),
    await list('order', { filter: { and: [ofCustomer, living, { field: 'unplanned', is: 'moreThan', value: 0 }, ...(order === undefined ? [] : [{ field: 'id', is: 'equals' as const, value: order }])] }, fields: ['number', 'date', 'unplanned', 'status'] }),
  ]
  const items: OpenItem[] = []
  for (const row of plans) {
    const open = moneyOf(row, 'open', base)
    if (open.currency === currency) items.push({ kind: 'plan', id: textOf(row, 'id') ?? '', order: relatedId(row, 'order') ?? '', due: textOf(row, 'dueOn') ?? '', open: open.amount, title: textOf(row, 'number') ?? '', owed: true })
  }
  for (const row of orders) {
    const open = moneyOf(row, 'unplanned', base)
    const id = textOf(row, 'id') ?? ''
    if (open.currency === currency) items.push({ kind: 'order', id, order: id, due: textOf(row, 'date') ?? '', open: open.amount, title: textOf(row, 'number') ?? '', owed: textOf(row, 'status') !== 'draft' })
  }
  return items.filter(({ open }) => open > 0)
}

/** Locks invoices, plans and their orders until the commit, in the order in which every write locks them, so that what is open stays open. */
export async function lockItems({ tx }: Asked, items: readonly Pick<Allocation, 'kind' | 'id'>[]): Promise<void> {
  const invoices = items.flatMap(({ kind, id }) => (kind === 'invoice' ? [id] : [])).sort()
  await tx.query(sql`select 1 from invoice where workspace_id = ${tx.workspaceId} and id = ${sql.anyOf(invoices)} order by id for no key update`)
  const billed = await tx.query<{ id: string }>(sql`select distinct order_id as id from invoice_line where workspace_id = ${tx.workspaceId} and invoice_id = ${sql.anyOf(invoices)} and order_id is not null`)
  const ofBilled = await tx.query<{ id: string }>(sql`select id from payment_plan where workspace_id = ${tx.workspaceId} and order_id = ${sql.anyOf(billed.map(({ id }) => id))} and deleted_at is null`)
  const plans = items.flatMap(({ kind, id }) => (kind === 'plan' ? [id] : [])).concat(ofBilled.map(({ id }) => id)).sort()
  const rows = await tx.query<{ order: string | null }>(sql`select order_id as "order" from payment_plan where workspace_id = ${tx.workspaceId} and id = ${sql.anyOf(plans)} order by id for no key update`)
  const orders = [...new Set([...rows.flatMap(({ order }) => order ?? []), ...items.flatMap(({ kind, id }) => (kind === 'order' ? [id] : [])), ...billed.map(({ id }) => id)])].sort()
  await tx.query(sql`select 1 from "order" where workspace_id = ${tx.workspaceId} and id = ${sql.anyOf(orders)} order by id for no key update`)
}
