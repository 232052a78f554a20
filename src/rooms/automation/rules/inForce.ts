import type { Registry } from '../../../model/define/registry.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Context } from '../../../records/context.ts'
import { plain, switchOff } from './begin.ts'
import type { RuleEngine, RulesGiven } from './ports.ts'
import type { ActiveRule } from './rule.ts'
import { ruleProblems } from './sound.ts'

/**
 * The eyes and hands of a rule at this moment. Undefined where its person is not there any more, or where it names what is not there any more
 * (a field or an object that the company retired): then it has just been switched off, and says why.
 */
export async function whoRuns(given: RulesGiven, engine: RuleEngine, tx: Transaction, rule: ActiveRule): Promise<Context | undefined> {
  const person = rule.person === null ? undefined : await given.contextOf(tx.workspaceId, rule.person)
  const because = person === undefined ? 'noPerson' : isSound(engine.stored, rule) ? undefined : 'unsound'
  if (because === undefined) return person
  await switchOff(given, engine, tx, rule.id, because)
  return undefined
}

const known = new WeakMap<Registry, Map<string, boolean>>()

/** Whether a rule still fits the model of its company, modules that rest included; looked at once for each version of both. */
function isSound(registry: Registry, { id, version, object, trigger, condition, steps }: ActiveRule): boolean {
  let judged = known.get(registry)
  if (judged === undefined) known.set(registry, judged = new Map<string, boolean>())
  const key = `${id} ${version}`
  let sound = judged.get(key)
  if (sound === undefined) judged.set(key, sound = ruleProblems(registry, { object, trigger: plain(trigger), condition: condition === undefined ? null : plain(condition), steps: plain(steps) }).length === 0)
  return sound
}
