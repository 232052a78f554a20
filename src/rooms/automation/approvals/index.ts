import type { Implementation } from '../../../records/act/index.ts'
import { approvalActions } from './actions.ts'
import type { ApprovalsGiven } from './ports.ts'

export { flowFrom, FlowsKnown } from './flows.ts'
export { approvalGate, heldByFlow } from './gate.ts'
export type { ApprovalNews, ApprovalsGiven } from './ports.ts'
export { flowGuard } from './sound.ts'
export { type Tried, tryFlow, type Trial } from './try.ts'
export { countToApprove, readRequest, requestsIn, waitingHere, waitingOf } from './view.ts'
export { startApprovalWatch } from './watch.ts'

export const approvalImplementations = (given: ApprovalsGiven): readonly Implementation[] => approvalActions(given)
