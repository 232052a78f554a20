import type { LogLine, RuleStep } from '../../../model/define/automation.ts'
import type { Bench, Failure, Perform, Result, Subject } from './bench.ts'
import { notify, webhook } from './telling.ts'
import { approval, branch, forEach, wait } from './waiting.ts'
import { act, assign, create, set } from './writing.ts'

/** How it stands with a subject: at a step, waiting there, or over. */
export interface Walk extends Subject {
  readonly at: string | null
  readonly log: readonly LogLine[]
  readonly stop?: { readonly until: number; readonly watches: boolean; readonly waitsFor: string | null } | { readonly failed: Failure } | { readonly items: number }
}

/** How long steps are gone on with in one transaction, milliseconds; what is left comes in the next. */
const longest = 2000

/** How far one transaction goes: so many steps at most; to the end however long that takes, where nobody keeps how far it came. */
interface Reach { readonly most?: number; readonly toEnd?: boolean }

/** Goes on with all subjects, step after step, those at the same step together, until each waits or is over, or this transaction has done enough. */
export async function advance(bench: Bench, start: readonly Walk[], { most = Number.POSITIVE_INFINITY, toEnd = false }: Reach = {}): Promise<readonly Walk[]> {
  const began = performance.now()
  let walks = start
  for (let count = 0; ; count += 1) {
    const first = walks.find(({ at, stop }) => at !== null && stop === undefined)
    if (first?.at === null || first === undefined || count >= most || (!toEnd && performance.now() - began > longest)) return walks
    const step = bench.rule.steps.get(first.at)
    const standing = walks.filter(({ at, stop }) => at === first.at && stop === undefined)
    const results = step === undefined ? standing.map((): Result => ({ next: null })) : await perform(bench, step, standing)
    const moved = new Map(standing.map((walk, index) => [walk.key, moveOn(bench, walk, step, results[index] ?? { next: null })]))
    walks = walks.map((walk) => (walk.stop === undefined ? moved.get(walk.key) : undefined) ?? walk)
  }
}

const performers: { readonly [Kind in RuleStep['kind']]: Perform<Kind> } = { set, create, act, assign, notify, approval, webhook, wait, branch, forEach }

function perform(bench: Bench, step: RuleStep, subjects: readonly Subject[]): Promise<readonly Result[]> {
  switch (step.kind) {
    case 'set': return performers.set(bench, step, subjects)
    case 'create': return performers.create(bench, step, subjects)
    case 'act': return performers.act(bench, step, subjects)
    case 'assign': return performers.assign(bench, step, subjects)
    case 'notify': return performers.notify(bench, step, subjects)
    case 'approval': return performers.approval(bench, step, subjects)
    case 'webhook': return performers.webhook(bench, step, subjects)
    case 'wait': return performers.wait(bench, step, subjects)
    case 'branch': return performers.branch(bench, step, subjects)
    case 'forEach': return performers.forEach(bench, step, subjects)
  }
}

function moveOn({ now }: Bench, walk: Walk, step: RuleStep | undefined, result: Result): Walk {
  if (step === undefined) return { ...walk, at: null }
  const line = (state: LogLine['state'], told: Partial<LogLine> = {}): readonly LogLine[] => [...walk.log.filter((each) => each.step !== step.key || each.state !== 'waiting'), { ...told, step: step.key, kind: step.kind, state, at: new Date(now).toISOString() }]
  if ('failed' in result) return { ...walk, log: line('failed', { why: result.failed.why }), stop: { failed: result.failed } }
  if ('items' in result) return { ...walk, log: line('waiting', result.told), stop: { items: result.items } }
  if ('until' in result) return { ...walk, log: line('waiting', result.told), stop: { until: result.until, watches: result.watches === true, waitsFor: result.waitsFor ?? null } }
  return { ...walk, at: result.next, log: line(result.skipped === true ? 'skipped' : 'done', result.told), since: now, waitsFor: null }
}
