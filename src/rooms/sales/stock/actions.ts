import type { Json } from '../../../lib/json.ts'
import type { Words } from '../../../lib/words.ts'
import { adjustStock, readStock, receiveStock } from '../../../model/actions/stock.ts'
import { sql } from '../../../platform/database/index.ts'
import { type Doing, implement, type Outcome } from '../../../records/act/index.ts'
import type { Row } from '../../../records/engine.ts'
import { textOf } from '../reading.ts'
import { countedBelowReserved } from './errors.ts'
import { lockLevels, note, openLevel, showLevels, writeLevels } from './levels.ts'
import { freeOf, inUnits, type Level, thousandths } from './rules.ts'

export const stockActions = [
  implement(receiveStock, { run: receive, refuse: onlyGoods }),
  implement(adjustStock, { run: adjust, refuse: onlyGoods }),
  implement(readStock, read),
]

function onlyGoods({ kind }: Row): Words | undefined {
  return kind === 'goods' ? undefined : { en: 'Only goods keep stock; a service, a subscription or a charge has none.', zh: '只有实物产品管理库存；服务、订阅和附加费用没有库存。' }
}

async function receive(doing: Doing): Promise<Outcome> {
  const { input, record } = doing
  const level = await levelOf(doing)
  const quantity = quantityIn(input, 'quantity')
  await move(doing, 'received', level, level.onHand + quantity)
  const restockOn = textOf(input, 'restockOn') ?? null
  return { ...(restockOn === (textOf(record, 'restockOn') ?? null) ? {} : { changes: { restockOn } }), note: { received: inUnits(quantity) } }
}

async function adjust(doing: Doing): Promise<Outcome> {
  const level = await levelOf(doing)
  const counted = quantityIn(doing.input, 'counted')
  if (counted < level.reserved) throw countedBelowReserved(inUnits(counted), inUnits(level.reserved))
  await move(doing, 'adjusted', level, counted)
  return { note: { counted: inUnits(counted), before: inUnits(level.onHand) } }
}

async function levelOf(doing: Doing): Promise<Level> {
  const { id } = doing
  const found = (await lockLevels(doing, [id])).get(id)
  if (found !== undefined) return found
  await openLevel(doing, id)
  return (await lockLevels(doing, [id])).get(id) ?? { onHand: 0, reserved: 0 }
}

async function move(doing: Doing, kind: 'received' | 'adjusted', { onHand: before, reserved }: Level, onHand: number): Promise<void> {
  const { id, input } = doing
  const levels = new Map([[id, { onHand, reserved }]])
  await writeLevels(doing, levels)
  await note(doing, [{ product: id, kind, quantity: onHand - before, onHand, reason: textOf(input, 'reason') }])
  await showLevels(doing, levels)
}

function quantityIn(input: Doing['input'], name: string): number {
  const value = input[name]
  return thousandths(typeof value === 'number' ? value : 0)
}

const shownMovements = 50

/** The card: levels, who holds what is reserved, and the last movements. Orders that the viewer may not see are only counted. */
async function read({ id, record, tx, seen }: Doing): Promise<Outcome> {
  const where = sql`where workspace_id = ${tx.workspaceId} and product_id = ${id}::uuid`
  const [level] = await tx.query<{ onHand: number; reserved: number }>(sql`select (on_hand * 1000)::bigint as "onHand", (reserved * 1000)::bigint as reserved from stock_level ${where}`)
  const movements = await tx.query<Record<string, Json>>(sql`
    select kind, quantity::double precision as quantity, on_hand::double precision as "onHand", reason, order_id as "order", actor_name as "who", at from stock_movement ${where} order by id desc limit ${shownMovements}`)
  const held = await tx.query<{ order: string; quantity: number }>(sql`
    select order_id as "order", sum(quantity)::double precision as quantity from stock_reservation ${where} group by order_id order by order_id limit 200`)
  const ids = [...new Set([...held.map(({ order }) => order), ...movements.flatMap(({ order }) => (typeof order === 'string' ? [order] : []))])]
  const visible = new Map((ids.length === 0 ? [] : await seen('order', { filter: { field: 'id', is: 'in', value: ids }, fields: ['number', 'requestedOn'] }).catch(() => [])).map((row) => [row['id'], row]))
  const named = (order: Json | undefined): Json => {
    const row = visible.get(order)
    return row === undefined ? null : { id: order ?? null, title: row['number'] ?? null }
  }
  const present = level ?? { onHand: thousandths(typeof record['stock'] === 'number' ? record['stock'] : 0), reserved: 0 }
  return {
    result: {
      kept: record['kind'] === 'goods' && record['stock'] !== null && record['stock'] !== undefined,
      onHand: inUnits(present.onHand), reserved: inUnits(present.reserved), free: inUnits(freeOf(present)),
      movements: movements.map(({ order, ...rest }) => ({ ...rest, order: named(order) })),
      reservations: held.map(({ order, quantity }) => ({ order: named(order), quantity })),
    },
  }
}
