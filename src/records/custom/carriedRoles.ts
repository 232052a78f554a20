import { asText, type Json, type JsonObject } from '../../lib/json.ts'
import type { Registry } from '../../model/define/registry.ts'
import { isObject } from '../../model/fields/behaviour.ts'
import { same, type Stored } from '../write/record.ts'
import type { CarriedRole } from './carried.ts'

/** The name by which a role is known elsewhere. */
export function roleName({ values: { key, name } }: Stored): string {
  return typeof key === 'string' ? key : asText(name)
}

/** What a role may do with what the company made for itself, and what its holders see at the left. */
export function carriedRole(role: Stored): CarriedRole {
  const objects: Record<string, Json> = {}
  const fields: Record<string, Json> = {}
  for (const [name, right] of Object.entries(rightsOf(role))) {
    if (isOwn(name)) objects[name] = right
    else if (isObject(right) && isObject(right['fields'])) {
      const own = Object.entries(right['fields']).filter(([field]) => isOwn(field))
      if (own.length > 0) fields[name] = Object.fromEntries(own)
    }
  }
  const { navigation } = role.values
  // eslint-disable-next-line typescript/no-unsafe-type-assertion -- the rights were read by the schema when they were stored; the file's schema reads them again
  return { role: roleName(role), objects, fields, navigation: Array.isArray(navigation) ? navigation.filter((each) => typeof each === 'string') : null } as CarriedRole
}

/** What changes of a role so that it has the rights of the file; empty where it has them. Rights on all else stay as they are. */
export function roleChanges(registry: Registry, role: Stored, { objects, fields, navigation }: CarriedRole): JsonObject {
  const { permissions } = role.values
  const stored: JsonObject = isObject(permissions) ? permissions : {}
  const rights: Record<string, Json> = { ...rightsOf(role) }
  for (const [name, right] of Object.entries(objects)) if (isOwn(name) && registry.objects.has(name)) rights[name] = defined(right)
  for (const [name, own] of Object.entries(fields)) {
    if (!registry.objects.has(name)) continue
    const before = rights[name] ?? stored['otherwise'] ?? {}
    const known = isObject(before) && isObject(before['fields']) ? before['fields'] : {}
    rights[name] = { ...(isObject(before) ? before : {}), fields: { ...known, ...Object.fromEntries(Object.entries(own).filter(([field]) => isOwn(field))) } }
  }
  const permitted = stored['administrator'] === true ? stored : { ...stored, objects: rights }
  return {
    ...(same(permitted, stored) ? {} : { permissions: permitted }),
    ...(navigation === null || same(navigation, role.values['navigation'] ?? null) ? {} : { navigation }),
  }
}

function rightsOf({ values: { permissions } }: Stored): JsonObject {
  return isObject(permissions) && isObject(permissions['objects']) ? permissions['objects'] : {}
}

function isOwn(name: string): boolean {
  return /^x[A-Z]/.test(name)
}

function defined(right: CarriedRole['objects'][string]): Json {
  const { actions, fields, ...rest } = right
  return { ...rest, ...(actions === undefined ? {} : { actions }), ...(fields === undefined ? {} : { fields }) }
}
