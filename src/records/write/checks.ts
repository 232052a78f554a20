import type { FieldProblem } from '../../lib/problem.ts'
import { checkChoices, invalid } from '../../model/fields/check.ts'
import type { Change } from './change.ts'
import { factsOf } from './conditions.ts'
import { checkFieldRules, checkWay } from './fieldRules.ts'
import { wrongTransition } from './problems.ts'
import { same } from './record.ts'
import { addProblems, allChanges, type Work } from './work.ts'

/** What the record as a whole must hold to: choices that go together, declared ways from state to state, the room's rules. */
export function checkRecords(work: Work): void {
  for (const change of allChanges(work)) {
    const { object, before, after } = change
    if (after === undefined || change.derived || after.deletedAt !== null) continue
    const touched = (name: string) => before === undefined || !same(before.values[name] ?? null, after.values[name] ?? null)
    if (before !== undefined) addProblems(work, change, checkChoices(object, after.values).filter(({ path }) => touched(path.slice(1)) || dependsOnTouched(change, path.slice(1), touched)))
    if (work.as === undefined || work.as.rights === 'caller') addProblems(work, change, checkTransition(work, change))
    addProblems(work, change, checkFieldRules(work, change, touched))
    for (const name of object.rules ?? []) {
      const check = work.dependencies.rules.get(name)
      if (check === undefined) throw new Error(`${object.name} names the rule ${name}, which has no function.`)
      addProblems(work, change, check(before?.values, after.values, factsOf(work.context)))
    }
  }
}

function dependsOnTouched({ object }: Change, name: string, touched: (name: string) => boolean): boolean {
  const field = object.allFields[name]
  return field?.type === 'choice' && field.dependsOn !== undefined && touched(field.dependsOn.field)
}

/** A person moves a record along its declared ways only; a new one begins where it may begin or one step on. Verbs and imports are free. */
function checkTransition(work: Work, { object, before, after }: Change): readonly FieldProblem[] {
  const { as } = work
  const { state, fields } = object
  if (state === undefined || after === undefined || as !== undefined) return []
  const initial = fields[state.field]?.default
  const from = before === undefined ? initial : before.values[state.field] ?? initial
  const to = after.values[state.field] ?? null
  if (typeof from !== 'string' || from === to || to === null) return []
  const allowed = Object.hasOwn(state.transitions, from) ? state.transitions[from] ?? [] : []
  if (typeof to !== 'string' || !allowed.includes(to)) return [wrongTransition(`/${state.field}`, from, allowed)]
  return checkWay(work, state, { object, after, from, to })
}

/** @throws Problem 422 with all that was found. */
export function requireNoProblems(work: Work): void {
  const problems = [...work.problems.values()].flat()
  if (problems.length > 0) throw invalid(problems)
}
