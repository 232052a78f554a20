import type { Accounts } from '../../../src/rooms/insight/index.ts'
import { dayNumber } from '../../../src/lib/calendar.ts'
import type { Cell } from '../../../src/analytics/allocation/allocate.ts'
import { type Candidate, contactWays } from '../../../src/analytics/cadence/contacts.ts'
import { seededRandom } from '../../../src/lib/random.ts'

// Simulated books of business for what no public set tells.

/** Customers with an instalment a month, a quarter of whom pay late by habit. */
export function lateAccounts(count: number): Accounts {
  const dice = seededRandom(9)
  const today = dayNumber('2026-06-30')
  const customers = Array.from({ length: count }, (_, place) => ({ id: String(place), creditLimit: null, receivable: 0, level: null, quadrant: null }))
  const plans = customers.flatMap(({ id }, place) => Array.from({ length: 18 }, (_, month) => {
    const due = today - 5 - month * 30
    const late = dice.next() < (place % 4 === 0 ? 0.6 : 0.1)
    return { customer: id, due, paid: due + (late ? 10 + Math.floor(dice.next() * 20) : -Math.floor(dice.next() * 5)), open: 0 }
  }))
  return { customers, sales: [], spent: [], plans, sellers: 5 }
}

/** Many small and a few large customers, some with little reach. */
export function contactBook(count: number, seed: number): Candidate[] {
  const dice = seededRandom(seed)
  return Array.from({ length: count }, (_, place) => ({
    key: String(place), causes: [{ cause: 'churn', value: Math.exp(dice.next() * 6) * 100, lift: dice.next() * 0.15 }, { cause: 'deal', value: dice.next() < 0.2 ? Math.exp(dice.next() * 7) * 100 : 0, lift: 0.06 }],
    ways: Object.keys(contactWays).filter(() => dice.next() < 0.6), silentDays: dice.next() * 40,
  }))
}

/** Channels by segments, each with a return of its own that falls off. */
export function cellBook(cells: number, seed: number): Cell[] {
  const dice = seededRandom(seed)
  return Array.from({ length: cells }, (_, place) => ({ key: String(place), most: 1000 * Math.exp(dice.next() * 4), scale: 500 * Math.exp(dice.next() * 3), hoursPerSpend: dice.next() < 0.3 ? 0 : dice.next() * 0.02 }))
}
