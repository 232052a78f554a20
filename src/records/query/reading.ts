import type { Json } from '../../lib/json.ts'
import { isDate } from '../../lib/calendar.ts'
import type { Registry, ResolvedObject } from '../../model/define/registry.ts'
import type { Row as DatabaseRow } from '../../platform/database/statement.ts'
import { columnParts, columns, rowReader, sortColumn, sortKey, valueColumn } from '../columns/index.ts'
import { scoreColumn, scorePlace } from '../scores/place.ts'
import type { SortKey } from './keyset.ts'

/** Makes what a door shows of a field from a row that carries its columns. */
export type Convert = (row: DatabaseRow) => Json

/** How a field is read: the columns that a page must carry for it, and what is made of them. Prepared once per field. */
export interface FieldReading {
  readonly columns: readonly string[]
  /** SQL type by column, those that are only sorted by among them. */
  readonly types: Readonly<Record<string, string>>
  /** @param baseCurrency in which computed money counts. */
  readonly converter: (baseCurrency: string) => Convert
}

const prepared = new WeakMap<ResolvedObject, Map<string, FieldReading>>()

export function readingOf(registry: Registry, objectName: string, name: string): FieldReading {
  const object = registry.object(objectName)
  let known = prepared.get(object)
  if (known === undefined) prepared.set(object, known = new Map<string, FieldReading>())
  let reading = known.get(name)
  if (reading === undefined) known.set(name, reading = prepare(registry, object, name))
  return reading
}

function prepare(registry: Registry, object: ResolvedObject, name: string): FieldReading {
  const scored = scorePlace(registry.field(object.name, name))
  // Its value is read along with those of all scores (select.ts); a question that sorts or groups by it has it among its columns.
  if (scored !== undefined) return { columns: [], types: { [scoreColumn(name)]: scored.type }, converter: () => () => null }
  const all = columns(registry, object.name, name)
  const converters = new Map<string, Convert>()
  return {
    columns: all.filter((column) => column.sqlType !== 'text collate "C"').map((column) => column.name),
    types: Object.fromEntries(all.map((column) => [column.name, column.sqlType])),
    converter(baseCurrency) {
      let convert = converters.get(baseCurrency)
      if (convert === undefined) converters.set(baseCurrency, convert = rowReader(registry, object.name, name, baseCurrency))
      return convert
    },
  }
}

/** The one column by which a field is compared, grouped and summed: money in the base currency. */
export function valueColumnOf(registry: Registry, object: string, name: string): string | undefined {
  return scorePlace(registry.field(object, name)) === undefined ? valueColumn(registry, object, name)?.name : scoreColumn(name)
}

const sortTypes: Readonly<Record<string, SortKey['type']>> = {
  text: 'text', 'text collate "C"': 'text', bigint: 'bigint', 'double precision': 'double precision', date: 'date', timestamptz: 'timestamptz', boolean: 'boolean',
}
const unsortable = new Set(['longText', 'richText'])

/** The column that a list sorted by the field reads, and its type; undefined where there is none. */
export function sortColumnOf(registry: Registry, object: string, name: string): Pick<SortKey, 'column' | 'type' | 'emptyLast'> | undefined {
  const scored = scorePlace(registry.field(object, name))
  // Whoever sorts by a score asks for those who have one.
  if (scored !== undefined) return { column: scoreColumn(name), type: sortTypes[scored.type] ?? 'text', emptyLast: true }
  const column = sortColumn(registry, object, name)
  const type = column === undefined ? undefined : sortTypes[column.sqlType]
  if (column === undefined || type === undefined || unsortable.has(registry.field(object, name).type)) return undefined
  return { column: column.name, type }
}

/** A value to jump to, as the sort column holds it; undefined when it is none. */
export function jumpTo(registry: Registry, object: string, name: string, from: Json): unknown {
  const found = sortColumnOf(registry, object, name)
  const type = found?.type
  // The key without the original behind it: the first of all names that read so.
  if (type === 'text') return typeof from !== 'string' ? undefined : found?.column === columnParts(registry, object, name).get('_sort')?.name ? (sortKey(from).split('\u0001')[0] ?? '') : from
  if (type === 'date') return typeof from === 'string' && isDate(from) ? from : undefined
  if (type === 'timestamptz') return typeof from === 'string' && !Number.isNaN(Date.parse(from)) ? new Date(from).toISOString() : undefined
  if (type === 'boolean') return typeof from === 'boolean' ? from : undefined
  if (type === 'bigint') return typeof from === 'number' && Number.isSafeInteger(from) ? from : undefined
  return typeof from === 'number' && Number.isFinite(from) ? from : undefined
}

/** Brings a row that came as JSON into the shape that the driver gives: instants in UTC with milliseconds. */
export function fromJson(registry: Registry, object: ResolvedObject): (row: DatabaseRow) => DatabaseRow {
  const instants = Object.keys(object.allFields).flatMap((name) => Object.entries(readingOf(registry, object.name, name).types)).flatMap(([column, type]) => (type === 'timestamptz' ? [column] : []))
  return (row) => {
    const read: DatabaseRow = { ...row }
    for (const column of instants) if (typeof read[column] === 'string') read[column] = new Date(read[column]).toISOString()
    return read
  }
}
