import { permissionOn } from '../../../access/index.ts'
import type { Context } from '../../../records/context.ts'

/** Whether the person sees place or address of such records masked or not at all. */
export function addressHidden({ actor }: Context, object: string): boolean {
  if (actor.permissions.administrator === true) return false
  const { fields } = permissionOn(actor.permissions, object)
  return ['place', 'address'].some((name) => fields?.[name] === 'masked' || fields?.[name] === 'none')
}
