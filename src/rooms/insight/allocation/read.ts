import { type Database, type Scope, sql } from '../../../platform/database/index.ts'
import { countedOrderStates } from '../../../model/define/orderStates.ts'

/** One campaign with what it cost and what came of it within half a year: of customers whom it won, and of those who were there. Minor units of the base currency. */
export interface CampaignRow {
  readonly id: string
  readonly kind: string
  /** Days since 1970. */
  readonly start: number
  readonly cost: number
  readonly hours: number
  readonly leads: number
  readonly members: number
  readonly ofNew: number
  readonly ofKnown: number
}
export interface Campaigns { readonly campaigns: readonly CampaignRow[]; /** Of a unit of sales so much is left; undefined where no cost is known. */ readonly margin: number | undefined }

/** For so many days what is bought counts for the campaign. */
export const countedDays = 182

export async function readCampaigns(database: Pick<Database, 'read'>, scope: Scope, asOf: string): Promise<Campaigns> {
  const workspace = scope.workspaceId
  const counts = sql`deleted_at is null and status = any(${countedOrderStates}::text[]) and date <= ${asOf}::date`
  const campaigns = await database.read<CampaignRow>(scope, sql`
    with g as (select id, kind, start, cost_base from campaign where workspace_id = ${workspace} and deleted_at is null and status <> 'cancelled' and kind is not null and start <= ${asOf}::date and cost_base > 0),
    won as (select g.id, sum(coalesce(o.total_base, 0) - coalesce(o.returned_base, 0)) as amount from g join customer c on c.workspace_id = ${workspace} and c.source_campaign_id = g.id and c.deleted_at is null
      join (select * from "order" where workspace_id = ${workspace} and ${counts}) o on o.customer_id = c.id and o.date >= g.start and o.date < g.start + ${countedDays}::integer group by 1),
    deals as (select g.id, sum(coalesce(p.amount_base, 0)) as amount from g join opportunity p on p.workspace_id = ${workspace} and p.campaign_id = g.id and p.deleted_at is null and p.status = 'won' and p.closed_on <= ${asOf}::date and p.closed_on < g.start + ${countedDays}::integer
      join customer c on c.workspace_id = ${workspace} and c.id = p.customer_id and c.source_campaign_id is distinct from g.id group by 1),
    direct as (select g.id, sum(coalesce(o.total_base, 0) - coalesce(o.returned_base, 0)) as amount from g join (select * from "order" where workspace_id = ${workspace} and opportunity_id is null and ${counts}) o on o.campaign_id = g.id and o.date < g.start + ${countedDays}::integer
      join customer c on c.workspace_id = ${workspace} and c.id = o.customer_id and c.source_campaign_id is distinct from g.id group by 1)
    select g.id, g.kind, g.start - date '1970-01-01' as start, g.cost_base::double precision as cost,
      coalesce((select sum(extract(epoch from (a."end" - a.start)) / 3600) from activity a where a.workspace_id = ${workspace} and a.target_object = 'campaign' and a.target_id = g.id and a.deleted_at is null and a."end" > a.start), 0)::double precision as hours,
      (select count(*) from lead l where l.workspace_id = ${workspace} and l.campaign_id = g.id and l.deleted_at is null)::integer as leads,
      (select count(*) from campaign_member m where m.workspace_id = ${workspace} and m.campaign_id = g.id and m.deleted_at is null)::integer as members,
      coalesce(won.amount, 0)::double precision as "ofNew", (coalesce(deals.amount, 0) + coalesce(direct.amount, 0))::double precision as "ofKnown"
    from g left join won on won.id = g.id left join deals on deals.id = g.id left join direct on direct.id = g.id order by g.start, g.id`)
  const [of] = await database.read<{ left: number; sales: number }>(scope, sql`select coalesce(sum(gross_profit_base), 0)::double precision as "left", coalesce(sum(costed_total_base), 0)::double precision as sales from "order" where workspace_id = ${workspace} and ${counts}`)
  return { campaigns, margin: of === undefined || of.sales <= 0 ? undefined : of.left / of.sales }
}
