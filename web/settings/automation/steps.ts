import { leadsTo } from '../../../src/model/define/readAutomation.ts'
import type { GivenValues, RuleStep } from '../../../src/model/define/automation.ts'
import type { Registry } from '../../../src/model/define/registry.ts'

// How the steps of a rule are changed while they are drawn. Pure: a step leads on by keys, and what nothing leads to any more goes.

export type StepKind = RuleStep['kind']
/** An end of a step that leads on: its `next`, or one of those beside it. */
export type Exit = 'next' | 'otherwise' | 'late' | 'each' | `way${number}`

export interface RuleContext { readonly registry: Registry; /** The object of the rule. */ readonly object: string; readonly today: string }

/** A key that no other step has. */
function freeKey(steps: readonly RuleStep[], count = steps.length + 1): string {
  const taken = new Set(steps.map(({ key }) => key))
  let number = count
  while (taken.has(`s${number}`)) number += 1
  return `s${number}`
}

/** New steps of a kind, the first of which is led to: a loop brings the first of its own steps along. */
function fresh(steps: readonly RuleStep[], kind: StepKind, next: string | null): readonly RuleStep[] {
  const key = freeKey(steps)
  const common = { key, next }
  const nothing: GivenValues = {}
  switch (kind) {
    case 'set': return [{ ...common, kind, values: nothing }]
    case 'create': return [{ ...common, kind, object: 'activity', values: nothing }]
    case 'act': return [{ ...common, kind, verb: '', input: nothing }]
    case 'assign': return [{ ...common, kind, to: { kind: 'owner' } }]
    case 'notify': return [{ ...common, kind, to: [{ kind: 'owner' }], text: '' }]
    case 'approval': return [{ ...common, kind, flow: '', input: nothing }]
    case 'webhook': return [{ ...common, kind, webhook: '' }]
    case 'wait': return [{ ...common, kind, until: { for: { amount: 1, unit: 'day' } } }]
    case 'branch': return [{ ...common, kind, ways: [{ label: 'A', when: { and: [] }, next }] }]
    case 'forEach': {
      const each = freeKey(steps, steps.length + 2)
      return [{ ...common, kind, over: '', most: 1000, each }, { key: each, next: null, kind: 'set', values: nothing }]
    }
  }
}

/** The first step that a new rule has. */
export const firstSteps = (): readonly RuleStep[] => fresh([], 'notify', null)

export function exitOf(step: RuleStep, exit: Exit): string | null {
  if (exit === 'next') return step.next
  if (exit === 'otherwise') return step.kind === 'act' || step.kind === 'approval' ? step.otherwise ?? null : null
  if (exit === 'late') return step.kind === 'wait' && 'when' in step.until ? step.until.late ?? null : null
  if (exit === 'each') return step.kind === 'forEach' ? step.each : null
  return step.kind === 'branch' ? step.ways[Number(exit.slice(3))]?.next ?? null : null
}

export function withExit(step: RuleStep, exit: Exit, to: string | null): RuleStep {
  if (exit === 'next') return { ...step, next: to }
  if (exit === 'otherwise') return step.kind === 'act' || step.kind === 'approval' ? { ...step, otherwise: to } : step
  if (exit === 'late') return step.kind === 'wait' && 'when' in step.until ? { ...step, until: { ...step.until, late: to } } : step
  if (exit === 'each') return step.kind === 'forEach' && to !== null ? { ...step, each: to } : step
  return step.kind === 'branch' ? { ...step, ways: step.ways.map((way, index) => (`way${index}` === exit ? { ...way, next: to } : way)) } : step
}

const changeStep = (steps: readonly RuleStep[], key: string, change: (step: RuleStep) => RuleStep): readonly RuleStep[] => steps.map((step) => (step.key === key ? change(step) : step))

/** Changes a step; what no way leads to any more goes with it. */
export function redrawn(steps: readonly RuleStep[], step: RuleStep): readonly RuleStep[] {
  return reachable(changeStep(steps, step.key, () => step))
}

/** A new step at an end of another (of none: before all), which leads on to what stood there. @returns with the new step's key. */
export function insertStep(steps: readonly RuleStep[], at: { readonly key: string; readonly exit: Exit } | undefined, kind: StepKind): { readonly steps: readonly RuleStep[]; readonly key: string } {
  const from = steps.find(({ key }) => key === at?.key)
  if (at === undefined || from === undefined) {
    const made = fresh(steps, kind, steps[0]?.key ?? null)
    return { steps: [...made, ...steps], key: made[0]?.key ?? '' }
  }
  const made = fresh(steps, kind, exitOf(from, at.exit))
  const key = made[0]?.key ?? ''
  return { steps: [...changeStep(steps, at.key, (step) => withExit(step, at.exit, key)), ...made], key }
}

