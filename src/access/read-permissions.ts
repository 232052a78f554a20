import { z } from 'zod'
import { everything, nothing, type Permissions } from '../model/define/permission.ts'

const scope = z.enum(['none', 'own', 'department', 'below', 'all']).catch('none')
const right = z.boolean().catch(false)
/** What is not understood gives no right: a stored role of a newer or older program never widens. */
const objectPermission = z.object({
  read: scope,
  create: right,
  update: scope,
  delete: scope,
  export: right,
  import: right,
  actions: z.record(z.string(), right).optional().catch({}),
  fields: z.record(z.string(), z.enum(['none', 'masked', 'read', 'edit']).catch('none')).optional(),
}).catch(nothing)
const permissions = z.object({
  administrator: z.boolean().optional().catch(false),
  otherwise: objectPermission,
  objects: z.record(z.string(), objectPermission).catch({}),
})

/** A role's permissions as stored, with everything refused that is missing or unknown. */
export function readPermissions(stored: unknown): Permissions {
  const read = permissions.safeParse(stored)
  if (!read.success) return { otherwise: nothing, objects: {} }
  const { administrator, otherwise, objects } = read.data
  if (administrator === true) return { administrator, otherwise: everything, objects: {} }
  return {
    otherwise: withoutUndefined(otherwise),
    objects: Object.fromEntries(Object.entries(objects).map(([name, each]) => [name, withoutUndefined(each)])),
  }
}

function withoutUndefined({ actions, fields, ...rest }: z.infer<typeof objectPermission>) {
  return { ...rest, ...(actions === undefined ? {} : { actions }), ...(fields === undefined ? {} : { fields }) }
}
