import type { Operator } from '../filter/filter.ts'

/**
 * Kinds of values that are compared alike. text: without regard to case. code: exactly. money: in base currency.
 * list: several texts. reference: a record's id. target: an object and an id. links: several of those.
 */
export type Family = 'text' | 'code' | 'clock' | 'number' | 'money' | 'date' | 'datetime' | 'boolean' | 'list' | 'place' | 'reference' | 'target' | 'links' | 'none'

const empties = ['isEmpty', 'isNotEmpty'] as const
const exact = ['equals', 'notEquals', 'in', 'notIn', ...empties] as const
const ordered = ['lessThan', 'atMost', 'moreThan', 'atLeast', 'between'] as const
const several = ['has', 'hasAny', 'hasAll', 'hasNone', ...empties] as const
const days = ['equals', 'notEquals', 'before', 'after', 'atMost', 'atLeast', 'between', 'during', 'inLast', 'inNext', 'olderThan', 'furtherThan', ...empties] as const

/** The operators that people expect for each kind of value. */
export const familyOperators: Readonly<Record<Family, readonly Operator[]>> = {
  text: [...exact, 'contains', 'notContains', 'startsWith', 'endsWith'],
  code: exact,
  clock: ['equals', 'notEquals', 'before', 'after', 'atMost', 'atLeast', 'between', ...empties],
  number: [...exact, ...ordered],
  money: ['equals', 'notEquals', ...ordered, ...empties],
  date: days,
  datetime: days,
  boolean: ['isTrue', 'isFalse', ...empties],
  list: several,
  place: ['within', ...empties],
  reference: exact,
  target: exact,
  links: several,
  none: [],
}

/** All operators of several families, each once. */
export function operatorsOf(...families: readonly Family[]): readonly Operator[] {
  return [...new Set(families.flatMap((family) => familyOperators[family]))]
}
