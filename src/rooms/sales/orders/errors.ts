import { decimalAmount } from '../../../lib/money.ts'
import { type FieldProblem, Problem } from '../../../lib/problem.ts'
import type { Words } from '../../../lib/words.ts'
import type { Credit } from './rules.ts'

export function noLines(): Problem {
  return new Problem({ kind: 'order-without-lines', status: 422, title: { en: 'The order has neither lines nor an amount: there is nothing to confirm. Add what was ordered.', zh: '订单既无明细也无金额，无法确认。请先添加产品明细。' } })
}

export function linesUnsound(fields: readonly FieldProblem[]): Problem {
  return new Problem({ kind: 'order-lines', status: 422, fields, title: { en: 'Some lines stand against confirming.', zh: '部分明细不符合确认条件。' } })
}

export function customerStopped(name: string, reason: string | null): Problem {
  return new Problem({
    kind: 'customer-stopped', status: 409, values: { name, reason: reason ?? '' },
    title: reason === null ? { en: '{name} takes no orders at present. Whoever set the stop can lift it on the customer’s page.', zh: '{name} 已停止接单；可由设置人在客户页面解除。' }
      : { en: '{name} takes no orders at present: {reason}. Whoever set the stop can lift it on the customer’s page.', zh: '{name} 已停止接单：{reason}。可由设置人在客户页面解除。' },
  })
}

export function customerGone(): Problem {
  return new Problem({ kind: 'customer-deleted', status: 409, title: { en: 'The customer is in the bin. Restore it, or give the order to another.', zh: '客户已被删除，请先恢复客户。' } })
}

/** @param over by how much, in minor units of the base currency. */
export function creditExceeded(credit: Credit, over: number, currency: string): Problem {
  const say = (amount: number) => `${decimalAmount(amount, currency)} ${currency}`
  return new Problem({
    kind: 'credit-exceeded', status: 409,
    values: { limit: say(credit.limit ?? 0), receivable: say(credit.receivable), open: say(credit.openOrders), order: say(credit.order), over: say(over) },
    title: {
      en: 'The credit limit of {limit} would be exceeded by {over}: receivable {receivable}, open orders {open}, this order {order}. Ask for “Approve beyond credit limit”, wait for a payment, or order less.',
      zh: '将超出信用额度 {limit} 共 {over}：应收 {receivable}，未完成订单 {open}，本单 {order}。可申请“超额放行”，等待回款，或减少订购。',
    },
    extra: { limit: credit.limit, receivable: credit.receivable, openOrders: credit.openOrders, order: credit.order, over, currency, wayOn: 'order.approveCredit' },
  })
}

/** A line for which too little is free. */
export interface Short { readonly index: number; readonly line: string; readonly product: { readonly id: string; readonly title: string }; readonly wanted: number; readonly free: number; readonly missing: number; readonly restockOn: string | null; readonly leadDays: number | null; readonly ends: boolean }

export function stockShort(short: readonly Short[]): Problem {
  const fields = short.map((each): FieldProblem => ({ path: `/lines/${each.index}/quantity`, rule: 'stock', message: messageOf(each), values: { product: each.product.title, wanted: each.wanted, free: each.free, missing: each.missing, date: each.restockOn ?? '', days: each.leadDays ?? 0 } }))
  const [first] = short
  return new Problem({
    kind: 'stock-short', status: 409, fields, values: { count: short.length, product: first?.product.title ?? '', wanted: first?.wanted ?? 0, free: first?.free ?? 0, missing: first?.missing ?? 0 },
    title: short.length === 1
      ? { en: '{product}: {wanted} wanted, {free} free, {missing} missing. Order less, wait, or confirm with the rest on back-order.', zh: '{product}：需要 {wanted}，可用 {free}，缺 {missing}。可减少数量、等待到货，或选择缺货待补后确认。' }
      : { en: 'Not enough in stock for {count} lines, first of all {product}: {wanted} wanted, {free} free. Order less, wait, or confirm with the rest on back-order.', zh: '{count} 行库存不足，首先是 {product}：需要 {wanted}，可用 {free}。可减少数量、等待到货，或选择缺货待补后确认。' },
    extra: { lines: short },
  })
}

