import type { Json } from '../../lib/json.ts'
import type { Field, FieldOf, FieldType } from '../../model/define/field.ts'
import { snakeCase } from '../../model/define/names.ts'
import type { Registry, ResolvedObject } from '../../model/define/registry.ts'
import { isObject } from '../../model/fields/behaviour.ts'
import { resultField } from '../../model/fields/result.ts'
import * as kinds from './kinds.ts'
import { sortKey } from './sortKey.ts'
import type { SqlType, Storage } from './storage.ts'

/** Some types lie in one way, others as their declaration says. */
interface Choice<Declared extends Field> { storage(field: Declared, registry: Registry): Storage }
const always = (storage: Storage): Choice<Field> => ({ storage: () => storage })
const text = always(kinds.text)

/** How each type lies in the database: the only place that knows. A type that is missing does not compile. */
const storages = {
  text, longText: text, richText: text, email: text, phone: text, url: text, address: text, choice: text, time: text, autoNumber: text, recurrence: text,
  number: { storage: (field) => (field.decimals === 0 ? kinds.integer : kinds.double) },
  percent: always(kinds.double),
  rating: always(kinds.integer),
  duration: always(kinds.integer),
  money: always(kinds.money),
  date: always(kinds.date),
  datetime: always(kinds.instant),
  boolean: always(kinds.boolean),
  multiChoice: always(kinds.texts),
  tags: always(kinds.tagList),
  place: always(kinds.place),
  relation: always(kinds.reference),
  file: always(kinds.reference),
  target: always(kinds.target),
  links: always(kinds.nothing),
  lookup: always(kinds.nothing),
  json: always(kinds.structure),
  formula: { storage: computedStorage },
  rollup: { storage: (field, registry) => (field.scope === 'all' ? computedStorage(field, registry) : kinds.nothing) },
} satisfies { readonly [Type in FieldType]: Choice<FieldOf<Type>> }

const byType: Readonly<Record<FieldType, Choice<Field>>> = storages

function computedStorage(field: Field, registry: Registry): Storage {
  const result = resultField(registry, '', field)
  if (result.type === 'money') return (field.type === 'formula' || field.type === 'rollup') && field.in !== undefined ? kinds.ownMoney : kinds.computedMoney
  return byType[result.type].storage(result, registry)
}

/** What was computed without a currency of its own is in base currency. */
const computed: ReadonlySet<Storage> = new Set([kinds.computedMoney, kinds.ownMoney])

export interface Column { readonly name: string; readonly sqlType: SqlType }

interface FieldColumns {
  readonly storage: Storage
  readonly columns: readonly Column[]
  /** The column of the pinyin key. */
  readonly sortKeyColumn: string | undefined
}

const known = new WeakMap<ResolvedObject, Map<string, FieldColumns>>()

function columnsOfField(registry: Registry, object: string, name: string): FieldColumns {
  const resolved = registry.object(object)
  let fields = known.get(resolved)
  if (fields === undefined) known.set(resolved, fields = new Map<string, FieldColumns>())
  let found = fields.get(name)
  if (found === undefined) fields.set(name, found = resolve(registry, resolved, name))
  return found
}

function resolve(registry: Registry, object: ResolvedObject, name: string): FieldColumns {
  const field = registry.field(object.name, name)
  const storage = field.score === undefined ? byType[field.type].storage(field, registry) : kinds.nothing
  const column = snakeCase(name)
  // A field that a workspace added lies in slots, which its table has from the start: nothing else knows of the difference.
  const nameOf = (suffix: string, index: number) => (field.slots === undefined ? `${column}${suffix}` : field.slots[index] ?? noSlot(object.name, name))
  const columns: Column[] = storage.parts.map(([suffix, sqlType], index) => ({ name: nameOf(suffix, index), sqlType }))
  const sortKeyColumn = hasSortKey(object, name, field) ? nameOf('_sort', storage.parts.length) : undefined
  if (sortKeyColumn !== undefined) columns.push({ name: sortKeyColumn, sqlType: 'text collate "C"' })
  return { storage, columns, sortKeyColumn }
}

