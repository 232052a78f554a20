import { isUuid } from '../../lib/ids.ts'
import type { Registry, ResolvedObject } from '../../model/define/registry.ts'
import { type Database, type Fragment, sql } from '../../platform/database/index.ts'
import type { Context } from '../context.ts'
import type { HistoryEntry, Records } from '../engine.ts'
import { wholeNumber } from '../query/branches.ts'
import { requireField } from '../query/fields.ts'
import { limitOf } from '../query/list.ts'
import { toldOf } from '../merge/resolve.ts'
import { notFound, requireReading, scopeClause } from '../query/scope.ts'
import { changesOf, readableNames, withTitles } from './changes.ts'

export interface HistoryDependencies { readonly registry: Registry; readonly database: Database }
export interface HistoryOptions { readonly field?: string; /** Entries before this id. */ readonly before?: number; readonly limit?: number }

/** What was done to a record, newest first, or to one of its fields: from the feed, under the viewer's rights of today. */
export function createHistory({ registry, database }: HistoryDependencies): Pick<Records, 'history'> {
  return {
    async history(context, objectName, id, options) {
      const object = registry.object(objectName)
      requireReading(context, object)
      if (!isUuid(id)) throw notFound(context, object)
      if (options.field !== undefined) requireField(context, registry, object, options.field, 'read')
      const rows = await database.read<Found>(context, statementOf(context, registry, object, id, options))
      if (rows.length === 0) throw notFound(context, object)
      const found = rows.filter((row) => row.id !== null)
      const changes = await withTitles(context, registry, database, object, found.map((row) => changesOf(context, registry, object, row, options.field)))
      return found.map((row, index) => entryOf(row, changes[index] ?? []))
    },
  }
}

interface Found {
  readonly id: number | null
  readonly at: string
  readonly actor_id: string | null
  readonly actor_name: string
  readonly action: string
  readonly version: number | null
  readonly reason: string | null
  readonly before: unknown
  readonly after: unknown
}

/** The record itself must be readable: it is the first row, with or without entries; no row at all is a 404. */
function statementOf(context: Context, registry: Registry, object: ResolvedObject, id: string, { field, before, limit }: HistoryOptions): Fragment {
  const conditions = [sql`f.object = ${object.name}`, toldOf(context, object, id), shownEntries(context, registry, object, field)]
  if (before !== undefined && Number.isSafeInteger(before)) conditions.push(sql`f.id < ${before}::bigint`)
  return sql`select f.* from ${sql.identifier(object.table)} t left join lateral (
      select f.id, f.at, f.actor_id, f.actor_name, f.action, f.version, f.reason, f.before, f.after from feed f
      where ${sql.join(conditions, ' and ')} order by f.id desc limit ${wholeNumber(limitOf(limit))}
    ) f on true where t.id = ${id}::uuid and ${scopeClause(context, object, 't', 'read')} order by f.id desc`
}

/** Entries of the one field, or those that are no plain update of fields which the viewer may not read; no searches. */
export function shownEntries(context: Context, registry: Registry, object: ResolvedObject, field?: string): Fragment {
  if (field !== undefined) return sql`(jsonb_exists(f.before, ${field}) or jsonb_exists(f.after, ${field}))`
  const names = readableNames(context, registry, object)
  return sql`f.action not like 'search.%' and (f.action <> 'update' or jsonb_exists_any(coalesce(f.before, '{}') || coalesce(f.after, '{}'), ${names}::text[]))`
}

function entryOf(row: Found, changes: HistoryEntry['changes']): HistoryEntry {
  return {
    id: row.id ?? 0, at: row.at, actor: { id: row.actor_id ?? '', name: row.actor_name }, action: row.action, version: row.version ?? 0,
    ...(row.reason === null ? {} : { reason: row.reason }), changes,
  }
}
