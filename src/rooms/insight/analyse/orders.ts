import type { Purchases } from './purchases.ts'

/** Orders and sums of each customer (by code) from one day to another, both included. */
export interface OrderSums { readonly orders: Float64Array; readonly amount: Float64Array; /** The last purchase up to the end, whenever; NaN for none. */ readonly last: Float64Array }

/** Adds up the rows of a window; rows with the same order number are one order, rows without one are orders of their own. */
export function orderSums({ names, customer, day, amount, order }: Purchases, from: number, to: number): OrderSums {
  const column = () => new Float64Array(names.length)
  const [orders, sums, last] = [column(), column(), column().fill(Number.NaN)]
  const isNew = newOrders(order)
  for (let row = 0; row < customer.length; row += 1) {
    const [who, on] = [customer[row] ?? 0, day[row] ?? 0]
    if (on > to) continue
    if (!(on <= (last[who] ?? 0))) last[who] = on
    if (on < from) continue
    sums[who] = (sums[who] ?? 0) + (amount[row] ?? 0)
    if (isNew(row, who)) orders[who] = (orders[who] ?? 0) + 1
  }
  return { orders, amount: sums.map(withoutDust), last }
}

/** Sums of decimals without the dust of binary fractions. */
export function withoutDust(value: number): number {
  return Math.round(value * 1e6) / 1e6
}

/** Tells whether a row begins an order of that customer. */
function newOrders(order: Int32Array | undefined): (row: number, who: number) => boolean {
  if (order === undefined) return () => true
  const seen = new Set<number>()
  return (row, who) => {
    const number = order[row] ?? -1
    if (number < 0) return true
    const key = who * 8_388_608 + number
    if (seen.has(key)) return false
    seen.add(key)
    return true
  }
}
