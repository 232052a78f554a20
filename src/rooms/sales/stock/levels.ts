import { together } from '../../../lib/together.ts'
import { personOf } from '../../../access/system.ts'
import { sql, type Transaction } from '../../../platform/database/index.ts'
import type { Doing } from '../../../records/act/index.ts'
import { inUnits, type Level } from './rules.ts'

type Asking = Pick<Doing, 'tx' | 'context'>

interface LevelRow { readonly product: string; readonly onHand: number; readonly reserved: number }

/**
 * Locks the levels of these products until the commit, in the order of ids, and gives those that keep stock: goods of which somebody
 * has said how many there are. A product that is asked for the first time gets its level from the stock it was made with. The
 * products themselves are locked first: a verb on a product holds it already when it comes here, and what is shown is written there.
 */
export async function lockLevels(asking: Asking, products: readonly string[]): Promise<Map<string, Level>> {
  if (products.length === 0) return new Map()
  const { tx } = asking
  const ids = [...new Set(products)].sort()
  const [, locked] = await together(
    tx.query(sql`select p.id from product p where p.workspace_id = ${tx.workspaceId} and p.id = ${sql.anyOf(ids)} order by p.id for no key update`),
    locking(tx, ids),
  )
  if (locked.length === ids.length) return byProduct(locked)
  await open(asking, ids)
  // Read again in any case: somebody else may have opened one meanwhile.
  return byProduct(await locking(tx, ids))
}

function locking(tx: Transaction, ids: readonly string[]): Promise<LevelRow[]> {
  return tx.query<LevelRow>(sql`
    select product_id as product, (on_hand * 1000)::bigint as "onHand", (reserved * 1000)::bigint as reserved from stock_level
    where workspace_id = ${tx.workspaceId} and product_id = ${sql.anyOf(ids)} order by product_id for no key update`)
}

const byProduct = (rows: readonly LevelRow[]): Map<string, Level> => new Map(rows.map(({ product, onHand, reserved }) => [product, { onHand, reserved }]))

async function open(asking: Asking, ids: readonly string[]): Promise<void> {
  const { tx } = asking
  const opened = await tx.query<{ product: string; quantity: number }>(sql`
    insert into stock_level (workspace_id, product_id, on_hand)
    select p.workspace_id, p.id, greatest(p.stock, 0)::numeric(18,3) from product p
    where p.workspace_id = ${tx.workspaceId} and p.id = ${sql.anyOf(ids)} and p.kind = 'goods' and p.stock is not null order by p.id
    on conflict do nothing returning product_id as product, (on_hand * 1000)::bigint as quantity`)
  await note(asking, opened.filter(({ quantity }) => quantity > 0).map(({ product, quantity }) => ({ product, kind: 'opening', quantity, onHand: quantity })))
}

/** Of a product that kept no stock so far: from now on it does. */
export async function openLevel({ tx }: Asking, product: string): Promise<void> {
  await tx.run(sql`insert into stock_level (workspace_id, product_id, on_hand) values (${tx.workspaceId}, ${product}::uuid, 0) on conflict do nothing`)
}

/** Writes the levels as they stand now. The rows are locked. */
export async function writeLevels({ tx }: Asking, levels: ReadonlyMap<string, Level>): Promise<void> {
  if (levels.size === 0) return
  const rows = [...levels].map(([product, { onHand, reserved }]) => ({ product, on_hand: inUnits(onHand), reserved: inUnits(reserved) }))
  await tx.run(sql`
    update stock_level l set on_hand = r.on_hand, reserved = r.reserved from json_to_recordset(${JSON.stringify(rows)}::json) as r(product uuid, on_hand numeric, reserved numeric)
    where l.workspace_id = ${tx.workspaceId} and l.product_id = r.product`)
}

/** One line of the ledger. Quantities in thousandths; `quantity` is the change, `onHand` what stands afterwards. */
export interface Movement {
  readonly product: string
  readonly kind: 'opening' | 'received' | 'adjusted' | 'delivered' | 'returned'
  readonly quantity: number
  readonly onHand: number
  readonly reason?: string | undefined
  readonly order?: string | undefined
  readonly delivery?: string | undefined
}

export async function note({ tx, context }: Asking, movements: readonly Movement[]): Promise<void> {
  if (movements.length === 0) return
  const rows = movements.map(({ product, kind, quantity, onHand, reason, order, delivery }) => ({ product, kind, quantity: inUnits(quantity), on_hand: inUnits(onHand), reason, order_id: order, delivery_id: delivery }))
  await tx.run(sql`
    insert into stock_movement (workspace_id, product_id, kind, quantity, on_hand, reason, order_id, delivery_id, actor_id, actor_name, at)
    select ${tx.workspaceId}::integer, r.product, r.kind, r.quantity, r.on_hand, r.reason, r.order_id, r.delivery_id, ${personOf(context.actor.userId)}::uuid, ${context.actor.name}::text, ${new Date(context.now)}::timestamptz
    from json_to_recordset(${JSON.stringify(rows)}::json) as r(product uuid, kind text, quantity numeric, on_hand numeric, reason text, order_id uuid, delivery_id uuid)`)
}

/** What the product itself shows, in lists and filters: it follows the levels. */
export async function showLevels({ derive }: Pick<Doing, 'derive'>, levels: ReadonlyMap<string, Level>): Promise<void> {
  await derive('product', shownLevels(levels))
}

/** The same values, for whoever writes them with others. */
export function shownLevels(levels: ReadonlyMap<string, Level>) {
  return [...levels].map(([id, { onHand, reserved }]) => ({ id, values: { stock: inUnits(onHand), stockReserved: inUnits(reserved) } }))
}
