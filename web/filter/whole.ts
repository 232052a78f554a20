import type { Filter } from '../../src/model/filter/filter.ts'
import { isValueless } from '../fields/shared/arity.ts'
import { allOf, isAnd, isField, isNot, isOr } from './tree.ts'

/** Whether every condition has the value that it needs. */
export function isWhole(filter: Filter): boolean {
  if (isAnd(filter)) return filter.and.length > 0 && filter.and.every(isWhole)
  if (isOr(filter)) return filter.or.length > 0 && filter.or.every(isWhole)
  if (isNot(filter)) return isWhole(filter.not)
  if (isField(filter)) return isValueless(filter.is) || (filter.value !== undefined && filter.value !== '' && !(Array.isArray(filter.value) && (filter.value.length === 0 || filter.value.includes(null))))
  return filter.where === undefined || isWhole(filter.where)
}

/** Groups and conditions that were begun and left empty are dropped. */
export function withoutEmpty(filter: Filter): Filter | undefined {
  if (isAnd(filter)) return allOf(filter.and.flatMap((part) => withoutEmpty(part) ?? []))
  if (isOr(filter)) {
    const parts = filter.or.flatMap((part) => withoutEmpty(part) ?? [])
    return parts.length > 1 ? { or: parts } : parts[0]
  }
  if (isNot(filter)) {
    const inner = withoutEmpty(filter.not)
    return inner === undefined ? undefined : { not: inner }
  }
  if (isField(filter)) return isWhole(filter) ? filter : undefined
  const { where, ...rest } = filter
  const inner = where === undefined ? undefined : withoutEmpty(where)
  return inner === undefined ? rest : { ...rest, where: inner }
}
