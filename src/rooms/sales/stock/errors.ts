import { Problem } from '../../../lib/problem.ts'

/** What is promised must be there: orders give it back first. */
export function countedBelowReserved(counted: number, reserved: number): Problem {
  return new Problem({
    kind: 'stock-below-reserved', status: 409, values: { counted, reserved },
    title: { en: '{reserved} are reserved for orders, so {counted} cannot be all there is. Release orders first, then adjust.', zh: '已有 {reserved} 被订单占用，不能调整为 {counted}。请先释放相关订单的占用。' },
  })
}

/** A product that kept stock a moment ago and has none: another order was faster. */
export function stockGone(): Problem {
  return new Problem({ kind: 'stock-gone', status: 409, title: { en: 'The stock has changed meanwhile. Try again.', zh: '库存刚刚发生变化，请重试。' } })
}
