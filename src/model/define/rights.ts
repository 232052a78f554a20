import type { ActionDefinition } from './action.ts'
import { everything, type FieldRight, nothing, type ObjectPermission, type Permissions } from './permission.ts'

// What permissions say, for the server that decides and for the browser that offers no more than that.

/** What these permissions allow on an object. */
export function permissionOn(permissions: Permissions, object: string): ObjectPermission {
  if (permissions.administrator === true) return everything
  return Object.hasOwn(permissions.objects, object) ? permissions.objects[object] ?? nothing : permissions.otherwise
}

/** What documents and their lines tell of the cost of a product: nobody sees there what they may not see on the product. */
const tellsCost: ReadonlySet<string> = new Set(['quote.costTotal', 'quote.margin', 'quoteLine.cost', 'quoteLine.costTotal', 'quoteLine.margin',
  'order.costedLines', 'order.costTotal', 'order.costedTotal', 'order.grossProfit', 'order.margin', 'orderLine.cost', 'orderLine.costTotal', 'orderLine.margin'])

/** What these permissions allow on one field; a field that is not named stands open as far as the object does. */
export function fieldRightOn(permissions: Permissions, object: string, field: string): FieldRight {
  const own = namedRight(permissions, object, field)
  if (!tellsCost.has(`${object}.${field}`)) return own
  return namedRight(permissions, 'product', 'cost') === 'none' || namedRight(permissions, 'product', 'margin') === 'none' ? 'none' : own
}

function namedRight(permissions: Permissions, object: string, field: string): FieldRight {
  const { fields } = permissionOn(permissions, object)
  return fields !== undefined && Object.hasOwn(fields, field) ? fields[field] ?? 'none' : 'edit'
}

/** Whether the role may call the action at all; the right on the record comes on top. */
export function mayAct(permissions: Permissions, action: ActionDefinition, object: string): boolean {
  if (permissions.readOnly === true) return false
  if (permissions.administrator === true) return true
  // Asked of each role alone: one that refuses the verb must not take it from another that gives it, nor the rights of the
  // one open a verb that the other refuses.
  if (permissions.joinedFrom !== undefined) return permissions.joinedFrom.some((role) => mayAct(role, action, object))
  const permission = permissionOn(permissions, object)
  const verb = action.name.slice(action.name.indexOf('.') + 1)
  const said = permission.actions?.[verb]
  if (said !== undefined) return said
  if (action.administrator === true) return false
  if (action.kind === 'collection' && (action.right !== 'read' || action.reads !== true)) return permission.create
  if (action.right === 'read') return permission.read !== 'none'
  return action.right === 'delete' ? permission.delete !== 'none' : permission.update !== 'none'
}
