import { allocationActions } from './actions.ts'
import { assigningActions } from './assigning/actions.ts'
import { forgetAnswers, type TakenGiven, takenActions } from './taken/actions.ts'
import type { AssignGiven } from './assigning/assign.ts'
import { assignmentGuard } from './assigning/sound.ts'
import { assignmentTraceStore, assignmentTurnStore } from './assigning/store.ts'
import { forgetTraces } from './assigning/traces.ts'
import { type RefreshScores, scoringActions } from './scoring/actions.ts'
import { scoringGuards } from './scoring/sound.ts'
import { recordScoreStore } from './scoring/store.ts'
import { holdingGuard } from './limits.ts'
import { ruleActions, type RunRule } from './ruleActions.ts'
import { soundGuards } from './sound.ts'
import { forgetRuns, poolRunStore } from './sweep.ts'
import { forgetUse, poolClaimStore, poolViewStore } from './use.ts'
import { forgetWarnings, poolWarningStore } from './warn.ts'
import type { Transaction } from '../../platform/database/index.ts'

export { enterPool } from './enter.ts'
export { type AllocationGiven, followForAllocation } from './follow.ts'
export { type Holding, holdingOf } from './held.ts'
export { poolsOf } from './pools.ts'
export { myReturning, type Returning, returningOf } from './returning.ts'
export { refreshScores } from './scoring/refresh.ts'
export { sweep } from './sweep.ts'
export type { TakenNews } from './taken/actions.ts'
export { usedToday } from './use.ts'
export { type Warning, warnOwners } from './warn.ts'

/** The door of the room of allocation. */
export const allocationRoom = (given: AssignGiven & TakenGiven, runRule: RunRule, refresh: RefreshScores) => ({
  name: 'allocation',
  implementations: [...allocationActions, ...ruleActions(given.registry, runRule), ...assigningActions(given), ...scoringActions(given.registry, refresh), ...takenActions(given)],
})

/** What holds of whatever gives records away or keeps pools. */
export const allocationGuards = [holdingGuard, ...soundGuards, assignmentGuard, ...scoringGuards]

export const allocationStores = [poolClaimStore, poolViewStore, poolRunStore, poolWarningStore, assignmentTurnStore, assignmentTraceStore, recordScoreStore] as const

/** Each night: what is over is forgotten. */
export async function tidyAllocation(tx: Transaction, now: number): Promise<void> {
  await forgetUse(tx, now)
  await forgetRuns(tx, now)
  await forgetWarnings(tx, now)
  await forgetTraces(tx, now)
  await forgetAnswers(tx, now)
}
