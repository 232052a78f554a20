import { isUuid } from '../../lib/ids.ts'
import { asText, type Json, type JsonObject } from '../../lib/json.ts'
import { Problem } from '../../lib/problem.ts'
import type { Inverse, Registry, ResolvedObject } from '../../model/define/registry.ts'
import { type Database, type Fragment, sql } from '../../platform/database/index.ts'
import type { Row as DatabaseRow } from '../../platform/database/statement.ts'
import type { Context } from '../context.ts'
import type { Change, Row } from '../engine.ts'
import { wholeNumber } from '../query/branches.ts'
import { toldOf } from '../merge/resolve.ts'
import { readableFields } from '../query/fields.ts'
import { limitOf } from '../query/list.ts'
import { fromJson, readingOf } from '../query/reading.ts'
import { notFound, reach, requireReading, scopeClause } from '../query/scope.ts'
import { andScope, select, type Selection } from '../query/select.ts'
import { changesOf, withTitles } from './changes.ts'
import { shownEntries } from './history.ts'

export interface TimelineOptions {
  /** 'change' and names of objects ('activity', 'comment', 'order'); absent: all that hang on the record. */
  readonly kinds?: readonly string[]
  /** As the last page gave it. */
  readonly before?: string
  readonly limit?: number
}
/** What happened: a change of the record, or a record that hangs on it. */
export type TimelineEntry =
  | { readonly kind: 'change'; readonly at: string; readonly id: string; readonly action: string; readonly actor: { readonly id: string; readonly name: string }; readonly reason?: string; readonly changes: readonly Change[] }
  | { readonly kind: string; readonly at: string; readonly id: string; readonly record: Row }
export interface Timeline { readonly entries: readonly TimelineEntry[]; readonly next?: string }
export interface TimelineDependencies { readonly registry: Registry; readonly database: Database }

/**
 * What happened around a record, the latest first: its changes, and the records of timeline objects that point at it (an
 * activity at the time it was done, others when they were made), each under its own scope. One statement, and one for titles.
 */
export async function timeline(context: Context, { registry, database }: TimelineDependencies, objectName: string, id: string, { kinds, before, limit }: TimelineOptions = {}): Promise<Timeline> {
  const object = registry.object(objectName)
  requireReading(context, object)
  if (!isUuid(id)) throw notFound(context, object)
  const most = limitOf(limit)
  const sources = sourcesOf(context, registry, object, id).filter(({ kind }) => kinds === undefined || kinds.includes(kind))
  const cut = sql` order by at desc, key desc limit ${wholeNumber(most + 1)}`
  const after = before === undefined ? sql.empty : positionClause(before)
  const parts = sources.map((source) => sql`(select ${source.kind}::text as kind, s.at, s.key, row_to_json(s) as row from (${source.rows}) s where true${after}${cut})`)
  const union = parts.length === 0 ? sql`select null::text as kind, null::timestamptz as at, null::text as key, null::json as row where false` : sql.join(parts, sql` union all `)
  const rows = await database.read<Found>(context, sql`select x.kind, x.at, x.at::text as exact, x.key, x.row from ${sql.identifier(object.table)} t
    left join lateral (select * from (${union}) u${cut}) x on true where t.id = ${id}::uuid and ${scopeClause(context, object, 't', 'read')} order by x.at desc, x.key desc`)
  if (rows.length === 0) throw notFound(context, object)
  const found = rows.filter((row) => row.kind !== null).slice(0, most)
  const changes = await withTitles(context, registry, database, object, found.map((row) => (row.kind === 'change' ? changesOf(context, registry, object, { before: row.row?.['before'], after: row.row?.['after'] }) : [])))
  const entries = found.map((row, index) => entryOf(row, sources.find(({ kind }) => kind === row.kind), changes[index] ?? []))
  const last = rows.length > most ? found.at(-1) : undefined
  return last === undefined ? { entries } : { entries, next: `${last.exact}~${last.key}` }
}

interface Found { readonly kind: string | null; readonly at: string; readonly exact: string; readonly key: string; readonly row: DatabaseRow | null }
interface Source { readonly kind: string; readonly rows: Fragment; readonly convert?: (row: DatabaseRow) => Row }

function sourcesOf(context: Context, registry: Registry, object: ResolvedObject, id: string): Source[] {
  const changes: Source = {
    kind: 'change',
    rows: sql`select f.at, lpad(f.id::text, 20, '0') as key, f.action, f.actor_id, f.actor_name, f.reason, f.before, f.after from feed f
      where f.object = ${object.name} and ${toldOf(context, object, id)} and ${shownEntries(context, registry, object)}`,
  }
  const byObject = new Map<string, Inverse[]>()
  for (const inverse of object.inverses.values()) {
    if ((inverse.kind === 'links' && inverse.timeline !== true) || inverse.object === object.name || registry.object(inverse.object).timeline !== true) continue
    byObject.set(inverse.object, [...(byObject.get(inverse.object) ?? []), inverse])
  }
  return [changes, ...[...byObject].flatMap(([name, inverses]) => hangingOn(context, registry, object, id, registry.object(name), inverses))]
}

