import type { Field } from '../define/field.ts'
import { behaviourOf } from '../fields/index.ts'
import type { FilterRule } from '../words/filterRules.ts'
import type { Asked, Comparison } from './comparison.ts'
import { askDate } from './dates.ts'
import type { Operator } from './filter.ts'
import { askNumber, askOneOf, askPlace, askSeveral, askText } from './values.ts'
import type { FilterViewer } from './viewer.ts'

/** The operators that say the opposite of another. */
const opposites: Partial<Readonly<Record<Operator, Operator>>> = {
  notEquals: 'equals', notIn: 'in', isEmpty: 'isNotEmpty', notContains: 'contains', hasNone: 'hasAny',
}

/**
 * What an operator with its value asks of a field (a result, see resultField), or the rule that the value breaks. The operator
 * must be one that the field's type offers.
 */
export function asked(field: Field, operator: Operator, value: unknown, viewer: FilterViewer): Asked | FilterRule {
  if (!behaviourOf(field).operators.includes(operator)) return 'operator'
  const opposite = opposites[operator]
  const comparison = comparisonOf(field, opposite ?? operator, value, viewer)
  return typeof comparison === 'string' ? comparison : { comparison, negated: opposite !== undefined }
}

function comparisonOf(field: Field, operator: Operator, value: unknown, viewer: FilterViewer): Comparison | FilterRule {
  if (operator === 'isNotEmpty' || operator === 'isTrue' || operator === 'isFalse') {
    if (value !== undefined && value !== null) return 'noValue'
    return operator === 'isNotEmpty' ? { ask: 'present' } : { ask: 'truth', value: operator === 'isTrue' }
  }
  if (operator === 'has' || operator === 'hasAny' || operator === 'hasAll') return askSeveral(field, operator, value, viewer)
  if (operator === 'contains' || operator === 'startsWith' || operator === 'endsWith') return askText(field, operator, value)
  return operator === 'within' ? askPlace(value) : byFamily[behaviourOf(field).family](field, operator, value, viewer)
}

type Ask = (field: Field, operator: Operator, value: unknown, viewer: FilterViewer) => Comparison | FilterRule
const none: Ask = () => 'operator'

/** Equality and order, by the kind of value. */
const byFamily: Readonly<Record<ReturnType<typeof behaviourOf>['family'], Ask>> = {
  text: askOneOf, code: askOneOf, reference: askOneOf, target: askOneOf,
  number: askNumber, money: askNumber, clock: askNumber,
  date: askDate, datetime: askDate,
  boolean: none, list: none, place: none, links: none, none,
}
