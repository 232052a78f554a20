import pg from 'pg'
import { type Database, sql } from '../../src/platform/database/index.ts'

/** In whose hands the rows are put: one person's, a department's, somebody else's. */
export interface Holders { readonly workspaceId: number; readonly departmentId: string; readonly people: { readonly own: { readonly userId: string }; readonly all: { readonly userId: string } } }

/** Rows that a statement makes at once. */
const step = 200_000
const filled = ['customer', 'order'] as const

/** Fills companies that have no rows yet, without the indexes, which are made anew at the end: a million rows in minutes. */
export async function fillCompanies(database: Database, companies: readonly { readonly holders: Holders; readonly rows: number }[]): Promise<void> {
  const owner = new pg.Client({ ...database.connections.owner })
  await owner.connect()
  try {
    const { rows: indexes } = await owner.query<{ name: string; definition: string }>({ text: `
      select indexname as name, indexdef as definition from pg_indexes
      where schemaname = 'public' and tablename = any($1) and indexname not in (select conname from pg_constraint)`, values: [filled] })
    for (const { name } of indexes) await owner.query(`drop index "${name}"`)
    for (const { holders, rows } of companies) {
      await fillCustomers(database, holders, rows)
      await fillOrders(database, holders.workspaceId)
    }
    await owner.query(`set maintenance_work_mem = '512MB'`)
    for (const { definition } of indexes) await owner.query(definition)
    // What the planner knows must be as after a quiet night.
    for (const table of filled) await owner.query(`vacuum (analyze) "${table}"`)
    await owner.query('checkpoint').catch(() => undefined)
  } finally {
    await owner.end()
  }
}

/**
 * Puts rows straight into the tables, in the order in which they would have come, with ids that tell it as those of the program do:
 * what reads by id and what reads as it lies find the same order. One in a thousand belongs to the person of scope own, one in ten to
 * the department, the rest to nobody's department.
 */
async function fillCustomers(database: Database, { workspaceId, departmentId, people }: Holders, rows: number): Promise<void> {
  const somebody = people.all.userId
  for (let from = 1; from <= rows; from += step) {
    const to = Math.min(rows, from + step - 1)
    await database.asOwner((tx) => tx.run(sql`
      insert into customer (workspace_id, id, version, kind, name, name_sort, code, industry, city, phone, owner_id, department_id, access_owner_id, access_department_id, access_root_id,
        created_at, updated_at, order_total_base, order_count, average_order_base, open_opportunity_count, contact_count, activity_count, last_contact_at)
      select ${workspaceId}::integer, r.id, 1, 'company', r.name, lower(r.name) || chr(1) || r.name, 'K-' || lpad(n::text, 7, '0'),
        (array['textile','machinery','retail','medical','education','finance','logistics','software','media','other'])[1 + n % 10], 'City ' || n % 300, '+8613' || lpad((n::bigint * 7919 % 1000000000)::text, 9, '0'),
        r.owner, r.department, r.owner, r.department, r.id, r.came, timestamptz '2025-01-01' + n * interval '13 seconds',
        (n::bigint * 7919 % 100000000), n % 40, round((n::bigint * 7919 % 100000000)::numeric / nullif(n % 40, 0)), n % 3, 1, 2, timestamptz '2026-01-01' + (n % 300) * interval '1 day'
      from (select n, came, uuidv7(came - now()) as id, 'Company ' || md5(n::text) || ' ' || n as name,
          case when n % 1000 = 0 then ${people.own.userId}::uuid else ${somebody}::uuid end as owner,
          case when n % 10 = 0 then ${departmentId}::uuid end as department
        from (select n, timestamptz '2024-01-01' + n * interval '61 seconds' as came from generate_series(${from}::integer, ${to}::integer) n) c) r`))
  }
}

/** Two orders of each customer, on days of their own: those of one customer do not lie next to each other. */
async function fillOrders(database: Database, workspaceId: number): Promise<void> {
  await database.asOwner((tx) => tx.run(sql`
    insert into "order" (workspace_id, id, version, number, customer_id, date, status, currency, amount_amount, amount_currency, amount_base, amount_rate, amount_rate_date, total_base, owner_id, access_owner_id, access_department_id, access_root_id, created_at, updated_at, line_count)
    select o.workspace_id, uuidv7(o.came - now()), 1, o.code || '-' || o.k, o.id, o.came::date,
      (array['draft','confirmed','delivered','closed'])[(1 + abs(hashtext(o.code)::bigint) % 4)::integer], 'CNY', o.order_total_base / 2, 'CNY', o.order_total_base / 2, 1, date '2024-01-01', o.order_total_base / 2, o.owner_id, o.access_owner_id, o.access_department_id, o.id, o.came, o.came, 1
    from (select c.*, k, timestamptz '2024-01-01' + (abs(hashtext(c.code || k)::bigint) % 900) * interval '1 day' + (abs(hashtext(k || c.code)::bigint) % 86400) * interval '1 second' as came
      from customer c cross join generate_series(1, 2) k where c.workspace_id = ${workspaceId}::integer) o
    order by o.came`))
}