/** Leads an end elsewhere; steps that nothing leads to any more go. */
export function leadStep(steps: readonly RuleStep[], key: string, exit: Exit, to: string | null): readonly RuleStep[] {
  return reachable(changeStep(steps, key, (step) => withExit(step, exit, to)))
}

/** Another kind of step in the same place. */
export function turnedInto(steps: readonly RuleStep[], key: string, kind: StepKind): readonly RuleStep[] {
  const before = steps.find((step) => step.key === key)
  if (before === undefined || before.kind === kind) return steps
  const [first, ...rest] = fresh(steps.filter((step) => step.key !== key), kind, before.next)
  if (first === undefined) return steps
  // The way of a fresh branch leads where the step led; the key stays, so that all that leads here still does.
  const turned: RuleStep = { ...first, key, ...(before.label === undefined ? {} : { label: before.label }) }
  return reachable([...changeStep(steps, key, () => turned), ...rest])
}

/** Whether a step may go: the only one may not, nor the last that is done for each record. */
export function mayRemove(steps: readonly RuleStep[], key: string): boolean {
  const step = steps.find((each) => each.key === key)
  return step !== undefined && (steps[0]?.key !== key || step.next !== null) && !(step.next === null && steps.some((each) => each.kind === 'forEach' && each.each === key))
}

/** Without the step: what led to it leads to what stood behind it. */
export function withoutStep(steps: readonly RuleStep[], key: string): readonly RuleStep[] {
  const gone = steps.find((step) => step.key === key)
  if (gone === undefined || !mayRemove(steps, key)) return steps
  const left = steps.filter((step) => step.key !== key).map((step) => exitsOf(step).reduce((at, exit) => (exitOf(at, exit) === key ? withExit(at, exit, gone.next) : at), step))
  const first = steps[0]?.key === key ? gone.next : steps[0]?.key
  return reachable([...left.filter((step) => step.key === first), ...left.filter((step) => step.key !== first)])
}

/** The ends of a step, in the order in which they are drawn. */
export function exitsOf(step: RuleStep): readonly Exit[] {
  if (step.kind === 'branch') return [...step.ways.map((_, index): Exit => `way${index}`), 'next']
  if (step.kind === 'forEach') return ['each', 'next']
  if (step.kind === 'act' || step.kind === 'approval') return ['next', 'otherwise']
  return step.kind === 'wait' && 'when' in step.until ? ['next', 'late'] : ['next']
}

function reachable(steps: readonly RuleStep[]): readonly RuleStep[] {
  const found = behind(steps, steps[0]?.key ?? '')
  return steps.filter(({ key }) => found.has(key))
}

/** The step and all that come after it. */
export function behind(steps: readonly RuleStep[], key: string): ReadonlySet<string> {
  const found = new Set<string>()
  const walk = (at: string) => {
    const step = steps.find((each) => each.key === at)
    if (step === undefined || found.has(at)) return
    found.add(at)
    for (const to of leadsTo(step)) walk(to)
  }
  walk(key)
  return found
}

/** Steps to which an end of this one may lead: none that leads back to it, and none across the border of a 'for each'. */
export function targetsFor(steps: readonly RuleStep[], key: string, exit: Exit): readonly RuleStep[] {
  const loopOf = loops(steps)
  const inside = exit === 'each' ? key : loopOf.get(key)
  return steps.filter((step) => !behind(steps, step.key).has(key) && loopOf.get(step.key) === inside)
}

/** Of the steps that are done for each record of a list the key of the step that does so. */
export function loops(steps: readonly RuleStep[]): ReadonlyMap<string, string> {
  return new Map(steps.flatMap((step) => (step.kind === 'forEach' ? [...behind(steps, step.each)].map((key): [string, string] => [key, step.key]) : [])))
}

/** The object whose record a step is about: the rule's, inside a 'for each' that of the list. */
export function aboutOf({ registry, object }: Pick<RuleContext, 'registry' | 'object'>, steps: readonly RuleStep[], key: string): string {
  const loop = steps.find((step) => step.key === loops(steps).get(key))
  const list = loop?.kind === 'forEach' ? registry.objects.get(object)?.inverses.get(loop.over)?.object : undefined
  return list ?? object
}
