import { type FieldProblem, Problem } from '../../../lib/problem.ts'

export function nothingToSend(): Problem {
  return new Problem({ kind: 'nothing-to-send', status: 409, title: { en: 'Nothing is ready to be sent: all is on its way, planned, or waiting for goods.', zh: '暂无可发货内容：已全部发出、已安排或仍缺货。' } })
}

export function nothingToReturn(): Problem {
  return new Problem({ kind: 'nothing-to-return', status: 409, title: { en: 'Nothing of this order can come back: nothing was signed for, or all of it came back already.', zh: '该订单没有可退货的内容：尚未签收，或已全部退回。' } })
}

export function emptyDelivery(): Problem {
  return new Problem({ kind: 'delivery-empty', status: 422, title: { en: 'The delivery has no lines. Say what is sent.', zh: '发货单没有明细，请先添加要发的产品。' } })
}

/** A line and how much of it may go at most. */
export interface TooMuch { readonly index: number; readonly name: string; readonly asked: number; readonly most: number }

export function aboveOrdered(lines: readonly TooMuch[]): Problem {
  return new Problem({
    kind: 'above-ordered', status: 422, fields: problemsOf(lines),
    title: { en: 'More than was ordered is never sent.', zh: '发货数量不得超过订购数量。' },
  })
}

export function aboveSigned(lines: readonly TooMuch[]): Problem {
  return new Problem({
    kind: 'above-signed', status: 422, fields: problemsOf(lines),
    title: { en: 'More than was signed for cannot come back.', zh: '退货数量不得超过已签收数量。' },
  })
}

function problemsOf(lines: readonly TooMuch[]): FieldProblem[] {
  return lines.map(({ index, name, asked, most }) => ({
    path: `/lines/${index}/quantity`, rule: 'most', values: { name, asked, most }, message: { en: '{name}: {asked} asked for, {most} possible.', zh: '{name}：填写 {asked}，最多 {most}。' },
  }))
}

export function notInStock(short: readonly { readonly name: string; readonly asked: number; readonly free: number }[]): Problem {
  const [first] = short
  return new Problem({
    kind: 'delivery-stock-short', status: 409, values: { name: first?.name ?? '', asked: first?.asked ?? 0, free: first?.free ?? 0 },
    title: { en: '{name}: {asked} to be sent, but only {free} are there for this order. Send less, or wait for goods.', zh: '{name}：需发 {asked}，该订单可用仅 {free}。请减少数量或等待到货。' },
    extra: { lines: short },
  })
}

export function orderNotOpen(): Problem {
  return new Problem({ kind: 'order-not-open', status: 409, title: { en: 'Goods move only for an order that is confirmed and not cancelled.', zh: '只有已确认且未取消的订单才能收发货。' } })
}

export function lineOfAnother(line: string): Problem {
  return new Problem({ kind: 'line-of-another-order', status: 422, title: { en: 'A line named here is none of this order’s, or it is gone.', zh: '所列明细不属于该订单，或已被删除。' }, extra: { line } })
}

export function deliveryStands(): Problem {
  return new Problem({ kind: 'delivery-stands', status: 409, title: { en: 'The goods have moved: lines and quantities stand. A return or a resolved exception corrects them.', zh: '货物已发出或收回，明细与数量不可更改；可通过退货或异常处理更正。' } })
}

export function linesUnread(): Problem {
  return new Problem({ kind: 'delivery-lines', status: 422, title: { en: 'Lines are given as a list of { line, quantity } with quantities above nothing.', zh: '明细应为 { line, quantity } 列表，且数量大于零。' } })
}
