import type { Json } from '../../lib/json.ts'
import { isUuid } from '../../lib/ids.ts'
import type { Inverse, Registry, ResolvedObject } from '../../model/define/registry.ts'
import { type Fragment, sql } from '../../platform/database/index.ts'
import type { Row as DatabaseRow } from '../../platform/database/statement.ts'
import type { Context } from '../context.ts'
import type { Row } from '../engine.ts'
import { wholeNumber } from './branches.ts'
import { fromJson, readingOf } from './reading.ts'
import { notFound, reach, requireReading, scopeClause } from './scope.ts'
import { andScope, select, type Selection } from './select.ts'

const mostParts = 1000

export interface ReadShape {
  /** Of a record that has just been made, to which nothing else leads as yet: the fields that lead to another in which something stands. */
  readonly filled?: readonly string[]
  /** Its parts are left out altogether. */
  readonly alone?: true
}

export interface ReadPlan { readonly statement: Fragment; readonly read: (row: DatabaseRow) => Row }

/**
 * One record with all that its page shows: fields, links to other records, and its parts (lines) under the names by which it
 * lists them. One statement; a record in the bin is given too, with deletedAt. Of a fresh record nothing is looked up that cannot be.
 */
export function planRead(context: Context, registry: Registry, object: ResolvedObject, id: string, { filled, alone }: ReadShape = {}): ReadPlan {
  requireReading(context, object)
  if (!isUuid(id)) throw notFound(context, object)
  const selection = select(context, registry, object, { alias: 'p', links: true, empty: filled === undefined ? undefined : (name) => !filled.includes(name) })
  const parts = [...object.inverses.values()].filter((inverse) => inverse.part).flatMap((inverse) => (filled === undefined && alone !== true ? partsOf(context, registry, object, inverse) : []))
  const none = filled === undefined ? [] : noParts(context, registry, object)
  const list = [
    ...selection.columns.map((column) => sql.identifier('p', column)), ...selection.computed,
    ...parts.map(({ value }, index) => sql`${value} as ${sql.identifier(`q${index}`)}`),
  ]
  return {
    statement: sql`select ${sql.join(list)} from ${sql.identifier(object.table)} p where p.id = ${id}::uuid and ${scopeClause(context, object, 'p', 'read')}`,
    read: (row) => ({
      ...selection.convert(row),
      ...Object.fromEntries(parts.map((part, index) => [part.name, shownParts(part, row[`q${index}`])])),
      ...Object.fromEntries(none.map((name): [string, Json] => [name, []])),
    }),
  }
}

/** Names of the lists of parts that the viewer may see. */
function noParts(context: Context, registry: Registry, object: ResolvedObject): string[] {
  return [...object.inverses.values()].filter((inverse) => inverse.part && reach(context, registry.object(inverse.object), 'read') !== 'none').map(({ name }) => name)
}

interface PartsValue { readonly name: string; readonly value: Fragment; readonly child: ResolvedObject; readonly selection: Selection; readonly registry: Registry }

function partsOf(context: Context, registry: Registry, object: ResolvedObject, inverse: Inverse): PartsValue[] {
  const child = registry.object(inverse.object)
  if (reach(context, child, 'read') === 'none') return []
  const selection = select(context, registry, child, { alias: 'c' })
  const columns = readingOf(registry, child.name, inverse.field).columns
  const points = inverse.kind === 'target'
    ? sql`c.${sql.identifier(columns[1] ?? '')} = p.id and c.${sql.identifier(columns[0] ?? '')} = ${object.name}`
    : sql`c.${sql.identifier(columns[0] ?? '')} = p.id`
  const placed = ['position', 'order'].find((name) => child.fields[name]?.type === 'number')
  const order = sql.join([...(placed === undefined ? [] : [sql.identifier('c', placed)]), sql`c.created_at`, sql`c.id`])
  const list = [...selection.columns.map((column) => sql.identifier('c', column)), ...selection.computed]
  const value = sql`(select json_agg(x) from (select ${sql.join(list)} from ${sql.identifier(child.table)} c
    where ${points} and case when p.deleted_at is null then c.deleted_at is null else c.deleted_with = p.id end${andScope(context, child, 'c')} order by ${order} limit ${wholeNumber(mostParts)}) x)`
  return [{ name: inverse.name, value, child, selection, registry }]
}

function shownParts({ child, selection, registry }: PartsValue, rows: unknown): Json {
  if (!Array.isArray(rows)) return []
  const convert = fromJson(registry, child)
  return rows.map((row: DatabaseRow) => selection.convert(convert(row)))
}
