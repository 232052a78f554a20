import type { Words } from '../../../lib/words.ts'
import type { Step } from '../../../model/define/approvalSteps.ts'
import type { StepState } from '../../../model/define/shownApproval.ts'

// The machine of an approval: pure, so that its properties can be proven. It knows keys, seats and people's ids, nothing else.

/** Somebody who is asked, and why it is them where somebody else would have been. */
export interface Called { readonly id: string; readonly because: readonly Words[] }

/** One of those whom a step names. Of several who hold a role the first to answer fills the seat. */
export interface Seat { readonly people: readonly Called[]; readonly decided?: { readonly by: string; readonly at: string; readonly remark: string | null } }

export interface StepRun extends Step {
  readonly state: StepState
  readonly seats: readonly Seat[]
}

/** The steps of a request at its beginning. @param holds the keys of those whose condition holds; the others are passed by. */
export function begin(steps: readonly Step[], holds: ReadonlySet<string>): readonly StepRun[] {
  return steps.map((step) => ({ ...step, state: holds.has(step.key) ? 'waiting' : 'skipped', seats: [] }))
}

const isOver = ({ state }: StepRun) => state === 'done' || state === 'skipped'

/** Steps that may begin now: all that stand before them are over. */
export function ready(runs: readonly StepRun[]): readonly StepRun[] {
  const over = new Set(runs.filter(isOver).map(({ key }) => key))
  return runs.filter(({ state, after }) => state === 'waiting' && after.every((key) => over.has(key)))
}

export function isDone(runs: readonly StepRun[]): boolean {
  return runs.every(isOver)
}

/** Opens a step with those who are asked in it, a seat for each approver that it names. */
export function opened(runs: readonly StepRun[], key: string, seats: readonly Seat[]): readonly StepRun[] {
  return changed(runs, key, (run) => ({ ...run, state: 'open', seats }))
}

/** The seats of an open step that are asked now: one after the other, or all that have not answered. */
export function asked({ state, rule, seats }: StepRun): readonly number[] {
  if (state !== 'open') return []
  const left = seats.flatMap(({ decided }, index) => (decided === undefined ? [index] : []))
  return rule === 'inOrder' ? left.slice(0, 1) : left
}

/** Seats in which this person is asked now. */
export function seatsOf(runs: readonly StepRun[], person: string): readonly { readonly key: string; readonly seat: number }[] {
  return runs.flatMap((run) => asked(run).filter((seat) => run.seats[seat]?.people.some(({ id }) => id === person) === true).map((seat) => ({ key: run.key, seat })))
}

/** A yes in one seat; the step is done with the first or the last of them, as it says. @throws Error for a seat that is not asked. */
export function approved(runs: readonly StepRun[], key: string, seat: number, decided: NonNullable<Seat['decided']>): readonly StepRun[] {
  return changed(runs, key, (run) => {
    if (!asked(run).includes(seat)) throw new Error(`Seat ${seat} of ${key} is not asked.`)
    const seats = run.seats.map((one, index) => (index === seat ? { ...one, decided } : one))
    const isOverNow = run.rule === 'any' || seats.every((one) => one.decided !== undefined)
    return { ...run, seats, state: isOverNow ? 'done' : 'open' }
  })
}

/** Others are asked in this seat from now on, instead of one person or of all. */
export function reseated(runs: readonly StepRun[], key: string, seat: number, people: readonly Called[]): readonly StepRun[] {
  return changed(runs, key, (run) => ({ ...run, seats: run.seats.map((one, index) => (index === seat ? { ...one, people } : one)) }))
}

function changed(runs: readonly StepRun[], key: string, change: (run: StepRun) => StepRun): readonly StepRun[] {
  return runs.map((run) => (run.key === key ? change(run) : run))
}
