import type { Registry } from '../../model/define/registry.ts'
import { allocationActions } from './actions.ts'
import { holdingGuard } from './limits.ts'
import { ruleActions, type RunRule } from './ruleActions.ts'
import { soundGuards } from './sound.ts'
import { forgetRuns, poolRunStore } from './sweep.ts'
import { forgetUse, poolClaimStore, poolViewStore } from './use.ts'
import { forgetWarnings, poolWarningStore } from './warn.ts'
import type { Transaction } from '../../platform/database/index.ts'

export { enterPool } from './enter.ts'
export { poolsOf } from './pools.ts'
export { myReturning, type Returning, returningOf } from './returning.ts'
export { sweep } from './sweep.ts'
export { usedToday } from './use.ts'
export { type Warning, warnOwners } from './warn.ts'

/** The door of the room of allocation. */
export const allocationRoom = (registry: Registry, runRule: RunRule) => ({
  name: 'allocation',
  implementations: [...allocationActions, ...ruleActions(registry, runRule)],
})

/** What holds of whatever gives records away or keeps pools. */
export const allocationGuards = [holdingGuard, ...soundGuards]

export const allocationStores = [poolClaimStore, poolViewStore, poolRunStore, poolWarningStore] as const

/** Each night: what is over is forgotten. */
export async function tidyAllocation(tx: Transaction, now: number): Promise<void> {
  await forgetUse(tx, now)
  await forgetRuns(tx, now)
  await forgetWarnings(tx, now)
}
