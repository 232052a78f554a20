import type { Json } from '../../lib/json.ts'
import type { Registry, ResolvedObject } from '../../model/define/registry.ts'
import { sql, type Transaction } from '../../platform/database/index.ts'
import { columns, fromRow } from '../columns/index.ts'
import type { Values } from '../write/record.ts'
import { blocksOf } from './blocks.ts'
import { partsOf } from './score.ts'

/** Living records with the fields that are compared. */
export interface Compared { readonly id: string; readonly values: Values }

/** The next living records behind an id, in the order of ids. */
export async function recordsAfter(tx: Transaction, registry: Registry, object: ResolvedObject, after: string, limit: number): Promise<readonly Compared[]> {
  return read(tx, registry, object, sql`and t.id > ${after}::uuid order by t.id limit ${limit}`)
}

export async function recordsOf(tx: Transaction, registry: Registry, object: ResolvedObject, ids: readonly string[]): Promise<ReadonlyMap<string, Compared>> {
  return new Map((await read(tx, registry, object, sql`and t.id = ${sql.anyOf(ids)}`)).map((record) => [record.id, record]))
}

async function read(tx: Transaction, registry: Registry, object: ResolvedObject, condition: ReturnType<typeof sql>): Promise<readonly Compared[]> {
  const fields = [...new Set([object.title, ...partsOf(object).map(({ field }) => field)])]
  const names = [...new Set(fields.flatMap((field) => columns(registry, object.name, field).map(({ name }) => name)))]
  const rows = await tx.query<{ id: string } & Record<string, unknown>>(sql`
    select t.id, ${sql.join(names.map((name) => sql.identifier('t', name)))} from ${sql.identifier(object.table)} t
    where t.workspace_id = ${tx.workspaceId} and t.deleted_at is null ${condition}`)
  return rows.map((row) => ({ id: row.id, values: Object.fromEntries(fields.map((field): [string, Json] => [field, fromRow(registry, object.name, field, row)])) }))
}

/** Lays records under their keys, set-wise. */
export async function writeBlocks(tx: Transaction, object: ResolvedObject, records: readonly Compared[]): Promise<void> {
  const rows = records.flatMap(({ id, values }) => blocksOf(object, values).map((block) => ({ ...block, id })))
  if (rows.length === 0) return
  await tx.run(sql`
    insert into duplicate_block (workspace_id, object, key, sort, record_id)
    select ${tx.workspaceId}::integer, ${object.name}, r.key, r.sort, r.id from json_to_recordset(${JSON.stringify(rows)}::json) as r(key text, sort text, id uuid)
    on conflict do nothing`)
}

/** Takes away some rows of the last scan. @returns whether there are more. */
export async function clearBlocks(tx: Transaction, object: ResolvedObject, limit: number): Promise<boolean> {
  const gone = await tx.run(sql`
    delete from duplicate_block where workspace_id = ${tx.workspaceId} and object = ${object.name} and (key, sort, record_id) in (
      select key, sort, record_id from duplicate_block where workspace_id = ${tx.workspaceId} and object = ${object.name} limit ${limit})`)
  return gone === limit
}

/** Sizes within which keys are compared. */
const sizes = { whole: 31, neighbours: 10, tells: 5000, rows: 5000 } as const

export interface Pair { readonly first: string; readonly second: string }

/**
 * Pairs of the next keys: all of a small block, of a larger one each record with its next ten in the order of names (the sorted
 * neighbourhood of Hernández and Stolfo, 1995), so that the work grows with the records and not with their square. A key that
 * thousands share tells nothing. @returns undefined at the end.
 */
export async function pairsAfter(tx: Transaction, object: ResolvedObject, after: string): Promise<{ readonly pairs: readonly Pair[]; readonly last: string } | undefined> {
  const keys = await tx.query<{ key: string; size: number }>(sql`
    select key, count(*) as size from duplicate_block where workspace_id = ${tx.workspaceId} and object = ${object.name} and key > ${after}
    group by key order by key limit 2000`)
  if (keys.length === 0) return undefined
  let rows = 0
  const taken: typeof keys = []
  for (const each of keys) {
    if (taken.length > 0 && rows + each.size > sizes.rows) break
    taken.push(each)
    if (each.size <= sizes.tells) rows += each.size
  }
  const telling = taken.filter(({ size }) => size > 1 && size <= sizes.tells).map(({ key }) => key)
  const last = taken.at(-1)?.key ?? after
  if (telling.length === 0) return { pairs: [], last }
  const pairs = await tx.query<Pair>(sql`
    with ranked as (
      select record_id, count(*) over (partition by key) as size,
        array_agg(record_id) over (partition by key order by sort, record_id rows between 1 following and ${sizes.whole - 1} following) as others
      from duplicate_block where workspace_id = ${tx.workspaceId} and object = ${object.name} and key = any(${telling}::text[]))
    select distinct least(r.record_id, o.id) as first, greatest(r.record_id, o.id) as second
    from ranked r cross join lateral unnest(case when r.size <= ${sizes.whole} then r.others else r.others[1:${sizes.neighbours}] end) as o(id)`)
  return { pairs, last }
}
