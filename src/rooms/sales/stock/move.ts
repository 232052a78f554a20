import { sql } from '../../../platform/database/index.ts'
import { lockLevels, type Movement, note, showLevels, writeLevels } from './levels.ts'
import type { Reserving } from './reserve.ts'
import { freeOf, inUnits, thousandths } from './rules.ts'

/** Goods that move for a line of an order; units of the product. */
export interface Goods { readonly line: string; readonly product: string; readonly name: string; readonly quantity: number; /** What of it is promised to the line. */ readonly reserved: number }
export interface NotThere { readonly name: string; readonly asked: number; readonly free: number }
interface Why { readonly order: string; readonly delivery: string; readonly reason?: string | undefined }

/** Takes goods out of stock: first what is promised to the line, then what is free. @returns what is not there; nothing has then changed. */
export async function takeOut(doing: Reserving, goods: readonly Goods[], why: Why): Promise<readonly NotThere[]> {
  const levels = await lockLevels(doing, goods.map(({ product }) => product))
  const movements: Movement[] = []
  const used: { readonly line: string; readonly quantity: number }[] = []
  const absent: NotThere[] = []
  for (const { line, product, name, quantity, reserved } of goods) {
    const level = levels.get(product)
    if (level === undefined) continue
    const [asked, own] = [thousandths(quantity), Math.min(thousandths(quantity), thousandths(reserved))]
    if (asked - own > freeOf(level)) absent.push({ name, asked: quantity, free: inUnits(own + freeOf(level)) })
    const onHand = level.onHand - asked
    levels.set(product, { onHand, reserved: level.reserved - own })
    movements.push({ product, kind: 'delivered', quantity: -asked, onHand, ...why })
    if (own > 0) used.push({ line, quantity: inUnits(own) })
  }
  if (absent.length > 0) return absent
  await useUp(doing, used)
  await settle(doing, levels, movements)
  return []
}

/** Goods come back into stock; with `promised` they lie ready for their line again. */
export async function putBack(doing: Reserving, goods: readonly Goods[], why: Why, promised: boolean): Promise<void> {
  const levels = await lockLevels(doing, goods.map(({ product }) => product))
  const movements: Movement[] = []
  const again = goods.filter(({ product }) => levels.has(product))
  for (const { product, quantity } of again) {
    const level = levels.get(product)
    if (level === undefined) continue
    const onHand = level.onHand + thousandths(quantity)
    levels.set(product, { onHand, reserved: level.reserved + (promised ? thousandths(quantity) : 0) })
    movements.push({ product, kind: 'returned', quantity: thousandths(quantity), onHand, ...why })
  }
  if (promised) await promiseAgain(doing, again, why.order)
  await settle(doing, levels, movements)
}

async function settle(doing: Reserving, levels: Awaited<ReturnType<typeof lockLevels>>, movements: readonly Movement[]): Promise<void> {
  await writeLevels(doing, levels)
  await note(doing, movements)
  await showLevels(doing, levels)
}

async function useUp({ tx }: Reserving, used: readonly { readonly line: string; readonly quantity: number }[]): Promise<void> {
  if (used.length === 0) return
  const rows = JSON.stringify(used)
  await tx.run(sql`
    delete from stock_reservation r using json_to_recordset(${rows}::json) as u(line uuid, quantity numeric)
    where r.workspace_id = ${tx.workspaceId} and r.order_line_id = u.line and r.quantity <= u.quantity`)
  await tx.run(sql`
    update stock_reservation r set quantity = r.quantity - u.quantity from json_to_recordset(${rows}::json) as u(line uuid, quantity numeric)
    where r.workspace_id = ${tx.workspaceId} and r.order_line_id = u.line and r.quantity > u.quantity`)
}

async function promiseAgain({ tx }: Reserving, goods: readonly Goods[], order: string): Promise<void> {
  if (goods.length === 0) return
  await tx.run(sql`
    insert into stock_reservation as r (workspace_id, order_line_id, order_id, product_id, quantity)
    select ${tx.workspaceId}::integer, n.line, ${order}::uuid, n.product, n.quantity
    from json_to_recordset(${JSON.stringify(goods.map(({ line, product, quantity }) => ({ line, product, quantity })))}::json) as n(line uuid, product uuid, quantity numeric)
    on conflict (workspace_id, order_line_id) do update set quantity = r.quantity + excluded.quantity`)
}
