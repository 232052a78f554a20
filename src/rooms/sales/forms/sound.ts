import { type FieldProblem, Problem } from '../../../lib/problem.ts'
import type { Words } from '../../../lib/words.ts'
import { askedObject, questionProblems } from '../../../model/define/formQuestions.ts'
import { isOrigin } from '../../../model/define/publicForm.ts'
import type { Registry } from '../../../model/define/registry.ts'
import { guard, type Judged, type NamedGuard } from '../../../records/write/index.ts'

const looked = ['questions', 'origins', 'source', 'goesTo', 'assignee', 'pool', 'active'] as const

/** What a form must be to be kept: questions that a lead can answer, sites by their origin, a way that is there, somebody to go to. */
export const formGuard: NamedGuard = guard('leadForm.sound', {
  concerns: ({ object, before, after }) => object === 'leadForm' && after !== undefined && after.living && (before === undefined || !before.living || changed(before, after).length > 0),
  look: async (_transaction, _changes, registry) => registry,
  judge: (registry, { before, after }) => {
    const problems = after === undefined ? [] : problemsOf(registry, after.values, before === undefined || !before.living ? looked : changed(before, after))
    return problems.length === 0 ? { state: registry } : { refused: new Problem({ kind: 'validation.failed', status: 422, title: { en: 'Some values are not valid.', zh: '部分内容无效。' }, fields: problems }) }
  },
})

type State = NonNullable<Judged['after']>

function changed(before: State, after: State): readonly string[] {
  return looked.filter((name) => JSON.stringify(before.values[name] ?? null) !== JSON.stringify(after.values[name] ?? null))
}

function problemsOf(registry: Registry, values: State['values'], names: readonly string[]): readonly FieldProblem[] {
  const given = (name: string) => values[name] ?? null
  const origins = given('origins')
  const source = registry.field(askedObject, 'source')
  const channel = given('source')
  return [
    // A field may have become required since: whoever opens the form hears of it.
    ...(names.includes('questions') || (names.includes('active') && given('active') === true) ? questionProblems(registry, given('questions')) : []),
    ...(names.includes('origins') && origins !== null && !(Array.isArray(origins) && origins.length <= 20 && origins.every((each) => typeof each === 'string' && isOrigin(each)))
      ? [problem('/origins', { en: 'Give sites such as https://www.example.com, without a path, 20 at most.', zh: '请填写网站地址（如 https://www.example.com），不含路径，最多 20 个。' })] : []),
    ...(names.includes('source') && typeof channel === 'string' && source.type === 'choice' && !source.choices.includes(channel) ? [problem('/source', { en: 'There is no such source.', zh: '没有该来源渠道。' })] : []),
    ...(given('goesTo') === 'person' && given('assignee') === null ? [problem('/assignee', { en: 'Say who gets the leads.', zh: '请选择线索的负责人。' })] : []),
    ...(given('goesTo') === 'pool' && given('pool') === null ? [problem('/pool', { en: 'Say into which pool the leads go.', zh: '请选择线索进入的公海。' })] : []),
  ]
}

function problem(path: string, message: Words): FieldProblem {
  return { path, rule: 'leadForm.sound', message }
}
