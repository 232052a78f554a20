import type { Json, JsonObject } from '../../../src/lib/json.ts'
import { dataScopes, type DataScope, type FieldRight, nothing, type ObjectPermission, type Permissions } from '../../../src/model/define/permission.ts'
import { isJsonObject } from '../../data/values.ts'

export const fieldRights: readonly FieldRight[] = ['edit', 'read', 'masked', 'none']
export const reaches = ['read', 'update', 'delete'] as const
export const switches = ['create', 'export', 'import'] as const

/** A role's rights out of its record; what is missing there is no right. */
export function readRights(value: Json | undefined): Permissions {
  const given = isJsonObject(value) ? value : {}
  const objects = isJsonObject(given['objects']) ? given['objects'] : {}
  return {
    ...(given['administrator'] === true ? { administrator: true } : {}),
    otherwise: permissionOf(given['otherwise']),
    objects: Object.fromEntries(Object.entries(objects).map(([name, permission]) => [name, permissionOf(permission)])),
  }
}

function permissionOf(value: Json | undefined): ObjectPermission {
  if (!isJsonObject(value)) return nothing
  const actions = isJsonObject(value['actions']) ? Object.fromEntries(Object.entries(value['actions']).map(([name, may]) => [name, may === true])) : undefined
  const fields = isJsonObject(value['fields']) ? Object.fromEntries(Object.entries(value['fields']).map(([name, right]) => [name, fieldRight(right)])) : undefined
  return {
    read: scope(value['read']), create: value['create'] === true, update: scope(value['update']), delete: scope(value['delete']), export: value['export'] === true, import: value['import'] === true,
    ...(actions === undefined ? {} : { actions }), ...(fields === undefined ? {} : { fields }),
  }
}

export function scope(value: Json | undefined): DataScope {
  return dataScopes.find((each) => each === value) ?? 'none'
}
export function fieldRight(value: Json | undefined): FieldRight {
  return fieldRights.find((each) => each === value) ?? 'none'
}

/** As the record keeps it: a field that may be edited and a verb that follows the right to change are not written down. */
export function writtenRights({ administrator, otherwise, objects }: Permissions): JsonObject {
  return { ...(administrator === true ? { administrator } : {}), otherwise: written(otherwise), objects: Object.fromEntries(Object.entries(objects).map(([name, permission]) => [name, written(permission)])) }
}

function written({ actions, fields, ...rest }: ObjectPermission): JsonObject {
  const narrowed = Object.fromEntries(Object.entries(fields ?? {}).filter(([, right]) => right !== 'edit'))
  return { ...rest, ...(actions === undefined || Object.keys(actions).length === 0 ? {} : { actions }), ...(Object.keys(narrowed).length === 0 ? {} : { fields: narrowed }) }
}
