import type { Json } from '../../lib/json.ts'
import type { DuplicateKey } from '../../model/define/object.ts'
import type { Registry, ResolvedObject } from '../../model/define/registry.ts'
import { duplicateValue } from '../../model/fields/duplicates.ts'
import { sql, type Transaction } from '../../platform/database/index.ts'
import { sortColumn, toColumns } from '../columns/index.ts'
import type { Context } from '../context.ts'
import { scopeClause } from '../query/scope.ts'

/** One record looked for: by the values of its key fields. */
export interface Wanted { readonly key: string; readonly values: Readonly<Record<string, Json>> }

/**
 * The living records that hold these key values, as far as the caller may read them, by key. Where several do, the oldest.
 * One statement for the whole set; text fields that lists sort by are compared by their sort key, which has the index.
 */
export async function findByKey(tx: Transaction, context: Context, registry: Registry, object: ResolvedObject, fields: readonly string[], wanted: readonly Wanted[]): Promise<Map<string, string>> {
  if (wanted.length === 0 || fields.length === 0) return new Map()
  const keys = fields.map((field) => keyColumn(registry, object, field))
  const rows = wanted.map(({ values }, index) => {
    const row: Record<string, unknown> = { n: index }
    for (const { field, column } of keys) row[column] = toColumns(registry, object.name, field, values[field] ?? null)[column] ?? null
    return row
  })
  const declared = sql.join(keys.map(({ column, type }) => sql`${sql.identifier(column)} ${types[type] ?? sql`text`}`))
  const matches = sql.join(keys.map(({ column }) => sql`t.${sql.identifier(column)} = r.${sql.identifier(column)}`), ' and ')
  const found = await tx.query<{ n: number; id: string }>(sql`
    select r.n, t.id from json_to_recordset(${JSON.stringify(rows)}::json) as r(n integer, ${declared})
    join ${sql.identifier(object.table)} t on t.workspace_id = ${context.workspaceId} and ${matches} and t.deleted_at is null
    where ${scopeClause(context, object, 't', 'read')} order by t.id desc`)
  return new Map(found.flatMap(({ n, id }) => (wanted[n] === undefined ? [] : [[wanted[n].key, id] as const])))
}

const types: Readonly<Record<string, ReturnType<typeof sql>>> = { text: sql`text`, uuid: sql`uuid`, bigint: sql`bigint`, date: sql`date`, timestamptz: sql`timestamptz`, 'double precision': sql`double precision`, boolean: sql`boolean` }

function keyColumn(registry: Registry, object: ResolvedObject, field: string): { readonly field: string; readonly column: string; readonly type: string } {
  const column = sortColumn(registry, object.name, field)
  if (column !== undefined) return { field, column: column.name, type: column.sqlType.startsWith('text') ? 'text' : column.sqlType }
  const [name = ''] = Object.keys(toColumns(registry, object.name, field, null))
  return { field, column: name, type: 'uuid' }
}

/**
 * Of each set of values the living record that shares a duplicate key with it (phone, e-mail, company name), as far as the
 * caller may read it.
 */
export async function findByDuplicateKeys(tx: Transaction, context: Context, object: ResolvedObject, wanted: readonly Wanted[]): Promise<Map<string, string>> {
  const rows = wanted.flatMap(({ values }, n) => (object.duplicates ?? []).flatMap((key) => duplicateRow(key, values, n)))
  if (rows.length === 0) return new Map()
  const found = await tx.query<{ n: number; id: string }>(sql`
    select r.n, t.id from json_to_recordset(${JSON.stringify(rows)}::json) as r(n integer, kind text, value text)
    join duplicate_key d on d.workspace_id = ${context.workspaceId} and d.object = ${object.name} and d.kind = r.kind and d.value = r.value
    join ${sql.identifier(object.table)} t on t.workspace_id = d.workspace_id and t.id = d.record_id and t.deleted_at is null
    where ${scopeClause(context, object, 't', 'read')} order by t.id desc`)
  return new Map(found.flatMap(({ n, id }) => (wanted[n] === undefined ? [] : [[wanted[n].key, id] as const])))
}

function duplicateRow({ kind, field }: DuplicateKey, values: Readonly<Record<string, Json>>, n: number): { n: number; kind: string; value: string }[] {
  const value = duplicateValue(kind, values[field])
  return value === undefined ? [] : [{ n, kind, value }]
}
