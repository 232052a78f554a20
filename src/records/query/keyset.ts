import { type Fragment, sql } from '../../platform/database/index.ts'
import type { Position } from './cursor.ts'

/** One key of an order. Empty values come last when ascending and first when descending, as the indexes have them. */
export interface SortKey {
  readonly column: string
  /** SQL type, to read the value of a cursor. */
  readonly type: 'text' | 'bigint' | 'double precision' | 'date' | 'timestamptz' | 'boolean'
  readonly nullable: boolean
  readonly descending: boolean
  /** Empty values come last also when descending: those of scores, whose index holds none. */
  readonly emptyLast?: boolean
}

const casts = {
  text: sql`::text`, bigint: sql`::bigint`, 'double precision': sql`::double precision`, date: sql`::date`, timestamptz: sql`::timestamptz`, boolean: sql`::boolean`,
} as const satisfies Record<SortKey['type'], Fragment>
const ascending = sql` asc`
const descending = sql` desc`
const descendingEmptyLast = sql` desc nulls last`
const directionOf = (key: SortKey): Fragment => (key.descending ? (key.emptyLast === true ? descendingEmptyLast : descending) : ascending)
/** Whether empty values come behind all others. */
const endsEmpty = (key: SortKey): boolean => key.nullable && (!key.descending || key.emptyLast === true)

/** `a asc, b desc, id desc`: the id makes the order total and goes the way of the last key. */
export function orderBy(keys: readonly SortKey[], alias: string): Fragment {
  const parts = keys.map((key) => sql`${sql.identifier(alias, key.column)}${directionOf(key)}`)
  return sql.join([...parts, sql`${sql.identifier(alias, 'id')}${keys.at(-1)?.descending === true ? descending : ascending}`])
}

/**
 * The rows behind a position as disjoint ranges, each of which an index can start at (an OR over empty values could not).
 * Row comparison is used where it says the same; it reaches an index also under row level security.
 */
export function rangesAfter(keys: readonly SortKey[], { keys: values, id }: Position, alias: string): readonly Fragment[] {
  const [key] = keys
  if (key === undefined) return [behind(keys, values, id, alias)]
  const column = sql.identifier(alias, key.column)
  const value = values[0] ?? null
  const rest = behind(keys.slice(1), values.slice(1), id, alias, key.descending)
  if (value === null) return endsEmpty(key) ? [sql`${column} is null and ${rest}`] : [sql`${column} is null and ${rest}`, sql`${column} is not null`]
  const at = sql`${sql.value(value)}${casts[key.type]}`
  const compared = key.descending ? sql` < ` : sql` > `
  // A score stands in another table than the id: the value alone is what its index is asked for.
  const range = keys.length === 1 && key.emptyLast !== true
    ? sql`(${column}, ${sql.identifier(alias, 'id')})${compared}(${at}, ${sql.value(id)}::uuid)`
    : sql`${column}${key.descending ? sql` <= ` : sql` >= `}${at} and (${column}${compared}${at} or (${column} = ${at} and ${rest}))`
  return endsEmpty(key) ? [range, sql`${column} is null`] : [range]
}

/** The first rows of all, where those without a value are better asked for apart. */
export function rangesOfAll(keys: readonly SortKey[], alias: string): readonly Fragment[] {
  const [key] = keys
  if (key?.emptyLast !== true) return []
  const column = sql.identifier(alias, key.column)
  return key.nullable ? [sql`${column} is not null`, sql`${column} is null`] : [sql`${column} is not null`]
}

/** The rows at or behind a value of the first key: the jump to a letter, a date, an amount. */
export function rangesFrom(key: SortKey, value: unknown, alias: string): readonly Fragment[] {
  const column = sql.identifier(alias, key.column)
  const at = sql`${sql.value(value)}${casts[key.type]}`
  if (key.descending) return endsEmpty(key) ? [sql`${column} <= ${at}`, sql`${column} is null`] : [sql`${column} <= ${at}`]
  return key.nullable ? [sql`${column} >= ${at}`, sql`${column} is null`] : [sql`${column} >= ${at}`]
}

/** Behind (values, id) in the order of the keys, as one condition. */
function behind(keys: readonly SortKey[], values: readonly (string | null)[], id: string, alias: string, idDescends = false): Fragment {
  const [key] = keys
  if (key === undefined) return sql`${sql.identifier(alias, 'id')}${idDescends ? sql` < ` : sql` > `}${sql.value(id)}::uuid`
  const column = sql.identifier(alias, key.column)
  const value = values[0] ?? null
  const rest = behind(keys.slice(1), values.slice(1), id, alias, key.descending)
  if (value === null) return endsEmpty(key) || !key.descending ? sql`(${column} is null and ${rest})` : sql`(${column} is not null or ${rest})`
  const at = sql`${sql.value(value)}${casts[key.type]}`
  const beyond = key.descending ? sql`${column} < ${at}` : sql`${column} > ${at}`
  const further = endsEmpty(key) ? sql`(${beyond} or ${column} is null)` : beyond
  return sql`(${further} or (${column} = ${at} and ${rest}))`
}
