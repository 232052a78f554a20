import type { Histories } from './histories.ts'

/** Purchases row by row: the customer's code, the day since 1970, the amount (NaN throughout where amounts are unknown). */
export interface PurchaseRows { readonly customers: number; readonly customer: Int32Array; readonly day: Int32Array; readonly amount: Float64Array }

/** The purchase days of all customers, customer by customer, in order of days: customer c has those from start[c] to start[c + 1]. */
export interface PurchaseDays {
  readonly start: Int32Array
  readonly day: Int32Array
  readonly amount: Float64Array
  /** Days on which no more was bought than given back: no purchases. */
  readonly returnDays: number
}

/**
 * All rows of a customer on one day are one purchase, its amount their sum: unmerged, the same customer seems to come twice at once,
 * which no model of purchases knows. Returns are netted within the day; a day that is not above its returns is no purchase.
 */
export function purchaseDays({ customers, customer, day, amount }: PurchaseRows): PurchaseDays {
  const order = byCustomerAndDay(customers, customer, day)
  const [days, sums] = [new Int32Array(order.length), new Float64Array(order.length)]
  const start = new Int32Array(customers + 1)
  let [count, returnDays, at] = [0, 0, 0]
  for (let who = 0; who < customers; who += 1) {
    start[who] = count
    while (at < order.length && customer[order[at] ?? 0] === who) {
      const today = day[order[at] ?? 0] ?? 0
      let [net, back] = [0, false]
      for (; at < order.length && customer[order[at] ?? 0] === who && day[order[at] ?? 0] === today; at += 1) {
        const value = amount[order[at] ?? 0] ?? Number.NaN
        net += value
        if (value < 0) back = true
      }
      if (net < 0 || (back && net <= 1e-9)) { returnDays += 1; continue }
      days[count] = today
      sums[count] = net
      count += 1
    }
  }
  start[customers] = count
  return { start, day: days.slice(0, count), amount: sums.slice(0, count), returnDays }
}

/** Rows in the order of customers and days, by counting and then sorting the few of each. */
function byCustomerAndDay(customers: number, customer: Int32Array, day: Int32Array): Int32Array {
  const next = new Int32Array(customers + 1)
  for (const who of customer) next[who + 1] = (next[who + 1] ?? 0) + 1
  for (let who = 0; who < customers; who += 1) next[who + 1] = (next[who + 1] ?? 0) + (next[who] ?? 0)
  const starts = next.slice()
  const order = new Int32Array(customer.length)
  for (let row = 0; row < customer.length; row += 1) {
    const who = customer[row] ?? 0
    order[next[who] ?? 0] = row
    next[who] = (next[who] ?? 0) + 1
  }
  for (let who = 0; who < customers; who += 1) {
    const [from, to] = [starts[who] ?? 0, starts[who + 1] ?? 0]
    if (to - from > 1) order.subarray(from, to).sort((one, other) => (day[one] ?? 0) - (day[other] ?? 0) || one - other)
  }
  return order
}

/** The histories of those who bought by the end, and what each did after it. */
export interface Observed extends Histories {
  /** The customers' codes. */
  readonly code: Int32Array
  /** Mean amount of the repeat purchases (without the first); 0 where there are none. */
  readonly mean: Float64Array
  /** Purchases and their amount after the end. */
  readonly later: Float64Array
  readonly laterAmount: Float64Array
}

/**
 * Histories as seen at the end of a day.
 * @param until the last day that is seen. @param unit days of a unit of time: 7 for weeks. @param whole whether time is counted in
 * opportunities (BG/BB): a unit after the first purchase with a purchase in it counts as one.
 */
export function observed({ start, day, amount }: PurchaseDays, until: number, unit: number, whole = false): Observed {
  const code = Int32Array.from(start.subarray(0, -1).keys()).filter((who) => (start[who] ?? 0) < (start[who + 1] ?? 0) && (day[start[who] ?? 0] ?? 0) <= until)
  const column = () => new Float64Array(code.length)
  const seen = { code, x: column(), tx: column(), T: column(), mean: column(), later: column(), laterAmount: column() }
  for (let at = 0; at < code.length; at += 1) {
    const [from, to] = [start[code[at] ?? 0] ?? 0, start[(code[at] ?? 0) + 1] ?? 0]
    const first = day[from] ?? 0
    let [repeats, sum, last, opportunities, before] = [0, 0, first, 0, 0]
    for (let row = from + 1; row < to; row += 1) {
      const today = day[row] ?? 0
      if (today > until) {
        seen.later[at] = (seen.later[at] ?? 0) + 1
        seen.laterAmount[at] = (seen.laterAmount[at] ?? 0) + (amount[row] ?? 0)
        continue
      }
      repeats += 1
      sum += amount[row] ?? 0
      last = today
      const period = Math.ceil((today - first) / unit)
      if (whole && period > before && period <= Math.floor((until - first) / unit)) { opportunities += 1; before = period }
    }
    seen.x[at] = whole ? opportunities : repeats
    seen.tx[at] = whole ? before : (last - first) / unit
    seen.T[at] = whole ? Math.floor((until - first) / unit) : (until - first) / unit
    seen.mean[at] = repeats === 0 ? 0 : sum / repeats
  }
  return seen
}
