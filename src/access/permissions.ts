import { type DataScope, dataScopes, everything, type FieldRight, nothing, type ObjectPermission, type Permissions } from '../model/define/permission.ts'
import { permissionOn } from '../model/define/rights.ts'

export { fieldRightOn, mayAct, permissionOn } from '../model/define/rights.ts'

const fieldRights: readonly FieldRight[] = ['none', 'masked', 'read', 'edit']

/** Several roles of one person joined: of each right the widest. */
export function joinPermissions(all: readonly Permissions[]): Permissions {
  if (all.some((one) => one.administrator === true)) return { administrator: true, otherwise: everything, objects: {} }
  const [only] = all
  if (only !== undefined && all.length === 1) return only
  const names = new Set(all.flatMap((one) => Object.keys(one.objects)))
  const objects: Record<string, ObjectPermission> = {}
  for (const name of names) objects[name] = joinObjects(all.map((one) => permissionOn(one, name)))
  return { otherwise: joinObjects(all.map((one) => one.otherwise)), objects, joinedFrom: all }
}

/** What of these permissions changes nothing: no record is made, changed, removed or imported, and no verb is called. */
export function readingOnly(permissions: Permissions): Permissions {
  const reading = ({ read, export: exported, fields }: ObjectPermission): ObjectPermission => ({ ...nothing, read, export: exported, ...(fields === undefined ? {} : { fields }) })
  if (permissions.administrator === true) return { readOnly: true, otherwise: reading(everything), objects: {} }
  return { readOnly: true, otherwise: reading(permissions.otherwise), objects: Object.fromEntries(Object.entries(permissions.objects).map(([name, one]) => [name, reading(one)])) }
}

/** What of these permissions is about the named objects; of an administrator's no more than all rights on each of them. */
export function onObjects(permissions: Permissions, names: readonly string[]): Permissions {
  const { joinedFrom } = permissions
  return {
    otherwise: nothing, objects: Object.fromEntries(names.map((name) => [name, permissionOn(permissions, name)])),
    ...(joinedFrom === undefined ? {} : { joinedFrom: joinedFrom.map((one) => onObjects(one, names)) }),
  }
}

function joinObjects(all: readonly ObjectPermission[]): ObjectPermission {
  const widest = (scopes: readonly DataScope[]) => dataScopes[Math.max(0, ...scopes.map((scope) => dataScopes.indexOf(scope)))] ?? 'none'
  return {
    read: widest(all.map((one) => one.read)),
    create: all.some((one) => one.create),
    update: widest(all.map((one) => one.update)),
    delete: widest(all.map((one) => one.delete)),
    export: all.some((one) => one.export),
    import: all.some((one) => one.import),
    actions: joinActions(all),
    fields: joinFields(all.some((one) => one.read !== 'none') ? all.filter((one) => one.read !== 'none') : all),
  }
}

function joinActions(all: readonly ObjectPermission[]): Record<string, boolean> {
  const joined: Record<string, boolean> = {}
  for (const one of all) for (const [verb, allowed] of Object.entries(one.actions ?? {})) joined[verb] = allowed || joined[verb] === true
  return joined
}

function joinFields(all: readonly ObjectPermission[]): Record<string, FieldRight> {
  const joined: Record<string, FieldRight> = {}
  for (const name of new Set(all.flatMap((one) => Object.keys(one.fields ?? {})))) {
    const ranks = all.map((one) => fieldRights.indexOf(one.fields?.[name] ?? 'edit'))
    joined[name] = fieldRights[Math.max(...ranks)] ?? 'none'
  }
  return joined
}
