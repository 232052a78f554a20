import { discountedFrom } from '../../../analytics/taste/taste.ts'
import { countedOrderStates } from '../../../model/define/orderStates.ts'
import { type Database, type Scope, sql } from '../../../platform/database/index.ts'

/** What was bought most of a kind. `id` is that of the category or product, and of a brand its name again. */
export interface LeadingRow { readonly customer: string; readonly kind: 'category' | 'brand' | 'product'; readonly id: string; readonly name: string; readonly orders: number; readonly of: number; readonly share: number }
/** Amounts in minor units of the base currency, what came back taken off. */
export interface BuyerRow { readonly customer: string; readonly orders: number; readonly amount: number }
export interface PricedRow { readonly customer: string; readonly lines: number; readonly discounted: number }

export interface Tastes {
  readonly buyers: readonly BuyerRow[]
  readonly leading: readonly LeadingRow[]
  readonly priced: readonly PricedRow[]
  /** List prices that part what is on sale into thirds; null: nothing has a price. */
  readonly prices: readonly [low: number, high: number] | null
  /** For the hold-out: what led until a day before, and the categories that were bought since. */
  readonly earlier: { readonly leading: readonly LeadingRow[]; readonly since: readonly { readonly customer: string; readonly categories: readonly string[] }[] }
}

export const year = 365
/** Whether a favourite holds is measured over the last so many days. */
export const heldOutDays = 90

type Reading = Pick<Database, 'read'>

/** Six statements, whatever the number of customers: what leads is picked by the database, so that each customer brings a row of each kind. */
export async function readTastes(database: Reading, scope: Scope, asOf: string): Promise<Tastes> {
  const workspace = scope.workspaceId
  const buyers = await database.read<BuyerRow>(scope, sql`
    select o.customer_id as customer, count(*)::integer as orders, sum(o.net)::double precision as amount
    from (select customer_id, coalesce(total_base, 0) - coalesce(returned_base, 0) as net from "order" where workspace_id = ${workspace} and ${counted('"order"', asOf, year)}) o
    join customer c on c.workspace_id = ${workspace} and c.id = o.customer_id and c.deleted_at is null
    where o.net > 0 group by 1 order by 1`)
  const priced = await database.read<PricedRow>(scope, sql`
    select customer, count(*)::integer as lines, count(*) filter (where paid <= ${discountedFrom})::integer as discounted
    from (
      select o.customer_id as customer, (1 - coalesce(l.discount, 0)) * (1 - coalesce(o.discount, 0)) * case when l.list_price_base > 0 then l.unit_price_base::double precision / l.list_price_base else 1 end as paid
      from order_line l join "order" o on o.workspace_id = l.workspace_id and o.id = l.order_id and ${counted('o', asOf, year)}
      where l.workspace_id = ${workspace} and l.deleted_at is null and l.product_id is not null and l.quantity > coalesce(l.returned_quantity, 0)) p
    group by 1 order by 1`)
  const [prices] = await database.read<{ cuts: readonly [number, number] | null }>(scope, sql`
    select percentile_cont(array[1/3.0, 2/3.0]) within group (order by list_price_base::double precision) as cuts from product where workspace_id = ${workspace} and deleted_at is null and status = 'active' and list_price_base > 0`)
  const since = await database.read<Tastes['earlier']['since'][number]>(scope, sql`
    select o.customer_id as customer, array_agg(distinct p.category_id::text) as categories
    from "order" o join order_line l on l.workspace_id = o.workspace_id and l.order_id = o.id and l.deleted_at is null join product p on p.workspace_id = l.workspace_id and p.id = l.product_id and p.category_id is not null
    where o.workspace_id = ${workspace} and ${counted('o', asOf, heldOutDays)} group by 1 order by 1`)
  return { buyers, priced, prices: prices?.cuts ?? null, leading: await leadingUntil(database, scope, asOf, 0), earlier: { leading: await leadingUntil(database, scope, asOf, heldOutDays), since } }
}

/** Orders that count, of so many days until a day. */
function counted(alias: string, asOf: string, days: number, ago = 0) {
  const of = (column: string) => sql.identifier(alias.replaceAll('"', ''), column)
  return sql`${of('deleted_at')} is null and ${of('status')} = any(${countedOrderStates}::text[]) and ${of('date')} > ${asOf}::date - ${days + ago}::integer and ${of('date')} <= ${asOf}::date - ${ago}::integer`
}

/** Of each kind what was in most of a customer's orders within the year; of equals what more was paid for. */
function leadingUntil(database: Reading, scope: Scope, asOf: string, ago: number): Promise<LeadingRow[]> {
  return database.read<LeadingRow>(scope, sql`
    with bought as (
      select o.customer_id as customer, o.id as order_id, p.category_id::text as category, nullif(lower(btrim(p.brand)), '') as brand, btrim(p.brand) as brand_name, p.id::text as product, coalesce(l.total_base, 0) - coalesce(l.returned_total_base, 0) as net
      from order_line l
      join "order" o on o.workspace_id = l.workspace_id and o.id = l.order_id and ${counted('o', asOf, year, ago)}
      join customer c on c.workspace_id = o.workspace_id and c.id = o.customer_id and c.deleted_at is null
      join product p on p.workspace_id = l.workspace_id and p.id = l.product_id and p.deleted_at is null
      where l.workspace_id = ${scope.workspaceId} and l.deleted_at is null and l.quantity > coalesce(l.returned_quantity, 0)
    ), sums as (
      select customer, case when grouping(category) = 0 then 'category' when grouping(brand) = 0 then 'brand' when grouping(product) = 0 then 'product' end as kind, coalesce(category, brand, product) as id,
        min(brand_name) as brand_name, count(distinct order_id) as orders, sum(net) as net
      from bought group by grouping sets ((customer, category), (customer, brand), (customer, product), (customer))
    ), ranked as (select *, row_number() over (partition by customer, kind order by orders desc, net desc, id) as place from sums where kind is not null and id is not null)
    select r.customer, r.kind, r.id, coalesce(k.name, p.name, r.brand_name, '') as name, r.orders::integer as orders, a.orders::integer as of, case when a.net > 0 then greatest(0, least(1, r.net::double precision / a.net)) else 0 end as share
    from ranked r join sums a on a.customer = r.customer and a.kind is null
    left join product_category k on r.kind = 'category' and k.workspace_id = ${scope.workspaceId} and k.id::text = r.id and k.deleted_at is null
    left join product p on r.kind = 'product' and p.workspace_id = ${scope.workspaceId} and p.id::text = r.id
    where r.place = 1 order by r.customer, r.kind`)
}
