import type { Words } from '../../../lib/words.ts'
import { cancelDelivery, deliverOrder, receiveDelivery, reportDelivery, resolveDelivery, shipDelivery, signDelivery, takeBackOrder } from '../../../model/actions/delivery.ts'
import { type Doing, implement, type Outcome } from '../../../records/act/index.ts'
import type { Row } from '../../../records/engine.ts'
import { openOf, type Progress } from '../orders/quantities.ts'
import { lowerPlans } from '../payments/afterReturn.ts'
import { relatedId, textOf } from '../reading.ts'
import { type Goods, putBack, takeOut } from '../stock/move.ts'
import { aboveOrdered, aboveSigned, notInStock } from './errors.ts'
import { type Moving, moving, orderFollows } from './moving.ts'
import { planDelivery, planReturn } from './plan.ts'
import { after, returnableOf, sent, sumByLine, tooMuch, trackingOf } from './rules.ts'

export const deliveryActions = [
  implement(deliverOrder, planDelivery),
  implement(takeBackOrder, planReturn),
  implement(shipDelivery, { run: ship, refuse: onlyOutward }),
  implement(signDelivery, sign),
  implement(receiveDelivery, { run: receive, refuse: onlyReturns }),
  implement(reportDelivery, report),
  implement(resolveDelivery, resolve),
  implement(cancelDelivery, () => Promise.resolve({})),
]

function onlyOutward({ kind }: Row): Words | undefined {
  return kind === 'return' ? { en: 'A return is not sent off: use “Goods are back”.', zh: '退货单无需发货：请使用“确认收到退货”。' } : undefined
}

function onlyReturns({ kind }: Row): Words | undefined {
  return kind === 'return' ? undefined : { en: 'Only a return is received: send this delivery off.', zh: '只有退货单需要确认收货：请对本单执行发货。' }
}

async function ship(doing: Doing): Promise<Outcome> {
  const { id, input, record } = doing
  const going = await moving(doing)
  const above = tooMuch(going.parts, going.lines, openOf)
  if (above.length > 0) throw aboveOrdered(above)
  const absent = await takeOut(doing, goodsOf(going), { order: going.order, delivery: id })
  if (absent.length > 0) throw notInStock(absent)
  await orderFollows(doing, going, after(going.lines, going.parts, sent))
  const carrier = textOf(input, 'carrier') ?? relatedId(record, 'carrier')
  const waybill = textOf(input, 'waybill') ?? textOf(record, 'waybill')
  const tracking = trackingOf(carrier === undefined ? undefined : textOf(await doing.read('carrier', carrier), 'trackingAddress'), waybill)
  return { changes: { shippedOn: input['shippedOn'] ?? null, tracking, carrier: carrier ?? null, waybill: waybill ?? null } }
}

async function sign(doing: Doing): Promise<Outcome> {
  const { input } = doing
  const going = await moving(doing)
  await orderFollows(doing, going, after(going.lines, going.parts, ({ signed }, quantity) => ({ signed: signed + quantity })), textOf(input, 'signedOn'))
  return { changes: { signedBy: input['signedBy'] ?? null, signedOn: input['signedOn'] ?? null, ...(input['proof'] === undefined ? {} : { proof: input['proof'] ?? null }) } }
}

async function receive(doing: Doing): Promise<Outcome> {
  const { id, input, record } = doing
  const coming = await moving(doing)
  const above = tooMuch(coming.parts, coming.lines, returnableOf)
  if (above.length > 0) throw aboveSigned(above)
  if (input['restock'] !== 'scrap') await putBack(doing, goodsOf(coming), { order: coming.order, delivery: id, reason: textOf(record, 'remark')?.slice(0, 200) }, false)
  await orderFollows(doing, coming, after(coming.lines, coming.parts, ({ returned }, quantity) => ({ returned: returned + quantity })))
  const plansLowered = await lowerPlans(doing, coming.order)
  return { changes: { signedOn: input['signedOn'] ?? null }, note: { restock: input['restock'] ?? null }, ...(plansLowered === 0 ? {} : { result: { plansLowered } }) }
}

function report({ context, input }: Doing): Promise<Outcome> {
  return Promise.resolve({ changes: { exceptionKind: input['exceptionKind'] ?? null, exceptionRemark: input['exceptionRemark'] ?? null, exceptionAt: new Date(context.now).toISOString() } })
}

/** What came back lies ready for the order again; what is written off must be had anew. */
async function resolve(doing: Doing): Promise<Outcome> {
  const { id, input } = doing
  const { resolution } = input
  if (resolution === 'goesOn') return { changes: { resolution, status: 'shipped' } }
  const back = await moving(doing)
  const again = resolution === 'cameBack'
  if (again) await putBack(doing, goodsOf(back), { order: back.order, delivery: id, reason: textOf(input, 'reason')?.slice(0, 200) }, back.live)
  await orderFollows(doing, back, after(back.lines, back.parts, ({ shipped, reserved, kept }, quantity) => ({ shipped: shipped - quantity, reserved: again && kept && back.live ? reserved + quantity : reserved })))
  return { changes: { resolution: resolution ?? null, status: 'cancelled' } }
}

/** Of the parts those whose products keep stock. */
function goodsOf({ lines, parts }: Pick<Moving, 'lines' | 'parts'>): Goods[] {
  const sums = sumByLine(parts)
  return lines.flatMap((line: Progress) => {
    const quantity = sums.get(line.id)
    return quantity === undefined || line.product === null || !line.kept ? [] : [{ line: line.id, product: line.product, name: line.name, quantity, reserved: line.reserved }]
  })
}
