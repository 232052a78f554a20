import type { ColumnReader } from '../../../platform/columnar/port.ts'
import { type Fragment, sql } from '../../../platform/database/index.ts'
import { countedOrderStates } from '../../../model/define/orderStates.ts'
import { answerOf } from '../warehouse/answer.ts'
import type { Answer, AskedAway, Warehouse } from '../warehouse/door.ts'
import type { LineRows, PurchaseRows, PurchaseSource } from './source.ts'

/** A night has minutes, and a company of ten million orders takes some seconds. */
const longest = 10 * 60_000
const mostRows = 50_000_000

/** Grouped and numbered there, so that each id is sent once and all else are numbers. */
const bought = (until: string) => sql`
  with returned as (
    select l.order_id, sum(floor(l.total_base * l.returned_quantity / l.quantity + 0.5)) as amount from order_line l where l.returned_quantity <> 0 and l.quantity <> 0 group by 1
  ), bought as (
    select o.customer_id, (o.date - date '1970-01-01')::integer as day, count(*) as orders, sum(coalesce(o.total_base, 0) - coalesce(r.amount, 0)) as amount
    from "order" o join customer c on c.id = o.customer_id left join returned r on r.order_id = o.id
    where o.status = any(${countedOrderStates}::varchar[]) and o.date <= ${until}::date group by 1, 2
  ), numbered as (select customer_id, min(day) as first, row_number() over (order by min(day), customer_id) - 1 as place from bought group by 1)
  select n.place::integer as place, b.day, b.orders::integer as orders, b.amount::double precision as amount, case when b.day = n.first then n.customer_id end as id
  from bought b join numbered n on n.customer_id = b.customer_id order by b.day, b.customer_id`
const offered = sql`select id, name, status = 'active' as sold from product order by id`
const lined = (until: string) => sql`
  with lined as (
    select o.customer_id, l.id, l.product_id, (o.date - date '1970-01-01')::integer as day
    from order_line l join "order" o on o.id = l.order_id and o.status = any(${countedOrderStates}::varchar[]) and o.date <= ${until}::date join customer c on c.id = o.customer_id
    where l.product_id is not null and l.quantity > coalesce(l.returned_quantity, 0)
  ), placed as (select *, row_number() over (order by day, id) as row from lined),
  numbered as (select customer_id, min(row) as first, row_number() over (order by min(row)) - 1 as place from placed group by 1),
  sold as (select id, row_number() over (order by id) - 1 as place from product)
  select n.place::integer as place, coalesce(s.place, -1)::integer as product, p.day, case when p.row = n.first then n.customer_id end as id
  from placed p join numbered n on n.customer_id = p.customer_id left join sold s on s.id = p.product_id order by p.row`

function purchasesOf(answer: Answer): PurchaseRows {
  return { customers: idsOf(answer), customer: whole(answer, 'place'), day: whole(answer, 'day'), orders: whole(answer, 'orders'), amount: answer.numbers('amount'), readFrom: 'warehouse' }
}

function linesOf(products: Answer, answer: Answer): LineRows {
  return { customers: idsOf(answer), products: products.rowObjects<{ id: string; name: string; sold: boolean }>(), customer: whole(answer, 'place'), product: whole(answer, 'product'), day: whole(answer, 'day'), readFrom: 'warehouse' }
}

/**
 * Purchases as the warehouse has them. The answer equals that of PostgreSQL row by row.
 * @param after the position of the feed that it must have reached.
 */
export function purchasesOfWarehouse(warehouse: Pick<Warehouse, 'ask' | 'away'>, after: (workspaceId: number) => Promise<number>): PurchaseSource & Required<Pick<PurchaseSource, 'away'>> {
  const question = async (workspaceId: number, statement: Fragment) => ({ workspaceId, sql: statement, after: await after(workspaceId), timeout: longest, mostRows })
  const asked = async (workspaceId: number, statement: Fragment) => warehouse.ask(await question(workspaceId, statement))
  return {
    purchases: async ({ workspaceId }, until) => purchasesOf(await asked(workspaceId, bought(until))),
    lines: async ({ workspaceId }, until) => linesOf(await asked(workspaceId, offered), await asked(workspaceId, lined(until))),
    async away({ workspaceId }, until, needs) {
      const statements = needs === 'lines' ? [bought(until), offered, lined(until)] : [bought(until)]
      return warehouse.away(await Promise.all(statements.map((statement) => question(workspaceId, statement))))
    },
  }
}

/** Asks them from another process. @throws StoreError where the warehouse does not answer. */
export async function readAway({ questions }: AskedAway, reader: Pick<ColumnReader, 'query'>): Promise<{ readonly purchases: PurchaseRows; readonly lines?: LineRows }> {
  const answers: Answer[] = []
  for (const question of questions) {
    const columns = await reader.query(question)
    answers.push(answerOf(columns, columns.cursor?.position ?? 0))
  }
  const [first, products, lines] = answers
  if (first === undefined) throw new RangeError('Nothing was asked.')
  return { purchases: purchasesOf(first), ...(products === undefined || lines === undefined ? {} : { lines: linesOf(products, lines) }) }
}

/** Each customer bears its id in its first row, and customers are numbered by these. */
function idsOf(answer: Answer): readonly string[] {
  return answer.texts('id').filter((id) => id !== null)
}

function whole(answer: Answer, column: string): Int32Array {
  return new Int32Array(answer.numbers(column))
}
