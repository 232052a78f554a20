import { approveCredit, cancelOrder, closeOrder, reopenOrder, reserveOrder } from '../../../model/actions/order.ts'
import { together } from '../../../lib/together.ts'
import { sql } from '../../../platform/database/index.ts'
import { type Doing, implement, type Outcome } from '../../../records/act/index.ts'
import { textOf } from '../reading.ts'
import { lookFor, promise, release } from '../stock/reserve.ts'
import { thousandths } from '../stock/rules.ts'
import { creditActions } from './credit.ts'
import { baseIn } from '../amount.ts'
import { alreadySent, nothingFree, nothingMissing, stillOpen } from './errors.ts'
import { missingOf, openOf, progressOf, showProgress } from './quantities.ts'

export const orderActions = [
  ...creditActions,
  implement(approveCredit, approve),
  implement(reserveOrder, reserve),
  implement(cancelOrder, cancel),
  implement(closeOrder, close),
  implement(reopenOrder, reopen),
]

/** Up to the present total: an order that grows afterwards asks again. */
function approve({ context, record }: Doing): Promise<Outcome> {
  return Promise.resolve({ changes: { creditApprovedTotal: { amount: baseIn(record['total']), currency: context.baseCurrency } } })
}

/** What has come in since goes to the lines that wait, the first line first. */
async function reserve(doing: Doing): Promise<Outcome> {
  const { id } = doing
  const wants = (await progressOf(doing, id)).flatMap((line) => (line.product === null || missingOf(line) === 0 ? [] : [{ line: line.id, product: line.product, wanted: thousandths(missingOf(line)) }]))
  if (wants.length === 0) throw nothingMissing()
  const { allotted, levels } = await lookFor(doing, wants)
  if (allotted.every(({ taken }) => taken === 0)) throw nothingFree()
  const { shown, sent } = promise(doing, { order: id, allotted, levels })
  await together(sent, doing.derive('product', shown))
  const lines = await progressOf(doing, id)
  await showProgress(doing, id, lines)
  return { result: { missingLines: lines.filter((line) => missingOf(line) > 0).length } }
}

async function cancel(doing: Doing): Promise<Outcome> {
  await requireUnsent(doing)
  await giveBack(doing)
  return { changes: { missingLines: 0 } }
}

async function reopen(doing: Doing): Promise<Outcome> {
  await requireUnsent(doing)
  await giveBack(doing)
  return { changes: { confirmedAt: null, missingLines: 0 } }
}

async function close(doing: Doing): Promise<Outcome> {
  const open = (await progressOf(doing, doing.id)).filter((line) => openOf(line) > 0).length
  if (open > 0 && textOf(doing.input, 'reason') === undefined) throw stillOpen(open)
  await dropPlanned(doing)
  await giveBack(doing)
  return { changes: { missingLines: 0 } }
}

async function giveBack(doing: Doing): Promise<void> {
  const lines = await release(doing, doing.id)
  await doing.derive('orderLine', lines.map((id) => ({ id, values: { reservedQuantity: 0 } })))
}

/** Deliveries that are only planned fall away with it. @throws Problem 409 where something has gone out. */
async function requireUnsent(doing: Doing): Promise<void> {
  const { tx, id } = doing
  const [row] = await tx.query<{ sent: boolean }>(sql`
    select exists (select 1 from delivery where workspace_id = ${tx.workspaceId} and order_id = ${id}::uuid and deleted_at is null and status in ('shipped', 'signed', 'exception')) as sent`)
  if (row?.sent === true) throw alreadySent()
  await dropPlanned(doing)
}

async function dropPlanned({ tx, id, write }: Doing): Promise<void> {
  const planned = await tx.query<{ id: string }>(sql`
    select id from delivery where workspace_id = ${tx.workspaceId} and order_id = ${id}::uuid and deleted_at is null and status = 'planned' order by id`)
  for (const each of planned) await write.update('delivery', each.id, { status: 'cancelled' })
}
