import type { Json, JsonObject } from '../../lib/json.ts'
import { Problem } from '../../lib/problem.ts'
import type { Registry, ResolvedObject } from '../../model/define/registry.ts'
import { type Fragment, sql } from '../../platform/database/index.ts'
import type { Row as DatabaseRow } from '../../platform/database/statement.ts'
import { toColumns } from '../columns/index.ts'
import type { Context } from '../context.ts'
import type { AggregateQuery, AggregateRow } from '../engine.ts'
import { allRows, wholeNumber } from './branches.ts'
import { requireField } from './fields.ts'
import { readingOf, valueColumnOf } from './reading.ts'
import { requireReading } from './scope.ts'
import { titleOf } from './select.ts'
import { conditions } from './where.ts'

const mostGroups = 1000
const mostMeasures = 10
const periods = { day: sql`'day'`, week: sql`'week'`, month: sql`'month'`, quarter: sql`'quarter'`, year: sql`'year'` } as const

export interface AggregatePlan { readonly statement: Fragment; readonly read: (rows: readonly DatabaseRow[]) => readonly AggregateRow[] }

export interface Among {
  /** Further conditions on the records (alias t). */
  readonly restrict?: readonly Fragment[]
  /** Values of further records, in the shape of the API, which count beside those of the table: what the past was. */
  readonly besides?: readonly JsonObject[]
}

/**
 * Counts and sums over the records that the viewer may see, and no others ('of those you may see'). Money is summed in the base
 * currency, in minor units. Groups come in their own order, a thousand at most.
 */
export function planAggregate(context: Context, registry: Registry, object: ResolvedObject, query: AggregateQuery, { restrict = [], besides = [] }: Among = {}): AggregatePlan {
  requireReading(context, object)
  if (query.measures.length === 0 || query.measures.length > mostMeasures) throw refused('/measures', { en: 'Ask for one to ten measures.', zh: '请指定一至十个度量。' })
  const columns = new Set<string>()
  const group = query.groupBy === undefined ? undefined : groupOf(context, registry, object, query.groupBy, columns)
  const measures = query.measures.map((measure) => measureOf(context, registry, object, measure, columns))
  const stored = allRows({ context, object, where: [...conditions(context, registry, object, query), ...restrict], columns: [...columns] })
  const rows = besides.length === 0 ? stored : sql`(${stored}) union all ${rowsOf(registry, object, fieldsOf(query), [...columns], besides)}`
  const values = measures.map((measure, index) => sql`${measure} as ${sql.identifier(`m${index}`)}`)
  const counted = group === undefined
    ? sql`select ${sql.join(values)} from (${rows}) t`
    : sql`select ${group.value} as g, ${sql.join(values)} from (${rows}) t group by 1 order by 1 limit ${wholeNumber(mostGroups)}`
  const title = group?.title
  return {
    statement: title === undefined ? counted : sql`select p.*, ${title.value} as title from (${counted}) p order by p.g`,
    read: (found) => found.map((row) => {
      const shown = title === undefined ? undefined : title.convert(row['title'])
      return {
        group: jsonOf(row['g']),
        ...(typeof shown === 'string' ? { title: shown } : {}),
        values: query.measures.map((measure, index) => valueOf(row[`m${index}`]) ?? (measure.function === 'sum' ? 0 : null)),
      }
    }),
  }
}

function fieldsOf({ groupBy, measures }: AggregateQuery): readonly string[] {
  return [...new Set([groupBy?.field, ...measures.map(({ field }) => field)])].flatMap((name) => name ?? [])
}

/** Values as rows with these columns of the object's table. */
function rowsOf(registry: Registry, object: ResolvedObject, fields: readonly string[], columns: readonly string[], records: readonly JsonObject[]): Fragment {
  if (columns.length === 0) return sql`select 1 as one from generate_series(1, ${wholeNumber(records.length)})`
  const types = new Map(fields.flatMap((name) => Object.entries(readingOf(registry, object.name, name).types)))
  const rows = records.map((values) => {
    const all = new Map(fields.flatMap((name) => Object.entries(toColumns(registry, object.name, name, values[name] ?? null))))
    return columns.map((column) => all.get(column) ?? null)
  })
  const listed = columns.map((column, index) => sql`(r.value->>${wholeNumber(index)})::${columnTypes[types.get(column) ?? ''] ?? sql`text`} as ${sql.identifier(column)}`)
  return sql`select ${sql.join(listed)} from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) r`
}