function hangingOn(context: Context, registry: Registry, object: ResolvedObject, id: string, child: ResolvedObject, inverses: readonly Inverse[]): Source[] {
  if (reach(context, child, 'read') === 'none') return []
  const selection: Selection = select(context, registry, child, { alias: 'c', fields: shownFields(context, registry, child), links: false })
  const [linking, pointing] = [inverses.filter(({ kind }) => kind === 'links'), inverses.filter(({ kind }) => kind !== 'links')]
  const points = pointing.map(({ field, kind }) => {
    const [first = '', second = ''] = readingOf(registry, child.name, field).columns
    return kind === 'target' ? sql`(c.${sql.identifier(second)} = ${id}::uuid and c.${sql.identifier(first)} = ${object.name})` : sql`c.${sql.identifier(first)} = ${id}::uuid`
  })
  const at = child.fields['doneAt']?.type === 'datetime' ? sql`coalesce(c.done_at, c.created_at)` : sql`c.created_at`
  const columns = [...selection.columns.map((column) => sql.identifier('c', column)), ...selection.computed]
  const normal = fromJson(registry, child)
  const traced = child.trace === true
  const trace = traced ? sql`, c.deleted_at as trace_at, c.deleted_by_id as trace_by, (select u.name from "user" u where u.workspace_id = c.workspace_id and u.id = c.deleted_by_id) as trace_name` : sql.empty
  // What went with the record itself was not deleted by anybody.
  const living = traced ? sql`(c.deleted_at is null or c.deleted_with is null)` : sql`c.deleted_at is null`
  const where = [
    ...(points.length === 0 ? [] : [sql`(${sql.join(points, ' or ')})`]),
    // Links are read off their own index, apart from the columns: what both name stands once.
    ...linking.map(({ field }) => sql`c.id in (select l.from_id from record_link l where l.to_id = ${id}::uuid and l.to_object = ${object.name} and l.from_object = ${child.name} and l.field = ${field})${points.length === 0 ? sql.empty : sql` and (${sql.join(points, ' or ')}) is not true`}`),
  ]
  return where.map((condition): Source => ({
    kind: child.name,
    rows: sql`select ${at} as at, c.id::text as key, ${sql.join(columns)}${trace} from ${sql.identifier(child.table)} c where ${condition} and ${living}${andScope(context, child, 'c')}`,
    convert: ({ trace_at: deletedAt, trace_by: by, trace_name: name, ...row }) => {
      const shown = selection.convert(normal(row))
      return typeof deletedAt === 'string' ? traceOf(shown, { deletedAt, by: asText(by), name: asText(name) }) : shown
    },
  }))
}

/** That there was something, by whom it was made and deleted; nothing of what it held. */
function traceOf(shown: Row, { deletedAt, by, name }: { readonly deletedAt: string; readonly by: string; readonly name: string }): Row {
  const kept = Object.fromEntries(['id', 'version', 'createdAt', 'createdBy'].flatMap((field) => (field in shown ? [[field, shown[field] ?? null]] : [])))
  return { ...kept, deletedAt: new Date(deletedAt).toISOString(), deletedBy: by === '' ? null : { id: by, title: name === '' ? null : name } }
}

/** What lies in the record's own row and is short enough to show in passing. */
function shownFields(context: Context, registry: Registry, child: ResolvedObject): string[] {
  return [...readableFields(context, child, registry).keys()].filter((name) => {
    const { type } = registry.field(child.name, name)
    return type !== 'lookup' && type !== 'rollup' && type !== 'json' && type !== 'links'
  })
}

function entryOf(row: Found, source: Source | undefined, changes: readonly Change[]): TimelineEntry {
  const given = row.row ?? {}
  if (source?.convert !== undefined) return { kind: source.kind, at: row.at, id: row.key, record: source.convert(given) }
  return {
    kind: 'change', at: row.at, id: String(Number(row.key)), action: asText(given['action']),
    actor: { id: asText(given['actor_id']), name: asText(given['actor_name']) },
    ...(typeof given['reason'] === 'string' ? { reason: given['reason'] } : {}), changes,
  }
}

function positionClause(before: string): Fragment {
  const position = /^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})?\+00)~([0-9a-f-]{20,36})$/.exec(before)
  if (position === null) {
    const message = { en: 'This is not where a page of this timeline ended.', zh: '该翻页标记不属于此时间线。' }
    throw new Problem({ kind: 'cursor-invalid', status: 422, title: message, fields: [{ path: '/before', rule: 'cursor', message }] })
  }
  return sql` and (s.at, s.key) < (${position[1]}::timestamptz, ${position[2]})`
}


/** For the door: the page as JSON. */
export function timelineJson({ entries, next }: Timeline): JsonObject {
  const plain = entries.map((entry): Json => {
    if ('record' in entry) return { kind: entry.kind, at: entry.at, id: entry.id, record: entry.record }
    const { kind, at, id, action, actor, reason, changes } = entry
    return { kind, at, id, action, actor: { ...actor }, ...(reason === undefined ? {} : { reason }), changes: changes.map((change) => ({ ...change })) }
  })
  return next === undefined ? { entries: plain } : { entries: plain, next }
}
