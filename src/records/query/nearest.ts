import { Problem } from '../../lib/problem.ts'
import type { Registry, ResolvedObject } from '../../model/define/registry.ts'
import { distanceBetween, inDatum, type Place } from '../../model/filter/datum.ts'
import type { Filter } from '../../model/filter/filter.ts'
import { type Fragment, sql } from '../../platform/database/index.ts'
import type { Row as DatabaseRow } from '../../platform/database/statement.ts'
import { columnParts } from '../columns/index.ts'
import type { Context } from '../context.ts'
import type { Near, NearestQuery } from '../engine.ts'
import { allRows, wholeNumber } from './branches.ts'
import { requireField } from './fields.ts'
import { distanceFrom } from './filter/comparisons.ts'
import { limitOf } from './list.ts'
import { requireReading } from './scope.ts'
import { select } from './select.ts'
import { conditions } from './where.ts'

export interface NearestPlan { readonly statement: Fragment; readonly read: (rows: readonly DatabaseRow[]) => readonly Near[] }

const farthest = 200_000

/**
 * The nearest records that the viewer may see, the nearest first: a box of degrees from the index, then the exact distance.
 * @throws Problem 403 where the viewer sees the place, or an address beside it, masked or not at all: a distance would tell it; 422.
 */
export function planNearest(context: Context, registry: Registry, object: ResolvedObject, { field: name, from, metres, filter, fields, limit }: NearestQuery): NearestPlan {
  requireReading(context, object)
  const field = requireField(context, registry, object, name, 'filter')
  if (field.type !== 'place') throw noPlace(name)
  for (const [other, { type }] of Object.entries(object.allFields)) if (type === 'address') requireField(context, registry, object, other, 'filter')
  if (!(metres >= 1 && metres <= farthest)) throw tooFar()
  const selection = select(context, registry, object, { fields, alias: 'p' })
  const near: Filter = { field: name, is: 'within', value: { latitude: from.latitude, longitude: from.longitude, datum: from.datum, metres } }
  const parts = columnParts(registry, object.name, name)
  const [latitude, longitude, datum] = ['_latitude', '_longitude', '_datum'].map((suffix) => parts.get(suffix)?.name ?? '')
  const where = conditions(context, registry, object, { filter: filter === undefined ? near : { and: [near, filter] } })
  const rows = allRows({ context, object, where, columns: [...new Set([...selection.columns, latitude ?? '', longitude ?? '', datum ?? ''])] })
  const points = { 'WGS-84': inDatum(from, from.datum, 'WGS-84'), 'GCJ-02': inDatum(from, from.datum, 'GCJ-02') }
  const at = (column: string | undefined) => sql.identifier('t', column ?? '')
  const first = sql`select t.*, ${distanceFrom(points, at(latitude), at(longitude), at(datum))} as distance from (${rows}) t order by distance, t.id limit ${wholeNumber(limitOf(limit))}`
  const own = [...selection.columns.map((column) => sql.identifier('p', column)), ...selection.computed, ...[latitude, longitude, datum].map((column) => sql.identifier('p', column ?? ''))]
  return {
    statement: sql`select ${sql.join(own)} from (${first}) p order by p.distance, p.id`,
    // Told in one datum, though the database compares each record in its own: both differ by a metre in a kilometre.
    read: (found) => found.map((row) => ({ row: selection.convert(row), distance: Math.round(distanceBetween(from, placeIn(row, [latitude, longitude, datum]))) })).toSorted((a, b) => a.distance - b.distance),
  }
}

function placeIn(row: DatabaseRow, [latitude, longitude, datum]: readonly (string | undefined)[]): Place {
  return { latitude: Number(row[latitude ?? '']), longitude: Number(row[longitude ?? '']), datum: row[datum ?? ''] === 'GCJ-02' ? 'GCJ-02' : 'WGS-84' }
}

function noPlace(name: string): Problem {
  const message = { en: '{field} is no place.', zh: '{field}不是位置字段。' }
  return new Problem({ kind: 'not-a-place', status: 422, title: message, values: { field: name }, fields: [{ path: '/field', rule: 'place', message, values: { field: name } }] })
}

function tooFar(): Problem {
  const message = { en: 'Ask for {least} to {most} metres.', zh: '距离范围为 {least} 至 {most} 米。' }
  const values = { least: 1, most: farthest }
  return new Problem({ kind: 'distance-out-of-range', status: 422, title: message, values, fields: [{ path: '/metres', rule: 'range', message, values }] })
}
