import { type GroupSums } from '../../../analytics/earned/earned.ts'
import { addDays } from '../../../lib/calendar.ts'
import type { JsonObject } from '../../../lib/json.ts'
import type { Registry } from '../../../model/define/registry.ts'
import { sql } from '../../../platform/database/index.ts'
import type { Doing } from '../../../records/act/index.ts'
import { companyToday } from '../../../records/context.ts'
import { readableFields } from '../../../records/query/fields.ts'
import { armsOfCampaigns } from './arms.ts'
import { tellable } from './read.ts'
import { compared, wholeOr } from './told.ts'

interface Campaign { readonly start: string | null; readonly cost: number | null; readonly cancelled: boolean }

/**
 * What a campaign brought beyond what would have come without it: gross profit, less the part that was returned, of the customers
 * whom it was meant for against that of members held back on purpose, by intention to treat (earnedOf). A customer counts once, and
 * as reached where anybody of his was. Orders and members that the caller may see. Return: (incremental profit - cost) / cost.
 */
export async function campaignEarned(registry: Registry, doing: Doing): Promise<JsonObject> {
  const { tx, context, id, input } = doing
  const days = wholeOr(input['days'], 90)
  const told = tellable(registry, context)
  const profits = told.amounts && readableFields(context, registry.object('order'), registry).get('grossProfit') === 'read'
  const [campaign] = await tx.query<Campaign>(sql`select start::text as start, cost_base::double precision as cost, status = 'cancelled' as cancelled from campaign where workspace_id = ${tx.workspaceId} and id = ${id}::uuid`)
  const start = campaign?.start ?? null
  const seesCost = readableFields(context, registry.object('campaign'), registry).get('cost') === 'read'
  const answer = { days, start, over: start === null ? null : addDays(start, days), currency: context.baseCurrency, orders: told.orders, amounts: profits }
  if (start === null || campaign?.cancelled === true) return { ...answer, ...compared([], { orders: false, amounts: false }) }
  const over = addDays(start, days) <= companyToday(context)
  const arms = await armsOfCampaigns(registry, doing, { campaigns: [{ id, start }], days })
  const rows = arms.map(({ held, sums }) => ({ month: null, proposal: 'contact' as const, arm: held ? 'heldOut' as const : 'treated' as const, alone: 0, ...(over ? { running: 0, ...sumsOfArm(sums) } : { running: sums.customers, ...sumsOfArm(nobody) }) }))
  const found = compared(rows, { orders: told.orders, amounts: profits })
  const cost = seesCost ? campaign?.cost ?? null : null
  return { ...answer, ...found, cost, ...(cost === null || cost <= 0 || !profits ? {} : returnTold(found['revenue'], cost)) }
}

const nobody: GroupSums = { customers: 0, cases: 0, buyers: 0, casesSquared: 0, sum: 0, sumSquares: 0, sumByCases: 0 }

/** Each customer is one case. */
function sumsOfArm(counted: GroupSums): { readonly counted: GroupSums; readonly bought: GroupSums } {
  const { buyers } = counted
  return { counted, bought: { ...counted, sum: buyers, sumSquares: buyers, sumByCases: buyers } }
}

/** Of what it brought in all the return on cost, with the bounds of its interval; nothing where nothing can be said. */
function returnTold(difference: unknown, cost: number): JsonObject {
  const figures = typeof difference === 'object' && difference !== null ? difference as Readonly<Record<string, unknown>> : {}
  const of = (name: string) => { const { [name]: value } = figures; return typeof value === 'number' ? Math.round((value - cost) / cost * 1e4) / 1e4 : null }
  const [value, low, high] = [of('total'), of('totalLow'), of('totalHigh')]
  return value === null || low === null || high === null ? {} : { return: { value, low, high } }
}
