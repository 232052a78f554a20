import { randomUUID } from 'node:crypto'
import { type Database, sql } from '../../src/platform/database/index.ts'
import type { Company } from './world.ts'

/**
 * Puts rows straight into the tables: one in a thousand belongs to the person of scope own, one in ten to the department,
 * the rest to others elsewhere. Orders follow their customers, two each.
 */
export async function fillCustomers(database: Database, { workspaceId, departmentId, people }: Company, rows: number): Promise<void> {
  const [elsewhere, somebody] = [randomUUID(), people.all.userId]
  const step = 50_000
  for (let from = 1; from <= rows; from += step) {
    const to = Math.min(rows, from + step - 1)
    await database.asOwner((tx) => tx.run(sql`
      insert into customer (workspace_id, id, version, kind, name, name_sort, code, industry, city, phone, owner_id, access_owner_id, access_department_id, access_root_id,
        created_at, updated_at, order_total_base, order_count, open_opportunity_count, contact_count, activity_count, last_contact_at)
      select ${workspaceId}::integer, r.id, 1, 'company', r.name, lower(r.name) || chr(1) || r.name, 'K-' || lpad(n::text, 7, '0'),
        (array['textile','machinery','retail','medical','education','finance','logistics','software','media','other'])[1 + n % 10], 'City ' || n % 300, '+8613' || lpad((n::bigint * 7919 % 1000000000)::text, 9, '0'),
        r.owner, r.owner, r.department, r.id, timestamptz '2024-01-01' + n * interval '61 seconds', timestamptz '2025-01-01' + n * interval '13 seconds',
        (n::bigint * 7919 % 100000000), n % 40, n % 3, 1, 2, timestamptz '2026-01-01' + (n % 300) * interval '1 day'
      from (select n, gen_random_uuid() as id, 'Company ' || md5(n::text) || ' ' || n as name,
          case when n % 1000 = 0 then ${people.own.userId}::uuid else ${somebody}::uuid end as owner,
          case when n % 10 = 0 then ${departmentId}::uuid else ${elsewhere}::uuid end as department
        from generate_series(${from}::integer, ${to}::integer) n) r`))
    await database.asOwner((tx) => tx.run(sql`
      insert into "order" (workspace_id, id, version, number, customer_id, date, status, currency, total_base, owner_id, access_owner_id, access_department_id, access_root_id, created_at, updated_at, line_count)
      select c.workspace_id, gen_random_uuid(), 1, c.code || '-' || k, c.id, date '2024-01-01' + (abs(hashtext(c.code || k)::bigint) % 900)::integer,
        (array['draft','confirmed','delivered','closed'])[(1 + abs(hashtext(c.code)::bigint) % 4)::integer], 'CNY', c.order_total_base / 2, c.owner_id, c.access_owner_id, c.access_department_id, c.id, c.created_at, c.updated_at, 1
      from customer c cross join generate_series(1, 2) k
      where c.workspace_id = ${workspaceId} and c.code between 'K-' || lpad(${String(from)}, 7, '0') and 'K-' || lpad(${String(to)}, 7, '0')`))
  }
}

/** What the planner knows must be as after a quiet night. */
export async function settleTables(database: Database): Promise<void> {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ ...database.connections.owner })
  await client.connect()
  await client.query('vacuum (analyze) customer')
  await client.query('vacuum (analyze) "order"')
  await client.query('checkpoint').catch(() => undefined)
  await client.end()
}