/** Names are sorted by their reading, which lies in a column of its own. */
function hasSortKey(object: Pick<ResolvedObject, 'title'>, name: string, field: Field): boolean {
  return field.score === undefined && field.type === 'text' && (name === object.title || field.sort === true)
}

function noSlot(object: string, name: string): never {
  throw new Error(`${object}.${name} has fewer slots than its type needs.`)
}

/** The SQL types of the columns that a field needs, in the order in which its slots are named. */
export function slotTypes(registry: Registry, field: Field): readonly SqlType[] {
  const { parts } = byType[field.type].storage(field, registry)
  return [...parts.map(([, sqlType]) => sqlType), ...(field.type === 'text' && field.sort === true ? ['text' as const] : [])]
}

/** The stored columns of a field, in order; none for what is computed when read or kept in the link table. */
export function columns(registry: Registry, object: string, name: string): readonly Column[] {
  return columnsOfField(registry, object, name).columns
}

/** The same columns by what each holds of the value: '_base' of money, '_id' of a relation, '_sort' the reading of a name; '' the whole. */
export function columnParts(registry: Registry, object: string, name: string): ReadonlyMap<string, Column> {
  const { storage, columns: all, sortKeyColumn } = columnsOfField(registry, object, name)
  const suffixes = [...storage.parts.map(([suffix]) => suffix), ...(sortKeyColumn === undefined ? [] : ['_sort'])]
  return new Map(suffixes.flatMap((suffix, index) => { const column = all[index]; return column === undefined ? [] : [[suffix, column] as const] }))
}

/** The values of the field's columns for a checked value; null empties them all. */
export function toColumns(registry: Registry, object: string, name: string, value: Json): Record<string, unknown> {
  const { storage, columns: all, sortKeyColumn } = columnsOfField(registry, object, name)
  const parts = value === null ? (storage === kinds.tagList ? [[]] : []) : storage.write(value)
  const written: Record<string, unknown> = {}
  for (const [index, column] of all.entries()) written[column.name] = parts[index] ?? null
  if (sortKeyColumn !== undefined) written[sortKeyColumn] = typeof value === 'string' ? sortKey(value) : null
  return written
}

/**
 * The field's value in the shape of the API, from a row of its table. A relation is its id and a target { object, id }: titles
 * are the query's matter.
 * @param baseCurrency of the company's books: the currency of money that was computed.
 */
export function fromRow(registry: Registry, object: string, name: string, row: Readonly<Record<string, unknown>>, baseCurrency?: string): Json {
  const { storage, columns: all } = columnsOfField(registry, object, name)
  const value = storage.read(all.map((column) => row[column.name]))
  return computed.has(storage) && isObject(value) && value['currency'] === null && baseCurrency !== undefined ? { ...value, currency: baseCurrency } : value
}

/** fromRow prepared once for many rows: columns and storage are looked up when it is made, not for each row. */
export function rowReader(registry: Registry, object: string, name: string, baseCurrency: string): (row: Readonly<Record<string, unknown>>) => Json {
  const { storage, columns: all } = columnsOfField(registry, object, name)
  const [first] = all
  if (computed.has(storage)) return (row) => fromRow(registry, object, name, row, baseCurrency)
  if (first !== undefined && storage.parts.length === 1) return (row) => storage.read([row[first.name]])
  return (row) => storage.read(all.map((column) => row[column.name]))
}

/** The column that a list sorted by the field reads; undefined where it cannot be sorted by it. Text is compared in the C collation. */
export function sortColumn(registry: Registry, object: string, name: string): Column | undefined {
  const { columns: all, sortKeyColumn } = columnsOfField(registry, object, name)
  return sortKeyColumn === undefined ? valueColumn(registry, object, name) : all.find((column) => column.name === sortKeyColumn)
}

/** The column whose value a roll-up, a sum or a group reads: of money the amount in base currency. */
export function valueColumn(registry: Registry, object: string, name: string): Column | undefined {
  const { storage, columns: all } = columnsOfField(registry, object, name)
  return storage.sort === undefined ? undefined : all[storage.parts.findIndex(([suffix]) => suffix === storage.sort)]
}

export { sortKey } from './sortKey.ts'
export type { SqlType } from './storage.ts'
