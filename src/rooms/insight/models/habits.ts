import type { PurchaseRows } from '../purchases/source.ts'

/** How a customer bought up to a day, in figures that models learn from and groups are told by. */
export interface Habits {
  readonly places: readonly number[]
  readonly columns: Readonly<Record<HabitName, Float64Array>>
}
export const habitNames = ['recencyDays', 'tenureDays', 'orders', 'ordersLast90', 'ordersBefore90', 'meanAmount', 'amountLast90', 'silenceRatio'] as const
export type HabitName = (typeof habitNames)[number]

const window = 90

/** Of the customers with a purchase within `within` days up to the day. Amounts are in whole units, by `factor` minor ones. */
export function habitsUntil({ customers, customer, day, orders, amount }: PurchaseRows, until: number, { within, factor }: { readonly within: number; readonly factor: number }): Habits {
  const sums = Array.from(customers, () => ({ first: Infinity, last: -Infinity, orders: 0, days: 0, amount: 0, late: 0, before: 0, lateAmount: 0 }))
  for (let row = 0; row < customer.length; row += 1) {
    const [sum, on] = [sums[customer[row] ?? 0], day[row] ?? 0]
    if (sum === undefined || on > until) continue
    const [count, paid] = [orders[row] ?? 0, (amount[row] ?? 0) / factor]
    sum.first = Math.min(sum.first, on)
    sum.last = Math.max(sum.last, on)
    sum.orders += count
    sum.days += 1
    sum.amount += paid
    if (on > until - window) { sum.late += count; sum.lateAmount += paid } else if (on > until - 2 * window) sum.before += count
  }
  const places = sums.flatMap(({ last }, place) => (last > until - within ? [place] : []))
  const column = (of: (sum: (typeof sums)[number]) => number) => Float64Array.from(places, (place) => { const sum = sums[place]; return sum === undefined ? Number.NaN : of(sum) })
  return {
    places,
    columns: {
      recencyDays: column(({ last }) => until - last), tenureDays: column(({ first }) => until - first), orders: column((sum) => sum.orders),
      ordersLast90: column(({ late }) => late), ordersBefore90: column(({ before }) => before), meanAmount: column((sum) => sum.amount / Math.max(1, sum.orders)), amountLast90: column(({ lateAmount }) => lateAmount),
      // Silence in own intervals; of who bought on one day only the tenure is all the interval there is.
      silenceRatio: column(({ first, last, days }) => (until - last) / Math.max(1, days > 1 ? (last - first) / (days - 1) : until - first)),
    },
  }
}
