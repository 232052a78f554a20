import { granteesOf, reach, scopeClause, type SharesOf } from '../../../records/query/scope.ts'
import { type Database, Fragment, sql, type Statement } from '../../../platform/database/index.ts'
import type { Registry } from '../../../model/define/registry.ts'
import type { Context } from '../../../records/context.ts'
import { withBin } from '../../../records/query/dimension.ts'
import { readableFields } from '../../../records/query/fields.ts'
import type { KeptTable, KeptTables } from './tables.ts'

/** The schema in which the tables lie, in DuckDB and in PostgreSQL. */
const schema = 'main'

/**
 * The statement with each table that it names narrowed to the workspace, to living records and to what the viewer may see: by a
 * common table expression of the table's name in front of it, which both databases see through. So no statement can leave it out.
 * @throws Error for a statement that names the schema itself.
 */
export function narrowed(statement: Statement, workspaceId: number, tables: KeptTables, seen: Seen | undefined): Statement {
  const { text, values } = statement
  const plain = text.replace(/'(?:[^']|'')*'/g, `''`)
  if (!/^\s*(select|with)\b/i.test(plain)) throw new Error('A question of the warehouse only reads.')
  // DuckDB would take a quoted path in the place of a table for a file.
  if (/\b(from|join)\s*\(*\s*''/i.test(plain) || (plain.match(/"[^"]*"/g) ?? []).some((quoted) => /[./\\*:]/.test(quoted))) throw new Error('A question of the warehouse names tables by their names alone.')
  if (new RegExp(`\\b"?(${schema}|pg_catalog|information_schema)"?\\s*\\.`, 'i').test(plain) || /\b(read_\w+|glob|duckdb_\w+|pragma_\w+|pg_\w+|current_setting|getenv|dblink)\s*\(/i.test(plain)) throw new Error('A question of the warehouse names tables by their names alone.')
  // Names are the same in capitals, quoted or not, to one of the two databases at least.
  const named = new Set(plain.toLowerCase().match(/[a-z_][a-z0-9_]*/g) ?? [])
  const parts = tables.all.flatMap((table) => [...(named.has(table.name) ? [{ name: table.name, bin: false }] : []), ...(named.has(withBin(table.name)) ? [{ name: withBin(table.name), bin: true }] : [])]
    .map(({ name, bin }) => sql`${sql.identifier(name)} as not materialized (${rowsOf(table, workspaceId, tables, seen, bin)})`))
  if (parts.length === 0) return statement
  const front = sql.join(parts)
  const own = /^\s*with\s+(recursive\s+)?/i.exec(text)
  const begin = own?.[1] === undefined ? 'with ' : 'with recursive '
  // The numbers of the statement's own parameters go on behind those in front.
  const offset = front.values.length
  const rest = shifted(text.slice(own?.[0].length ?? 0), offset)
  return { text: `${begin}${front.text}${own === null ? ' ' : ', '}${rest}`, values: [...front.values, ...values] }
}

/** Parameters count on; what stands between quotes is no parameter. */
function shifted(text: string, offset: number): string {
  return text.replace(/'(?:[^']|'')*'|"(?:[^"]|"")*"|\$(\d+)/g, (whole, number: string | undefined) => (number === undefined ? whole : `$${Number(number) + offset}`))
}

/** @param bin whether those in the bin stand there too, as when a record leads to one. */
function rowsOf(table: KeptTable, workspaceId: number, tables: KeptTables, seen: Seen | undefined, bin: boolean): Fragment {
  const living = bin ? sql.empty : sql` and t.deleted_at is null`
  // A number that stands in the statement is planned with once; as a parameter DuckDB plans a second time when it is bound.
  if (!Number.isSafeInteger(workspaceId)) throw new Error('A workspace has a whole number.')
  const from = sql`from ${sql.identifier(schema, table.name)} t where t.workspace_id = ${new Fragment([String(workspaceId)])}`
  const { object } = table
  if (object === undefined) return sql`select * ${seen === undefined ? from : sql`${from} and ${sql.join(ends(tables, seen), ' and ')}`}`
  if (seen === undefined) return sql`select * ${from}${living}`
  const readable = readableFields(seen.viewer, object, seen.registry)
  const columns = table.columns.map(({ name, type, field }) => (field === undefined || readable.get(field) === 'read' ? sql`t.${sql.identifier(name)}` : sql`cast(null as ${new Fragment([type])}) as ${sql.identifier(name)}`))
  return sql`select ${sql.join(columns)} ${from}${living} and ${scopeClause(seen.viewer, object, 't', 'read', seen.shares)}`
}

/** A link is told to whoever may read its objects at all; the records at its ends are narrowed where they are joined. */
function ends(tables: KeptTables, { viewer }: Seen): Fragment[] {
  const names = [...tables.of.values()].flatMap(({ object }) => (object === undefined || reach(viewer, object, 'read') === 'none' ? [] : [object.name]))
  return [sql`t.from_object = any(${names}::varchar[])`, sql`t.to_object = any(${names}::varchar[])`]
}

/** What a viewer may see, as far as it stands in PostgreSQL only. */
export interface Seen { readonly viewer: Context; readonly registry: Registry; readonly shares: SharesOf }

/** Looks up what is shared with the viewer, to be passed along as ids: rights are never copied. */
export async function seenBy(database: Pick<Database, 'read'>, registry: Registry, viewer: Context): Promise<Seen> {
  const grantees = [...new Set([...granteesOf(viewer.actor, 'below'), ...granteesOf(viewer.actor, 'department')])]
  const rows = await database.read<{ grantee: string; id: string }>({ workspaceId: viewer.workspaceId }, sql`
    select distinct grantee_id as grantee, record_id as id from record_share where workspace_id = ${viewer.workspaceId} and grantee_id = ${sql.anyOf(grantees)} and (until is null or until > ${new Date(viewer.now).toISOString()}::timestamptz)`)
  return {
    viewer, registry,
    shares: ({ actor }, scope) => {
      const among = new Set(granteesOf(actor, scope))
      return sql`select unnest(${[...new Set(rows.flatMap(({ grantee, id }) => (among.has(grantee) ? [id] : [])))]}::uuid[])`
    },
  }
}
