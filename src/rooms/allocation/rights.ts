import { fieldRightOn, mayAct, permissionOn } from '../../access/index.ts'
import { type FieldRight, nothing, type ObjectPermission, type Permissions } from '../../model/define/permission.ts'
import type { Registry } from '../../model/define/registry.ts'
import { narrower } from './rules.ts'

/** What a pool leaves of the rights over its records. */
export interface Shown { readonly object: string; readonly fieldsBeforeClaim: Readonly<Record<string, 'masked' | 'none'>>; /** How many records one may look at in a day; null: any number. */ readonly viewsPerDay: number | null }

/**
 * The rights with which somebody looks into a pool: its records are read, with its masks upon those of the roles (a head sees the
 * fields whole), and only verbs of pools are called on them. Of other objects only what all may read anyway, whose titles stand
 * on the records. Where views are counted nothing is taken out as a file, but by heads.
 */
export function rightsInPool(registry: Registry, permissions: Permissions, { object, fieldsBeforeClaim, viewsPerDay }: Shown, isHead: boolean): Permissions {
  const own = permissionOn(permissions, object)
  const { allFields } = registry.object(object)
  const fields: Record<string, FieldRight> = {}
  for (const name of Object.keys(allFields)) fields[name] = narrower(fieldRightOn(permissions, object, name), isHead ? 'edit' : Object.hasOwn(fieldsBeforeClaim, name) ? fieldsBeforeClaim[name] ?? 'none' : 'edit')
  const actions = Object.fromEntries(registry.actionsOn(object).map((action) => [action.name.slice(action.name.indexOf('.') + 1), action.through === 'pool' && mayAct(permissions, action, object)]))
  const objects: Record<string, ObjectPermission> = {}
  for (const { name, access } of registry.objects.values()) if (access === 'shared') objects[name] = { ...nothing, ...readingOf(permissionOn(permissions, name)) }
  objects[object] = { ...nothing, read: 'own', export: own.export && (isHead || viewsPerDay === null), fields, actions }
  return { otherwise: nothing, objects, ...(permissions.readOnly === true ? { readOnly: true } : {}) }
}

function readingOf({ read, fields }: ObjectPermission): Partial<ObjectPermission> {
  return { read, ...(fields === undefined ? {} : { fields }) }
}