const columnTypes: Readonly<Record<string, Fragment>> = {
  uuid: sql`uuid`, integer: sql`integer`, bigint: sql`bigint`, 'double precision': sql`double precision`, date: sql`date`, timestamptz: sql`timestamptz`, boolean: sql`boolean`,
}

function groupOf(context: Context, registry: Registry, object: ResolvedObject, { field: name, period }: NonNullable<AggregateQuery['groupBy']>, columns: Set<string>) {
  const field = requireField(context, registry, object, name, 'group')
  const column = valueColumnOf(registry, object.name, name)
  const type = readingOf(registry, object.name, name).types[column ?? '']
  const dated = type === 'date' || type === 'timestamptz'
  if (column === undefined || dated !== (period !== undefined)) throw refused('/groupBy', { en: 'Group by a choice, a relation, yes or no, or by the period of a date.', zh: '请按选项、关联、是否或日期周期分组。' }, name)
  columns.add(column)
  const value = sql`t.${sql.identifier(column)}`
  if (period !== undefined) return { value: periodStart(context, value, type === 'date', period) }
  const title = field.type === 'relation' ? titleOf({ context, registry }, field.to, sql`p.g`) : undefined
  return title === undefined ? { value } : { value, title }
}

/** The first date of the period in which the value lies, on the viewer's calendar and with the company's first day of the week. */
function periodStart(context: Context, value: Fragment, isDate: boolean, period: keyof typeof periods): Fragment {
  const wall = isDate ? sql`${value}::timestamp` : sql`${value} at time zone ${context.actor.zone}::text`
  if (period !== 'week' || context.weekStart === 1) return sql`date_trunc(${periods[period]}, ${wall})::date`
  const shift = wholeNumber((context.weekStart + 6) % 7)
  return sql`(date_trunc('week', ${wall} - interval '1 day' * ${shift}) + interval '1 day' * ${shift})::date`
}

/** Types that have a least and a greatest value; ids, lists and structures have none. */
const comparable: ReadonlySet<string> = new Set(['text', 'text collate "C"', 'bigint', 'integer', 'double precision', 'boolean', 'date', 'timestamptz'])

function measureOf(context: Context, registry: Registry, object: ResolvedObject, measure: AggregateQuery['measures'][number], columns: Set<string>): Fragment {
  if (measure.function === 'count' && measure.field === undefined) return sql`count(*)::integer`
  const name = measure.field ?? ''
  const field = requireField(context, registry, object, name, 'sum')
  const column = valueColumnOf(registry, object.name, name)
  const type = readingOf(registry, object.name, name).types[column ?? '']
  if (column === undefined || field.type === 'relation') throw refused('/measures', { en: '{field} cannot be summed or compared.', zh: '{field}不能汇总或比较。' }, name)
  if (measure.function !== 'count' && !comparable.has(type ?? '')) throw refused('/measures', { en: '{field} cannot be summed or compared.', zh: '{field}不能汇总或比较。' }, name)
  columns.add(column)
  const value = sql`t.${sql.identifier(column)}`
  if (measure.function === 'count') return sql`count(${value})::integer`
  if (measure.function === 'min') return type === 'boolean' ? sql`bool_and(${value})::text` : sql`min(${value})`
  if (measure.function === 'max') return type === 'boolean' ? sql`bool_or(${value})::text` : sql`max(${value})`
  if (type !== 'bigint' && type !== 'double precision' && type !== 'integer') throw refused('/measures', { en: '{field} is no number.', zh: '{field}不是数字。' }, name)
  return measure.function === 'sum' ? sql`sum(${value})::double precision` : sql`avg(${value})::double precision`
}

function refused(path: string, message: { readonly en: string; readonly zh: string }, field = ''): Problem {
  return new Problem({ kind: 'aggregate-invalid', status: 422, title: message, values: { field }, fields: [{ path, rule: 'aggregate', message, values: { field } }] })
}

function valueOf(value: unknown): number | string | null {
  return typeof value === 'number' || typeof value === 'string' ? value : null
}

function jsonOf(value: unknown): Json {
  return typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean' ? value : null
}
