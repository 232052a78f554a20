import type { RiskFacts } from '../../../analytics/risk/risk.ts'
import type { Accounts } from './read.ts'

/** So many days back a habit of paying, ordering and sending back is looked at. */
export const year = 365
/** So many days late are late. */
export const grace = 3

/** A longer delay says no more than that it is long. */
const longest = 180

/** What was known of a customer's money on a day. */
export interface AccountFacts extends RiskFacts {
  /** Instalments past due on that day. */
  readonly unpaid: number
  /** Days from due to paid summed over the instalments of the year, those unpaid until that day, each within half a year. */
  readonly delays: number
  /** Days since the last instalment that was late fell due; NaN: there was none. */
  readonly sinceLate: number
}

interface Sum { due: number; late: number; overdue: number; overdueDays: number; unpaid: number; delays: number; lastLate: number; ordered: number; returned: number; sold: number }
const nothing = (): Sum => ({ due: 0, late: 0, overdue: 0, overdueDays: 0, unpaid: 0, delays: 0, lastLate: -Infinity, ordered: 0, returned: 0, sold: 0 })

/**
 * Facts by customer on a day, of nothing that came later. `returnsKnownAfter` leaves out the orders of the last so many days: when something came
 * back is not kept, so that only orders whose returns are over say the same of then as of now.
 * @param now false: what is known of today alone (credit limits, open amounts) is left out; instalments stand for amounts.
 */
export function factsUntil({ customers, sales, plans }: Accounts, day: number, { now = true, returnsKnownAfter = 0 }: { readonly now?: boolean; readonly returnsKnownAfter?: number } = {}): ReadonlyMap<string, AccountFacts> {
  const sums = new Map(customers.map(({ id }) => [id, nothing()]))
  for (const { customer, due, paid, open } of plans) {
    const sum = sums.get(customer)
    if (sum === undefined || due > day) continue
    const isPaid = paid !== null && paid <= day
    const delay = (isPaid ? paid : day) - due
    const late = delay > grace
    if (late) sum.lastLate = Math.max(sum.lastLate, due)
    if (due > day - year) { sum.due += 1; sum.delays += Math.max(-longest, Math.min(longest, delay)); if (late) sum.late += 1 }
    if (!isPaid && late) { sum.unpaid += 1; sum.overdue += now ? open : 1; sum.overdueDays = Math.max(sum.overdueDays, day - due) }
  }
  const last = day - returnsKnownAfter
  let all = 0
  for (const { customer, day: on, total, returned } of sales) {
    const sum = sums.get(customer)
    if (sum === undefined || on > last || on <= last - year) continue
    sum.ordered += total
    sum.returned += returned
    sum.sold += total - returned
    all += total - returned
  }
  return new Map(customers.map(({ id, receivable, creditLimit }) => {
    const { sold, lastLate, ...sum } = sums.get(id) ?? nothing()
    return [id, { ...sum, receivable, creditLimit: now && creditLimit !== null ? creditLimit : Number.NaN, shareOfSales: all > 0 ? sold / all : Number.NaN, sinceLate: Number.isFinite(lastLate) ? day - lastLate : Number.NaN }]
  }))
}
