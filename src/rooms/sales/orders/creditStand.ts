import type { Problem } from '../../../lib/problem.ts'
import { sql } from '../../../platform/database/index.ts'
import type { Doing } from '../../../records/act/index.ts'
import { baseIn } from '../amount.ts'
import { relatedId } from '../reading.ts'
import { creditExceeded, customerGone, customerOverdue, customerStopped } from './errors.ts'
import { foundWithin } from './foundWithin.ts'
import { beyondCredit } from './rules.ts'

/** The verb whose yes lets an order pass beyond the credit limit. */
export const creditVerb = 'order.approveCredit'

/** What stands against an order on credit. `over` in minor units of the base currency: what a yes would let pass; nothing where no yes helps. */
export interface CreditStand { readonly refused?: Problem; readonly over: number }

interface CustomerRow { readonly name: string; readonly binned: boolean; readonly stopped: boolean; readonly reason: string | null; readonly limit: number | null; readonly receivable: number; readonly overdue: number }

/**
 * The customer is locked, so that two of its orders at once are weighed one after the other. What it owes counts all orders that
 * are confirmed, less what has come in; those that are not yet delivered in full are named apart.
 */
export async function creditStand({ context, record, tx }: Pick<Doing, 'context' | 'record' | 'tx'>): Promise<CreditStand> {
  const customer = relatedId(record, 'customer')
  if (customer === undefined) return { refused: customerGone(), over: 0 }
  const [row] = await tx.query<CustomerRow>(sql`
    select c.name, c.deleted_at is not null as binned, coalesce(c.order_stop, false) as stopped, c.order_stop_reason as reason, c.credit_limit_base as "limit",
      coalesce(c.receivable_base, 0) as receivable, coalesce(c.overdue_amount_base, 0) as overdue
    from customer c where c.workspace_id = ${tx.workspaceId} and c.id = ${customer}::uuid for no key update`)
  if (row === undefined || row.binned) return { refused: customerGone(), over: 0 }
  if (row.stopped) return { refused: customerStopped(row.name, row.reason), over: 0 }
  if (row.limit === null) return { over: 0 }
  const order = baseIn(record['total'])
  const approved = baseIn(record['creditApprovedTotal'])
  if (order <= 0 || (approved > 0 && order <= approved)) return { over: 0 }
  if (row.overdue > 0) return { refused: customerOverdue(row.name, row.overdue, context.baseCurrency), over: row.overdue }
  const [open] = await tx.query<{ sum: number }>(sql`
    select coalesce(sum(o.receivable_base), 0)::bigint as sum from "order" o
    where o.workspace_id = ${tx.workspaceId} and o.customer_id = ${customer}::uuid and o.deleted_at is null and o.status in ('confirmed', 'partDelivered')`)
  const openOrders = open?.sum ?? 0
  const credit = { limit: row.limit, receivable: row.receivable - openOrders, openOrders, order, approved }
  const over = beyondCredit(credit)
  return over > 0 ? { refused: creditExceeded(credit, over, context.baseCurrency), over } : { over: 0 }
}

/** What was found before the gate was asked holds for the run that follows it: the customer is locked. Used once. */
const stands = foundWithin<CreditStand>()

/** How the credit stands, where it is yet to be noted. */
export async function weighCredit(doing: Doing): Promise<CreditStand | undefined> {
  return doing.approvedAs.includes(creditVerb) ? undefined : creditStand(doing)
}

/** Notes on the order by how much it goes beyond the credit, before anybody is asked: who says yes goes by it, and no more than that is let pass. @returns whether it was written. */
export async function noteCredit(doing: Doing, found?: CreditStand): Promise<boolean> {
  // What was approved was approved up to what was noted then.
  if (doing.approvedAs.includes(creditVerb)) return false
  const { over } = stands.keep(doing, found ?? await creditStand(doing))
  if (baseIn(doing.record['creditOver']) === over) return false
  await doing.write.update('order', doing.id, { creditOver: over === 0 ? null : { amount: over, currency: doing.context.baseCurrency } })
  return true
}

/** @throws Problem 409 where the customer may not buy, unless it was let pass: up to what was noted when it was asked for. */
export async function requireCredit(doing: Doing): Promise<void> {
  const { refused, over } = stands.take(doing) ?? await creditStand(doing)
  if (refused === undefined || (doing.approvedAs.includes(creditVerb) && over > 0 && over <= baseIn(doing.record['creditOver']))) return
  throw refused
}

/** The yes that confirming needs where the credit stands against it, as was noted just before. */
export function underCredit({ record }: Pick<Doing, 'record'>): string | undefined {
  return baseIn(record['creditOver']) > 0 ? creditVerb : undefined
}
