import { defineAction } from '../define/action.ts'
import { choice, date, longText } from '../define/vocabulary.ts'

/** Locks prices and reserves what is in stock; of two orders for the last piece one wins. */
export const confirmOrder = defineAction('order.confirm', {
  on: 'order',
  from: ['draft'],
  to: 'confirmed',
  label: { en: 'Confirm', zh: '确认订单' },
  about: { en: 'Locks the prices, reserves the stock and checks the credit limit. Prices that are not what the rules say that day are told first: take those, or keep these, which beyond one’s discount needs a yes. From then on the lines stand.', zh: '锁定价格、占用库存并检查信用额度。价格与当日价格规则不一致时先行提示：可改用规则价或保留现价，超出折扣权限须获批准；确认后明细不再变动。' },
  input: { shortage: choice(['refuse', 'backOrder'], { required: true, default: 'refuse' }), prices: choice(['take', 'keep']), requestedOn: date({ beginsWith: ['requestedOn'] }) },
  bulk: true,
  tone: 'primary',
})

/** The way on where the credit limit says no: for those whose role may exceed it, or by an approval of this verb. */
export const approveCredit = defineAction('order.approveCredit', {
  on: 'order',
  from: ['draft'],
  label: { en: 'Approve beyond credit limit', zh: '超额放行' },
  about: { en: 'Lets this order be confirmed up to its present total although the customer’s credit limit is used up.', zh: '允许该订单在客户信用额度不足时按当前总额确认。' },
  input: { reason: longText({ max: 500, required: true }) },
  administrator: true,
})

/** The way on where prices go further below the rules than may be given by hand. */
export const approvePrices = defineAction('order.approvePrices', {
  on: 'order',
  from: ['draft'],
  label: { en: 'Approve prices', zh: '批准价格' },
  about: { en: 'Lets this order be confirmed at its prices although they go further below the rules than its seller may give.', zh: '允许该订单按现价确认，尽管低于规则价的幅度超出业务员折扣权限。' },
  input: { reason: longText({ max: 500, required: true }) },
  administrator: true,
})

/** What confirming would tell of; it changes nothing. */
export const compareOrderPrices = defineAction('order.comparePrices', {
  on: 'order', right: 'read', reads: true, from: ['draft'],
  label: { en: 'Compare with the price rules', zh: '与价格规则比较' },
  about: { en: 'The lines whose price is not what the rules say on the day of the order, with both prices. Nothing is changed.', zh: '列出与订单当日价格规则不一致的明细及两个价格；不做任何更改。' },
})

/** Takes what has come in since for what was back-ordered. */
export const reserveOrder = defineAction('order.reserve', {
  on: 'order',
  from: ['confirmed', 'partDelivered'],
  label: { en: 'Reserve missing stock', zh: '补占库存' },
  about: { en: 'Reserves what is free by now for the lines that wait for goods.', zh: '为缺货明细占用现有可用库存。' },
  bulk: true,
})

export const cancelOrder = defineAction('order.cancel', {
  on: 'order',
  from: ['draft', 'confirmed'],
  to: 'cancelled',
  label: { en: 'Cancel', zh: '取消订单' },
  about: { en: 'Gives back what was reserved. What has been sent off is taken back first.', zh: '释放已占用的库存；已发货的须先办理退货。' },
  input: { reason: longText({ max: 500, required: true }) },
  bulk: true,
  tone: 'danger',
})

/** What is still open is given up: that needs a reason. */
export const closeOrder = defineAction('order.close', {
  on: 'order',
  from: ['confirmed', 'partDelivered', 'delivered'],
  to: 'closed',
  label: { en: 'Close', zh: '完成订单' },
  about: { en: 'Ends the order. With quantities still open it needs a reason, and what is reserved is given back.', zh: '结束订单；仍有未交数量时须说明原因，并释放占用的库存。' },
  input: { reason: longText({ max: 500 }) },
  bulk: true,
})

export const reopenOrder = defineAction('order.reopen', {
  on: 'order',
  from: ['confirmed', 'cancelled'],
  to: 'draft',
  label: { en: 'Back to draft', zh: '退回草稿' },
  about: { en: 'Unlocks the lines for a change and gives back what was reserved, while nothing has been sent off.', zh: '在未发货前解锁明细以便修改，并释放占用的库存。' },
  input: { reason: longText({ max: 500, required: true }) },
  tone: 'back',
})
