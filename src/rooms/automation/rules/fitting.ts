import { type FieldProblem, isProblem } from '../../../lib/problem.ts'
import type { RuleStep, Trigger } from '../../../model/define/automation.ts'
import type { Registry } from '../../../model/define/registry.ts'
import { automatableVerbs } from '../../../model/define/verbs.ts'
import { parseFilter } from '../../../model/filter/parse.ts'
import { filterIn } from '../approvals/flows.ts'
import { valueProblems } from './fittingValues.ts'
import { noField, problem } from './unfit.ts'

/** Whether a trigger fits its object. */
export function triggerProblems(registry: Registry, object: string, trigger: Trigger, at?: string): readonly FieldProblem[] {
  const { allFields } = registry.object(object)
  const fieldOf = (name: string) => (Object.hasOwn(allFields, name) ? allFields[name] : undefined)
  if (trigger.on === 'changed' || trigger.on === 'saved') return trigger.fields.flatMap(({ field }, index) => (fieldOf(field) === undefined ? [noField(`/trigger/fields/${index}/field`, field)] : []))
  if (trigger.on === 'acted') return registry.actionsOn(object).some(({ name, reads }) => name === trigger.verb && reads !== true) ? [] : [problem('/trigger/verb', { en: 'The object has no such action.', zh: '该对象没有此操作。' })]
  if (trigger.on !== 'date') return []
  const type = fieldOf(trigger.field)?.type
  return type === 'date' || type === 'datetime' ? [] : [problem(at ?? '/trigger/field', { en: 'Name a date or a moment that the record keeps.', zh: '请选择记录中的日期或时间字段。' })]
}

/** Whether the verb is one of the object's, and its form is filled with what it asks for. */
export function verbProblems(registry: Registry, object: string, step: Extract<RuleStep, { kind: 'act' }>, at: string): readonly FieldProblem[] {
  if (!automatableVerbs(registry, object).includes(step.verb)) return [problem(`${at}/verb`, { en: 'A rule cannot do this with such a record.', zh: '规则无法对此类记录执行该操作。' })]
  return valueProblems(registry, object, { values: step.input, form: registry.action(step.verb).input ?? {} }, `${at}/input`)
}

/** What a filter asks for that the object does not have. */
export function filterProblems(registry: Registry, object: string, value: unknown, at: string): readonly FieldProblem[] {
  const filter = filterIn(value)
  if (filter === undefined) return []
  try {
    parseFilter(registry, object, filter, { at })
    return []
  } catch (error) {
    if (!isProblem(error)) throw error
    return error.details.fields ?? [problem(at, error.details.title)]
  }
}
