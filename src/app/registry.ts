import type { Access } from '../access/index.ts'
import type { ModelParts, Registry } from '../model/define/registry.ts'
import { actions } from '../model/actions/index.ts'
import type { Printer } from '../platform/pdf/index.ts'
import { objects } from '../model/objects/index.ts'
import { roles } from '../model/roles/index.ts'
import type { Implementation } from '../records/act/index.ts'
import type { NamedGuard, NamedRule } from '../records/write/index.ts'
import { allocationGuards } from '../rooms/allocation/index.ts'
import { doingGuards, doingRoom } from '../rooms/doing/index.ts'
import { countedWhereItIsQuick, insightActions, insightRules, marketShares, qualityGuard, type Warehouse } from '../rooms/insight/index.ts'
import { peopleGuards, peopleRoom, peopleRules } from '../rooms/people/index.ts'
import { partnerRules } from '../rooms/partners/index.ts'
import { scriptGuard } from '../rooms/telesales/index.ts'
import { commissionActions, confirmActions, contractActions, forecastActions, pricingActions, routeActions, salesRoom, targetActions } from '../rooms/sales/index.ts'

/** The list of everything that the program is made of: objects, verbs, roles. */
export const programParts: ModelParts = { objects, actions, roles }

/** The functions that the rooms give to the declared verbs; those of every record come with the engine. */
export function roomImplementations(given: { readonly access: Access; readonly registry: Registry; readonly printer: Printer; readonly warehouse: () => Warehouse | undefined }): readonly Implementation[] {
  return [...salesRoom.implementations, ...routeActions(given.registry), ...contractActions(given.registry), ...forecastActions(given.registry), ...targetActions(given.registry, marketShares(given.registry)), ...insightActions(given).map(countedWhereItIsQuick(given)), ...commissionActions(given.registry), ...pricingActions(given.registry), ...confirmActions(given.registry), ...doingRoom.implementations, ...peopleRoom(given).implementations]
}

/** Pure rules that objects name in their declaration, given by the rooms. */
export const roomRules: readonly NamedRule[] = [...insightRules, ...salesRoom.rules, ...peopleRules, ...partnerRules]

/** What no write may take away, named by objects in their declaration, given by the rooms. */
export const roomGuards: readonly NamedGuard[] = [scriptGuard, qualityGuard, ...doingGuards, ...peopleGuards, ...allocationGuards, ...salesRoom.guards]
