import type { Json } from '../../src/lib/json.ts'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { isChoosable, isFilled } from '../../src/model/fields/merging.ts'
import { isEmptyValue, type Row, writable } from '../data/values.ts'

/** By field the record whose value was chosen. */
export type Chosen = Readonly<Record<string, string>>

/** The fields that are compared: those that may be chosen and that some record has, in the order of the form. */
export function comparedFields(object: ResolvedObject, rows: readonly Row[]): readonly string[] {
  const placed = (object.sections ?? []).flatMap(({ fields }) => fields)
  const names = [...new Set([...placed, ...Object.keys(object.fields)])].filter((name) => isChoosable(object, name))
  return names.filter((name) => rows.some((row) => !isEmptyValue(row[name])))
}

/** Whether the records say different things; an empty value differs from a filled one. */
export function differs(rows: readonly Row[], name: string): boolean {
  return new Set(rows.map((row) => JSON.stringify(normal(row[name])))).size > 1
}

function normal(value: Json | undefined): Json {
  return isEmptyValue(value) ? null : writable(value)
}

/** The record whose value comes out: as chosen, else the one that stays, else the first that is filled. */
export function sourceOf(object: ResolvedObject, rows: readonly Row[], winner: string, chosen: Chosen, name: string): Row | undefined {
  const picked = rows.find(({ id }) => id === chosen[name])
  if (picked !== undefined) return picked
  const own = rows.find(({ id }) => id === winner)
  if (!isEmptyValue(own?.[name]) || !isFilled(object, name)) return own
  return rows.find((row) => row.id !== winner && !isEmptyValue(row[name])) ?? own
}

/** The record that knows most is offered to stay; of equals the first. */
export function fullest(object: ResolvedObject, rows: readonly Row[]): string | undefined {
  const filled = (row: Row) => Object.keys(object.fields).filter((name) => !isEmptyValue(row[name])).length
  return [...rows].sort((one, other) => filled(other) - filled(one))[0]?.id
}
