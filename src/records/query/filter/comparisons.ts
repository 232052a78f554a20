import type { Comparison, Range } from '../../../model/filter/comparison.ts'
import { boxAround, type Datum, earthRadius, type Point } from '../../../model/filter/datum.ts'
import { type Fragment, sql } from '../../../platform/database/index.ts'
import { type SqlType, sortKey } from '../../columns/index.ts'
import type { Place } from './place.ts'

type Asking<Ask extends Comparison['ask']> = Extract<Comparison, { readonly ask: Ask }>

/**
 * A comparison as a condition: true where it holds, else false or null. Plain columns are compared as they are, so that indexes
 * serve (no function stands on them, values carry the column's type). Links are compared by links.ts.
 */
export function condition(comparison: Comparison, place: Place): Fragment {
  switch (comparison.ask) {
    case 'present': return present(place)
    case 'truth': return sql`${place.value} = ${comparison.value}::boolean`
    case 'oneOf': return oneOf(comparison, place)
    case 'range': return inRange(comparison, place)
    case 'contains': return sql`strpos(lower(${place.value}), ${comparison.text}::text) > 0`
    case 'startsWith': return startsWith(comparison.text, place)
    case 'endsWith': return sql`right(lower(${place.value}), ${[...comparison.text].length}::integer) = ${comparison.text}::text`
    case 'hasAny': return sql`${place.value} && ${comparison.values}::text[]`
    case 'hasAll': return sql`${place.value} @> ${comparison.values}::text[]`
    case 'within': return within(comparison, place)
  }
}

function present(place: Place): Fragment {
  if (place.family === 'list') return sql`coalesce(array_length(${place.value}, 1), 0) > 0`
  return sql`${place.part('_amount') ?? place.value} is not null`
}

function oneOf({ values, folded }: Asking<'oneOf'>, place: Place): Fragment {
  const [only] = values
  if (values.length === 0) return sql`false`
  const value = folded === true ? sql`lower(${place.value})` : place.value
  const equal = values.length === 1 ? sql`${value} = ${cast(only, place.type)}` : sql`${value} = any(${castAll(values, place.type)})`
  const keys = folded === true && place.sortKey !== undefined && values.length <= mostKeys ? readings(values, place.sortKey) : undefined
  return keys === undefined ? equal : sql`(${keys} and ${equal})`
}

/** More ranges than this cost more than they save. */
const mostKeys = 20

/** Equal texts have equal readings, and the index on the pinyin key finds those; lower() reaches no index under row level security. */
function readings(values: readonly (string | number)[], column: Fragment): Fragment {
  const ranges = values.map((value) => {
    const key = sortKey(String(value))
    const reading = key.slice(0, key.indexOf('\u0001'))
    return sql`(${column} >= ${`${reading}\u0001`} and ${column} < ${`${reading}\u0002`})`
  })
  return sql`(${sql.join(ranges, ' or ')})`
}

/** A Latin beginning is the beginning of the pinyin key too: a range of its index. */
function startsWith(text: string, { value, sortKey: column }: Place): Fragment {
  const starts = sql`starts_with(lower(${value}), ${text}::text)`
  const beginning = /^[a-z0-9]+/.exec(text)?.[0]
  if (beginning === undefined || column === undefined) return starts
  return sql`(${column} >= ${beginning} and ${column} < ${`${beginning}\u{10ffff}`} and ${starts})`
}

function inRange({ range, currency }: Asking<'range'>, place: Place): Fragment {
  if (currency === undefined) return bounds(range, place.value, place.type)
  const [amount, own] = [place.part('_amount'), place.part('_currency')]
  // Computed money has no currency but the base.
  if (amount === undefined || own === undefined) return sql`false`
  return sql`(${own} = ${currency} and ${bounds(range, amount, 'bigint')})`
}

function bounds({ from, until, fromOpen, untilOpen }: Range, value: Fragment, type: SqlType): Fragment {
  const compared = type === 'text' ? sql`${value} collate "C"` : value
  if (from !== undefined && from === until && fromOpen !== true && untilOpen !== true) return sql`${value} = ${cast(from, type)}`
  const ends: Fragment[] = []
  if (from !== undefined) ends.push(fromOpen === true ? sql`${compared} > ${cast(from, type)}` : sql`${compared} >= ${cast(from, type)}`)
  if (until !== undefined) ends.push(untilOpen === true ? sql`${compared} < ${cast(until, type)}` : sql`${compared} <= ${cast(until, type)}`)
  return sql`(${sql.join(ends, ' and ')})`
}

function cast(value: unknown, type: SqlType): Fragment {
  return sql`${value}${casts[type].one}`
}

function castAll(values: readonly unknown[], type: SqlType): Fragment {
  return sql`${values}${casts[type].many}`
}

const pair = (one: Fragment, many: Fragment) => ({ one, many })
const casts: Readonly<Record<SqlType, { readonly one: Fragment; readonly many: Fragment }>> = {
  text: pair(sql`::text`, sql`::text[]`),
  'text collate "C"': pair(sql`::text`, sql`::text[]`),
  'text[]': pair(sql`::text[]`, sql`::text[]`),
  bigint: pair(sql`::bigint`, sql`::bigint[]`),
  'double precision': pair(sql`::double precision`, sql`::double precision[]`),
  date: pair(sql`::date`, sql`::date[]`),
  timestamptz: pair(sql`::timestamptz`, sql`::timestamptz[]`),
  boolean: pair(sql`::boolean`, sql`::boolean[]`),
  uuid: pair(sql`::uuid`, sql`::uuid[]`),
  jsonb: pair(sql`::jsonb`, sql`::jsonb[]`),
}

/** Great-circle distance (haversine) from the point in the datum of each record; the box around it is what an index is asked. */
function within({ points, metres }: Asking<'within'>, place: Place): Fragment {
  const [longitude, datum] = [place.part('_longitude'), place.part('_datum')]
  if (longitude === undefined || datum === undefined) return sql`false`
  const { south, north, west, east } = boxAround(Object.values(points), metres)
  const box = sql`${place.value} between ${south}::double precision and ${north}::double precision`
  const both = west === undefined || east === undefined ? box : sql`${box} and ${longitude} between ${west}::double precision and ${east}::double precision`
  return sql`(${both} and ${distanceFrom(points, place.value, longitude, datum)} <= ${metres}::double precision)`
}

/** Metres from a point, given in both datums, to the place of each record in its own. */
export function distanceFrom(points: Readonly<Record<Datum, Point>>, latitude: Fragment, longitude: Fragment, datum: Fragment): Fragment {
  return sql`case ${datum} when 'GCJ-02' then ${haversine(points['GCJ-02'], latitude, longitude)} else ${haversine(points['WGS-84'], latitude, longitude)} end`
}

function haversine(point: Point, latitude: Fragment, longitude: Fragment): Fragment {
  const half = (from: number, to: Fragment) => sql`power(sin(radians(${to} - ${from}::double precision) / 2), 2)`
  const chord = sql`${half(point.latitude, latitude)} + cos(radians(${point.latitude}::double precision)) * cos(radians(${latitude})) * ${half(point.longitude, longitude)}`
  return sql`${2 * earthRadius}::double precision * asin(sqrt(least(1, ${chord})))`
}

