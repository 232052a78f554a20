import { earnedOf, type GroupSums, verdictOf } from '../../../analytics/earned/earned.ts'
import type { JsonObject } from '../../../lib/json.ts'
import type { GroupRow } from './read.ts'

/** Both groups side by side, and what may be said of the difference; what is not for the reader's eyes is left out, not guessed at. */
export function compared(rows: readonly GroupRow[], { orders, amounts }: { readonly orders: boolean; readonly amounts: boolean }): JsonObject {
  const [treated, heldOut] = [rows.find(({ arm }) => arm === 'treated'), rows.find(({ arm }) => arm === 'heldOut')]
  return {
    treated: groupTold(treated, { orders, amounts }), heldOut: groupTold(heldOut, { orders, amounts }), alone: treated?.alone ?? 0,
    ...(amounts ? { revenue: differenceTold(treated?.counted, heldOut?.counted, true) } : {}), ...(orders ? { buying: differenceTold(treated?.bought, heldOut?.bought, false) } : {}),
  }
}

function groupTold(row: GroupRow | undefined, { orders, amounts }: { readonly orders: boolean; readonly amounts: boolean }): JsonObject {
  const { customers, cases, buyers, sum } = row?.counted ?? none
  return { customers, cases, running: row?.running ?? 0, ...(orders ? { buyers } : {}), ...(amounts ? { revenue: Math.round(sum), revenuePerCase: cases === 0 ? null : Math.round(sum / cases) } : {}) }
}

const none = { customers: 0, cases: 0, sum: 0, sumSquares: 0, sumByCases: 0, casesSquared: 0, buyers: 0 }

export function differenceTold(treated: GroupSums = none, heldOut: GroupSums = none, money: boolean): JsonObject {
  const found = earnedOf(treated, heldOut)
  if (typeof found === 'string') return { verdict: found }
  const shown = (value: number) => (money ? Math.round(value) : Math.round(value * 1e4) / 1e4)
  const { difference, low, high, total, totalLow, totalHigh } = found
  return { verdict: verdictOf(found), difference: shown(difference), low: shown(low), high: shown(high), total: shown(total), totalLow: shown(totalLow), totalHigh: shown(totalHigh) }
}

/** A number that was asked for, or the usual one. */
export function wholeOr(value: unknown, usual: number): number {
  return typeof value === 'number' && Number.isInteger(value) ? value : usual
}
