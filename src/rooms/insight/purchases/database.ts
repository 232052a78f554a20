import { type Database, type Scope, sql } from '../../../platform/database/index.ts'
import { lineRows, purchaseRows, type PurchaseSource } from './source.ts'
import { countedOrderStates } from '../../../model/define/orderStates.ts'

/** Purchases as PostgreSQL has them: one statement, grouped there. What was returned of a line is taken off at the price of that line. */
export function purchasesOfDatabase(database: Pick<Database, 'read'>): PurchaseSource {
  return {
    async purchases(scope: Scope, until) {
      const rows = await database.read<{ customer: string; day: number; orders: number; amount: number }>(scope, sql`
        select o.customer_id as customer, (o.date - date '1970-01-01')::integer as day, count(*)::integer as orders, sum(coalesce(o.total_base, 0) - coalesce(r.returned, 0))::double precision as amount
        from "order" o
        join customer c on c.workspace_id = o.workspace_id and c.id = o.customer_id and c.deleted_at is null
        left join (
          select l.workspace_id, l.order_id, sum(floor(l.total_base * l.returned_quantity / l.quantity + 0.5)) as returned from order_line l
          where l.workspace_id = ${scope.workspaceId} and l.deleted_at is null and l.returned_quantity <> 0 and l.quantity <> 0 group by 1, 2
        ) r on r.workspace_id = o.workspace_id and r.order_id = o.id
        where o.workspace_id = ${scope.workspaceId} and o.deleted_at is null and o.status = any(${countedOrderStates}::text[]) and o.date <= ${until}::date
        group by 1, 2 order by 2, 1`)
      return purchaseRows(rows)
    },
    async lines(scope, until) {
      const products = await database.read<{ id: string; name: string; sold: boolean }>(scope, sql`
        select id, name, status = 'active' as sold from product where workspace_id = ${scope.workspaceId} and deleted_at is null order by id`)
      const rows = await database.read<{ customer: string; product: string; day: number }>(scope, sql`
        select o.customer_id as customer, l.product_id as product, (o.date - date '1970-01-01')::integer as day
        from order_line l
        join "order" o on o.workspace_id = l.workspace_id and o.id = l.order_id and o.deleted_at is null and o.status = any(${countedOrderStates}::text[]) and o.date <= ${until}::date
        join customer c on c.workspace_id = o.workspace_id and c.id = o.customer_id and c.deleted_at is null
        where l.workspace_id = ${scope.workspaceId} and l.deleted_at is null and l.product_id is not null and l.quantity > coalesce(l.returned_quantity, 0)
        order by o.date, l.id`)
      return lineRows(rows, products)
    },
  }
}
