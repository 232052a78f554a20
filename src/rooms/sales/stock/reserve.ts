import { together } from '../../../lib/together.ts'
import { sql } from '../../../platform/database/index.ts'
import type { Doing } from '../../../records/act/index.ts'
import { lockLevels, showLevels, shownLevels, writeLevels } from './levels.ts'
import { allot, type Allotted, inUnits, type Level, type Want } from './rules.ts'

export type Reserving = Pick<Doing, 'tx' | 'context' | 'derive'>

interface Promised { readonly order: string; readonly allotted: readonly Allotted[]; readonly levels: ReadonlyMap<string, Level> }

/** What can be promised to these lines now; the levels stay locked until the commit. */
export async function lookFor(doing: Reserving, wants: readonly Want[]): Promise<Omit<Promised, 'order'>> {
  const levels = await lockLevels(doing, wants.map(({ product }) => product))
  return { allotted: allot(wants, levels), levels }
}

/** Promises what was allotted to the lines of an order, on top of what they have. @returns what the products show from now on, which the caller writes, and what he waits for. */
export function promise({ tx, context }: Pick<Reserving, 'tx' | 'context'>, { order, allotted, levels }: Promised) {
  const taken = allotted.filter((each) => each.taken > 0)
  if (taken.length === 0) return { shown: [], sent: Promise.resolve([]) }
  const after = new Map(levels)
  for (const { product, taken: quantity } of taken) {
    const level = after.get(product)
    if (level !== undefined) after.set(product, { ...level, reserved: level.reserved + quantity })
  }
  const rows = taken.map(({ line, product, taken: quantity }) => ({ line, product, quantity: inUnits(quantity) }))
  const sent = together(
    tx.run(sql`
      insert into stock_reservation as r (workspace_id, order_line_id, order_id, product_id, quantity)
      select ${tx.workspaceId}::integer, n.line, ${order}::uuid, n.product, n.quantity from json_to_recordset(${JSON.stringify(rows)}::json) as n(line uuid, product uuid, quantity numeric)
      on conflict (workspace_id, order_line_id) do update set quantity = r.quantity + excluded.quantity`),
    writeLevels({ tx, context }, after),
  )
  return { shown: shownLevels(after), sent }
}

/** Gives back all that is promised to the order. @returns the lines that had something. */
export async function release(doing: Reserving, order: string): Promise<readonly string[]> {
  const { tx } = doing
  const held = await tx.query<{ product: string }>(sql`select product_id as product from stock_reservation where workspace_id = ${tx.workspaceId} and order_id = ${order}::uuid`)
  if (held.length === 0) return []
  const levels = await lockLevels(doing, held.map(({ product }) => product))
  const gone = await tx.query<{ line: string; product: string; quantity: number }>(sql`
    delete from stock_reservation where workspace_id = ${tx.workspaceId} and order_id = ${order}::uuid
    returning order_line_id as line, product_id as product, (quantity * 1000)::bigint as quantity`)
  for (const { product, quantity } of gone) {
    const level = levels.get(product)
    if (level !== undefined) levels.set(product, { ...level, reserved: level.reserved - quantity })
  }
  await writeLevels(doing, levels)
  await showLevels(doing, levels)
  return gone.map(({ line }) => line)
}
