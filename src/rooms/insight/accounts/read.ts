import { type Database, type Scope, sql } from '../../../platform/database/index.ts'
import { countedOrderStates } from '../../../model/define/orderStates.ts'

/** What is known of the customers' money. Amounts are in minor units of the base currency; days since 1970. */
export interface Accounts {
  readonly customers: readonly AccountRow[]
  readonly sales: readonly SaleRow[]
  /** What was spent on a customer: claimed expenses and samples. */
  readonly spent: readonly { readonly customer: string; readonly day: number; readonly amount: number }[]
  readonly plans: readonly PlanRow[]
  /** People who hold customers. */
  readonly sellers: number
}
export interface AccountRow { readonly id: string; readonly creditLimit: number | null; readonly receivable: number; readonly level: string | null; readonly quadrant: string | null }
/** One order: its total, what of it came back, and of its lines with a cost what they brought without tax and what was left, returns taken off. */
export interface SaleRow { readonly customer: string; readonly day: number; readonly total: number; readonly returned: number; readonly revenue: number; readonly profit: number }
/** One instalment; `paid` is the day of the last payment once all of it was paid. */
export interface PlanRow { readonly customer: string; readonly due: number; readonly paid: number | null; readonly open: number }

/** Five statements, whatever the number of customers. */
export async function readAccounts(database: Pick<Database, 'read'>, scope: Scope, asOf: string): Promise<Accounts> {
  const workspace = scope.workspaceId
  const epoch = sql`date '1970-01-01'`
  const customers = await database.read<AccountRow>(scope, sql`
    select c.id, c.credit_limit_base::double precision as "creditLimit", coalesce(c.receivable_base, 0)::double precision as receivable, l.name as level, q.text_value as quadrant
    from customer c left join customer_level l on l.workspace_id = c.workspace_id and l.id = c.level_id left join customer_score q on q.workspace_id = c.workspace_id and q.record_id = c.id and q.score = 'valueQuadrant' and q.run_id = (select f.run_id from customer_score_run f where f.workspace_id = ${workspace} and f.score = 'valueQuadrant')
    where c.workspace_id = ${workspace} and c.deleted_at is null order by c.id`)
  const sales = await database.read<SaleRow>(scope, sql`
    select customer_id as customer, date - ${epoch} as day, coalesce(total_base, 0)::double precision as total, coalesce(returned_base, 0)::double precision as returned,
      (coalesce(costed_total_base, 0) * kept)::double precision as revenue, (coalesce(gross_profit_base, 0) * kept)::double precision as profit
    from (select *, case when coalesce(total_base, 0) = 0 then 1 else 1 - coalesce(returned_base, 0)::double precision / total_base end as kept from "order" where workspace_id = ${workspace}) o
    where deleted_at is null and status = any(${countedOrderStates}::text[]) and date <= ${asOf}::date order by date, id`)
  const spent = await database.read<Accounts['spent'][number]>(scope, sql`
    select customer_id as customer, spent_on - ${epoch} as day, coalesce(amount_base, 0)::double precision as amount from expense
    where workspace_id = ${workspace} and deleted_at is null and customer_id is not null and status in ('claimed', 'reimbursed') and spent_on <= ${asOf}::date
    union all select customer_id, coalesce(sent_on, created_at::date) - ${epoch}, coalesce(cost_base, 0)::double precision from sample
    where workspace_id = ${workspace} and deleted_at is null and customer_id is not null and status in ('sent', 'received', 'evaluated', 'returned') and coalesce(sent_on, created_at::date) <= ${asOf}::date`)
  const plans = await database.read<PlanRow>(scope, sql`
    select p.customer_id as customer, p.due_on - ${epoch} as due, case when coalesce(p.open_base, p.amount_base) <= 0 then max(m.date) - ${epoch} end as paid, greatest(0, coalesce(p.open_base, p.amount_base, 0))::double precision as open
    from payment_plan p left join payment m on m.workspace_id = p.workspace_id and m.plan_id = p.id and m.deleted_at is null
    join "order" o on o.workspace_id = p.workspace_id and o.id = p.order_id and o.deleted_at is null and o.status = any(${countedOrderStates}::text[])
    where p.workspace_id = ${workspace} and p.deleted_at is null and p.customer_id is not null group by p.workspace_id, p.id`)
  const [people] = await database.read<{ count: number }>(scope, sql`select count(distinct owner_id)::integer as count from customer where workspace_id = ${workspace} and deleted_at is null`)
  return { customers, sales, spent, plans, sellers: people?.count ?? 0 }
}
