import { type Database, type Scope, sql } from '../../../platform/database/index.ts'
import { countedOrderStates } from '../../../model/define/orderStates.ts'

/** A deal with what happened to it; days since 1970. */
export interface DealRow {
  readonly id: string
  readonly customer: string | null
  readonly owner: string | null
  readonly status: 'open' | 'won' | 'lost'
  readonly opened: number
  readonly closed: number | null
  /** Minor units of the base currency. */
  readonly amount: number | null
  readonly source: string | null
  readonly kind: string | null
  /** Place of the stage among the open ones of its pipeline, from 1 on, now, and since when. */
  readonly stage: number | null
  readonly since: number
}
export interface DealHistory {
  readonly deals: readonly DealRow[]
  /** Stays in open stages, by deal, in order of time. */
  readonly stays: ReadonlyMap<string, readonly { readonly stage: number; readonly from: number }[]>
  /** Days on which something was done with a deal. */
  readonly done: ReadonlyMap<string, Int32Array>
  /** Days from which a rival was known to be in a deal. */
  readonly rivals: ReadonlyMap<string, Int32Array>
  /** Days on which a customer ordered. */
  readonly orders: ReadonlyMap<string, Int32Array>
}

const epoch = sql`date '1970-01-01'`

/** All deals that were opened by a day, with all that is looked at of them: five statements, whatever their number. */
export async function readDeals(database: Pick<Database, 'read'>, scope: Scope, asOf: string): Promise<DealHistory> {
  const workspace = scope.workspaceId
  const places = sql`select s.workspace_id, s.id, case when s.kind = 'open' then row_number() over (partition by s.pipeline_id, s.kind order by s."order", s.id) end::integer as place from stage s where s.workspace_id = ${workspace}`
  const deals = await database.read<DealRow>(scope, sql`
    select o.id, o.customer_id as customer, o.owner_id as owner, o.status, coalesce(o.opened_on, o.created_at::date) - ${epoch} as opened, o.closed_on - ${epoch} as closed,
      o.amount_base::double precision as amount, o.source, o.kind, p.place as stage, coalesce(o.stage_changed_at::date, o.opened_on, o.created_at::date) - ${epoch} as since
    from opportunity o left join (${places}) p on p.workspace_id = o.workspace_id and p.id = o.stage_id
    where o.workspace_id = ${workspace} and o.deleted_at is null and coalesce(o.opened_on, o.created_at::date) <= ${asOf}::date order by o.id`)
  const stays = await database.read<{ deal: string; stage: number; from: number }>(scope, sql`
    select v.opportunity_id as deal, p.place as stage, v.entered_at::date - ${epoch} as "from" from stage_visit v join (${places}) p on p.workspace_id = v.workspace_id and p.id = v.stage_id
    where v.workspace_id = ${workspace} and v.deleted_at is null and p.place is not null order by v.entered_at, v.id`)
  const done = await database.read<Dated>(scope, sql`
    select target_id as id, array_agg(done_at::date - ${epoch} order by done_at) as days from activity
    where workspace_id = ${workspace} and target_object = 'opportunity' and deleted_at is null and done_at is not null group by 1`)
  // Who names a rival later, when the deal is lost, must not tell how it ends: only offers with their day count.
  const rivals = await database.read<Dated>(scope, sql`
    select opportunity_id as id, array_agg(offered_on - ${epoch} order by offered_on) as days from competing_offer
    where workspace_id = ${workspace} and deleted_at is null and offered_on is not null and opportunity_id is not null group by 1`)
  const orders = await database.read<Dated>(scope, sql`
    select customer_id as id, array_agg(date - ${epoch} order by date) as days from "order"
    where workspace_id = ${workspace} and deleted_at is null and status = any(${countedOrderStates}::text[]) and date <= ${asOf}::date and customer_id in (select customer_id from opportunity where workspace_id = ${workspace} and deleted_at is null) group by 1`)
  const byDeal = new Map<string, { readonly stage: number; readonly from: number }[]>()
  for (const { deal, stage, from } of stays) { const known = byDeal.get(deal); if (known === undefined) byDeal.set(deal, [{ stage, from }]); else known.push({ stage, from }) }
  return { deals, stays: byDeal, done: byId(done), rivals: byId(rivals), orders: byId(orders) }
}

interface Dated { readonly id: string; readonly days: readonly number[] }

function byId(rows: readonly Dated[]): ReadonlyMap<string, Int32Array> {
  return new Map(rows.map(({ id, days }) => [id, Int32Array.from(days)]))
}