function messageOf({ restockOn, leadDays, ends }: Short): Words {
  if (ends) return { en: '{product} ends: {wanted} wanted, {free} left, and no more will come.', zh: '{product} 即将停售：需要 {wanted}，仅剩 {free}，不再补货。' }
  if (restockOn !== null) return { en: '{product}: {wanted} wanted, {free} free, {missing} missing; the next arrival is on {date}.', zh: '{product}：需要 {wanted}，可用 {free}，缺 {missing}；预计 {date} 到货。' }
  if (leadDays !== null) return { en: '{product}: {wanted} wanted, {free} free, {missing} missing; lead time {days} days.', zh: '{product}：需要 {wanted}，可用 {free}，缺 {missing}；备货期 {days} 天。' }
  return { en: '{product}: {wanted} wanted, {free} free, {missing} missing.', zh: '{product}：需要 {wanted}，可用 {free}，缺 {missing}。' }
}

export function alreadySent(): Problem {
  return new Problem({ kind: 'order-sent', status: 409, title: { en: 'Something of it has been sent off. Take that back first, or close the order.', zh: '订单已有发货，请先办理退货，或直接完成订单。' } })
}

export function stillOpen(count: number): Problem {
  return new Problem({
    kind: 'order-open', status: 422, values: { count },
    title: { en: '{count} lines are not fully delivered. Say why the rest is given up.', zh: '仍有 {count} 行未交完，请说明放弃剩余数量的原因。' },
    fields: [{ path: '/reason', rule: 'required', message: { en: 'Say why the rest is given up.', zh: '请说明放弃剩余数量的原因。' } }],
  })
}

export function nothingMissing(): Problem {
  return new Problem({ kind: 'nothing-missing', status: 409, title: { en: 'Nothing of this order waits for goods.', zh: '该订单没有缺货明细。' } })
}

export function nothingFree(): Problem {
  return new Problem({ kind: 'nothing-free', status: 409, title: { en: 'Nothing has come in for the missing lines yet.', zh: '缺货明细暂无可用库存。' } })
}

export function orderLocked(): Problem {
  return new Problem({
    kind: 'order-locked', status: 409,
    title: { en: 'The order is confirmed: prices, quantities and lines stand. “Back to draft” unlocks it while nothing has been sent off.', zh: '订单已确认，价格、数量和明细不可更改。未发货前可“退回草稿”后修改。' },
  })
}

export function cancelFirst(): Problem {
  return new Problem({ kind: 'order-holds', status: 409, title: { en: 'The order is confirmed and not closed: cancel or close it first, then it can be removed.', zh: '订单已确认且未完成：请先取消或完成订单，再删除。' } })
}

/** Who buys on credit pays what is due before more goes out, unless somebody lets it pass. */
export function customerOverdue(name: string, overdue: number, currency: string): Problem {
  return new Problem({
    kind: 'customer-overdue', status: 409, values: { name, overdue: `${decimalAmount(overdue, currency)} ${currency}` },
    title: { en: '{name} owes {overdue} that is past due. Wait for the payment, or ask for “Approve beyond credit limit”.', zh: '{name} 有逾期应收 {overdue}。请先催收，或申请“超额放行”。' },
    extra: { overdue, currency, wayOn: 'order.approveCredit' },
  })
}

/** Prices that are not what the rules say are never confirmed unseen. @param mayKeep whether the caller may keep them without anybody's yes. */
export function pricesDiffer(lines: readonly { readonly line: string; readonly name: string; readonly given: number; readonly rule: number; readonly currency: string }[], mayKeep: boolean): Problem {
  const [first] = lines
  const say = (amount: number) => `${decimalAmount(amount, first?.currency ?? '')} ${first?.currency ?? ''}`
  const values = { count: lines.length, name: first?.name ?? '', given: say(first?.given ?? 0), rule: say(first?.rule ?? 0) }
  return new Problem({
    kind: 'order-prices', status: 409, values,
    title: mayKeep
      ? { en: '{count} lines cost other than the price rules say, first of all {name}: {given} here, {rule} by the rules. Choose: take the prices of the rules, or keep these.', zh: '{count} 行价格与价格规则不一致，首先是 {name}：现价 {given}，规则价 {rule}。请选择改用规则价或保留现价。' }
      : { en: '{count} lines cost other than the price rules say, first of all {name}: {given} here, {rule} by the rules. Take the prices of the rules or lower the discount; to keep these is beyond what you may give and needs “Approve prices”.', zh: '{count} 行价格与价格规则不一致，首先是 {name}：现价 {given}，规则价 {rule}。可改用规则价或降低折扣；保留现价超出您的折扣权限，须“批准价格”。' },
    extra: { lines: lines.map((each) => ({ ...each })), choices: ['take', 'keep'], mayKeep, ...(mayKeep ? {} : { wayOn: 'order.approvePrices' }) },
  })
}
