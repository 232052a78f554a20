import type { Json } from '../../lib/json.ts'
import type { Field, FieldOf } from '../../model/define/field.ts'
import type { Registry, ResolvedObject } from '../../model/define/registry.ts'
import { type Fragment, sql } from '../../platform/database/index.ts'
import type { Row as DatabaseRow } from '../../platform/database/statement.ts'
import type { Context } from '../context.ts'
import type { Row } from '../engine.ts'
import { readableFields, type Reading, requireField } from './fields.ts'
import { mask } from './mask.ts'
import { type Convert, readingOf } from './reading.ts'
import { rollupValue } from './rollup.ts'
import { scoreRunTable, scoreTable, scoreValue } from '../scores/place.ts'
import { reach, readsAll, scopeClause } from './scope.ts'
import { wordedBy } from './worded.ts'

/**
 * What a page takes from the database for each of its records, and how a row of it becomes what a door shows. Values of other
 * records (titles, looked up values, sums) are scalar subqueries on the rows of the page alone: each is one look into an
 * index, under the scope of that other object.
 */
export interface Selection {
  /** Columns of the object's own table that the page must carry. */
  readonly columns: readonly string[]
  /** Further values, computed for the rows of the page (whose alias the selection was made with). */
  readonly computed: readonly Fragment[]
  readonly convert: (row: DatabaseRow) => Row
}

export interface SelectionOptions {
  readonly fields?: readonly string[] | undefined
  /** Alias of the rows of the page. */
  readonly alias: string
  readonly links?: boolean
  /** Fields of which it is known that nothing stands in them, as in a record that is new: nothing is looked up for them. */
  readonly empty?: ((name: string) => boolean) | undefined
}

type Part = readonly [name: string, convert: Convert]

/** @throws Problem for a field that is asked for by name and may not be read. */
export function select(context: Context, registry: Registry, object: ResolvedObject, { fields, alias, links = fields !== undefined, empty = nothingKnown }: SelectionOptions): Selection {
  const readable = readableFields(context, object, registry)
  const names = fields === undefined ? [...readable.keys()] : namedFields(context, registry, object, fields)
  const columns = new Set(['id', 'version'])
  const computed: Fragment[] = []
  const parts: Part[] = []
  const masked: string[] = []
  const scores: string[] = []
  for (const name of names) {
    const field = registry.field(object.name, name)
    const reading = readable.get(name) ?? 'masked'
    const convert = selectField({ context, registry, object, alias, links, empty, columns, computed, scores }, name, field)
    if (convert === undefined) continue
    if (reading === 'masked' || (field.type === 'lookup' && lookupReading(context, registry, object, field) === 'masked')) {
      masked.push(name)
      parts.push([name, (row) => mask(convert(row))])
    } else parts.push([name, convert])
  }
  if (scores.length > 0) computed.push(scoresOf(context, object, alias, scores))
  return { columns: [...columns], computed, convert: converter(parts, masked) }
}

function namedFields(context: Context, registry: Registry, object: ResolvedObject, fields: readonly string[]): string[] {
  const names = new Set(fields)
  for (const name of ['id', 'version']) names.delete(name)
  for (const name of names) requireField(context, registry, object, name, 'read')
  return [...names]
}

function converter(parts: readonly Part[], masked: readonly string[]): (row: DatabaseRow) => Row {
  return (row) => {
    const shown: Record<string, Json> = { id: text(row['id']), version: typeof row['version'] === 'number' ? row['version'] : 0 }
    for (const [name, convert] of parts) shown[name] = convert(row)
    if (masked.length > 0) shown['masked'] = masked
    return shown
  }
}

const nothingKnown = () => false

interface Making {
  readonly context: Context
  readonly registry: Registry
  readonly object: ResolvedObject
  readonly alias: string
  /** Whether links to other records are shown: on the page of one record, and where they are asked for by name. */
  readonly links: boolean
  readonly empty: (name: string) => boolean
  readonly columns: Set<string>
  readonly computed: Fragment[]
  /** Names of the scores that are wanted: one look into their table gives them all. */
  readonly scores: string[]
}

