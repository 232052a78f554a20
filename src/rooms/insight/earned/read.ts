import { countedOrderStates } from '../../../model/define/orderStates.ts'
import type { ProposalKind } from '../../../model/define/heldOut.ts'
import type { Registry } from '../../../model/define/registry.ts'
import { sql, type Transaction } from '../../../platform/database/index.ts'
import { companyToday, type Context } from '../../../records/context.ts'
import { allRows } from '../../../records/query/branches.ts'
import { readableFields } from '../../../records/query/fields.ts'
import { requireReading, scopeClause } from '../../../records/query/scope.ts'
import type { GroupSums } from '../../../analytics/earned/earned.ts'

/** What is asked: cases since that day, each with so many days to show an effect. */
export interface Asked { readonly since: string; readonly days: number }
/** The cases of a month and kind in one group, or, without a month, of all months. Money in minor units of the base currency; null where amounts are not for the reader. */
export interface GroupRow {
  readonly month: string | null
  readonly proposal: ProposalKind
  readonly arm: 'treated' | 'heldOut'
  /** Cases with all their days behind them, at a time when some were held out. */
  readonly counted: GroupSums
  readonly bought: GroupSums
  /** Whose days are not over yet. */
  readonly running: number
  /** Treated while nobody was held out: compared with nobody. */
  readonly alone: number
}

/**
 * The cases that the caller may see, with the orders that he may see, summed by customer and then by group. Net: what was returned is
 * taken off. Over all months an order counts once, for the last case before it, where the days of two cases of a customer overlap. One statement, whatever their number. @throws Problem 403 for who may not read cases.
 */
export async function readGroups(registry: Registry, tx: Transaction, context: Context, { since, days }: Asked): Promise<readonly GroupRow[]> {
  const [cases, order] = [registry.object('comparisonCase'), registry.object('order')]
  requireReading(context, cases)
  const today = companyToday(context)
  const seen = allRows({ context, object: cases, where: [sql`t.deleted_at is null`, sql`t.started_on >= ${since}::date`], columns: ['customer_id', 'proposal', 'arm', 'started_on', 'share_then'] })
  const rows = await tx.query<Raw>(sql`
    with c as (select *, coalesce(share_then, 0) > 0 as compared, started_on + ${days}::integer <= ${today}::date as over, lead(started_on) over (partition by proposal, customer_id order by started_on) as next_on from (${seen}) s),
    brought as (
      select c.proposal, c.arm, to_char(c.started_on, 'YYYY-MM') as month, c.customer_id, c.compared, c.over, coalesce(b.amount, 0)::double precision as amount, coalesce(b.orders, 0) as orders, coalesce(b.once, 0)::double precision as once, coalesce(b.orders_once, 0) as orders_once
      from c left join lateral (
        select sum(coalesce(o.total_base, 0) - coalesce(o.returned_base, 0)) as amount, count(*) as orders, sum(coalesce(o.total_base, 0) - coalesce(o.returned_base, 0)) filter (where c.next_on is null or o.date < c.next_on) as once,
          count(*) filter (where c.next_on is null or o.date < c.next_on) as orders_once from "order" o
        where c.compared and c.over and o.workspace_id = ${tx.workspaceId} and o.customer_id = c.customer_id and o.date >= c.started_on and o.date < c.started_on + ${days}::integer
          and o.deleted_at is null and o.status = any(${countedOrderStates}::text[]) and ${scopeClause(context, order, 'o', 'read')}
      ) b on true),
    by_customer as (
      select proposal, arm, month, customer_id, count(*) filter (where compared and over)::double precision as n, case when grouping(month) = 1 then sum(once) filter (where compared and over) else sum(amount) filter (where compared and over) end as y,
        (case when grouping(month) = 1 then count(*) filter (where compared and over and orders_once > 0) else count(*) filter (where compared and over and orders > 0) end)::double precision as b, count(*) filter (where compared and not over) as running, count(*) filter (where not compared) as alone
      from brought group by grouping sets ((proposal, arm, month, customer_id), (proposal, arm, customer_id)))
    select proposal, arm, month, count(*) filter (where n > 0)::integer as customers, coalesce(sum(n), 0) as cases, coalesce(sum(b), 0) as buyers, coalesce(sum(y) filter (where n > 0), 0) as sum,
      coalesce(sum(y * y) filter (where n > 0), 0) as "sumSquares", coalesce(sum(y * n) filter (where n > 0), 0) as "sumByCases", coalesce(sum(n * n), 0) as "casesSquared",
      coalesce(sum(b * b), 0) as "boughtSquares", coalesce(sum(b * n), 0) as "boughtByCases", sum(running)::integer as running, sum(alone)::integer as alone
    from by_customer group by proposal, arm, month order by month desc nulls first, proposal, arm`)
  return rows.map(groupOf)
}

/** Whether orders and what they came to may be told. */
export function tellable(registry: Registry, context: Context): { readonly orders: boolean; readonly amounts: boolean } {
  const order = registry.object('order')
  const readable = readableFields(context, order, registry)
  const orders = context.actor.permissions.administrator === true || (context.actor.permissions.objects['order'] ?? context.actor.permissions.otherwise).read !== 'none'
  return { orders: orders && readable.get('customer') === 'read', amounts: orders && ['total', 'returned'].every((field) => readable.get(field) === 'read') }
}

interface Raw {
  readonly proposal: ProposalKind; readonly arm: 'treated' | 'heldOut'; readonly month: string | null
  readonly customers: number; readonly cases: number; readonly buyers: number; readonly sum: number; readonly sumSquares: number; readonly sumByCases: number; readonly casesSquared: number
  readonly boughtSquares: number; readonly boughtByCases: number; readonly running: number; readonly alone: number
}

function groupOf({ proposal, arm, month, customers, cases, buyers, sum, sumSquares, sumByCases, casesSquared, boughtSquares, boughtByCases, running, alone }: Raw): GroupRow {
  return {
    proposal, arm, month, running, alone,
    counted: { customers, cases, buyers, sum, sumSquares, sumByCases, casesSquared },
    bought: { customers, cases, buyers, sum: buyers, sumSquares: boughtSquares, sumByCases: boughtByCases, casesSquared },
  }
}
