import type { Json } from '../../lib/json.ts'
import { Problem } from '../../lib/problem.ts'
import type { Words } from '../../lib/words.ts'
import type { Registry, ResolvedObject } from '../../model/define/registry.ts'
import { resolvePath } from '../../model/filter/path.ts'
import { type Fragment, sql } from '../../platform/database/index.ts'
import { companyZoneOf, type Context } from '../context.ts'
import type { TableDimension } from '../engine.ts'
import { wholeNumber } from './branches.ts'
import { requireField } from './fields.ts'
import type { CopiedTables } from './filter/copied.ts'
import { readingOf, valueColumnOf } from './reading.ts'
import { requireReading } from './scope.ts'
import { scorePlace, scoreRow } from '../scores/place.ts'
import { andScope, titleOf } from './select.ts'

/** A dimension, ready to be grouped by: its value of each record (alias t), and the title of what it leads to, by its column in the groups (alias p). Titles stand in PostgreSQL alone. */
export interface Dimension {
  readonly value: Fragment
  readonly title?: (column: string) => { readonly value: Fragment; readonly convert: (title: unknown) => Json }
}

/** The name under which a copy holds the records of a table with those in the bin: an order still counts for the level of its customer there. */
export const withBin = (table: string) => `${table}_with_bin`

/** Types of which there are few enough values to group by, and that read as they are. */
const plain: ReadonlySet<string> = new Set(['uuid', 'text', 'boolean', 'integer'])
const refusedTypes: ReadonlySet<string> = new Set(['longText', 'richText', 'json', 'target', 'links', 'multiChoice', 'tags', 'file', 'place'])

/**
 * What a dimension groups by. Through relations it reads what the viewer may read: of a record beyond his scope nothing stands there.
 * @param kept the columns of a copy: what is led through must stand there too.
 * @throws Problem 422 for what cannot be grouped by, 403 for a field on the way that the role hides or masks.
 */
export function dimensionOf(context: Context, registry: Registry, object: ResolvedObject, { field: path, period }: TableDimension, kept?: CopiedTables['kept']): Dimension {
  const resolved = resolvePath(registry, object.name, path)
  if (resolved === undefined) throw cannot(path)
  for (const step of resolved.steps) {
    requireField(context, registry, registry.object(step.object), step.field, 'group')
    requireReading(context, registry.object(step.to))
  }
  const end = registry.object(resolved.object)
  if (resolved.name !== 'id') requireField(context, registry, end, resolved.name, 'group')
  if (kept !== undefined && resolved.steps.some(({ to }) => !kept(to, 'id'))) throw cannot(path)
  const place = resolved.name === 'id' ? { type: 'uuid', at: idAt } : valuePlace(registry, end, resolved.name, kept)
  // Whole scores (ranks, counts) lie as doubles, and are few enough to group by.
  const ranked = resolved.field.score !== undefined && resolved.field.type === 'number' && resolved.field.decimals === 0
  const type = ranked ? 'integer' : place?.type ?? ''
  const dated = type === 'date' || type === 'timestamptz'
  if (place === undefined || refusedTypes.has(resolved.field.type) || dated !== (period !== undefined) || (!dated && !plain.has(type))) throw cannot(path)
  const hops = resolved.steps.map((step) => ({ column: valueColumnOf(registry, step.object, step.field) ?? '', from: step.object, to: registry.object(step.to) }))
  if (kept !== undefined && hops.some(({ from, column }) => !kept(from, column))) throw cannot(path)
  const value = valueAt(context, hops, place.at, kept !== undefined)
  if (period !== undefined) return { value: periodStart(context, value, type === 'date', period) }
  const { field } = resolved
  if (field.type !== 'relation') return { value: ranked ? sql`(${value})::integer` : value }
  if (titleOf({ context, registry }, field.to, sql`p.id`) === undefined) return { value }
  return { value, title: (name) => titleOf({ context, registry }, field.to, sql.identifier('p', name)) ?? { value: sql`null`, convert: () => null } }
}

