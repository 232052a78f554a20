import { sql } from '../../../platform/database/index.ts'
import type { Doing } from '../../../records/act/index.ts'

/** A line with what has become of it; units of the product. */
export interface Progress {
  readonly id: string
  readonly product: string | null
  readonly name: string
  readonly quantity: number
  /** Whether it is something to be delivered: a charge or a subscription is not, nor is a return. */
  readonly deliverable: boolean
  readonly kept: boolean
  readonly reserved: number
  readonly planned: number
  readonly shipped: number
  readonly signed: number
  readonly returned: number
}

/** The living lines of an order, with what is promised, sent, signed for and returned of each. */
export async function progressOf({ tx }: Pick<Doing, 'tx'>, order: string): Promise<Progress[]> {
  const sum = (when: ReturnType<typeof sql>) => sql`coalesce(sum(dl.quantity::numeric) filter (where ${when}), 0)::double precision`
  return tx.query<Progress>(sql`
    select l.id, l.product_id as product, l.name, l.quantity, l.quantity > 0 and coalesce(p.kind, 'goods') in ('goods', 'service') as deliverable,
      coalesce(p.kind = 'goods' and p.stock is not null, false) as kept, coalesce(r.quantity, 0)::double precision as reserved, d.planned, d.shipped, d.signed, d.returned
    from order_line l
    left join product p on p.workspace_id = l.workspace_id and p.id = l.product_id
    left join stock_reservation r on r.workspace_id = l.workspace_id and r.order_line_id = l.id
    cross join lateral (
      select ${sum(sql`d.kind = 'delivery' and d.status = 'planned'`)} as planned, ${sum(sql`d.kind = 'delivery' and d.status in ('shipped', 'signed', 'exception')`)} as shipped,
        ${sum(sql`d.kind = 'delivery' and d.status = 'signed'`)} as signed, ${sum(sql`d.kind = 'return' and d.status = 'signed'`)} as returned
      from delivery_line dl join delivery d on d.workspace_id = dl.workspace_id and d.id = dl.delivery_id and d.deleted_at is null
      where dl.workspace_id = l.workspace_id and dl.order_line_id = l.id and dl.deleted_at is null) d
    where l.workspace_id = ${tx.workspaceId} and l.order_id = ${order}::uuid and l.deleted_at is null order by l.position, l.id`)
}

/** Rounds away what binary fractions leave over. */
const exact = (quantity: number): number => Math.round(quantity * 1000) / 1000

/** What is still to be sent. */
export function openOf({ deliverable, quantity, shipped }: Progress): number {
  return deliverable ? Math.max(0, exact(quantity - shipped)) : 0
}

/** What neither lies ready nor has gone: it waits for goods. */
export function missingOf(line: Progress): number {
  return line.kept ? Math.max(0, exact(openOf(line) - line.reserved)) : 0
}

/** Shows on lines and order how far it is. */
export async function showProgress({ derive }: Pick<Doing, 'derive'>, order: string, lines: readonly Progress[]): Promise<void> {
  await derive('orderLine', lines.map(({ id, reserved, shipped, signed, returned }) => ({ id, values: { reservedQuantity: reserved, shippedQuantity: shipped, signedQuantity: signed, returnedQuantity: returned } })))
  await derive('order', [{ id: order, values: { missingLines: lines.filter((line) => missingOf(line) > 0).length } }])
}

/** The state that follows from what has been sent and signed for. */
export function stateOf(lines: readonly Progress[]): 'confirmed' | 'partDelivered' | 'delivered' {
  const due = lines.filter(({ deliverable }) => deliverable)
  if (due.length > 0 && due.every(({ quantity, signed }) => exact(signed) >= exact(quantity))) return 'delivered'
  return lines.some(({ shipped }) => shipped > 0) ? 'partDelivered' : 'confirmed'
}
