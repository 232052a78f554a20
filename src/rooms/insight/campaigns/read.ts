import { type Database, type Scope, sql } from '../../../platform/database/index.ts'
import { countedOrderStates } from '../../../model/define/orderStates.ts'

/** A member of a campaign with the customer behind it; days since 1970. */
export interface MemberRow {
  readonly id: string
  readonly campaign: string
  readonly kind: string | null
  /** The day on which the campaign began. */
  readonly start: number
  readonly status: string
  /** Held back on purpose, so that the others can be compared with it. */
  readonly control: boolean
  readonly person: string
  readonly customer: string | null
  readonly since: number | null
  readonly industry: string | null
  readonly level: string | null
}
export interface Members { readonly members: readonly MemberRow[]; /** Days on which customers of members ordered, with the amount in minor units. */ readonly orders: ReadonlyMap<string, { readonly days: Int32Array; readonly amounts: Float64Array }> }

/** All members of campaigns that have a day, and what their customers ordered: two statements. */
export async function readMembers(database: Pick<Database, 'read'>, scope: Scope, asOf: string): Promise<Members> {
  const workspace = scope.workspaceId
  const epoch = sql`date '1970-01-01'`
  const members = await database.read<MemberRow>(scope, sql`
    select m.id, m.campaign_id as campaign, g.kind, g.start - ${epoch} as start, m.status, coalesce(m.control, false) as control, m.target_id as person,
      c.id as customer, c.created_at::date - ${epoch} as since, c.industry, l.name as level
    from campaign_member m
    join campaign g on g.workspace_id = m.workspace_id and g.id = m.campaign_id and g.deleted_at is null and g.start is not null and g.status <> 'cancelled'
    left join contact t on t.workspace_id = m.workspace_id and m.target_object = 'contact' and t.id = m.target_id
    left join customer c on c.workspace_id = m.workspace_id and c.id = case m.target_object when 'customer' then m.target_id when 'contact' then t.customer_id end and c.deleted_at is null
    left join customer_level l on l.workspace_id = c.workspace_id and l.id = c.level_id
    where m.workspace_id = ${workspace} and m.deleted_at is null order by g.start, m.id`)
  const orders = await database.read<{ customer: string; days: number[]; amounts: number[] }>(scope, sql`
    select customer_id as customer, array_agg(date - ${epoch} order by date, id) as days, array_agg(coalesce(total_base, 0)::double precision order by date, id) as amounts from "order"
    where workspace_id = ${workspace} and deleted_at is null and status = any(${countedOrderStates}::text[]) and date <= ${asOf}::date and customer_id = ${sql.anyOf(new Set(members.flatMap(({ customer }) => customer ?? [])))} group by 1`)
  return { members, orders: new Map(orders.map(({ customer, days, amounts }) => [customer, { days: Int32Array.from(days), amounts: Float64Array.from(amounts) }])) }
}