/** Where the value stands by which a field is grouped, summed and compared: a column, or of a score its row in the narrow table. */
export interface ValuePlace { readonly type: string; readonly at: (alias: string) => Fragment }
const idAt = (alias: string) => sql.identifier(alias, 'id')

/** undefined for a field without one. */
export function valuePlace(registry: Registry, object: ResolvedObject, name: string, kept?: CopiedTables['kept']): ValuePlace | undefined {
  const score = scorePlace(registry.field(object.name, name))
  if (score !== undefined) return kept !== undefined ? undefined : { type: score.type === 'text collate "C"' ? 'text' : score.type, at: (alias) => sql`(select z.${sql.identifier(score.column)} ${scoreRow(object, name, alias, 'z')})` }
  const column = valueColumnOf(registry, object.name, name)
  return column === undefined || kept?.(object.name, column) === false ? undefined : { type: readingOf(registry, object.name, name).types[column] ?? '', at: (alias) => sql.identifier(alias, column) }
}

interface Hop { readonly column: string; readonly to: ResolvedObject }

/** The column at the end of the way: each hop is one look into an index, under the scope of what it leads to. A copy holds no more than that scope by itself. */
function valueAt(context: Context, hops: readonly Hop[], at: ValuePlace['at'], copied: boolean): Fragment {
  const [first] = hops
  let value: Fragment = first === undefined ? at('t') : sql.identifier('t', first.column)
  hops.forEach(({ to }, index) => {
    const alias = `o${index}`
    const next = hops[index + 1]
    const found = next === undefined ? at(alias) : sql.identifier(alias, next.column)
    value = copied ? sql`(select ${found} from ${sql.identifier(withBin(to.table))} ${sql.identifier(alias)} where ${sql.identifier(alias, 'id')} = ${value})` : sql`(select ${found} from ${sql.identifier(to.table)} ${sql.identifier(alias)} where ${sql.identifier(alias, 'workspace_id')} = ${context.workspaceId} and ${sql.identifier(alias, 'id')} = ${value}${andScope(context, to, alias)})`
  })
  return value
}

const truncated = { day: sql`'day'`, week: sql`'week'`, month: sql`'month'`, quarter: sql`'quarter'`, year: sql`'year'` } as const

/** The first date of the period, on the company's calendar: weeks from its first day, quarters and years from its fiscal month. */
function periodStart(context: Context, value: Fragment, isDate: boolean, period: keyof typeof truncated): Fragment {
  const wall = isDate ? sql`${value}::timestamp` : sql`${value} at time zone ${companyZoneOf(context)}::text`
  if (period === 'week') {
    const days = sql`interval '1 day' * ${wholeNumber((context.weekStart + 6) % 7)}`
    return sql`(date_trunc('week', ${wall} - ${days}) + ${days})::date`
  }
  const late = period === 'quarter' ? (context.fiscalStart - 1) % 3 : period === 'year' ? context.fiscalStart - 1 : 0
  if (late === 0) return sql`date_trunc(${truncated[period]}, ${wall})::date`
  const months = sql`interval '1 month' * ${wholeNumber(late)}`
  return sql`(date_trunc(${truncated[period]}, ${wall} - ${months}) + ${months})::date`
}

/** A table that cannot be made so. */
export function tableRefused(path: string, message: Words, values: Readonly<Record<string, string | number>> = {}): Problem {
  return new Problem({ kind: 'table-invalid', status: 422, title: message, values, fields: [{ path, rule: 'table', message, values }] })
}

function cannot(field: string): Problem {
  return tableRefused('/by', { en: 'Nothing can be grouped by {field}: choose a choice, a relation, a short text, yes or no, or the period of a date.', zh: '无法按{field}分组：请选择选项、关联、短文本、是否或日期的周期。' }, { field })
}
