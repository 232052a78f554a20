import type { PurchaseDays } from '../../../analytics/clv/purchaseDays.ts'

/** The gaps between purchase days of each customer up to a day. */
export function gapsOf({ start, day }: PurchaseDays, until: number): { readonly start: Int32Array; readonly days: Float64Array } {
  const starts = new Int32Array(start.length)
  const gaps = new Float64Array(day.length)
  let count = 0
  for (let who = 0; who + 1 < start.length; who += 1) {
    starts[who] = count
    for (let row = (start[who] ?? 0) + 1; row < (start[who + 1] ?? 0) && (day[row] ?? 0) <= until; row += 1) gaps[count++] = (day[row] ?? 0) - (day[row - 1] ?? 0)
  }
  starts[start.length - 1] = count
  return { start: starts, days: gaps.slice(0, count) }
}
