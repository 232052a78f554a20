import { addMonths } from '../../../lib/calendar.ts'
import { type BoughtPeriod, boughtPeriods, type CustomerFacts, handLimitOf } from '../../../model/prices/index.ts'
import { sql, type Transaction } from '../../../platform/database/index.ts'
import type { Context } from '../../../records/context.ts'

/** Who the rules are asked for, and at which level. Undefined where there is none. One statement. */
export async function customerFacts(tx: Transaction, customer: string): Promise<CustomerFacts | undefined> {
  const [row] = await tx.query<{ level: string | null }>(sql`select c.level_id as level from customer c where c.workspace_id = ${tx.workspaceId} and c.id = ${customer}::uuid`)
  return row === undefined ? undefined : { id: customer, level: row.level ?? undefined, bought: {} }
}

/** What a customer bought in each period up to the day, minor units of the base currency. One statement. */
export async function boughtBy(tx: Transaction, { fiscalStart }: Pick<Context, 'fiscalStart'>, customer: string, date: string): Promise<CustomerFacts['bought']> {
  const [bought] = await tx.query<Readonly<Record<string, number>>>(sql`
    select ${sql.join(boughtPeriods.map((period) => sql`coalesce(sum(o.total_base) filter (where o.date >= ${beginningOf(period, date, fiscalStart)}::date), 0)::double precision as ${sql.identifier(columns[period])}`))}
    from "order" o where o.workspace_id = ${tx.workspaceId} and o.customer_id = ${customer}::uuid and o.deleted_at is null and o.status in ('confirmed', 'partDelivered', 'delivered', 'closed')
      and o.date <= ${date}::date and o.date >= ${addMonths(date, -24)}::date`)
  return Object.fromEntries(boughtPeriods.map((period) => [period, bought?.[columns[period]] ?? 0]))
}

const columns: Readonly<Record<BoughtPeriod, string>> = { month: 'month', quarter: 'quarter', year: 'year', twelveMonths: 'twelve_months' }

/** The first day that counts; quarters and years are those of the books. */
export function beginningOf(period: BoughtPeriod, date: string, fiscalStart: number): string {
  const month = `${date.slice(0, 7)}-01`
  if (period === 'month') return month
  if (period === 'twelveMonths') return addMonths(date, -12)
  const since = (Number(date.slice(5, 7)) - fiscalStart + 12) % 12
  return addMonths(month, -(period === 'year' ? since : since % 3))
}

/** Base major units for one major unit of each currency on the day: the latest rate on or before it, else the earliest there is. One statement. */
export async function ratesOn(tx: Transaction, base: string, date: string): Promise<Readonly<Record<string, number>>> {
  const rows = await tx.query<{ quote: string; rate: number }>(sql`
    select distinct on (quote) quote, rate from exchange_rate
    where workspace_id = ${tx.workspaceId} and deleted_at is null and base = ${base}
    order by quote, date <= ${date}::date desc, abs(date - ${date}::date), created_at desc`)
  return Object.fromEntries(rows.map(({ quote, rate }) => [quote, rate]))
}

/** What whoever asks may take off a price by hand; undefined: as much as they like. One statement. */
export async function handLimitFor(tx: Transaction, { actor }: Pick<Context, 'actor'>): Promise<number | undefined> {
  const rows = await tx.query<{ own: number | null; limit: number | null }>(sql`
    select u.hand_discount as own, r.hand_discount as limit from "user" u
    left join record_link l on l.workspace_id = u.workspace_id and l.from_object = 'user' and l.from_id = u.id and l.field = 'roles'
    left join role r on r.workspace_id = u.workspace_id and r.id = l.to_id
    where u.workspace_id = ${tx.workspaceId} and u.id = ${actor.userId}::uuid`)
  return rows.length === 0 ? undefined : handLimitOf(rows[0]?.own ?? undefined, rows.map(({ limit }) => limit ?? undefined))
}