/** Adds what the field needs; undefined for what this page does not show. */
function selectField(making: Making, name: string, field: Field): Convert | undefined {
  const { registry, object, columns } = making
  if (field.score !== undefined) return selectScore(making, name, field)
  if (field.type === 'links') return making.links ? (making.empty(name) ? () => [] : selectLinks(making, name, field)) : undefined
  if (field.type === 'lookup') return selectLookup(making, field)
  if (field.type === 'rollup' && field.scope === 'viewer') return selectRollup(making, name, field)
  if ((field.type === 'relation' || field.type === 'file' || field.type === 'target') && making.empty(name)) return () => null
  const reading = readingOf(registry, object.name, name)
  for (const column of reading.columns) columns.add(column)
  if (field.type === 'relation') return selectRelation(making, reading.columns[0] ?? '', field.to)
  if (field.type === 'file' && registry.objects.has('file')) return selectRelation(making, reading.columns[0] ?? '', 'file')
  if (field.type === 'target') return selectTarget(making, reading.columns, field)
  const convert = reading.converter(making.context.baseCurrency)
  const worded = wordedBy(object, name)
  return worded === undefined ? convert : (row) => worded.read(convert(row), making.context.actor.language)
}

function selectScore({ context, empty, scores }: Making, name: string, { type }: Field): Convert {
  if (empty(name)) return () => null
  scores.push(name)
  return (row) => {
    const found: unknown = row['scored']
    return scoreValue(type, typeof found === 'object' && found !== null ? Reflect.get(found, name) : undefined, context.baseCurrency)
  }
}

/** All scores of a row of the page, by name: of each run that holds for some of them a range of the primary key. */
function scoresOf({ workspaceId }: Context, object: ResolvedObject, alias: string, names: readonly string[]): Fragment {
  return sql`(select json_object_agg(z.score, coalesce(to_json(z.number_value), to_json(z.text_value), to_json(z.date_value))) from ${sql.identifier(scoreTable(object))} z
    where z.workspace_id = ${workspaceId} and z.record_id = ${sql.identifier(alias, 'id')} and z.score = any(${names}::text[])
      and z.run_id = any(array(select f.run_id from ${sql.identifier(scoreRunTable(object))} f where f.workspace_id = ${workspaceId} and f.score = any(${names}::text[])))) as scored`
}

/** @param value of the id, where it is no column of the page itself. */
function selectRelation(making: Making, column: string, to: string, value?: Fragment): Convert {
  const title = titleOf(making, to, value ?? sql.identifier(making.alias, column))
  const key = value === undefined ? column : add(making, value)
  if (title === undefined) return (row) => (typeof row[key] === 'string' ? { id: row[key], title: null } : null)
  const titleKey = add(making, title.value)
  return (row) => (typeof row[key] === 'string' ? { id: row[key], title: title.convert(row[titleKey]) } : null)
}

/** The links of the record with their titles; what a link does not say (share, dates) is left out. */
function selectLinks(making: Making, name: string, field: FieldOf<'links'>): Convert {
  const { object, alias } = making
  const titles = new Map(field.to.map((to) => [to, titleOf(making, to, sql`l.to_id`)]))
  const cases = [...titles].flatMap(([to, title]) => (title === undefined ? [] : [sql`when ${to} then ${title.value}`]))
  const title = cases.length === 0 ? sql`null::text` : sql`case l.to_object ${sql.join(cases, ' ')} end`
  const key = add(making, sql`(select json_agg(json_build_object('object', l.to_object, 'id', l.to_id, 'title', ${title}, 'role', l.role, 'share', l.share, 'since', l.since, 'until', l.until) order by l.id)
    from record_link l where l.from_id = ${sql.identifier(alias, 'id')} and l.from_object = ${object.name} and l.field = ${name})`)
  return (row) => {
    const links = row[key]
    if (!Array.isArray(links)) return []
    return links.map(({ object: to, id, title: found, role, ...more }: Record<string, Json>) => ({
      object: to ?? null, id: id ?? null, title: (typeof to === 'string' ? titles.get(to)?.convert(found) : null) ?? null, role: role ?? null,
      ...Object.fromEntries(Object.entries(more).filter(([, value]) => value !== null)),
    }))
  }
}

