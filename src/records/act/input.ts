import type { Json, JsonObject } from '../../lib/json.ts'
import type { FieldProblem } from '../../lib/problem.ts'
import type { ActionDefinition } from '../../model/define/action.ts'
import type { Field, Fields } from '../../model/define/field.ts'
import { isFieldRule, isWordValues } from '../../model/fields/behaviour.ts'
import { invalid, pointer, problemOf } from '../../model/fields/check.ts'
import { schemaOf } from '../../model/fields/index.ts'
import type { Context } from '../context.ts'
import { initialValue } from '../write/initial.ts'

/**
 * The input as the action's form declares it: unknown names refused, values checked and normalised, defaults filled in.
 * @throws Problem 422 naming each field and the rule that it broke.
 */
export function checkActionInput(action: ActionDefinition, input: JsonObject, context: Context): JsonObject {
  const fields: Fields = action.input ?? {}
  const problems: FieldProblem[] = []
  const values: Record<string, Json> = {}
  for (const name of Object.keys(input)) if (!Object.hasOwn(fields, name)) problems.push(problemOf(pointer(name), 'unknown'))
  for (const [name, field] of Object.entries(fields)) {
    const given = input[name] ?? initialValue(field, context)
    if (given === null) {
      if (field.required === true) problems.push(problemOf(pointer(name), 'required'))
      else if (Object.hasOwn(input, name)) values[name] = null
    } else {
      const checked = checkValue(name, field, given)
      if ('value' in checked) values[name] = checked.value
      else problems.push(...checked.problems)
    }
  }
  problems.push(...mismatched(fields, values))
  if (problems.length > 0) throw invalid(problems)
  return values
}

function checkValue(name: string, field: Field, given: Json): { readonly value: Json } | { readonly problems: readonly FieldProblem[] } {
  const result = schemaOf(field).safeParse(given)
  if (result.success) return { value: result.data }
  return {
    problems: result.error.issues.map((issue) => {
      const below = issue.path.map((step) => (typeof step === 'symbol' ? '' : step))
      const said: unknown = issue.code === 'custom' ? issue.params?.['values'] : undefined
      return problemOf(pointer(name, ...below), isFieldRule(issue.message) ? issue.message : 'pattern', isWordValues(said) && Object.keys(said).length > 0 ? said : undefined)
    }),
  }
}

/** Choices that do not go with the value that they depend on. */
function mismatched(fields: Fields, values: JsonObject): FieldProblem[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const value = values[name]
    if (field.type !== 'choice' || field.dependsOn === undefined || typeof value !== 'string') return []
    const on = values[field.dependsOn.field]
    const open = typeof on === 'string' && Object.hasOwn(field.dependsOn.choices, on) ? field.dependsOn.choices[on] : undefined
    return open?.includes(value) === true ? [] : [problemOf(pointer(name), 'dependsOn', { field: field.dependsOn.field })]
  })
}
