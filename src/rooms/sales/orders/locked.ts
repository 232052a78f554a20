import { sql } from '../../../platform/database/index.ts'
import { guard, type Judged, type NamedGuard } from '../../../records/write/index.ts'
import { cancelFirst, orderLocked } from './errors.ts'

/** What makes the price of an order, and of a line. Remarks, dates and the address of delivery may still change. */
const ofOrder = ['currency', 'discount', 'freight', 'amount', 'taxIncluded', 'taxRounding', 'reduction'] as const
const ofLine = ['product', 'name', 'quantity', 'unit', 'unitPrice', 'listPrice', 'discount', 'taxRate'] as const

/**
 * Once an order was confirmed by its verb, prices and lines stand, whichever door somebody comes by. Orders that an import brought
 * as confirmed are history that may be mended: nobody has promised anything for them here.
 */
export const orderGuard: NamedGuard = guard('order.locked', {
  concerns: (change) => (change.object === 'order' ? isLocked(change.before) && (changed(change, ofOrder) || leaves(change)) : changed(change, ofLine) || leaves(change)),
  async look(tx, changes) {
    const orders = [...new Set(changes.flatMap((change) => (change.object === 'orderLine' ? orderOf(change) ?? [] : [])))].sort()
    if (orders.length === 0) return new Map<string, string>()
    // Held to the end of the transaction, so that an order is not confirmed while one of its lines is being changed.
    const rows = await tx.query<{ id: string; status: string; locked: boolean }>(sql`
      select id, status, confirmed_at is not null and status <> 'draft' as locked from "order" where workspace_id = ${tx.workspaceId} and id = ${sql.anyOf(orders)} order by id for no key update`)
    return new Map(rows.filter(({ locked }) => locked).map(({ id, status }) => [id, status]))
  },
  judge(locked, change) {
    if (change.object === 'order') return changed(change, ofOrder) || holds(change.before?.values['status']) ? { refused: changed(change, ofOrder) ? orderLocked() : cancelFirst() } : { state: locked }
    const status = locked.get(orderOf(change) ?? '')
    if (status === undefined) return { state: locked }
    return changed(change, ofLine) || holds(status) ? { refused: orderLocked() } : { state: locked }
  },
})

/** In these states something is promised or owed. */
function holds(status: unknown): boolean {
  return status === 'confirmed' || status === 'partDelivered' || status === 'delivered'
}

function isLocked(side: Judged['before']): boolean {
  return side !== undefined && side.values['confirmedAt'] !== null && side.values['confirmedAt'] !== undefined && side.values['status'] !== 'draft'
}

/** It comes, goes to the bin, comes back or is gone for good. */
function leaves({ before, after }: Judged): boolean {
  return (before?.living ?? false) !== (after?.living ?? false)
}

function changed({ before, after }: Judged, names: readonly string[]): boolean {
  if (before === undefined || after === undefined) return false
  return names.some((name) => JSON.stringify(before.values[name] ?? null) !== JSON.stringify(after.values[name] ?? null))
}

function orderOf({ before, after }: Judged): string | undefined {
  const order = (after ?? before)?.values['order']
  return typeof order === 'string' ? order : undefined
}
