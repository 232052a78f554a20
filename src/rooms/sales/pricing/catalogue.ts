import type { Money } from '../../../lib/money.ts'
import type { Component, PricedProduct } from '../../../model/prices/index.ts'
import { sql, type Transaction } from '../../../platform/database/index.ts'

interface ProductRow {
  readonly id: string
  readonly name: string
  readonly status: PricedProduct['status']
  readonly category_id: string | null
  readonly list_price_amount: number | null
  readonly list_price_currency: string | null
  readonly cost_amount: number | null
  readonly cost_currency: string | null
  readonly floor_price_amount: number | null
  readonly floor_price_currency: string | null
  readonly tax_category: string | null
  readonly tax_rate: number | null
  readonly minimum_quantity: number | null
  readonly order_multiple: number | null
  readonly lead_days: number | null
  readonly stock_state: PricedProduct['stockState'] | null
  readonly component_count: number | null
}

interface ComponentRow {
  readonly bundle: string
  readonly product: string
  readonly name: string
  readonly quantity: number
  readonly own_price_amount: number | null
  readonly own_price_currency: string | null
  readonly list_price_amount: number | null
  readonly list_price_currency: string | null
  readonly cost_amount: number | null
  readonly cost_currency: string | null
}

/** The products by id, as the price engine knows them, with their categories and components; what is in the bin is not there. Up to three statements. */
export async function productsFor(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, PricedProduct>> {
  const rows = await tx.query<ProductRow>(sql`
    select id, name, status, category_id, list_price_amount, list_price_currency, cost_amount, cost_currency, floor_price_amount, floor_price_currency,
      tax_category, tax_rate, minimum_quantity, order_multiple, lead_days, stock_state, component_count
    from product where workspace_id = ${tx.workspaceId} and id = ${sql.anyOf(ids)} and deleted_at is null`)
  const above = await categoriesAbove(tx, [...new Set(rows.flatMap((row) => row.category_id ?? []))])
  const components = await componentsOf(tx, rows.flatMap(({ id, component_count: count }) => ((count ?? 0) > 0 ? [id] : [])))
  return new Map(rows.map((row) => [row.id, {
    id: row.id, name: row.name, status: row.status, categories: row.category_id === null ? [] : above.get(row.category_id) ?? [row.category_id],
    listPrice: moneyOf(row.list_price_amount, row.list_price_currency), cost: moneyOf(row.cost_amount, row.cost_currency), floorPrice: moneyOf(row.floor_price_amount, row.floor_price_currency),
    taxRate: (row.tax_category ?? 'taxed') === 'taxed' ? row.tax_rate ?? 0 : 0,
    minimumQuantity: row.minimum_quantity ?? undefined, orderMultiple: row.order_multiple ?? undefined, leadDays: row.lead_days ?? undefined, stockState: row.stock_state ?? undefined,
    components: components.get(row.id),
  }]))
}

/** Each category with those above it, itself first. */
async function categoriesAbove(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.query<{ start: string; id: string }>(sql`
    with recursive above as (
      select id as start, id, parent_id, 0 as depth from product_category where workspace_id = ${tx.workspaceId} and id = ${sql.anyOf(ids)}
      union all
      select a.start, c.id, c.parent_id, a.depth + 1 from above a join product_category c on c.workspace_id = ${tx.workspaceId} and c.id = a.parent_id where a.depth < 50)
    select start, id from above order by start, depth`)
  const paths = new Map<string, string[]>()
  for (const { start, id } of rows) listed(paths, start).push(id)
  return paths
}

async function componentsOf(tx: Transaction, bundles: readonly string[]): Promise<ReadonlyMap<string, readonly Component[]>> {
  if (bundles.length === 0) return new Map()
  const rows = await tx.query<ComponentRow>(sql`
    select c.bundle_id as bundle, p.id as product, p.name, c.quantity, c.own_price_amount, c.own_price_currency, p.list_price_amount, p.list_price_currency, p.cost_amount, p.cost_currency
    from product_component c join product p on p.workspace_id = c.workspace_id and p.id = c.component_id
    where c.workspace_id = ${tx.workspaceId} and c.bundle_id = ${sql.anyOf(bundles)} and c.deleted_at is null order by c.position, c.id`)
  const components = new Map<string, Component[]>()
  for (const row of rows) {
    listed(components, row.bundle).push({
      product: row.product, name: row.name, quantity: row.quantity,
      ownPrice: moneyOf(row.own_price_amount, row.own_price_currency), listPrice: moneyOf(row.list_price_amount, row.list_price_currency), cost: moneyOf(row.cost_amount, row.cost_currency),
    })
  }
  return components
}

/** The columns of a money field as one value. */
export function moneyOf(amount: number | null, currency: string | null): Money | undefined {
  return amount === null || currency === null ? undefined : { amount, currency }
}

function listed<Value>(map: Map<string, Value[]>, key: string): Value[] {
  const list = map.get(key) ?? []
  map.set(key, list)
  return list
}
