import type { Check, Column, ForeignKey, Index, StoredStore, Table } from './schema.ts'

/** The SQL of each piece of the schema. Names come from declarations (letters, digits, _), values are quoted. */

const q = (name: string): string => `"${name}"`
const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`

export function createTable({ name, columns, checks }: Table): string {
  const lines = [
    ...columns.map((column) => `  ${columnSql(column)}`),
    '  primary key (workspace_id, id)',
    ...checks.map((check) => `  constraint ${q(check.name)} ${checkSql(check)}`),
  ]
  return `create table ${q(name)} (\n${lines.join(',\n')}\n);`
}

function columnSql({ name, type, notNull, default: initial }: Column): string {
  return `${q(name)} ${type}${notNull === true ? ' not null' : ''}${initial === undefined ? '' : ` default ${initial}`}`
}

function checkSql({ column, values }: Check): string {
  return `check (${q(column)} in (${values.map(literal).join(', ')}))`
}

export function renameTable(from: string, to: string): string {
  return `alter table ${q(from)} rename to ${q(to)};`
}

export function dropTable(name: string): string {
  return `drop table ${q(name)} cascade;`
}

/** All in one statement: the table is locked once. */
export function addColumns(table: string, columns: readonly Column[]): string[] {
  return columns.length === 0 ? [] : [`alter table ${q(table)} ${columns.map((column) => `add column ${columnSql(column)}`).join(', ')};`]
}

export function dropColumn(table: string, column: string): string {
  return `alter table ${q(table)} drop column ${q(column)};`
}

export function renameColumn(table: string, from: string, to: string): string {
  return `alter table ${q(table)} rename column ${q(from)} to ${q(to)};`
}

/** Brings a column of the same name to another type, default or obligation. */
export function changeColumn(table: string, before: Column, after: Column): string[] {
  const change = (what: string) => `alter table ${q(table)} alter column ${q(after.name)} ${what};`
  return [
    ...(before.type === after.type ? [] : [change(`type ${after.type} using ${q(after.name)}::${after.type.replace(/ collate .*/, '')}`)]),
    ...(before.default === after.default ? [] : [change(after.default === undefined ? 'drop default' : `set default ${after.default}`)]),
    ...((before.notNull ?? false) === (after.notNull ?? false) ? [] : [change(after.notNull === true ? 'set not null' : 'drop not null')]),
  ]
}

export function addForeignKey(table: string, { name, column, table: target }: ForeignKey): string {
  return `alter table ${q(table)} add constraint ${q(name)} foreign key (workspace_id, ${q(column)}) references ${q(target)} (workspace_id, id) deferrable;`
}

export function addCheck(table: string, check: Check): string {
  return `alter table ${q(table)} add constraint ${q(check.name)} ${checkSql(check)};`
}

export function dropConstraint(table: string, name: string): string {
  return `alter table ${q(table)} drop constraint if exists ${q(name)};`
}

export function createIndex(table: string, { name, columns, unique, where }: Index, online: boolean): string {
  return `create ${unique === true ? 'unique ' : ''}index ${online ? 'concurrently if not exists ' : ''}${q(name)} on ${q(table)} (${columns.map(q).join(', ')})${where === undefined ? '' : ` where ${where}`};`
}

export function renameIndex(from: string, to: string): string {
  return `alter index ${q(from)} rename to ${q(to)};`
}

export function dropIndex(name: string): string {
  return `drop index if exists ${q(name)};`
}

/** Nobody sees a row of another workspace, whatever the statement says. */
export function protect(table: string): string[] {
  return [
    `alter table ${q(table)} enable row level security;`,
    `create policy workspace on ${q(table)} using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));`,
  ]
}

/** Takes from the serving role what it needs not have; it may be the owner itself where the server allows no second role. */
export function restrict({ name, grants }: StoredStore): string[] {
  if (grants === undefined) return []
  const refused = ['select', 'insert', 'update', 'delete'].filter((right) => !grants.includes(right))
  if (refused.length === 0) return []
  return [`do $$ begin if current_setting('app.serving_role') <> current_user then execute format('revoke ${refused.join(', ')} on ${q(name)} from %I', current_setting('app.serving_role')); end if; end $$;`]
}
