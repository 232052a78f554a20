import { cancelRun, forgetLoop, retryRun, takeOverRule } from '../../../model/actions/automation.ts'
import { implement, type Implementation } from '../../../records/act/index.ts'
import { cancelTurn, retryTurn } from './byHand.ts'

export const ruleActions: readonly Implementation[] = [
  implement(takeOverRule, ({ context }) => Promise.resolve({ changes: { rightsOf: context.actor.userId, stoppedBecause: null } })),
  implement(forgetLoop, () => Promise.resolve({ changes: { loop: null, loopAt: null } })),
  implement(retryRun, retryTurn),
  implement(cancelRun, cancelTurn),
]
