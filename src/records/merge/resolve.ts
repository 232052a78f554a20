import { isUuid } from '../../lib/ids.ts'
import type { Json } from '../../lib/json.ts'
import type { Registry, ResolvedObject } from '../../model/define/registry.ts'
import { type Database, type Fragment, sql } from '../../platform/database/index.ts'
import type { Context } from '../context.ts'
import { notFound, requireReading, scopeClause } from '../query/scope.ts'
import { titlesOf } from '../query/titles.ts'
import { unmergeDays } from './problems.ts'

interface Given { readonly registry: Registry; readonly database: Database }

const day = 86_400_000

/**
 * The living record that this one has become, through as many merges as there were; undefined where it was not merged away, or
 * the caller may not read what it has become.
 */
export async function mergedInto({ registry, database }: Given, context: Context, objectName: string, id: string): Promise<string | undefined> {
  if (!isUuid(id)) return undefined
  const object = registry.object(objectName)
  const [row] = await database.read<{ id: string }>(context, sql`
    with recursive onward as (
      select m.winner_id as id, 1 as step from record_merge m where m.workspace_id = ${context.workspaceId} and m.loser_id = ${id}::uuid and m.object = ${object.name} and m.undone_at is null
      union all select m.winner_id, onward.step + 1 from record_merge m join onward on m.loser_id = onward.id
      where m.workspace_id = ${context.workspaceId} and m.object = ${object.name} and m.undone_at is null and onward.step < 100)
    select t.id from onward join ${sql.identifier(object.table)} t on t.workspace_id = ${context.workspaceId} and t.id = onward.id
    where t.deleted_at is null and ${scopeClause(context, object, 't', 'read')} order by onward.step desc limit 1`)
  return row?.id
}

/** The record with all that has become it, as an array of ids: their history is one. */
export function withMerged(context: Context, object: ResolvedObject, id: string): Fragment {
  return sql`array(with recursive away as (
    select ${id}::uuid as id union select m.loser_id from record_merge m join away on m.winner_id = away.id
    where m.workspace_id = ${context.workspaceId} and m.object = ${object.name} and m.undone_at is null) select id from away)`
}

/** Entries of the feed of a record and of those that have become it; that they went into the bin is told by the merge. */
export function toldOf(context: Context, object: ResolvedObject, id: string): Fragment {
  return sql`f.record_id = any(${withMerged(context, object, id)}) and (f.record_id = ${id}::uuid or f.action <> 'record.merge')`
}

/** A merge into a record that can still be taken back. */
export interface MergedHere { readonly merge: string; readonly at: string; readonly until: string; readonly records: readonly { readonly id: string; readonly title: Json }[] }

/** Merges into the record that can still be taken back, the last first; titles as far as the caller may read them. @throws Problem 404. */
export async function mergesInto({ registry, database }: Given, context: Context, objectName: string, id: string): Promise<readonly MergedHere[]> {
  const object = registry.object(objectName)
  requireReading(context, object)
  if (!isUuid(id)) throw notFound(context, object)
  const rows = await database.read<{ merge_id: string | null; at: string; losers: readonly string[] }>(context, sql`
    select m.merge_id, m.at, m.losers from ${sql.identifier(object.table)} t
    left join lateral (
      select merge_id, min(at) as at, array_agg(loser_id order by loser_id) as losers from record_merge
      where workspace_id = t.workspace_id and winner_id = t.id and object = ${object.name} and undone_at is null and at >= ${new Date(context.now - unmergeDays * day)}
      group by merge_id) m on true
    where t.workspace_id = ${context.workspaceId} and t.id = ${id}::uuid and ${scopeClause(context, object, 't', 'read')} order by m.at desc`)
  if (rows.length === 0) throw notFound(context, object)
  const found = rows.filter((row): row is typeof row & { merge_id: string } => row.merge_id !== null)
  const titles = await titlesOf(context, registry, database, found.flatMap(({ losers }) => losers.map((loser) => ({ object: object.name, id: loser }))))
  return found.map(({ merge_id: merge, at, losers }) => ({
    merge, at, until: new Date(Date.parse(at) + unmergeDays * day).toISOString(),
    records: losers.map((loser) => ({ id: loser, title: titles.get(loser) ?? null })),
  }))
}
