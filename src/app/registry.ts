import { createRegistry, type Registry } from '../model/define/registry.ts'
import { actions } from '../model/actions/index.ts'
import { objects } from '../model/objects/index.ts'
import { roles } from '../model/roles/index.ts'
import type { Implementation } from '../records/act/index.ts'
import { salesRoom } from '../rooms/sales/index.ts'

/** The list of everything that the program is made of: objects, verbs, roles. */
export function programRegistry(): Registry {
  return createRegistry({ objects, actions, roles })
}

/** The functions that the rooms give to the declared verbs; those of every record come with the engine. */
export const roomImplementations: readonly Implementation[] = [...salesRoom.implementations]
