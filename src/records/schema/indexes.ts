import type { Field } from '../../model/define/field.ts'
import { snakeCase } from '../../model/define/names.ts'
import type { Registry, ResolvedObject } from '../../model/define/registry.ts'
import { isCustomizable } from '../../model/custom/customize.ts'
import { isOwnObject, slotCounts, slotKinds, slotNames } from '../../model/custom/slots.ts'
import { columnParts, sortColumn, valueColumn } from '../columns/index.ts'
import { boundName } from './names.ts'
import type { Index } from './schema.ts'

const living = 'deleted_at is null'

/**
 * The indexes of an object. A list is read in one of three orders of scope (everything, one's own, one's department) and sorted
 * by a declared key; each such order has its index, so that a page is read straight off it. Only = and < of plain types reach
 * an index under row level security, so arrays and json have none.
 */
export function indexesOf(registry: Registry, object: ResolvedObject): Index[] {
  const fields = Object.entries(object.allFields)
  return dedupe([
    ...fields.filter(([, field]) => field.sort === true).flatMap(([name]) => sortIndexes(registry, object, name)),
    ...fields.flatMap(([name, field]) => relationIndexes(object, name, field)),
    ...fields.filter(([, field]) => field.filter === true).flatMap(([name, field]) => filterIndex(registry, object, name, field)),
    ...fields.filter(([, field]) => field.unique === true).flatMap(([name, field]) => uniqueIndex(registry, object, name, field)),
    ...accessIndexes(object),
    ...slotIndexes(object),
    { name: boundName(object.table, 'bin'), columns: ['workspace_id', 'deleted_at', 'id'], where: 'deleted_at is not null' },
    { name: boundName(object.table, 'deleted_with'), columns: ['workspace_id', 'deleted_with'], where: 'deleted_with is not null' },
  ])
}

function sortIndexes(registry: Registry, { name: object, table, access }: ResolvedObject, name: string): Index[] {
  const column = sortColumn(registry, object, name)?.name
  if (column === undefined) return []
  const all = { name: boundName(table, column, 'all'), columns: ['workspace_id', column, 'id'], where: living }
  if (access === 'shared') return [all]
  const own = access === 'personal' ? 'owner_id' : 'access_owner_id'
  const ownIndex = { name: boundName(table, column, 'own'), columns: ['workspace_id', own, column, 'id'], where: living }
  if (access === 'personal') return [ownIndex]
  return [all, ownIndex, { name: boundName(table, column, 'department'), columns: ['workspace_id', 'access_department_id', column, 'id'], where: living }]
}

function relationIndexes({ table }: ResolvedObject, name: string, field: Field): Index[] {
  const column = snakeCase(name)
  if (field.type === 'relation' && field.writtenBy !== 'engine') return [{ name: boundName(table, column, 'id'), columns: ['workspace_id', `${column}_id`] }]
  if (field.type === 'target') return [{ name: boundName(table, column, 'id'), columns: ['workspace_id', `${column}_id`, `${column}_object`] }]
  return []
}

function filterIndex(registry: Registry, { name: object, table }: ResolvedObject, name: string, field: Field): Index[] {
  if (field.type === 'place') {
    // The box around a point: a band of latitudes, and within the index its part of longitudes.
    const parts = columnParts(registry, object, name)
    const degrees = ['_latitude', '_longitude'].flatMap((suffix) => parts.get(suffix)?.name ?? [])
    return [{ name: boundName(table, snakeCase(name), 'filter'), columns: ['workspace_id', ...degrees], where: living }]
  }
  const column = valueColumn(registry, object, name)?.name
  return column === undefined || field.type === 'relation' ? [] : [{ name: boundName(table, column, 'filter'), columns: ['workspace_id', column], where: living }]
}

function uniqueIndex(registry: Registry, { table, name: object }: ResolvedObject, name: string, field: Field): Index[] {
  const column = valueColumn(registry, object, name)?.name
  if (column === undefined) throw new Error(`${object}.${name} cannot be unique: ${field.type} has no comparable column.`)
  return [{ name: uniqueIndexName(table, column), columns: ['workspace_id', column], unique: true, where: living }]
}

/** By this name a conflict is told apart: it leads back to the field. */
export function uniqueIndexName(table: string, column: string): string {
  return boundName(table, column, 'unique')
}

/** A hand-over and a share reach all that follows a record through its root. */
function accessIndexes({ table, access, followsField }: ResolvedObject): Index[] {
  if (followsField === undefined) return []
  const root = { name: boundName(table, 'access_root'), columns: ['workspace_id', 'access_root_id'] }
  const assigned = typeof access === 'object' && access.assignee === true
  return assigned ? [root, { name: boundName(table, 'assignee'), columns: ['workspace_id', 'owner_id', 'id'], where: `${living} and owner_id is distinct from access_owner_id` }] : [root]
}

/** The first slots of each kind, over the rows that use them. A table of the pool may follow another record. */
function slotIndexes(object: ResolvedObject): Index[] {
  const { table, followsField } = object
  if (!isCustomizable(object)) return []
  const slots = slotKinds.flatMap((kind) => slotNames(kind).slice(0, slotCounts[kind].indexed).map((column): Index => ({ name: boundName(table, column, 'slot'), columns: ['workspace_id', column, 'id'], where: `${column} is not null` })))
  return isOwnObject(object) && followsField === undefined ? [...slots, { name: boundName(table, 'access_root'), columns: ['workspace_id', 'access_root_id'] }] : slots
}

function dedupe(indexes: readonly Index[]): Index[] {
  const seen = new Map<string, Index>()
  for (const index of indexes) if (!seen.has(index.name)) seen.set(index.name, index)
  return [...seen.values()]
}
