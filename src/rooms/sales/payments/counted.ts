import type { Filter } from '../../../model/filter/filter.ts'
import { sql } from '../../../platform/database/index.ts'
import type { Doing } from '../../../records/act/index.ts'
import { relatedId, textOf } from '../reading.ts'
import { billedOf } from './invoices.ts'
import type { Allocation, Billed, PaymentEntry } from './rules.ts'

/** An invoice that payments of an order count for, in the order in which they do. */
export interface Counting extends Billed { readonly plan: string | undefined; readonly due: string }

/**
 * What pays a plan or an order is counted for the invoices of it: those of the same plan first, then the oldest due, never above what is
 * open of an invoice, nor above what of it is of the order. What is above stays a payment of the order alone. Pure.
 */
export function countedFor(entries: readonly PaymentEntry[], invoices: readonly Counting[]): readonly PaymentEntry[] {
  const open = new Map(invoices.map((invoice) => [invoice.id, invoice.open]))
  const shares = new Map(invoices.map((invoice) => [invoice.id, new Map(invoice.shares)]))
  const take = (id: string, order: string, amount: number) => {
    open.set(id, (open.get(id) ?? 0) - amount)
    shares.get(id)?.set(order, (shares.get(id)?.get(order) ?? 0) - amount)
  }
  for (const { invoice, item, amount } of entries) if (invoice !== undefined) take(invoice, item?.order ?? '', amount)
  return entries.flatMap((entry): readonly PaymentEntry[] => {
    const { item } = entry
    if (entry.invoice !== undefined || item === undefined) return [entry]
    const parts: PaymentEntry[] = []
    let rest = entry.amount
    for (const { id } of [...invoices].sort((one, other) => byPlan(item.kind === 'plan' ? item.id : undefined)(one, other) || byDue(one, other))) {
      const part = Math.min(rest, open.get(id) ?? 0, shares.get(id)?.get(item.order) ?? 0)
      if (part <= 0) continue
      take(id, item.order, part)
      parts.push({ ...entry, invoice: id, amount: part })
      rest -= part
    }
    return rest > 0 ? [...parts, { ...entry, amount: rest }] : parts
  })
}

const byPlan = (plan: string | undefined) => (one: Counting, other: Counting): number => (plan === undefined || (one.plan === plan) === (other.plan === plan) ? 0 : one.plan === plan ? -1 : 1)
const byDue = (one: Counting, other: Counting): number => (one.due !== other.due ? (one.due < other.due ? -1 : 1) : one.title < other.title ? -1 : 1)

/** The ids of the invoices that stand over these plans and orders and are still to be paid; read before they are locked. */
export async function invoicesOver({ tx }: Pick<Doing, 'tx'>, items: readonly Pick<Allocation, 'kind' | 'id'>[]): Promise<readonly string[]> {
  const of = (kind: Allocation['kind']) => items.flatMap((item) => (item.kind === kind ? [item.id] : []))
  const rows = await tx.query<{ id: string }>(sql`
    select distinct l.invoice_id as id from invoice_line l join invoice i on i.workspace_id = l.workspace_id and i.id = l.invoice_id
    where l.workspace_id = ${tx.workspaceId} and l.deleted_at is null and i.deleted_at is null and i.colour = 'blue' and i.status in ('issued', 'sent')
      and (l.order_id = ${sql.anyOf(of('order'))} or l.order_id in (select order_id from payment_plan where workspace_id = ${tx.workspaceId} and id = ${sql.anyOf(of('plan'))}))`)
  return rows.map(({ id }) => id)
}

/** These invoices as payments count for them. Read under their locks. */
export async function countingOf(doing: Pick<Doing, 'list' | 'context'>, ids: readonly string[], of: { readonly customer: string; readonly currency: string }): Promise<readonly Counting[]> {
  if (ids.length === 0) return []
  const billed = await billedOf(doing, ids, of)
  const which: Filter = { field: 'id', is: 'in', value: billed.map(({ id }) => id) }
  const rows = new Map((await doing.list('invoice', { filter: which, fields: ['plan', 'dueOn', 'date'] })).map((row) => [textOf(row, 'id') ?? '', row]))
  return billed.map((invoice) => { const row = rows.get(invoice.id) ?? {}; return { ...invoice, plan: relatedId(row, 'plan'), due: textOf(row, 'dueOn') ?? textOf(row, 'date') ?? '' } })
}
