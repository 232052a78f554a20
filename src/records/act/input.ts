import type { Json, JsonObject } from '../../lib/json.ts'
import { type FieldProblem, Problem } from '../../lib/problem.ts'
import type { WordValues } from '../../lib/words.ts'
import type { ActionDefinition } from '../../model/define/action.ts'
import type { Field, Fields } from '../../model/define/field.ts'
import { schemaOf } from '../../model/fields/index.ts'
import { type FieldRule, fieldRules } from '../../model/words/fieldRules.ts'
import type { Context } from '../context.ts'
import { initialValue } from './initial.ts'

/**
 * The input as the action's form declares it: unknown names refused, values checked and normalised, defaults filled in.
 * @throws Problem 422 naming each field and the rule that it broke.
 */
export function checkActionInput(action: ActionDefinition, input: JsonObject, context: Context): JsonObject {
  const fields: Fields = action.input ?? {}
  const broken: FieldProblem[] = []
  const values: Record<string, Json> = {}
  for (const name of Object.keys(input)) if (!Object.hasOwn(fields, name)) broken.push(problemAt(name.slice(0, 80), 'unknown'))
  for (const [name, field] of Object.entries(fields)) {
    const given = input[name] ?? initialValue(field, context)
    if (given === null) {
      if (field.required === true) broken.push(problemAt(name, 'required'))
      else if (Object.hasOwn(input, name)) values[name] = null
      continue
    }
    const { value, problems } = checkValue(name, field, given)
    broken.push(...problems)
    if (problems.length === 0) values[name] = value
  }
  if (broken.length > 0) throw new Problem({ kind: 'invalid', status: 422, title: { en: 'Some values are not valid.', zh: '部分内容无效。' }, fields: broken })
  return values
}

function checkValue(name: string, field: Field, given: Json): { readonly value: Json; readonly problems: readonly FieldProblem[] } {
  const result = schemaOf(field).safeParse(given)
  if (result.success) return { value: result.data, problems: [] }
  return {
    value: null,
    problems: result.error.issues.map((issue) => {
      const path = [name, ...issue.path].map(String).join('/')
      const said: unknown = issue.code === 'custom' ? issue.params?.['values'] : undefined
      return problemAt(path, isRule(issue.message) ? issue.message : 'pattern', isValues(said) ? said : {})
    }),
  }
}

function problemAt(path: string, rule: FieldRule, values: WordValues = {}): FieldProblem {
  return { path: `/${path}`, rule, message: fieldRules[rule], values }
}

function isRule(text: string): text is FieldRule {
  return Object.hasOwn(fieldRules, text)
}

function isValues(value: unknown): value is WordValues {
  return typeof value === 'object' && value !== null && Object.values(value).every((each) => typeof each === 'string' || typeof each === 'number')
}
