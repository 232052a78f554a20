import pg from 'pg'
import { bookkeeping } from './catalog.ts'
import type { Manifest } from './manifest.ts'

/** What is taken off the tables while rows are put in, to be put on again: checks of relations at the end check all rows at once. */
export interface Dressing { readonly constraints: readonly { readonly table: string; readonly name: string; readonly definition: string }[]; readonly triggers: readonly string[] }

/** Makes the tables of this schema ready to take the rows of a backup. @throws Error where the backup does not fit them. */
export async function bareTables(client: pg.Client, manifest: Manifest): Promise<Dressing> {
  await checkNames(client, manifest)
  for (const { name, parent, from, to } of manifest.partitions) {
    const { rows: [known] } = await client.query<{ known: boolean }>(`select exists (select from pg_class where relname = $1 and relnamespace = current_schema()::regnamespace) as known`, [name])
    if (known?.known === true) continue
    await client.query(`create table ${pg.escapeIdentifier(name)} partition of ${pg.escapeIdentifier(parent)} for values from (${pg.escapeLiteral(from)}) to (${pg.escapeLiteral(to)})`)
    await client.query(`alter table ${pg.escapeIdentifier(name)} enable row level security`)
  }
  const { rows: constraints } = await client.query<{ table: string; name: string; definition: string }>(`
    select c.relname as table, k.conname as name, pg_get_constraintdef(k.oid) as definition
    from pg_constraint k join pg_class c on c.oid = k.conrelid where k.contype = 'f' and k.conparentid = 0 and c.relnamespace = current_schema()::regnamespace order by 1, 2`)
  for (const { table, name } of constraints) await client.query(`alter table ${pg.escapeIdentifier(table)} drop constraint ${pg.escapeIdentifier(name)}`)
  const { rows: triggered } = await client.query<{ table: string }>(`
    select distinct c.relname as table from pg_trigger t join pg_class c on c.oid = t.tgrelid where not t.tgisinternal and c.relnamespace = current_schema()::regnamespace order by 1`)
  const triggers = triggered.map(({ table }) => table)
  for (const table of triggers) await client.query(`alter table ${pg.escapeIdentifier(table)} disable trigger user`)
  return { constraints, triggers }
}

/** Puts back relations, triggers and counters. */
export async function dressTables(client: pg.Client, { constraints, triggers }: Dressing, { sequences }: Manifest): Promise<void> {
  for (const { table, name, definition } of constraints) await client.query(`alter table ${pg.escapeIdentifier(table)} add constraint ${pg.escapeIdentifier(name)} ${definition}`)
  for (const table of triggers) await client.query(`alter table ${pg.escapeIdentifier(table)} enable trigger user`)
  for (const { name, value, called } of sequences) await client.query('select setval(quote_ident($1)::regclass, $2, $3)', [name, value, called])
}

/** Names in a file are only followed where this program knows them. */
async function checkNames(client: pg.Client, manifest: Manifest): Promise<void> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(`
    select c.relname as name, array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns
    from pg_class c where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p', 'S')`)
  const known = new Map(rows.map(({ name, columns }) => [name, new Set(columns)]))
  for (const { name, columns } of manifest.tables) {
    const there = known.get(name)
    const lacking = there === undefined ? name : columns.find((column) => !there.has(column))
    if (lacking !== undefined) throw new Error(`The backup holds ${name}${there === undefined ? '' : `.${lacking}`}, which its own version does not have.`)
  }
  for (const { name } of manifest.sequences) if (!known.has(name)) throw new Error(`The backup holds the counter ${name}, which its own version does not have.`)
}

/** Removes everything that this program has made in the schema, and the queue; extensions stay. Within the open transaction. */
export async function clearSchema(client: pg.Client): Promise<void> {
  await client.query('drop schema if exists guanxi_jobs cascade')
  const own = (catalog: string, id: string) => `not exists (select from pg_depend d where d.classid = '${catalog}'::regclass and d.objid = ${id} and d.deptype = 'e')`
  const { rows: tables } = await client.query<{ name: string; kind: string }>(`
    select c.relname as name, c.relkind as kind from pg_class c
    where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and ${own('pg_class', 'c.oid')}`)
  for (const { name } of tables) await client.query(`drop table if exists ${pg.escapeIdentifier(name)} cascade`)
  const { rows: counters } = await client.query<{ name: string }>(`select c.relname as name from pg_class c where c.relnamespace = current_schema()::regnamespace and c.relkind = 'S' and ${own('pg_class', 'c.oid')}`)
  for (const { name } of counters) await client.query(`drop sequence if exists ${pg.escapeIdentifier(name)} cascade`)
  const { rows: functions } = await client.query<{ signature: string }>(`select p.oid::regprocedure::text as signature from pg_proc p where p.pronamespace = current_schema()::regnamespace and ${own('pg_proc', 'p.oid')}`)
  for (const { signature } of functions) await client.query(`drop function if exists ${signature} cascade`)
  const { rows: [list] } = await client.query<{ left: boolean }>(`select to_regclass('${bookkeeping}') is not null as left`)
  if (list?.left === true) throw new Error('The tables of before could not be removed')
}
