import type { GroupSums } from '../../../analytics/earned/earned.ts'
import { countedOrderStates } from '../../../model/define/orderStates.ts'
import type { Registry } from '../../../model/define/registry.ts'
import { type Fragment, sql } from '../../../platform/database/index.ts'
import type { Doing } from '../../../records/act/index.ts'
import { allRows } from '../../../records/query/branches.ts'
import { requireReading, scopeClause } from '../../../records/query/scope.ts'

/** What is asked of: campaigns with the day on which each began, and by what their customers or what these bought are told apart. */
export interface ArmsAsked { readonly campaigns: readonly { readonly id: string; readonly start: string }[]; readonly days: number; readonly by?: ArmCut | undefined }
export type ArmCut = 'level' | 'category'
/** The customers of one campaign whom it was meant for, or who were held back; of a level, or with what they bought of a category. */
export interface CampaignArm { readonly campaign: string; readonly held: boolean; readonly key: string | null; readonly title: string | null; readonly sums: GroupSums }

interface Raw { readonly campaign: string; readonly held: boolean; readonly key: string | null; readonly title: string | null; readonly customers: number; readonly buyers: number; readonly sum: number; readonly sumSquares: number }

/**
 * Gross profit, less the part that was returned, of the customers of campaigns within the days after each began: by those whom it was
 * meant for and those held back. A customer counts once for a campaign, and as reached where anybody of his was. Orders and members that
 * the caller may see. One statement, however many campaigns and members.
 */
export async function armsOfCampaigns(registry: Registry, { tx, context }: Pick<Doing, 'tx' | 'context'>, { campaigns, days, by }: ArmsAsked): Promise<readonly CampaignArm[]> {
  const [member, order] = [registry.object('campaignMember'), registry.object('order')]
  requireReading(context, member)
  if (campaigns.length === 0) return []
  const seen = allRows({ context, object: member, where: [sql`t.deleted_at is null`, sql`t.campaign_id = ${sql.anyOf(new Set(campaigns.map(({ id }) => id)))}`], columns: ['campaign_id', 'target_object', 'target_id', 'control'] })
  const kept = sql`case when coalesce(o.total_base, 0) = 0 then 1 else 1 - coalesce(o.returned_base, 0)::double precision / o.total_base end`
  const orders = sql`o.workspace_id = ${tx.workspaceId} and o.customer_id = p.id and o.date >= p.start and o.date < p.start + ${days}::integer
    and o.deleted_at is null and o.status = any(${countedOrderStates}::text[]) and ${scopeClause(context, order, 'o', 'read')}`
  const rows = await tx.query<Raw>(sql`
    with g as (select * from unnest(${campaigns.map(({ id }) => id)}::uuid[], ${campaigns.map(({ start }) => start)}::date[]) g(campaign, start)),
    p as (
      select m.campaign_id as campaign, g.start, c.id, c.level_id, bool_and(coalesce(m.control, false)) as held from (${seen}) m
      join g on g.campaign = m.campaign_id
      left join contact k on k.workspace_id = ${tx.workspaceId} and m.target_object = 'contact' and k.id = m.target_id
      left join lead l on l.workspace_id = ${tx.workspaceId} and m.target_object = 'lead' and l.id = m.target_id
      join customer c on c.workspace_id = ${tx.workspaceId} and c.id = case m.target_object when 'customer' then m.target_id when 'contact' then k.customer_id else l.converted_customer_id end and c.deleted_at is null
      group by 1, 2, 3, 4)
    ${by === 'category' ? byCategory(tx.workspaceId, orders, kept) : byCustomer(tx.workspaceId, orders, kept, by === 'level')}`)
  return rows.map(({ campaign, held, key, title, customers, buyers, sum, sumSquares }) => ({ campaign, held, key, title, sums: { customers, cases: customers, buyers, casesSquared: customers, sum, sumSquares, sumByCases: sum } }))
}

function byCustomer(workspaceId: number, orders: Fragment, kept: Fragment, byLevel: boolean): Fragment {
  return sql`, brought as (
      select p.campaign, p.held, ${byLevel ? sql`p.level_id` : sql`null::uuid`} as key, coalesce(b.profit, 0)::double precision as profit, coalesce(b.orders, 0) as orders
      from p left join lateral (select count(*) as orders, sum(coalesce(o.gross_profit_base, 0) * ${kept}) as profit from "order" o where ${orders}) b on true)
    select b.campaign, b.held, b.key, max(v.name) as title, count(*)::integer as customers, count(*) filter (where b.orders > 0)::integer as buyers, coalesce(sum(b.profit), 0) as sum, coalesce(sum(b.profit * b.profit), 0) as "sumSquares"
    from brought b left join customer_level v on v.workspace_id = ${workspaceId} and v.id = b.key group by 1, 2, 3 order by 1, 2, 3`
}

/** Of the lines whose cost is known; everybody of the arm counts, whether of this category or of none he bought. */
function byCategory(workspaceId: number, orders: Fragment, kept: Fragment): Fragment {
  return sql`, arms as (select campaign, held, count(*)::integer as customers from p group by 1, 2),
    brought as (
      select p.campaign, p.held, p.id, r.category_id as key, sum((l.net_total_base * (1 - coalesce(o.discount, 0)) - l.cost_total_base) * ${kept})::double precision as profit
      from p join "order" o on ${orders}
      join order_line l on l.workspace_id = ${workspaceId} and l.order_id = o.id and l.deleted_at is null and l.cost_total_base is not null
      left join product r on r.workspace_id = ${workspaceId} and r.id = l.product_id
      group by 1, 2, 3, 4)
    select b.campaign, b.held, b.key, max(y.name) as title, max(a.customers)::integer as customers, count(*)::integer as buyers, sum(b.profit) as sum, sum(b.profit * b.profit) as "sumSquares"
    from brought b join arms a on a.campaign = b.campaign and a.held = b.held left join product_category y on y.workspace_id = ${workspaceId} and y.id = b.key group by 1, 2, 3 order by 1, 2, 3`
}
