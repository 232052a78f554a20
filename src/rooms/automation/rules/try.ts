import { permissionOn } from '../../../access/index.ts'
import type { Json, JsonObject } from '../../../lib/json.ts'
import { isProblem, Problem } from '../../../lib/problem.ts'
import { asText, sameJson } from '../../../lib/json.ts'
import type { RuleStep, RuleTrial, RuleTried, TriedStep } from '../../../model/define/automation.ts'
import { readRuleSteps } from '../../../model/define/readAutomation.ts'
import { isAutomatable } from '../../../model/define/verbs.ts'
import { relatedUnder } from '../../../model/filter/path.ts'
import { runWords } from '../../../model/words/ui/automation.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { readWithin } from '../../../records/act/reading.ts'
import type { Context } from '../../../records/context.ts'
import type { Row } from '../../../records/engine.ts'
import { RolledBack } from '../../../records/write/rolled-back.ts'
import { filterIn } from '../approvals/flows.ts'
import { advance } from './advance.ts'
import type { Bench, Trial } from './bench.ts'
import { requestOf } from './causes.ts'
import { filterProblems } from './fitting.ts'
import { holding } from './holding.ts'
import type { RulesGiven } from './ports.ts'
import { stepsProblems, unsound } from './sound.ts'
import { relatedTo } from './waiting.ts'

const none = '00000000-0000-7000-8000-000000000000'
const mostItems = 5
/** Of the engine, which tell nothing of what a step does. */
const unsaid: ReadonlySet<string> = new Set(['version', 'updatedAt', 'updatedBy', 'masked'])

/**
 * What a rule would do with a record, step by step, with the tester's rights: everything is done and then taken back, so that nothing
 * is kept and nothing leaves the house. Waits are passed; what needs an answer ends it. @throws Problem 403, 404, 422
 */
export async function tryRule(given: RulesGiven, context: Context, trial: RuleTrial): Promise<RuleTried> {
  if (!permissionOn(context.actor.permissions, 'automationRule').create) throw new Problem({ kind: 'forbidden', status: 403, title: { en: 'Your role does not allow you to draw automation rules.', zh: '您的角色无权设置自动化规则。' } })
  const engine = await given.engineOf(context)
  const { registry } = engine
  if (!registry.objects.has(trial.object) || !isAutomatable(trial.object)) throw new Problem({ kind: 'unknown-object', status: 404, title: { en: 'Rules cannot be made for this object.', zh: '该对象不支持自动化规则。' } })
  const problems = [...filterProblems(registry, trial.object, trial.condition, '/condition'), ...stepsProblems(registry, trial.object, trial.steps)]
  const read = readRuleSteps(trial.steps)
  if (problems.length > 0 || 'problems' in read) throw unsound('problems' in read ? read.problems : problems)
  const own = await given.ownContextOf(context.workspaceId)
  const { idempotencyKey: _key, ...plain } = context
  try {
    return await given.database.transaction({ workspaceId: context.workspaceId }, async (tx) => {
      await readWithin(tx, registry, context, trial.object, trial.record)
      const found = await holding({ engine, tx, person: context }, trial.object, [trial.record], filterIn(trial.condition), [false, true])
      const bench: Bench = {
        given, engine, tx, zone: own.actor.zone, now: given.clock.now(), traceId: '', traces: [], afterwards: [], person: { ...plain, requestId: requestOf(none) }, trial: { shown: {} },
        rule: { ruleId: none, version: 1, name: '-', person: context.actor.userId, steps: new Map(read.steps.map((step) => [step.key, step])) },
      }
      const steps = await walk(bench, { object: trial.object, id: trial.record, at: read.steps[0]?.key ?? null })
      throw new RolledBack<RuleTried>({ applies: found.has(trial.record), steps })
    })
  } catch (error) {
    // eslint-disable-next-line typescript/no-unsafe-type-assertion -- thrown just above
    if (error instanceof RolledBack) return error.result as RuleTried
    throw error
  }
}

interface At { readonly object: string; readonly id: string; readonly at: string | null }

async function walk(bench: Bench, { object, id, at: start }: At): Promise<readonly TriedStep[]> {
  const tried: TriedStep[] = []
  for (let at = start; at !== null;) {
    const step = bench.rule.steps.get(at)
    if (step === undefined) return tried
    const trial: Trial = { shown: {} }
    const before = await readOrNothing(bench.tx, bench, object, id)
    const [after] = await advance({ ...bench, trial }, [{ runId: none, key: id, object, id, since: bench.now, waitsFor: null, at, log: [] }], { most: 1 })
    const line = after?.log.at(-1)
    if (after === undefined || line === undefined) return tried
    const { at: _at, people: _people, made: _made, ...told } = line
    const changes = changesBetween(before, await readOrNothing(bench.tx, bench, object, id))
    const items = step.kind === 'forEach' ? await itemsOf(bench, step, { object, id, at }) : undefined
    const { stop } = after
    const asksFirst = stop !== undefined && 'until' in stop && stop.waitsFor !== null
    tried.push({ ...told, ...(step.label === undefined ? {} : { label: step.label }), ...(changes.length === 0 ? {} : { changes }), ...trial.shown, ...(items === undefined ? {} : { items }), ...(asksFirst ? { why: runWords.notReached } : {}) })
    if (asksFirst || (stop !== undefined && 'failed' in stop)) return tried
    at = stop === undefined ? after.at : step.next
  }
  return tried
}

async function itemsOf(bench: Bench, step: Extract<RuleStep, { kind: 'forEach' }>, { object, id }: At): Promise<TriedStep['items']> {
  const related = relatedUnder(bench.engine.registry, object, step.over)
  if (related === undefined) return []
  const { ids } = await relatedTo(bench, { runId: none, key: id, object, id, since: bench.now, waitsFor: null }, step.over, related, step.where, Math.min(step.most, mostItems))
  const items: NonNullable<TriedStep['items']>[number][] = []
  for (const item of ids) {
    const row = await readOrNothing(bench.tx, bench, related.object, item)
    items.push({ object: related.object, id: item, title: asText(row?.[bench.engine.registry.object(related.object).title]), steps: await walk(bench, { object: related.object, id: item, at: step.each }) })
  }
  return items
}

async function readOrNothing(tx: Transaction, { engine, person }: Bench, object: string, id: string): Promise<Row | undefined> {
  try {
    return await readWithin(tx, engine.registry, person, object, id)
  } catch (error) {
    if (isProblem(error) && (error.details.status === 403 || error.details.status === 404)) return undefined
    throw error
  }
}

function changesBetween(before: JsonObject | undefined, after: JsonObject | undefined): readonly { readonly field: string; readonly before: Json; readonly after: Json }[] {
  if (before === undefined || after === undefined) return []
  return Object.keys(after).filter((name) => !unsaid.has(name) && !sameJson(before[name] ?? null, after[name] ?? null)).map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }))
}
