import type { Json } from '../../lib/json.ts'
import type { DuplicateKey } from '../../model/define/object.ts'
import type { Registry, ResolvedObject } from '../../model/define/registry.ts'
import { duplicateValue } from '../../model/fields/duplicates.ts'
import { sql, type Transaction } from '../../platform/database/index.ts'
import { columns, sortColumn, toColumns } from '../columns/index.ts'
import type { Context } from '../context.ts'
import { scopeClause } from '../query/scope.ts'

/** One record looked for: by the values of its key fields. */
export interface Wanted { readonly key: string; readonly values: Readonly<Record<string, Json>> }
/** A record that is there. */
export interface Match { readonly id: string; readonly version: number; /** Beyond the caller's reach: it may not be touched. */ readonly hidden?: true }

/**
 * The living records that hold these key values, as far as the caller may read them, by key. Where several do, the oldest.
 * One statement for the whole set; text fields that lists sort by are compared by their sort key, which has the index.
 */
export async function findByKey(tx: Transaction, context: Context, registry: Registry, object: ResolvedObject, fields: readonly string[], wanted: readonly Wanted[]): Promise<Map<string, Match>> {
  if (wanted.length === 0 || fields.length === 0) return new Map()
  const keys = fields.map((field) => keyColumn(registry, object, field))
  const rows = wanted.map(({ values }, index) => {
    const row: Record<string, unknown> = { n: index }
    for (const { field, column } of keys) row[column] = toColumns(registry, object.name, field, values[field] ?? null)[column] ?? null
    return row
  })
  const declared = sql.join(keys.map(({ column, type }) => sql`${sql.identifier(column)} ${types[type] ?? sql`text`}`))
  const matches = sql.join(keys.map(({ column, collated }) => sql`t.${sql.identifier(column)} = r.${sql.identifier(column)}${collated ? sql` collate "C"` : sql.empty}`), ' and ')
  const there = sql`select t.id, t.version, t.created_at from ${sql.identifier(object.table)} t
    where t.workspace_id = ${context.workspaceId} and ${matches} and t.deleted_at is null and ${scopeClause(context, object, 't', 'read')}`
  // With an index each one is looked up by it, whatever the planner thinks of the table; the limit keeps the look-up whole.
  const found = await tx.query<{ n: number; id: string; version: number }>(sql`
    select r.n, m.id, m.version from json_to_recordset(${JSON.stringify(rows)}::json) as r(n integer, ${declared})
    cross join lateral (${there}${keys.some(({ indexed }) => indexed) ? sql` limit 20` : sql.empty}) m
    order by m.created_at desc, m.id desc`)
  return new Map(found.flatMap(({ n, id, version }) => (wanted[n] === undefined ? [] : [[wanted[n].key, { id, version }] as const])))
}

const types: Readonly<Record<string, ReturnType<typeof sql>>> = { text: sql`text`, uuid: sql`uuid`, bigint: sql`bigint`, date: sql`date`, timestamptz: sql`timestamptz`, 'double precision': sql`double precision`, boolean: sql`boolean` }

interface KeyColumn { readonly field: string; readonly column: string; readonly type: string; readonly collated: boolean; readonly indexed: boolean }

function keyColumn(registry: Registry, object: ResolvedObject, field: string): KeyColumn {
  const column = sortColumn(registry, object.name, field) ?? columns(registry, object.name, field).at(-1)
  const type = column?.sqlType ?? 'text'
  return { field, column: column?.name ?? '', type: type.startsWith('text') ? 'text' : type, collated: type === 'text collate "C"', indexed: isIndexed(object, field) }
}

function isIndexed(object: ResolvedObject, name: string): boolean {
  const field = object.allFields[name]
  return field !== undefined && (field.sort === true || field.filter === true || field.unique === true || field.type === 'relation')
}

/**
 * Of each set of values the living record that shares a duplicate key with it (phone, e-mail, company name), also beyond what
 * the caller may read: that is the one thing that an import may learn of it. Two that bear different numbers of their own (an
 * external id, a tax number) are two, whatever else agrees.
 */
export async function findByDuplicateKeys(tx: Transaction, context: Context, registry: Registry, object: ResolvedObject, fields: readonly string[], wanted: readonly Wanted[]): Promise<Map<string, Match>> {
  const keys = (object.duplicates ?? []).filter(({ field }) => fields.includes(field))
  const rows = wanted.flatMap(({ values }, n) => duplicateKeys(keys, values).map((key) => ({ n, ...key })))
  if (rows.length === 0) return new Map()
  const numbers = (object.duplicates ?? []).filter(({ kind }) => kind === 'exact').map(({ field }) => ({ field, column: columns(registry, object.name, field)[0]?.name ?? '' }))
  const own = sql.join([sql`t.id, t.version`, ...numbers.map(({ column }, index) => sql`t.${sql.identifier(column)} as ${sql.identifier(`number_${index}`)}`)])
  const found = await tx.query<{ n: number; id: string; version: number; readable: boolean } & Record<string, unknown>>(sql`
    select r.n, ${scopeClause(context, object, 't', 'read')} as readable, ${own}
    from json_to_recordset(${JSON.stringify(rows)}::json) as r(n integer, kind text, value text)
    cross join lateral (
      select d.record_id from duplicate_key d
      where d.workspace_id = ${context.workspaceId} and d.object = ${object.name} and d.kind = r.kind and d.value = r.value
        and exists (select from ${sql.identifier(object.table)} o where o.workspace_id = ${context.workspaceId} and o.id = d.record_id and o.deleted_at is null) limit 20) d
    cross join lateral (
      select * from ${sql.identifier(object.table)} o where o.workspace_id = ${context.workspaceId} and o.id = d.record_id and o.deleted_at is null limit 1) t
    order by 2, t.created_at desc, t.id desc`)
  return new Map(found.flatMap((row) => {
    const asked = wanted[row.n]
    if (asked === undefined || numbers.some(({ field }, index) => differ(asked.values[field], row[`number_${index}`]))) return []
    return [[asked.key, { id: row.id, version: row.version, ...(row.readable ? {} : { hidden: true as const }) }] as const]
  }))
}

/** Both have a number, and not the same one. */
export function differ(one: unknown, other: unknown): boolean {
  return typeof one === 'string' && typeof other === 'string' && one.trim().toLowerCase() !== other.trim().toLowerCase()
}

/** Keys by which a record of these values may be somebody's double, as the write path keeps them. */
export function duplicateKeys(keys: readonly DuplicateKey[], values: Readonly<Record<string, Json>>): { readonly kind: string; readonly value: string }[] {
  return keys.flatMap(({ kind, field }) => {
    // Two people may bear one name.
    if (kind === 'company' && values['kind'] === 'person') return []
    const value = duplicateValue(kind, values[field])
    return value === undefined ? [] : [{ kind: kind === 'exact' ? `exact:${field}` : kind, value }]
  })
}
