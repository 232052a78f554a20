import { type Json, sameJson } from '../../lib/json.ts'
import type { Registry, ResolvedObject } from '../../model/define/registry.ts'
import { type Fragment, type Row, sql } from '../../platform/database/index.ts'
import { columns, fromRow, toColumns } from '../columns/index.ts'

export type Values = Readonly<Record<string, Json>>

/** A record as the write path holds it: the stored fields in the shape of the API (relations as ids), and what only the engine sees. */
export interface Stored {
  readonly id: string
  readonly version: number
  readonly accessOwner: string | null
  readonly accessDepartment: string | null
  readonly accessRoot: string
  readonly deletedAt: string | null
  readonly deletedBy: string | null
  /** The parent whose removal took it along. */
  readonly deletedWith: string | null
  readonly values: Values
}

/** A record with some values and access changed. A new one, which nobody else holds yet, is changed in place: imports make millions. */
export function amended(record: Stored, isNew: boolean, values: Values, access: Partial<Pick<Stored, 'accessOwner' | 'accessDepartment' | 'accessRoot'>> = {}): Stored {
  if (!isNew) return { ...record, ...access, values: { ...record.values, ...values } }
  Object.assign(record.values, values)
  return Object.assign(record, access)
}

/** Kept beside the values, as every write touches them. */
const engineFields: ReadonlySet<string> = new Set(['version', 'deletedAt'])
const known = new WeakMap<ResolvedObject, readonly string[]>()

/** Names of the fields that have columns. */
export function storedFields(registry: Registry, object: ResolvedObject): readonly string[] {
  let names = known.get(object)
  if (names === undefined) {
    names = Object.keys(object.allFields).filter((name) => !engineFields.has(name) && columns(registry, object.name, name).length > 0)
    known.set(object, names)
  }
  return names
}

/** @param row the columns of storedColumns, as the driver gives them. */
export function storedFrom(registry: Registry, object: ResolvedObject, row: Row, baseCurrency: string): Stored {
  const values: Record<string, Json> = {}
  for (const name of storedFields(registry, object)) values[name] = fromRow(registry, object.name, name, row, baseCurrency)
  return {
    id: String(row['id']),
    version: Number(row['version']),
    accessOwner: textOrNull(row['access_owner_id']),
    accessDepartment: textOrNull(row['access_department_id']),
    accessRoot: String(row['access_root_id']),
    deletedAt: textOrNull(row['deleted_at']),
    deletedBy: textOrNull(row['deleted_by_id']),
    deletedWith: textOrNull(row['deleted_with']),
    values,
  }
}

const selections = new WeakMap<ResolvedObject, Fragment>()
const engineNames = ['id', 'version', 'access_owner_id', 'access_department_id', 'access_root_id', 'deleted_at', 'deleted_by_id', 'deleted_with'] as const

/** The columns of a record on alias t, by name: a table holds many more ready for the fields of other workspaces. */
export function storedColumns(registry: Registry, object: ResolvedObject): Fragment {
  let selection = selections.get(object)
  if (selection === undefined) {
    const names = new Set<string>([...engineNames, ...storedFields(registry, object).flatMap((name) => columns(registry, object.name, name).map((column) => column.name))])
    selections.set(object, selection = sql.settled(sql.join([...names].map((name) => sql.identifier('t', name)))))
  }
  return selection
}

/** The engine's own columns. */
export function engineColumns(record: Stored): Record<string, unknown> {
  return {
    id: record.id,
    version: record.version,
    access_owner_id: record.accessOwner,
    access_department_id: record.accessDepartment,
    access_root_id: record.accessRoot,
    deleted_at: record.deletedAt,
    deleted_by_id: record.deletedBy,
    deleted_with: record.deletedWith,
  }
}

/** Columns whose content differs, with the new content. */
export function changedColumns(registry: Registry, object: ResolvedObject, before: Stored, after: Stored): Record<string, unknown> {
  const changed: Record<string, unknown> = {}
  const old = engineColumns(before)
  for (const [column, value] of Object.entries(engineColumns(after))) if (old[column] !== value) changed[column] = value
  for (const name of storedFields(registry, object)) {
    const value = after.values[name] ?? null
    if (!same(before.values[name] ?? null, value)) Object.assign(changed, toColumns(registry, object.name, name, value))
  }
  return changed
}

/** Whether two values say the same. */
export const same: (a: Json, b: Json) => boolean = sameJson

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