function selectTarget(making: Making, columns: readonly string[], field: FieldOf<'target'>): Convert {
  const [objectColumn = '', idColumn = ''] = columns
  const kind = sql.identifier(making.alias, objectColumn)
  const id = sql.identifier(making.alias, idColumn)
  const titles = field.to.map((to) => [to, titleOf(making, to, id)] as const)
  const cases = titles.flatMap(([to, title]) => (title === undefined ? [] : [sql`when ${to} then ${title.value}`]))
  const key = cases.length === 0 ? '' : add(making, sql`case ${kind} ${sql.join(cases, ' ')} end`)
  const converts = new Map(titles)
  return (row) => {
    const to = row[objectColumn]
    if (typeof to !== 'string' || typeof row[idColumn] !== 'string') return null
    return { object: to, id: row[idColumn], title: converts.get(to)?.convert(row[key]) ?? null }
  }
}

/** The title of another record, as text; undefined where this viewer sees none of that object. */
export function titleOf({ context, registry }: Pick<Making, 'context' | 'registry'>, to: string, id: Fragment): { readonly value: Fragment; readonly convert: (title: unknown) => Json } | undefined {
  const object = registry.object(to)
  const reading = readableFields(context, object, registry).get(object.title)
  const column = readingOf(registry, to, object.title).columns[0]
  if (reading === undefined || column === undefined || reach(context, object, 'read') === 'none') return undefined
  const value = sql`(select o.${sql.identifier(column)}::text from ${sql.identifier(object.table)} o where o.id = ${id}${andScope(context, object, 'o')})`
  const worded = wordedBy(object, object.title)
  const plain = (title: unknown) => (typeof title !== 'string' ? null : worded === undefined ? title : worded.read(title, context.actor.language))
  return { value, convert: reading === 'masked' ? (title) => mask(plain(title)) : plain }
}

function selectLookup(making: Making, field: FieldOf<'lookup'>): Convert | undefined {
  const { context, registry, object, alias, columns } = making
  const through = registry.field(object.name, field.through)
  if (through.type !== 'relation') return undefined
  const other = registry.object(through.to)
  if (reach(context, other, 'read') === 'none') return () => null
  if (making.empty(field.through)) return emptyLookup(making, other, field)
  const key = readingOf(registry, object.name, field.through).columns[0] ?? ''
  columns.add(key)
  const value = (column: string) => sql`(select o.${sql.identifier(column)} from ${sql.identifier(other.table)} o where o.id = ${sql.identifier(alias, key)}${andScope(context, other, 'o')})`
  const reading = readingOf(registry, other.name, field.field)
  const found = registry.field(other.name, field.field)
  if (found.type === 'relation') return selectRelation(making, reading.columns[0] ?? '', found.to, value(reading.columns[0] ?? ''))
  const keys = reading.columns.map((column) => [column, add(making, value(column))] as const)
  const convert = reading.converter(context.baseCurrency)
  return (row) => convert(Object.fromEntries(keys.map(([column, from]) => [column, row[from]])))
}

/** Looked up through a relation that leads nowhere. */
function emptyLookup({ context, registry }: Making, other: ResolvedObject, { field }: FieldOf<'lookup'>): Convert {
  if (registry.field(other.name, field).type === 'relation') return () => null
  const reading = readingOf(registry, other.name, field)
  const nothing = reading.converter(context.baseCurrency)(Object.fromEntries(reading.columns.map((column) => [column, null])))
  return () => nothing
}

function lookupReading(context: Context, registry: Registry, object: ResolvedObject, field: FieldOf<'lookup'>): Reading | undefined {
  const through = registry.field(object.name, field.through)
  if (through.type !== 'relation') return undefined
  return readableFields(context, registry.object(through.to), registry).get(field.field)
}

function selectRollup(making: Making, name: string, field: FieldOf<'rollup'>): Convert {
  const { context, registry, object, alias } = making
  const rollup = rollupValue(context, registry, object, field, alias)
  if (rollup === undefined) return () => null
  if (making.empty(name)) return () => rollup.convert(rollup.none)
  const key = add(making, rollup.value)
  return (row) => rollup.convert(row[key])
}

/** The scope as a further condition; nothing where the viewer reads all, so that the text stays short. */
export function andScope(context: Context, object: ResolvedObject, alias: string): Fragment {
  return readsAll(context, object) ? sql.empty : sql` and ${scopeClause(context, object, alias, 'read')}`
}

function add({ computed }: Making, value: Fragment): string {
  const key = `x${computed.length}`
  computed.push(sql`${value} as ${sql.identifier(key)}`)
  return key
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
