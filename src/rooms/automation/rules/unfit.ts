import type { FieldProblem } from '../../../lib/problem.ts'
import type { Words } from '../../../lib/words.ts'

export function noField(path: string, field: string): FieldProblem {
  return { path, rule: 'automationRule.sound', message: { en: 'There is no field {name}.', zh: '没有字段 {name}。' }, values: { name: field } }
}

export function problem(path: string, message: Words): FieldProblem {
  return { path, rule: 'automationRule.sound', message }
}
