import { approvalImplementations, type ApprovalsGiven, flowGuard } from './approvals/index.ts'

export { approvalGate, type ApprovalNews, type ApprovalsGiven, countToApprove, FlowsKnown, readRequest, requestsIn, startApprovalWatch, type Tried, type Trial, tryFlow, waitingHere } from './approvals/index.ts'

/** The door of the automation room. */
export const automationRoom = (given: ApprovalsGiven) => ({
  name: 'automation',
  implementations: approvalImplementations(given),
})

/** What an approval flow must be to be kept. */
export const automationGuards = [flowGuard] as const
