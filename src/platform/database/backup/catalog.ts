import pg from 'pg'
import type { Manifest } from './manifest.ts'

/** A table as it is copied. */
export interface CopiedTable {
  readonly name: string
  /** All but generated ones, in their order. */
  readonly columns: readonly string[]
  /** Of the primary key: rows are written in this order, so that the same rows have the same checksum. */
  readonly order: readonly string[]
  /** How the role that owns it may see all rows: everything at once, or one workspace after another where it serves as well. */
  readonly sight: 'all' | 'reach' | 'workspace'
}

/** The list of migrations is part of the manifest, and written anew by a restore. */
export const bookkeeping = 'schema_migration'

/** Every table of the schema that the connection works in, without partitions (their parent holds their rows). @param owned whether policies hold the reader too. */
export async function tablesOf(client: pg.Client, heldByPolicies: boolean): Promise<CopiedTable[]> {
  const { rows } = await client.query<{ name: string; columns: string[]; order: string[]; secured: boolean; reach: boolean }>(`
    select c.relname as name, c.relrowsecurity as secured,
      array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
      array(select a.attname::text from pg_index i cross join unnest(i.indkey) with ordinality as k (number, place)
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number where i.indrelid = c.oid and i.indisprimary order by k.place) as "order",
      exists (select from pg_policy p where p.polrelid = c.oid and pg_get_expr(p.polqual, p.polrelid) like '%app.reach%') as reach
    from pg_class c where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and c.relpersistence = 'p' and not c.relispartition and c.relname <> $1
      and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
    order by c.relname`, [bookkeeping])
  return rows.map(({ name, columns, order, secured, reach }) => ({ name, columns, order, sight: !heldByPolicies || !secured ? 'all' : reach ? 'reach' : 'workspace' }))
}

/** COPY of all rows, in the order of their key. */
export function copyOut({ name, columns, order }: CopiedTable): string {
  const listed = (names: readonly string[]) => names.map((each) => `t.${pg.escapeIdentifier(each)}`).join(', ')
  return `copy (select ${listed(columns)} from ${pg.escapeIdentifier(name)} t order by ${order.length > 0 ? listed(order) : 't.*::text'}) to stdout`
}

/** Numbers that were given. */
export async function sequencesOf(client: pg.Client): Promise<Manifest['sequences']> {
  const { rows } = await client.query<{ name: string }>(`select c.relname as name from pg_class c where c.relnamespace = current_schema()::regnamespace and c.relkind = 'S' order by 1`)
  const found: Manifest['sequences'] = []
  for (const { name } of rows) {
    const { rows: [at] } = await client.query<{ value: number; called: boolean }>(`select last_value as value, is_called as called from ${pg.escapeIdentifier(name)}`)
    if (at !== undefined) found.push({ name, ...at })
  }
  return found
}

/** Partitions by time, which no migration makes. */
export async function partitionsOf(client: pg.Client): Promise<Manifest['partitions']> {
  const { rows } = await client.query<{ name: string; parent: string; bound: string }>(`
    select c.relname as name, p.relname as parent, pg_get_expr(c.relpartbound, c.oid) as bound
    from pg_inherits i join pg_class c on c.oid = i.inhrelid join pg_class p on p.oid = i.inhparent
    where c.relnamespace = current_schema()::regnamespace and c.relispartition and c.relkind = 'r' order by 1`)
  return rows.flatMap(({ name, parent, bound }) => {
    const [, from, to] = /^FOR VALUES FROM \('([^']+)'\) TO \('([^']+)'\)$/.exec(bound) ?? []
    return from === undefined || to === undefined ? [] : [{ name, parent, from: instant(from), to: instant(to) }]
  })
}

function instant(text: string): string {
  return new Date(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')).toISOString()
}
