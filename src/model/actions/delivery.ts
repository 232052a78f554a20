import { defineAction } from '../define/action.ts'
import { belongsTo, choice, date, file, json, longText, text } from '../define/vocabulary.ts'

/** Without lines: all that is still to be sent; else [{ line, quantity }] by ids of lines of the order. */
export const deliverOrder = defineAction('order.deliver', {
  on: 'order',
  from: ['confirmed', 'partDelivered'],
  label: { en: 'Plan a delivery', zh: '安排发货' },
  about: { en: 'Makes a delivery of what is ready to go; quantities can be changed before it leaves.', zh: '按可发数量生成发货单，发出前可修改数量。' },
  input: { plannedOn: date({ default: { initial: 'today' } }), carrier: belongsTo('carrier'), lines: json({ max: 100_000 }) },
  tone: 'primary',
})

export const takeBackOrder = defineAction('order.takeBack', {
  on: 'order',
  from: ['confirmed', 'partDelivered', 'delivered', 'closed'],
  label: { en: 'Take goods back', zh: '办理退货' },
  about: { en: 'Makes a return of what was signed for; quantities can be changed until the goods are received.', zh: '按已签收数量生成退货单，收货前可修改数量。' },
  input: { reason: longText({ max: 500, required: true }), plannedOn: date({ default: { initial: 'today' } }), lines: json({ max: 100_000 }) },
})

export const shipDelivery = defineAction('delivery.ship', {
  on: 'delivery',
  from: ['planned'],
  to: 'shipped',
  label: { en: 'Send off', zh: '发货' },
  about: { en: 'Takes the goods out of stock and moves the order on.', zh: '商品出库，订单状态随之更新。' },
  input: { carrier: belongsTo('carrier', { beginsWith: ['carrier'] }), waybill: text({ max: 60, beginsWith: ['waybill'] }), shippedOn: date({ required: true, default: { initial: 'today' } }) },
  bulk: true,
  tone: 'primary',
})

export const signDelivery = defineAction('delivery.sign', {
  on: 'delivery',
  from: ['shipped', 'exception'],
  to: 'signed',
  label: { en: 'Signed for', zh: '确认签收' },
  about: { en: 'Records who took it, when, and the proof.', zh: '登记签收人、签收日期与凭证。' },
  input: { signedBy: text({ max: 100, required: true, beginsWith: ['deliveryName'] }), signedOn: date({ required: true, default: { initial: 'today' } }), proof: file({ megabytes: 20 }) },
  bulk: true,
  tone: 'primary',
})

/** A return that has arrived; what is not fit to be sold again does not go back into stock. */
export const receiveDelivery = defineAction('delivery.receive', {
  on: 'delivery',
  from: ['planned'],
  to: 'signed',
  label: { en: 'Goods are back', zh: '确认收到退货' },
  about: { en: 'Ends the return. What can be sold again goes back into stock; payment plans of the order that are due last are lowered by what came back.', zh: '完成退货；可再次销售的商品退回库存，并从最后到期的回款计划起扣减退货金额。' },
  input: { restock: choice(['stock', 'scrap'], { required: true, default: 'stock' }), signedOn: date({ required: true, default: { initial: 'today' } }) },
  tone: 'primary',
})

export const reportDelivery = defineAction('delivery.report', {
  on: 'delivery',
  from: ['shipped'],
  to: 'exception',
  label: { en: 'Report a problem', zh: '登记异常' },
  about: { en: 'Late, lost, damaged, refused: what went wrong, so that somebody sees to it.', zh: '登记延误、丢失、破损、拒收等异常，以便跟进处理。' },
  input: { exceptionKind: choice(['late', 'lost', 'damaged', 'refused', 'wrongGoods', 'address', 'other'], { required: true }), exceptionRemark: longText({ max: 1000 }) },
})

/** goesOn: it is on its way again. cameBack: the goods are in stock again. writtenOff: they are gone. */
export const resolveDelivery = defineAction('delivery.resolve', {
  on: 'delivery',
  from: ['exception'],
  label: { en: 'Resolve the problem', zh: '处理异常' },
  about: { en: 'It goes on, came back into stock, or is written off. What came back or is gone is open again on the order.', zh: '继续派送、退回入库或核销；退回与核销的数量重新计入待发。' },
  input: { resolution: choice(['goesOn', 'cameBack', 'writtenOff'], { required: true }), reason: longText({ max: 500 }) },
  tone: 'primary',
})

export const cancelDelivery = defineAction('delivery.cancel', {
  on: 'delivery',
  from: ['planned'],
  to: 'cancelled',
  label: { en: 'Cancel', zh: '取消发货单' },
  about: { en: 'It is not sent. What was reserved stays reserved for the order.', zh: '取消本次发货，占用的库存仍归该订单。' },
  input: { reason: longText({ max: 500 }) },
  bulk: true,
  tone: 'danger',
})
