import type { Field, FieldType, RollupField } from '../../model/define/field.ts'
import { snakeCase } from '../../model/define/names.ts'
import type { Registry } from '../../model/define/registry.ts'
import type { Column } from './schema.ts'

type Parts = readonly (readonly [suffix: string, type: string])[]

const plain = (type: string): Parts => [['', type]]
const results: Readonly<Record<string, Parts>> = { number: plain('double precision'), money: [['_base', 'bigint']], text: plain('text'), boolean: plain('boolean'), date: plain('date') }

const parts: { readonly [Type in FieldType]: Parts } = {
  text: plain('text'), longText: plain('text'), richText: plain('text'), email: plain('text'), phone: plain('text'), url: plain('text'),
  address: plain('text'), choice: plain('text'), time: plain('text'), autoNumber: plain('text'),
  number: plain('double precision'), percent: plain('double precision'), rating: plain('bigint'), duration: plain('bigint'),
  money: [['_amount', 'bigint'], ['_currency', 'text'], ['_base', 'bigint'], ['_rate', 'double precision'], ['_rate_date', 'date']],
  date: plain('date'), datetime: plain('timestamptz'), boolean: plain('boolean'), multiChoice: plain('text[]'), tags: plain('text[]'),
  place: [['_latitude', 'double precision'], ['_longitude', 'double precision'], ['_datum', 'text'], ['_accuracy', 'double precision']],
  relation: [['_id', 'uuid']], file: [['_id', 'uuid']], target: [['_object', 'text'], ['_id', 'uuid']],
  links: [], lookup: [], formula: [], rollup: [], json: plain('jsonb'),
}

/** The stored columns of a field, in order; none for what is computed when read or kept in the link table. */
export function columnsOf(registry: Registry, object: string, name: string): Column[] {
  const field = registry.field(object, name)
  const was = field.was
  const columns = partsOf(registry, field).map(([suffix, type]) => column(name, was, suffix, type))
  return sortsByKey(name, field, registry.object(object).title) ? [...columns, column(name, was, '_sort', 'text collate "C"')] : columns
}

function column(name: string, was: string | undefined, suffix: string, type: string): Column {
  return { name: `${snakeCase(name)}${suffix}`, type, ...(was === undefined ? {} : { was: `${snakeCase(was)}${suffix}` }) }
}

function partsOf(registry: Registry, field: Field): Parts {
  if (field.type === 'number' && field.decimals === 0) return plain('bigint')
  if (field.type === 'formula') return results[field.result] ?? []
  if (field.type === 'rollup') return field.scope === 'all' ? rollupParts(registry, field) : []
  return parts[field.type]
}

function rollupParts(registry: Registry, rollup: RollupField): Parts {
  if (rollup.function === 'count') return plain('bigint')
  if (rollup.field === undefined) throw new Error(`A roll-up of ${rollup.of} names no field.`)
  const source = registry.field(rollup.of, rollup.field)
  const [first] = partsOf(registry, source)
  if (source.type === 'money' || (first !== undefined && first[0] === '_base')) return [['_base', 'bigint']]
  return rollup.function === 'average' ? plain('double precision') : partsOf(registry, source)
}

/** Text that names a record or is sorted by has a key of its own, in the order of pinyin. */
export function sortsByKey(name: string, field: Field, title: string): boolean {
  return field.type === 'text' && (name === title || field.sort === true)
}

/** The column that a list sorted by the field reads. */
export function sortColumn(registry: Registry, object: string, name: string): string | undefined {
  return columnsOf(registry, object, name).find((column) => column.name.endsWith('_sort'))?.name ?? filterColumn(registry, object, name)
}

/** The one column by which a field is compared; none for arrays, places, targets and json. */
export function filterColumn(registry: Registry, object: string, name: string): string | undefined {
  const field = registry.field(object, name)
  if (['multiChoice', 'tags', 'json', 'place', 'target'].includes(field.type)) return undefined
  const columns = columnsOf(registry, object, name)
  return (columns.find((column) => column.name === `${snakeCase(name)}_base`) ?? columns[0])?.name
}
