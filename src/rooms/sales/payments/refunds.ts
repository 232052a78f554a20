import type { Doing, Outcome } from '../../../records/act/index.ts'
import { relatedId, textOf } from '../reading.ts'
import { restOf } from './allocate.ts'
import { asMoney, written } from './amounts.ts'
import { errors } from './errors.ts'
import { standing } from './takingBack.ts'
import { sql } from '../../../platform/database/index.ts'

/** Asks for money to go back; from now on it is held. @throws Problem 422 for more than is there. */
export async function request(doing: Doing): Promise<Outcome> {
  const { id, input, record, write } = doing
  const amount = asMoney(input['amount']) ?? { amount: 0, currency: '' }
  const rest = restOf(record)
  if (amount.currency !== rest.currency) throw errors.otherCurrency('/amount', rest.currency)
  const payment = textOf(input, 'payment')
  if (payment === undefined) {
    if (amount.amount > rest.amount) throw errors.aboveCredit(amount, rest)
  } else await requireLeft(doing, payment, amount.amount)
  const { id: refund } = await write.create('refund', {
    customer: relatedId(record, 'customer') ?? '', receipt: id, amount: written(amount), reason: input['reason'] ?? null, method: input['method'] ?? null,
    ...(payment === undefined ? {} : { payment }), payee: input['payee'] ?? null, payeeAccount: input['payeeAccount'] ?? null,
  })
  return { result: { refund } }
}

/** What was taken back or is asked for already cannot be refunded once more. */
async function requireLeft(doing: Doing, payment: string, amount: number): Promise<void> {
  const found = (await standing(doing, doing.id)).find((each) => each.id === payment)
  if (found === undefined) throw errors.otherPayment()
  const asked = await doing.list('refund', { filter: { and: [{ field: 'payment', is: 'equals', value: payment }, { field: 'status', is: 'equals', value: 'requested' }] }, fields: ['amount'] })
  const left = found.left.amount - asked.reduce((sum, row) => sum + (asMoney(row['amount'])?.amount ?? 0), 0)
  if (amount > left) throw errors.aboveLeft({ amount, currency: found.left.currency }, { amount: left, currency: found.left.currency })
}

/** The money went: what was refunded of a payment is taken back with it, in the same transaction. */
export async function pay(doing: Doing): Promise<Outcome> {
  const { record, input, tx, read, act } = doing
  const [receipt, payment] = [relatedId(record, 'receipt') ?? '', relatedId(record, 'payment')]
  await tx.query(sql`select 1 from receipt where workspace_id = ${tx.workspaceId} and id = ${receipt}::uuid for no key update`)
  if ((await read('receipt', receipt))['status'] === 'reversed') throw errors.reversed()
  const amount = asMoney(record['amount'])
  if (payment !== undefined && amount !== undefined) {
    const found = (await standing({ list: doing.list }, receipt)).find((each) => each.id === payment)
    if (found === undefined || found.left.amount < amount.amount) throw errors.takenBackMeanwhile()
    await act('receipt.takeBack', { id: receipt, input: { payment, amount: written(amount), reason: textOf(record, 'reason') ?? textOf(record, 'number') ?? '–' } })
  }
  return { changes: { paidOn: input['paidOn'] ?? null, ...(input['reference'] === undefined ? {} : { reference: input['reference'] }) } }
}
