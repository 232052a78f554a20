import { approvalImplementations, type ApprovalsGiven, flowGuard } from './approvals/index.ts'
import { ruleActions, ruleGuard } from './rules/index.ts'

export { automationStores, clearRuns, followForRules, type RulesGiven, startRuleClock, startRunner, tryRule } from './rules/index.ts'
export { approvalGate, type ApprovalNews, type ApprovalsGiven, countToApprove, FlowsKnown, readRequest, requestsIn, startApprovalWatch, type Tried, type Trial, tryFlow, waitingHere, waitingOf } from './approvals/index.ts'

/** The door of the automation room. */
export const automationRoom = (given: ApprovalsGiven) => ({
  name: 'automation',
  implementations: [...approvalImplementations(given), ...ruleActions],
})

/** What an approval flow and a rule must be to be kept. */
export const automationGuards = [flowGuard, ruleGuard] as const
