import type { Filter } from '../../model/filter/filter.ts'
import type { Problem } from '../../lib/problem.ts'
import type { Registry, ResolvedObject } from '../../model/define/registry.ts'
import { type Fragment, sql } from '../../platform/database/index.ts'
import type { Row as DatabaseRow } from '../../platform/database/statement.ts'
import type { Context } from '../context.ts'
import type { Table, TableMeasure, TableQuery, TableRow } from '../engine.ts'
import { allRows, wholeNumber } from './branches.ts'
import { type Dimension, dimensionOf, tableRefused, valuePlace } from './dimension.ts'
import { requireField } from './fields.ts'
import { type CopiedTables, copiedCondition } from './filter/copied.ts'
import { filterCondition } from './filter/index.ts'
import { newValueCondition } from './filter/newValue.ts'
import { requireReading } from './scope.ts'
import { conditions } from './where.ts'

export const mostDimensions = 4
export const mostTableMeasures = 80
export const mostTableGroups = 1000

export interface TablePlan { readonly statement: Fragment; readonly read: (rows: readonly DatabaseRow[]) => Table }
/** Of a copy, where no titles stand: which of its dimensions lead to records, how their titles are asked for where they stand, and what they are. */
export interface CopiedTablePlan {
  readonly statement: Fragment
  readonly titles: readonly { readonly column: string; readonly asked: (ids: readonly string[]) => Fragment }[]
  readonly read: (rows: readonly DatabaseRow[]) => Table
}

/**
 * A table of figures over the records that the viewer may see, as one statement. Each measure counts those of them for which its own
 * condition holds; totals are computed over the records anew. Money is in the base currency, in minor units.
 */
export function planTable(context: Context, registry: Registry, object: ResolvedObject, query: TableQuery): TablePlan {
  return plan({ context, registry, condition: (filter) => filterCondition(context, registry, object, filter, 't') }, object, query)
}

/**
 * The same over a copy of the tables in which only what the viewer may see stands, with the same rights; the titles of what it is cut by
 * are put to the rows before they are read, as `title0` for the dimension `d0`. @throws Problem 422 for fields of which the copy has no column.
 */
export function planCopiedTable(context: Context, copied: CopiedTables, object: ResolvedObject, query: TableQuery): CopiedTablePlan {
  return plan({ context, registry: copied.registry, kept: copied.kept, condition: (filter) => copiedCondition(context, copied, object, filter, 't') }, object, query)
}

/** Where the records of a table stand, and how a filter is asked of them (alias t). */
interface Standing { readonly context: Context; readonly registry: Registry; /** Of a copy: its columns. */ readonly kept?: CopiedTables['kept']; readonly condition: (filter: Filter) => Fragment }

function plan(standing: Standing, object: ResolvedObject, query: TableQuery): CopiedTablePlan {
  const { context, registry, kept } = standing
  requireReading(context, object)
  const { by, measures, totals = false, largest, limit = mostTableGroups } = query
  if (measures.length === 0 || measures.length > mostTableMeasures) throw tableRefused('/measures', { en: 'Ask for 1 to {most} measures.', zh: '请指定 1 至 {most} 个度量。' }, { most: mostTableMeasures })
  if (by.length > mostDimensions) throw tableRefused('/by', { en: 'A table has {most} dimensions at most.', zh: '最多 {most} 个维度。' }, { most: mostDimensions })
  const dimensions = by.map((dimension) => dimensionOf(context, registry, object, dimension, kept))
  const computed = dimensions.map(({ value }, index) => sql`${value} as ${sql.identifier(`d${index}`)}`)
  const values = measures.map((measure, index) => sql`${measureOf(standing, object, measure, index, computed)} as ${sql.identifier(`m${index}`)}`)
  const rows = kept === undefined ? allRows({ context, object, where: conditions(context, registry, object, query), columns: [], computed }) : copiedRows(standing, object, query, computed)
  const keys = dimensions.map((_, index) => sql.identifier('t', `d${index}`))
  const order = orderOf(dimensions.length, largest === undefined ? undefined : Math.min(Math.max(0, Math.trunc(largest)), measures.length - 1))
  const titles = dimensions.flatMap(({ title }, index) => (title === undefined || kept === undefined ? [] : [{ column: `d${index}`, asked: (ids: readonly string[]) => sql`select p.id, ${title('id').value} as title from unnest(${[...ids]}::uuid[]) as p(id)` }]))
  const titled = dimensions.flatMap(({ title }, index) => (title === undefined || kept !== undefined ? [] : [sql`${title(`d${index}`).value} as ${sql.identifier(`title${index}`)}`]))
  const most = wholeNumber(Math.min(Math.max(1, Math.trunc(limit)), mostTableGroups))
  const statement = keys.length === 0 ? sql`select ${sql.join(values)}, 0 as g, 1 as groups from (${rows}) t` : sql`
    select ${sql.join([sql`p.*`, ...titled])} from (
      select q.*, count(*) over (partition by q.g)::integer as groups, row_number() over (partition by q.g order by ${order}) as place from (
        select ${sql.join([...keys, sql`grouping(${sql.join(keys)}) as g`, ...values])} from (${rows}) t group by ${totals ? sql`cube (${sql.join(keys)})` : sql.join(keys)}
      ) q
    ) p where p.place <= ${most} order by p.g desc, p.place`
  return { statement, titles, read: (found) => readTable(found, dimensions, measures) }
}

