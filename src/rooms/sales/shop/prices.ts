import type { AskedLine, PricedDocument } from '../../../model/prices/index.ts'
import { sql, type Transaction } from '../../../platform/database/index.ts'
import { priceWithin, type PriceQuestion } from '../pricing/price.ts'
import type { OpenShop, Visitor } from './ports.ts'

/** What the lines cost this visitor today: a customer at the prices of the customer, a guest at those of the shop's list and of the lists for everybody. */
export function shopPrices(tx: Transaction, shop: OpenShop, visitor: Visitor, lines: readonly AskedLine[], more: Pick<PriceQuestion, 'couponCodes' | 'freight'> = {}): Promise<PricedDocument> {
  const { engine: { registry }, context, currency, taxIncluded, priceList } = shop
  return priceWithin(tx, registry, context, { lines, currency, taxIncluded, taxRounding: 'document', customer: visitor.customer, ...(visitor.customer === undefined ? { list: priceList } : {}), ...more })
}

/** Quantities from which another price may hold for the product, ascending. Whether one does is for the price engine to say. */
export async function quantitySteps(tx: Transaction, product: string): Promise<readonly number[]> {
  const rows = await tx.query<{ from: number }>(sql`
    with recursive above as (
      select category_id as id, 0 as depth from product where workspace_id = ${tx.workspaceId} and id = ${product}::uuid
      union all
      select c.parent_id, a.depth + 1 from above a join product_category c on c.workspace_id = ${tx.workspaceId} and c.id = a.id where a.depth < 50)
    select distinct from_quantity as "from" from price_rule r
    where r.workspace_id = ${tx.workspaceId} and r.deleted_at is null and r.active and r.from_quantity > 1
      and (r.product_id = ${product}::uuid or (r.product_id is null and (r.category_id is null or r.category_id in (select id from above where id is not null))))
    order by 1 limit 20`)
  return rows.map(({ from }) => from)
}
