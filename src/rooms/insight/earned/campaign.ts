import { type GroupSums } from '../../../analytics/earned/earned.ts'
import { addDays } from '../../../lib/calendar.ts'
import type { JsonObject } from '../../../lib/json.ts'
import { countedOrderStates } from '../../../model/define/orderStates.ts'
import type { Registry } from '../../../model/define/registry.ts'
import { sql } from '../../../platform/database/index.ts'
import type { Doing } from '../../../records/act/index.ts'
import { companyToday } from '../../../records/context.ts'
import { allRows } from '../../../records/query/branches.ts'
import { readableFields } from '../../../records/query/fields.ts'
import { requireReading, scopeClause } from '../../../records/query/scope.ts'
import { tellable } from './read.ts'
import { compared, wholeOr } from './told.ts'

interface Arm { readonly held: boolean; readonly customers: number; readonly buyers: number; readonly sum: number; readonly sumSquares: number }
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
  const arms = await armsOf(registry, doing, { start, days })
  const rows = arms.map((arm) => ({ month: null, proposal: 'contact' as const, arm: arm.held ? 'heldOut' as const : 'treated' as const, alone: 0, ...(over ? { running: 0, ...sumsOfArm(arm) } : { running: arm.customers, ...sumsOfArm(nobody) }) }))
  const found = compared(rows, { orders: told.orders, amounts: profits })
  const cost = seesCost ? campaign?.cost ?? null : null
  return { ...answer, ...found, cost, ...(cost === null || cost <= 0 || !profits ? {} : returnTold(found['revenue'], cost)) }
}

const nobody: Arm = { held: false, customers: 0, buyers: 0, sum: 0, sumSquares: 0 }

/** Each customer is one case. */
function sumsOfArm({ customers, buyers, sum, sumSquares }: Arm): { readonly counted: GroupSums; readonly bought: GroupSums } {
  const once = { customers, cases: customers, buyers, casesSquared: customers }
  return { counted: { ...once, sum, sumSquares, sumByCases: sum }, bought: { ...once, sum: buyers, sumSquares: buyers, sumByCases: buyers } }
}

/** Of what it brought in all the return on cost, with the bounds of its interval; nothing where nothing can be said. */
function returnTold(difference: unknown, cost: number): JsonObject {
  const figures = typeof difference === 'object' && difference !== null ? difference as Readonly<Record<string, unknown>> : {}
  const of = (name: string) => { const { [name]: value } = figures; return typeof value === 'number' ? Math.round((value - cost) / cost * 1e4) / 1e4 : null }
  const [value, low, high] = [of('total'), of('totalLow'), of('totalHigh')]
  return value === null || low === null || high === null ? {} : { return: { value, low, high } }
}

/** One statement, however many members. */
async function armsOf(registry: Registry, { tx, context, id }: Doing, { start, days }: { readonly start: string; readonly days: number }): Promise<readonly Arm[]> {
  const [member, order] = [registry.object('campaignMember'), registry.object('order')]
  requireReading(context, member)
  const seen = allRows({ context, object: member, where: [sql`t.deleted_at is null`, sql`t.campaign_id = ${id}::uuid`], columns: ['target_object', 'target_id', 'control'] })
  return tx.query<Arm>(sql`
    with p as (
      select c.id, bool_and(coalesce(m.control, false)) as held from (${seen}) m
      left join contact k on k.workspace_id = ${tx.workspaceId} and m.target_object = 'contact' and k.id = m.target_id
      left join lead l on l.workspace_id = ${tx.workspaceId} and m.target_object = 'lead' and l.id = m.target_id
      join customer c on c.workspace_id = ${tx.workspaceId} and c.id = case m.target_object when 'customer' then m.target_id when 'contact' then k.customer_id else l.converted_customer_id end and c.deleted_at is null
      group by c.id),
    brought as (
      select p.held, coalesce(b.profit, 0)::double precision as profit, coalesce(b.orders, 0) as orders
      from p left join lateral (
        select count(*) as orders, sum(coalesce(o.gross_profit_base, 0) * case when coalesce(o.total_base, 0) = 0 then 1 else 1 - coalesce(o.returned_base, 0)::double precision / o.total_base end) as profit
        from "order" o where o.workspace_id = ${tx.workspaceId} and o.customer_id = p.id and o.date >= ${start}::date and o.date < ${start}::date + ${days}::integer
          and o.deleted_at is null and o.status = any(${countedOrderStates}::text[]) and ${scopeClause(context, order, 'o', 'read')}
      ) b on true)
    select held, count(*)::integer as customers, count(*) filter (where orders > 0)::integer as buyers, coalesce(sum(profit), 0) as sum, coalesce(sum(profit * profit), 0) as "sumSquares"
    from brought group by held order by held`)
}
