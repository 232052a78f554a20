import type { JsonObject } from '../../../lib/json.ts'
import type { Money } from '../../../lib/money.ts'
import type { Doing, Outcome } from '../../../records/act/index.ts'
import type { Row } from '../../../records/engine.ts'
import { relatedId, textOf } from '../reading.ts'
import { post } from './allocate.ts'
import { asMoney } from './amounts.ts'
import { errors } from './errors.ts'
import { lockItems } from './open.ts'

/** A payment of a receipt and what is left of it: what was taken back counts no more. */
export interface Standing { readonly id: string; readonly left: Money; readonly row: Row }

/** All payments of a receipt that took money, with what still stands of each. Read under the lock of the receipt. */
export async function standing({ list }: Pick<Doing, 'list'>, receipt: string): Promise<readonly Standing[]> {
  return standingOf(await list('payment', { filter: { field: 'receipt', is: 'equals', value: receipt } }))
}

/** Of payments and the entries that take them back, what is left of each payment. */
export function standingOf(rows: readonly Row[]): readonly Standing[] {
  const taken = new Map<string, number>()
  for (const row of rows) {
    const of = relatedId(row, 'reverses')
    if (of !== undefined) taken.set(of, (taken.get(of) ?? 0) + (asMoney(row['amount'])?.amount ?? 0))
  }
  return rows.flatMap((row) => {
    const [id, amount] = [textOf(row, 'id'), asMoney(row['amount'])]
    if (id === undefined || amount === undefined || row['kind'] !== 'payment') return []
    return [{ id, row, left: { amount: amount.amount + (taken.get(id) ?? 0), currency: amount.currency } }]
  })
}

/** Takes a payment back, or a part of it. @throws Problem 422 for more than is left of it. */
export async function takeBack(doing: Doing): Promise<Outcome> {
  const { id, input } = doing
  const found = (await standing(doing, id)).find((each) => each.id === input['payment'])
  if (found === undefined) throw errors.otherPayment()
  const asked = asMoney(input['amount']) ?? found.left
  if (asked.currency !== found.left.currency) throw errors.otherCurrency('/amount', found.left.currency)
  if (asked.amount > found.left.amount || asked.amount <= 0) throw errors.aboveLeft(asked, found.left)
  await lockItems(doing, lockedBy(found.row))
  const [payment] = await post(doing, [opposite(doing, found, asked.amount, 'takenBack')])
  return { result: { payment: payment ?? null } }
}

/** Undoes all that was allocated, and the receipt with it. @throws Problem 409 while refunds of it stand. */
export async function reverse(doing: Doing): Promise<Outcome> {
  const { id, input, list } = doing
  const refunds = await list('refund', { filter: { and: [{ field: 'receipt', is: 'equals', value: id }, { field: 'status', is: 'in', value: ['requested', 'paid'] }] }, fields: ['number'] })
  if (refunds.length > 0) throw errors.refundsStand()
  const left = (await standing(doing, id)).filter((each) => each.left.amount > 0)
  await lockItems(doing, left.flatMap(({ row }) => lockedBy(row)))
  if (left.length > 0) await post(doing, left.map((each) => opposite(doing, each, each.left.amount, 'reversal')))
  return { changes: { reversedOn: input['on'] ?? null, reversalReason: input['reason'] ?? null } }
}

function lockedBy(row: Row) {
  const [plan, order, invoice] = [relatedId(row, 'plan'), relatedId(row, 'order'), relatedId(row, 'invoice')]
  return [...(invoice === undefined ? [] : [{ kind: 'invoice' as const, id: invoice }]), ...(plan === undefined ? [] : [{ kind: 'plan' as const, id: plan }]), ...(order === undefined ? [] : [{ kind: 'order' as const, id: order }])]
}

function opposite({ id, record, input, context }: Doing, { id: reverses, row, left }: Standing, amount: number, kind: 'takenBack' | 'reversal'): JsonObject {
  const [plan, order, invoice] = [relatedId(row, 'plan'), relatedId(row, 'order'), relatedId(row, 'invoice')]
  const on = typeof input['on'] === 'string' ? input['on'] : undefined
  return {
    receipt: id, customer: relatedId(record, 'customer') ?? '', ...(plan === undefined ? {} : { plan }), ...(order === undefined ? {} : { order }), ...(invoice === undefined ? {} : { invoice }),
    amount: { amount: -amount, currency: left.currency }, kind, reverses, reason: input['reason'] ?? context.reason ?? null, ...(on === undefined ? {} : { date: on }),
  }
}
