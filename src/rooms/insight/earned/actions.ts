import { addMonths } from '../../../lib/calendar.ts'
import type { JsonObject } from '../../../lib/json.ts'
import { heldOutIn } from '../../../access/index.ts'
import { earnedOf, verdictOf } from '../../../analytics/earned/earned.ts'
import { readEarned } from '../../../model/actions/earned.ts'
import { proposalKinds } from '../../../model/define/heldOut.ts'
import type { Registry } from '../../../model/define/registry.ts'
import { type Doing, implement, type Implementation } from '../../../records/act/index.ts'
import { companyToday } from '../../../records/context.ts'
import { type GroupRow, readGroups, tellable } from './read.ts'

/** What proposals earned, against customers who were held out. */
export function earnedActions(registry: Registry): readonly Implementation[] {
  if (!registry.objects.has('comparisonCase') || !registry.actions.has(readEarned.name)) return []
  return [implement(readEarned, async (doing) => ({ written: [], result: await earned(registry, doing) }))]
}

async function earned(registry: Registry, { tx, context, input }: Doing): Promise<JsonObject> {
  const [days, months] = [wholeOr(input['days'], 90), wholeOr(input['months'], 12)]
  const since = `${addMonths(companyToday(context), 1 - months).slice(0, 7)}-01`
  const told = tellable(registry, context)
  const rows = await readGroups(registry, tx, context, { since, days })
  return {
    days, since, share: (await heldOutIn(tx)).share, currency: context.baseCurrency, orders: told.orders, amounts: told.amounts,
    kinds: proposalKinds.map((proposal): JsonObject => {
      const own = rows.filter((row) => row.proposal === proposal)
      const listed = [...new Set(own.flatMap(({ month }) => month ?? []))]
      return { proposal, all: compared(own.filter(({ month }) => month === null), told), months: listed.map((month): JsonObject => ({ month, ...compared(own.filter((row) => row.month === month), told) })) }
    }),
  }
}

/** Both groups side by side, and what may be said of the difference; what is not for the reader's eyes is left out, not guessed at. */
function compared(rows: readonly GroupRow[], { orders, amounts }: { readonly orders: boolean; readonly amounts: boolean }): JsonObject {
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

function differenceTold(treated: GroupRow['counted'] = none, heldOut: GroupRow['counted'] = none, money: boolean): JsonObject {
  const found = earnedOf(treated, heldOut)
  if (typeof found === 'string') return { verdict: found }
  const shown = (value: number) => (money ? Math.round(value) : Math.round(value * 1e4) / 1e4)
  const { difference, low, high, total, totalLow, totalHigh } = found
  return { verdict: verdictOf(found), difference: shown(difference), low: shown(low), high: shown(high), total: shown(total), totalLow: shown(totalLow), totalHigh: shown(totalHigh) }
}

function wholeOr(value: unknown, usual: number): number {
  return typeof value === 'number' && Number.isInteger(value) ? value : usual
}
