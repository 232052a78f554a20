import type { Json, JsonObject } from '../../lib/json.ts'
import type { Registry, ResolvedObject } from '../../model/define/registry.ts'
import type { Filter } from '../../model/filter/filter.ts'
import { matches } from '../../model/filter/match.ts'
import { type Database, type Fragment, sql } from '../../platform/database/index.ts'
import type { Context } from '../context.ts'
import type { AggregateQuery, AggregateRow, ListQuery, Page, Row } from '../engine.ts'
import { columns, fromRow } from '../columns/index.ts'
import { planAggregate } from './aggregate.ts'
import type { Cursors, Position } from './cursor.ts'
import { readableFields } from './fields.ts'
import { viewerOf } from './filter/index.ts'
import { limitOf, planPage, questionText, rowsOf } from './list.ts'
import { comparePositions, positionOf } from './order.ts'
import { changedSince, foldBack, type Past } from './pastRecords.ts'
import { checkPastFigures, checkPastQuestion, instantOf, isKnownThen } from './pastRules.ts'
import { shownPast } from './pastShown.ts'
import { requireReading, scopeClause } from './scope.ts'
import { sortKeys, sortOf } from './sort.ts'

export interface PastDependencies { readonly registry: Registry; readonly database: Database; readonly cursors: Cursors }

/**
 * A list as it stood at an instant. Records that nothing has changed since come from the tables as ever; the others are folded
 * back entry by entry of the feed, filtered and sorted here, and merged in. Who may see them is judged by today's rights.
 * Formulas of the record's own fields show what they gave then. What is made of other records (roll-ups, lookups, links) is not
 * kept: it is absent and named as `unavailable`, and neither filters nor sorts.
 * @throws Problem 422 when more than pastBounds have changed since: then the instant is too far away for a list.
 */
export async function listAsOf(context: Context, { registry, database, cursors }: PastDependencies, object: ResolvedObject, query: ListQuery): Promise<Page> {
  requireReading(context, object)
  const instant = instantOf(query.asOf ?? '')
  const filter = checkPastQuestion(context, registry, object, query)
  const limit = limitOf(query.limit)
  const sort = sortOf(context, registry, object, query)
  const keys = sortKeys(context, registry, object, sort)
  const question = questionText(context, object, { ...query, sort })
  const after = query.cursor === undefined ? undefined : cursors.read(query.cursor, question)
  const { rebuilt, unchanged } = await recordsThen(context, { registry, database }, object, instant, filter)
  const then = rebuilt
    .map((past) => ({ past, position: positionOf(registry, object, sort, past) }))
    .filter(({ position }) => after === undefined || comparePositions(keys, position, after) > 0)
  const asked = query.fields ?? [...readableFields(context, object, registry).keys()]
  const fields = asked.filter((name) => isShownThen(object, name))
  const unavailable = asked.filter((name) => !fields.includes(name))
  const still = planPage(context, { registry, cursors }, object, { ...query, fields, limit }, unchanged)
  const stillRows = await database.read(context, still.statement)
  const shown = await shownPast(context, registry, database, object, fields, then.map(({ past }) => past))
  const merged = [
    ...rowsOf(still, stillRows, keys.length),
    ...then.map(({ past, position }) => ({ row: shown.get(past.id) ?? { id: past.id, version: past.version }, position })),
  ].sort((one, other) => comparePositions(keys, one.position, other.position))
  const page = pageOf(merged, limit, (position) => cursors.write(position, question))
  return unavailable.length === 0 ? page : { ...page, unavailable }
}

interface Then {
  /** Those that have changed since, as they stood, where they lived and satisfied the filter. */
  readonly rebuilt: readonly Past[]
  /** Conditions (on alias t) under which all others lie in the table as they lay then. */
  readonly unchanged: readonly Fragment[]
}

/** The records of an instant in two parts. @throws Problem 422 when more than pastBounds have changed since. */
async function recordsThen(context: Context, { registry, database }: Omit<PastDependencies, 'cursors'>, object: ResolvedObject, instant: string, filter: Filter | undefined): Promise<Then> {
  const changed = await changedSince(context, database, object, instant)
  const rebuilt = foldBack(await currentRows(context, registry, database, object, [...changed.keys()]), changed)
    .filter(({ living, createdAt }) => living && createdAt <= instant)
    .filter(({ values }) => filter === undefined || matchesThen(context, registry, object, filter, values))
  return { rebuilt, unchanged: [sql`t.created_at <= ${instant}::timestamptz`, sql`not t.id = any(${[...changed.keys()]}::uuid[])`] }
}

/**
 * Counts and sums as they stood at an instant, by the record's own fields and by formulas of those (the feed keeps what they gave).
 * @throws Problem 422 when more than pastBounds have changed since, or for a value that the feed does not know.
 */
export async function aggregateAsOf(context: Context, { registry, database }: Omit<PastDependencies, 'cursors'>, object: ResolvedObject, query: AggregateQuery): Promise<readonly AggregateRow[]> {
  requireReading(context, object)
  const instant = instantOf(query.asOf ?? '')
  const filter = checkPastQuestion(context, registry, object, query)
  checkPastFigures(object, query)
  const { rebuilt, unchanged } = await recordsThen(context, { registry, database }, object, instant, filter)
  const plan = planAggregate(context, registry, object, query, { restrict: unchanged, besides: rebuilt.map(({ values }) => values) })
  return plan.read(await database.read(context, plan.statement))
}

function pageOf(merged: readonly { readonly row: Row; readonly position: Position }[], limit: number, write: (position: Position) => string): Page {
  const taken = merged.slice(0, limit)
  const last = taken.at(-1)
  const rows = taken.map(({ row }) => row)
  return merged.length > limit && last !== undefined ? { rows, next: write(last.position) } : { rows }
}

/** The records as they are now, in the viewer's scope, living or not, by id: raw values of the stored fields. */
async function currentRows(context: Context, registry: Registry, database: Database, object: ResolvedObject, ids: readonly string[]): Promise<Past[]> {
  if (ids.length === 0) return []
  const rows = await database.read(context, sql`select t.* from ${sql.identifier(object.table)} t where t.id = any(${ids}::uuid[]) and ${scopeClause(context, object, 't', 'read')}`)
  return rows.map((row) => {
    const values: Record<string, Json> = {}
    for (const name of Object.keys(object.allFields)) if (columns(registry, object.name, name).length > 0) values[name] = fromRow(registry, object.name, name, row, context.baseCurrency)
    return { id: String(row['id']), version: Number(row['version']), createdAt: String(row['created_at']), living: row['deleted_at'] === null, values }
  })
}

function matchesThen(context: Context, registry: Registry, object: ResolvedObject, filter: Filter, values: JsonObject): boolean {
  return matches(filter, values, { registry, object: object.name, viewer: viewerOf(context), related: () => [] })
}

/** Who changed it last and when is shown of the present only; it is left out without a word, as it is no value of the record. */
function isShownThen(object: ResolvedObject, name: string): boolean {
  return ['updatedAt', 'updatedBy', 'version'].includes(name) || isKnownThen(object, name)
}
