import type { Field } from '../../../model/define/field.ts'
import type { Registry } from '../../../model/define/registry.ts'
import type { Family } from '../../../model/fields/families.ts'
import { behaviourOf } from '../../../model/fields/index.ts'
import { idField } from '../../../model/filter/path.ts'
import { type Fragment, sql } from '../../../platform/database/index.ts'
import { columnParts, type SqlType } from '../../columns/index.ts'
import { scorePlace, scoreRow } from '../../scores/place.ts'

/** Where a value stands in a statement: an expression of a type, and further columns of values that have several. */
export interface Place {
  readonly family: Family
  readonly value: Fragment
  readonly type: SqlType
  /** Of money with a currency of its own, of targets, of places: the other columns by suffix. */
  readonly part: (suffix: string) => Fragment | undefined
  /** The column with the pinyin key, where the field has one. */
  readonly sortKey: Fragment | undefined
}

/** The model, and which of its columns stand where the statement runs. */
export interface Stored { readonly registry: Registry; readonly kept?: ((object: string, column: string) => boolean) | undefined }

const valueSuffixes: Partial<Readonly<Record<Family, string>>> = { money: '_base', reference: '_id', target: '_id', place: '_latitude' }

/** The stored field of the rows of an alias; undefined for what has no column. */
export function columnPlace({ registry, kept }: Stored, object: string, name: string, result: Field, alias: string): Place | undefined {
  const { family } = behaviourOf(result)
  if (name === idField) return { family, value: sql.identifier(alias, 'id'), type: 'uuid', part: () => undefined, sortKey: undefined }
  const scored = scorePlace(registry.field(object, name))
  // Scores stand beside the records, and in no copy.
  if (scored !== undefined) return kept !== undefined ? undefined : computedPlace(result, sql`(select ${sql.identifier('z', scored.column)} ${scoreRow(registry.object(object), name, alias, 'z')})`, scored.type)
  const all = columnParts(registry, object, name)
  const suffix = valueSuffixes[family] ?? ''
  const main = suffix === '' ? all.values().next().value : all.get(suffix)
  if (main === undefined || kept?.(object, main.name) === false) return undefined
  const part = (wanted: string) => {
    const column = all.get(wanted)
    return column === undefined || kept?.(object, column.name) === false ? undefined : sql.identifier(alias, column.name)
  }
  return { family, value: sql.identifier(alias, main.name), type: main.sqlType, part, sortKey: part('_sort') }
}

/** A value that is computed in the statement. */
export function computedPlace(result: Field, value: Fragment, type: SqlType): Place {
  return { family: behaviourOf(result).family, value, type, part: () => undefined, sortKey: undefined }
}
