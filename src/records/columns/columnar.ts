import type { FieldType } from '../../model/define/field.ts'
import type { Registry, ResolvedObject } from '../../model/define/registry.ts'
import { columnParts } from './index.ts'
import type { SqlType } from './storage.ts'

/** A column of the copy for analysis: the same name as in PostgreSQL, a type that DuckDB reads as well. */
export interface ColumnarColumn {
  readonly name: string
  readonly type: string
  /** The field that it belongs to; absent of columns that every record has besides its fields. */
  readonly field?: string
}

/** How each SQL type lies in the copy. A type that is missing does not compile. */
const types: Readonly<Record<SqlType, string | undefined>> = {
  text: 'varchar', 'text collate "C"': 'varchar', bigint: 'bigint', 'double precision': 'double precision', date: 'date', timestamptz: 'timestamptz', boolean: 'boolean',
  'text[]': 'varchar[]', uuid: 'uuid', jsonb: undefined,
}

/** Whether fields of a type go into the copy: nothing is counted by long texts, and nobody is called from there. */
const copied = {
  text: true, choice: true, time: true, autoNumber: true, number: true, percent: true, rating: true, duration: true, money: true, date: true, datetime: true, boolean: true,
  multiChoice: true, tags: true, place: true, relation: true, target: true, formula: true, rollup: true,
  longText: false, richText: false, email: false, phone: false, url: false, address: false, recurrence: false, file: false, links: false, lookup: false, json: false,
} satisfies Readonly<Record<FieldType, boolean>>

/** What sign-in writes past the engine (when somebody was last seen) is nobody's figure. */
const signIn = 'access'
/** Longer texts are no dimension of anything. */
const longest = 500

const common: readonly ColumnarColumn[] = [
  { name: 'workspace_id', type: 'integer' }, { name: 'id', type: 'uuid' },
  { name: 'access_owner_id', type: 'uuid' }, { name: 'access_department_id', type: 'uuid' }, { name: 'access_root_id', type: 'uuid' },
  { name: 'version', type: 'integer' }, { name: 'deleted_at', type: 'timestamptz' },
]

/**
 * The columns of an object's copy: what every record has, and of its fields those that something can be counted by. Sensitive fields
 * and keys of sorting stay where they are.
 */
export function columnarColumns(registry: Registry, object: ResolvedObject): readonly ColumnarColumn[] {
  const own = Object.entries(object.allFields).flatMap(([field, declared]): ColumnarColumn[] => {
    if (!copied[declared.type] || declared.sensitive === true || declared.administrators === true || declared.writtenBy === signIn || (declared.type === 'text' && declared.max > longest)) return []
    return [...columnParts(registry, object.name, field)].flatMap(([part, { name, sqlType }]) => {
      const type = types[sqlType]
      return part === '_sort' || type === undefined ? [] : [{ name, type, field }]
    })
  })
  const taken = new Set(common.map(({ name }) => name))
  return [...common, ...own.filter(({ name }) => !taken.has(name))]
}
