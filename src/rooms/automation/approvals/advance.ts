import type { Approver } from '../../../model/define/approvalSteps.ts'
import { nobodyToApprove } from './errors.ts'
import { asked, type Called, opened, ready, type StepRun } from './rules.ts'

/** Opens every step that may begin, with those who are asked in it. @throws Problem 409 where nobody could say yes. */
export function advance(runs: readonly StepRun[], call: (approver: Approver) => readonly Called[]): readonly StepRun[] {
  let at = runs
  for (let next = ready(at); next.length > 0; next = ready(at)) {
    for (const { key, label, approvers } of next) {
      const seats = approvers.map((approver) => ({ people: call(approver) }))
      if (seats.some(({ people }) => people.length === 0)) throw nobodyToApprove(label)
      at = opened(at, key, seats)
    }
  }
  return at
}

/** One person asked in one seat. */
export interface Call extends Called { readonly key: string; readonly seat: number }

/** Everybody who is asked now. */
export function calls(runs: readonly StepRun[]): readonly Call[] {
  return runs.flatMap((run) => asked(run).flatMap((seat) => (run.seats[seat]?.people ?? []).map((called) => ({ ...called, key: run.key, seat }))))
}