/** Each table of a copy holds what may be seen by itself. */
function copiedRows({ condition, kept }: Standing, object: ResolvedObject, { filter, bin }: TableQuery & { readonly bin?: boolean }, computed: readonly Fragment[]): Fragment {
  if (kept?.(object.name, 'id') !== true || bin === true) throw notMeasured(object.name)
  return sql`select ${computed.length === 0 ? sql`1 as one` : sql.join(computed)} from ${sql.identifier(object.table)} t where t.deleted_at is null${filter === undefined ? sql.empty : sql` and ${condition(filter)}`}`
}

function orderOf(dimensions: number, largest: number | undefined): Fragment {
  const keys = Array.from({ length: dimensions }, (_, index) => sql`${sql.identifier('q', `d${index}`)} nulls last`)
  return sql.join([...(largest === undefined ? [] : [sql`${sql.identifier('q', `m${largest}`)} desc nulls last`]), ...keys])
}

function readTable(found: readonly DatabaseRow[], dimensions: readonly Dimension[], measures: readonly TableMeasure[]): Table {
  const rows = found.map((row): TableRow => {
    const total = typeof row['g'] === 'number' ? row['g'] : 0
    return {
      keys: dimensions.map((_, index) => keyOf(row[`d${index}`])),
      titles: dimensions.map(({ title }, index) => { const shown = title?.(`d${index}`).convert(row[`title${index}`]); return typeof shown === 'string' ? shown : null }),
      // The first dimension is the highest bit.
      over: dimensions.flatMap((_, index) => ((total >> (dimensions.length - 1 - index)) & 1 ? [index] : [])),
      values: measures.map((measure, index) => valueOf(row[`m${index}`]) ?? (measure.function === 'sum' ? 0 : null)),
    }
  })
  const whole = found.find((row) => row['g'] === 0)
  return { rows, groups: typeof whole?.['groups'] === 'number' ? whole['groups'] : 0 }
}

const numeric: ReadonlySet<string> = new Set(['bigint', 'integer', 'double precision'])
const comparable: ReadonlySet<string> = new Set([...numeric, 'text', 'date', 'timestamptz'])

function measureOf({ context, registry, kept, condition }: Standing, object: ResolvedObject, measure: TableMeasure, index: number, computed: Fragment[]): Fragment {
  const { function: how, field, where, newValue } = measure
  // A copy is asked by plainer questions.
  if (newValue !== undefined && kept !== undefined) throw notMeasured(newValue.field)
  const held = [...(where === undefined ? [] : [condition(where)]), ...(newValue === undefined ? [] : [newValueCondition(context, registry, object, newValue, 't')])]
  const among = held.length === 0 ? sql.empty : sql` filter (where ${add(computed, sql.join(held, ' and '), `c${index}`)})`
  if (how === 'count' && field === undefined) return sql`(count(*)${among})::integer`
  const name = field ?? ''
  requireField(context, registry, object, name, how === 'distinct' ? 'group' : 'sum')
  const place = valuePlace(registry, object, name, kept)
  if (place === undefined) throw notMeasured(name)
  const { type } = place
  const value = add(computed, place.at('t'), `v${index}`)
  if (how === 'count') return sql`(count(${value})${among})::integer`
  if (how === 'distinct') return sql`(count(distinct ${value})${among})::integer`
  if (how === 'min' || how === 'max') {
    if (!comparable.has(type)) throw notMeasured(name)
    return how === 'min' ? sql`min(${value})${among}` : sql`max(${value})${among}`
  }
  if (!numeric.has(type)) throw notMeasured(name)
  return how === 'sum' ? sql`(sum(${value})${among})::double precision` : sql`(avg(${value})${among})::double precision`
}

/** One more value of each record; the same one under its name in the rows. */
function add(computed: Fragment[], value: Fragment, name: string): Fragment {
  computed.push(sql`${value} as ${sql.identifier(name)}`)
  return sql.identifier('t', name)
}

function notMeasured(field: string): Problem {
  return tableRefused('/measures', { en: '{field} cannot be summed or compared.', zh: '{field}不能汇总或比较。' }, { field })
}

function valueOf(value: unknown): number | string | null {
  return typeof value === 'number' || typeof value === 'string' ? value : null
}

function keyOf(value: unknown): number | string | boolean | null {
  return typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean' ? value : null
}
