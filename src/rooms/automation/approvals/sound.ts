import { asText } from '../../../lib/json.ts'
import { type FieldProblem, isProblem, Problem } from '../../../lib/problem.ts'
import type { Words } from '../../../lib/words.ts'
import { readSteps, type Step } from '../../../model/define/approvalSteps.ts'
import { withForm } from '../../../model/define/form.ts'
import type { Registry } from '../../../model/define/registry.ts'
import { actsOnRecord, approvableVerbs } from '../../../model/define/verbs.ts'
import type { Filter } from '../../../model/filter/filter.ts'
import { parseFilter, type ParseOptions } from '../../../model/filter/parse.ts'
import { guard, type NamedGuard } from '../../../records/write/index.ts'
import { filterIn, textsIn } from './flows.ts'

const looked = ['object', 'verb', 'changedFields', 'condition', 'inputCondition', 'steps'] as const

/** What a flow must be to be kept: an object and one of its verbs, fields and conditions that it has, steps that hold together. */
export const flowGuard: NamedGuard = guard('approvalFlow.sound', {
  concerns: ({ object, before, after }) => object === 'approvalFlow' && after !== undefined && after.living
    && (before === undefined || !before.living || looked.some((name) => JSON.stringify(before.values[name] ?? null) !== JSON.stringify(after.values[name] ?? null))),
  look: async (_transaction, _changes, registry) => registry,
  judge: (registry, { after }) => {
    const problems = problemsOf(registry, after?.values ?? {})
    return problems.length === 0 ? { state: registry } : { refused: new Problem({ kind: 'validation.failed', status: 422, title: { en: 'Some values are not valid.', zh: '部分内容无效。' }, fields: problems }) }
  },
})

function problemsOf(registry: Registry, values: Readonly<Record<string, unknown>>): readonly FieldProblem[] {
  const name = asText(values['object'])
  const object = registry.objects.get(name)
  if (object === undefined) return [problem('/object', { en: 'There is no such object.', zh: '没有该对象。' })]
  const verb = asText(values['verb'])
  if (!approvableVerbs(registry, name).includes(verb)) return [problem('/verb', { en: 'This cannot be put under an approval on this object.', zh: '该对象的此操作不能设置审批。' })]
  const read = readSteps(values['steps'])
  if ('problems' in read) return read.problems
  const needsRecord = actsOnRecord(registry, verb)
  return [
    ...filterProblems(registry, name, values['condition'], '/condition', needsRecord),
    ...inputProblems(registry, verb, values['inputCondition'], '/inputCondition'),
    ...textsIn(values['changedFields']).filter((field) => !Object.hasOwn(object.fields, field)).map((field) => problem('/changedFields', { en: `There is no field ${field}.`, zh: `没有字段 ${field}。` })),
    ...read.steps.flatMap((step, index) => [...filterProblems(registry, name, step.when, `/steps/${index}/when`, needsRecord), ...inputProblems(registry, verb, step.whenInput, `/steps/${index}/whenInput`), ...approverProblems(registry, name, step, index)]),
  ]
}

function filterProblems(registry: Registry, object: string, value: unknown, at: string, needsRecord: boolean): readonly FieldProblem[] {
  const filter = filterIn(value)
  if (filter === undefined) return []
  if (!needsRecord) return [problem(at, { en: 'This verb acts on no record: it takes no condition.', zh: '该操作不针对单条记录，不能设置条件。' })]
  return parsed(registry, object, filter, { at })
}

/** Of the form of the verb: its own fields only, as what a record there is to be named for cannot be looked into before. */
function inputProblems(registry: Registry, verb: string, value: unknown, at: string): readonly FieldProblem[] {
  const filter = filterIn(value)
  if (filter === undefined) return []
  const action = registry.actions.get(verb)
  if (action?.input === undefined) return [problem(at, { en: 'This verb has no form: what is entered takes no condition.', zh: '该操作没有可填写的内容，不能按填写内容设置条件。' })]
  return parsed(withForm(registry, action), verb, filter, { at, mayFilter: (name, _field, operator) => name === verb && operator !== undefined })
}

function parsed(registry: Registry, object: string, filter: Filter, options: ParseOptions): readonly FieldProblem[] {
  try {
    parseFilter(registry, object, filter, options)
    return []
  } catch (error) {
    if (!isProblem(error)) throw error
    return error.details.fields ?? [problem(options.at ?? '', error.details.title)]
  }
}

function approverProblems(registry: Registry, object: string, { approvers }: Step, index: number): readonly FieldProblem[] {
  return approvers.flatMap((approver) => {
    if (approver.kind !== 'field') return []
    const field = registry.object(object).allFields[approver.field]
    return field?.type === 'relation' && field.to === 'user' ? [] : [problem(`/steps/${index}/approvers`, { en: `${approver.field} does not name a person.`, zh: `${approver.field} 不是人员字段。` })]
  })
}

function problem(path: string, message: Words): FieldProblem {
  return { path, rule: 'approvalFlow.sound', message }
}
