import type { Operator } from '../../../src/model/filter/filter.ts'

const withoutValue: ReadonlySet<Operator> = new Set(['isEmpty', 'isNotEmpty', 'isTrue', 'isFalse'])
const withSeveral: ReadonlySet<Operator> = new Set(['in', 'notIn', 'hasAny', 'hasAll', 'hasNone'])

/** Whether the operator stands alone. */
export function isValueless(operator: Operator): boolean {
  return withoutValue.has(operator)
}
/** Whether it takes a list of values. */
export function isSeveral(operator: Operator): boolean {
  return withSeveral.has(operator)
}
