import { goesBack } from './rules.ts'

/** A stage as the ways through a pipeline know it. */
export interface PassedStage { readonly id: string; readonly name: string; readonly kind: string; readonly order: number; readonly pipeline: string }

/** What one entry of the feed says of the way of a deal. */
export interface Step {
  readonly opportunity: string
  /** ISO instant. */
  readonly at: string
  readonly made?: { readonly stage: string; readonly status: string; /** The open stage from which it was closed before it came here. */ readonly closedFrom?: string; readonly createdAt: string; readonly closedAt?: string }
  readonly to?: string
  readonly status?: string
}
/** A stay in a stage that has not ended. */
export interface Stay { readonly id?: string; readonly opportunity: string; readonly stage: string; readonly enteredAt: string }
export interface Ended { readonly stay: Stay; readonly leftAt: string; readonly leftBy: string }
export interface Passed { /** Stays that begin, by the order in which they did; some have ended again already. */ readonly begun: readonly (Stay & { readonly leftAt?: string; readonly leftBy?: string })[]; readonly ended: readonly Ended[] }

/** How a stay ends that gives way to the next stage, or to a close. Pure. */
export function leavingBy(from: PassedStage | undefined, to: PassedStage | undefined, status: string | undefined): 'forward' | 'back' | 'won' | 'lost' {
  if (status === 'won' || to?.kind === 'won') return 'won'
  if (status === 'lost' || to?.kind === 'lost') return 'lost'
  if (from === undefined || to === undefined) return 'forward'
  return from.kind !== 'open' || goesBack(from, to) ? 'back' : 'forward'
}

/** The stays that these steps begin and end, given those that have not ended before. Pure; steps in the order of the feed. */
export function passedBy(steps: readonly Step[], open: readonly Stay[], stages: ReadonlyMap<string, PassedStage>): Passed {
  const current = new Map<string, Stay>(open.map((stay) => [stay.opportunity, stay]))
  const begun: (Stay & { leftAt?: string; leftBy?: string })[] = []
  const ended: Ended[] = []
  const end = (opportunity: string, leftAt: string, leftBy: string) => {
    const stay = current.get(opportunity)
    if (stay === undefined) return
    current.delete(opportunity)
    const ours = begun.find((each) => each === stay)
    // A close may be dated before the stay began, where it was entered later.
    const at = leftAt < stay.enteredAt ? stay.enteredAt : leftAt
    if (ours === undefined) ended.push({ stay, leftAt: at, leftBy })
    else Object.assign(ours, { leftAt: at, leftBy })
  }
  const begin = (opportunity: string, stage: string, enteredAt: string) => {
    if (!stages.has(stage) || current.get(opportunity)?.stage === stage) return
    const stay = { opportunity, stage, enteredAt }
    begun.push(stay)
    current.set(opportunity, stay)
  }
  for (const { opportunity, at, made, to, status } of steps) {
    if (made !== undefined) {
      const closing = made.status === 'won' || made.status === 'lost'
      if (closing && made.closedFrom !== undefined && made.closedFrom !== made.stage) {
        begin(opportunity, made.closedFrom, made.createdAt)
        end(opportunity, made.closedAt ?? made.createdAt, made.status)
      }
      begin(opportunity, made.stage, closing ? made.closedAt ?? made.createdAt : made.createdAt)
      continue
    }
    const from = stages.get(current.get(opportunity)?.stage ?? '')
    if (to !== undefined && to !== from?.id) {
      end(opportunity, at, leavingBy(from, stages.get(to), status))
      begin(opportunity, to, at)
    } else if (status === 'won' || status === 'lost') end(opportunity, at, status)
    else if (status === 'open' && from === undefined && to !== undefined) begin(opportunity, to, at)
  }
  return { begun, ended }
}
