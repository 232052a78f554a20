import { permissionOn } from '../../../access/index.ts'
import type { JsonObject } from '../../../lib/json.ts'
import type { Doing } from '../../../records/act/index.ts'
import { relatedId, textOf } from '../reading.ts'
import { asMoney } from './amounts.ts'
import { sharesOf } from './invoices.ts'
import { type Standing, standingOf } from './takingBack.ts'

/**
 * What was paid for an order before its invoice was issued is counted for the invoice: payments of its own plan first, then the oldest,
 * never above what of the invoice is of the order. A payment that goes beyond it is divided by entries of its own: a part is taken back
 * and paid again for the invoice, on the day of the payment, so that no other sum changes.
 */
export async function countEarlier(doing: Doing, issuedOn: string): Promise<readonly string[]> {
  const { id, record, list, write } = doing
  if (record['colour'] === 'red') return []
  const shares = await sharesOf(doing, id)
  const orders = [...shares.keys()].filter((order) => order !== '')
  if (orders.length === 0) return []
  const plan = relatedId(record, 'plan')
  const rows = await list('payment', { filter: { field: 'order', is: 'in', value: orders }, sort: [{ field: 'date' }, { field: 'number' }] })
  const free = standingOf(rows).filter(({ row, left }) => relatedId(row, 'invoice') === undefined && left.amount > 0)
  const first = [...free].sort((one, other) => Number(relatedId(other.row, 'plan') === plan && plan !== undefined) - Number(relatedId(one.row, 'plan') === plan && plan !== undefined))
  const whole: { id: string; changes: JsonObject }[] = []
  const entries: JsonObject[] = []
  for (const each of first) {
    const order = relatedId(each.row, 'order') ?? ''
    const part = Math.min(each.left.amount, shares.get(order) ?? 0)
    if (part <= 0 || asMoney(record['total'])?.currency !== each.left.currency) continue
    shares.set(order, (shares.get(order) ?? 0) - part)
    if (part === asMoney(each.row['amount'])?.amount) whole.push({ id: each.id, changes: { invoice: id } })
    else if (permissionOn(doing.context.actor.permissions, 'payment').create) entries.push(...divided(each, part, id, issuedOn))
  }
  if (whole.length > 0) await write.updateMany('payment', whole)
  if (entries.length > 0) await write.createMany('payment', entries)
  return whole.map((each) => each.id)
}

function divided({ id, row, left }: Standing, amount: number, invoice: string, issuedOn: string): readonly JsonObject[] {
  const same = Object.fromEntries(['receipt', 'customer', 'order', 'plan', 'owner', 'department'].flatMap((name) => { const to = relatedId(row, name); return to === undefined ? [] : [[name, to]] }))
  const date = textOf(row, 'date') ?? issuedOn
  return [
    { ...same, kind: 'takenBack', reverses: id, date, amount: { amount: -amount, currency: left.currency }, reason: textOf(row, 'number') ?? null },
    { ...same, kind: 'payment', invoice, date, amount: { amount, currency: left.currency } },
  ]
}
