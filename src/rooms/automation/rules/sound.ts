import { isUuid } from '../../../lib/ids.ts'
import { asText, type JsonObject } from '../../../lib/json.ts'
import { type FieldProblem, Problem } from '../../../lib/problem.ts'
import type { RuleStep } from '../../../model/define/automation.ts'
import { readRuleSteps, readTrigger } from '../../../model/define/readAutomation.ts'
import type { Registry } from '../../../model/define/registry.ts'
import { isAutomatable } from '../../../model/define/verbs.ts'
import { relatedUnder } from '../../../model/filter/path.ts'
import { guard, type Judged, type NamedGuard } from '../../../records/write/index.ts'
import { filterProblems, triggerProblems, verbProblems } from './fitting.ts'
import { personProblems, templateProblems, valueProblems } from './fittingValues.ts'
import { problem } from './unfit.ts'

const drawn = ['object', 'trigger', 'condition', 'steps'] as const

/**
 * What a rule must be to be kept: an object, a trigger, conditions and steps that fit it. And whoever changes what it does must be
 * the person with whose rights it does it, or the one would act by the rights of the other.
 */
export const ruleGuard: NamedGuard = guard('automationRule.sound', {
  concerns: ({ object, after }) => object === 'automationRule' && after !== undefined && after.living,
  look: async (_transaction, _changes, registry) => registry,
  judge: (registry, change, { userId }) => {
    const changed = drawn.filter((name) => isNew(change, name))
    const switchedOn = change.before !== undefined && change.before.values['active'] !== true && change.after?.values['active'] === true
    const problems = [...ownProblems(change, userId, switchedOn ? [...changed, 'active'] : changed), ...(changed.length > 0 || switchedOn ? ruleProblems(registry, change.after?.values ?? {}) : [])]
    return problems.length === 0 ? { state: registry } : { refused: unsound(problems) }
  },
})

export function unsound(problems: readonly FieldProblem[]): Problem {
  return new Problem({ kind: 'validation.failed', status: 422, title: { en: 'Some values are not valid.', zh: '部分内容无效。' }, fields: problems })
}

function isNew({ before, after }: Judged, name: string): boolean {
  return before === undefined || !before.living || JSON.stringify(before.values[name] ?? null) !== JSON.stringify(after?.values[name] ?? null)
}

function ownProblems({ before, after }: Judged, userId: string, changed: readonly string[]): FieldProblem[] {
  const holder = after?.values['rightsOf'] ?? null
  if (before === undefined || holder === userId || !isUuid(userId)) return []
  const message = { en: 'Only the person with whose rights it runs may change this. Take it over first.', zh: '仅其权限所属人员可以更改此项；请先接管规则。' }
  return changed.map((name) => ({ path: `/${name}`, rule: 'automationRule.own', message }))
}

/** All that is wrong with a rule as it stands, by path. */
export function ruleProblems(registry: Registry, values: JsonObject): readonly FieldProblem[] {
  const object = asText(values['object'])
  if (!registry.objects.has(object) || !isAutomatable(object)) return [problem('/object', { en: 'Rules cannot be made for this object.', zh: '该对象不支持自动化规则。' })]
  const trigger = readTrigger(values['trigger'])
  return [
    ...('problems' in trigger ? trigger.problems : triggerProblems(registry, object, trigger.trigger)),
    ...filterProblems(registry, object, values['condition'], '/condition'),
    ...stepsProblems(registry, object, values['steps']),
  ]
}

/** What is wrong with steps on records of the object. */
export function stepsProblems(registry: Registry, object: string, value: unknown): readonly FieldProblem[] {
  const read = readRuleSteps(value)
  if ('problems' in read) return read.problems
  const inside = insideOf(registry, object, read.steps)
  return read.steps.flatMap((step, index) => {
    const about = inside.get(step.key) ?? object
    return registry.objects.has(about) ? stepProblems(registry, about, step, `/steps/${index}`) : []
  })
}

/** Of the steps for each related record the object that they are about. */
export function insideOf(registry: Registry, object: string, steps: readonly RuleStep[]): ReadonlyMap<string, string> {
  const inside = new Map<string, string>()
  const byKey = new Map(steps.map((step) => [step.key, step]))
  const walk = (key: string | null | undefined, about: string): void => {
    const step = key === null || key === undefined ? undefined : byKey.get(key)
    if (step === undefined || inside.has(step.key)) return
    inside.set(step.key, about)
    walk(step.next, about)
    if (step.kind === 'branch') for (const way of step.ways) walk(way.next, about)
    if (step.kind === 'act') walk(step.otherwise, about)
  }
  for (const step of steps) if (step.kind === 'forEach') walk(step.each, relatedUnder(registry, object, step.over)?.object ?? '')
  return inside
}

function stepProblems(registry: Registry, object: string, step: RuleStep, at: string): readonly FieldProblem[] {
  switch (step.kind) {
    case 'set': return valueProblems(registry, object, { target: object, values: step.values, mode: 'update' }, `${at}/values`)
    case 'create': return registry.objects.has(step.object) && registry.object(step.object).writtenBy === undefined ? valueProblems(registry, object, { target: step.object, values: step.values, mode: 'create' }, `${at}/values`) : [problem(`${at}/object`, { en: 'Records of this kind cannot be made.', zh: '无法创建此类记录。' })]
    case 'act': return verbProblems(registry, object, step, at)
    case 'assign': return personProblems(registry, object, step.to, `${at}/to`)
    case 'notify': return [...step.to.flatMap((person, index) => personProblems(registry, object, person, `${at}/to/${index}`)), ...templateProblems(registry, object, step.text, `${at}/text`)]
    case 'approval': return Object.keys(step.input).length === 0 ? [] : valueProblems(registry, object, { values: step.input }, `${at}/input`)
    case 'webhook': return []
    case 'wait': return waitProblems(registry, object, step.until, `${at}/until`)
    case 'branch': return step.ways.flatMap((way, index) => filterProblems(registry, object, way.when, `${at}/ways/${index}/when`))
    case 'forEach': {
      const related = relatedUnder(registry, object, step.over)
      return related === undefined || !isAutomatable(related.object) ? [problem(`${at}/over`, { en: 'The object has no such list.', zh: '该对象没有此关联列表。' })] : filterProblems(registry, related.object, step.where, `${at}/where`)
    }
  }
}

function waitProblems(registry: Registry, object: string, until: Extract<RuleStep, { kind: 'wait' }>['until'], at: string): readonly FieldProblem[] {
  if ('when' in until) return filterProblems(registry, object, until.when, `${at}/when`)
  return 'date' in until ? triggerProblems(registry, object, { on: 'date', field: until.date, offset: until.offset }, `${at}/date`) : []
}
