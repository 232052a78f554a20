import type { Implementation } from '../../../records/act/index.ts'
import { approvalActions } from './actions.ts'
import type { ApprovalsGiven } from './ports.ts'

export { FlowsKnown } from './flows.ts'
export { approvalGate } from './gate.ts'
export type { ApprovalNews, ApprovalsGiven } from './ports.ts'
export { flowGuard } from './sound.ts'
export { type Tried, tryFlow, type Trial } from './try.ts'
export { type Box, countToApprove, readRequest, requestsIn, type ShownRequest, waitingHere } from './view.ts'
export { type ApprovalWatch, startApprovalWatch } from './watch.ts'

export const approvalImplementations = (given: ApprovalsGiven): readonly Implementation[] => approvalActions(given)
