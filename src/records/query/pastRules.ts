import { Problem } from '../../lib/problem.ts'
import type { Words } from '../../lib/words.ts'
import type { Registry, ResolvedObject } from '../../model/define/registry.ts'
import type { Filter } from '../../model/filter/filter.ts'
import type { Context } from '../context.ts'
import type { AggregateQuery, ListQuery } from '../engine.ts'
import { operands } from './fields.ts'
import { parsedFilter } from './filter/index.ts'

const derived: ReadonlySet<string> = new Set(['rollup', 'formula', 'lookup', 'links'])

/** @returns the instant in canonical form. @throws Problem 422 when it is none. */
export function instantOf(asOf: string): string {
  const milliseconds = /^\d{4}-\d\d-\d\dT/.test(asOf) ? Date.parse(asOf) : Number.NaN
  if (Number.isNaN(milliseconds)) throw refused('/asOf', { en: 'This is not an instant.', zh: '这不是有效的时间点。' })
  return new Date(milliseconds).toISOString()
}

/** What can be asked of the past: the record's own stored fields. @returns the checked filter. */
export function checkPastQuestion(context: Context, registry: Registry, object: ResolvedObject, { filter, sort, search, bin, from }: Pick<ListQuery, 'filter' | 'sort' | 'search' | 'bin' | 'from'>): Filter | undefined {
  if (search !== undefined || bin === true || from !== undefined) throw refused('/asOf', { en: 'Search, bin and jump look at the present only.', zh: '搜索、回收站和跳转仅适用于当前数据。' })
  for (const { field } of sort ?? []) if (derived.has(object.allFields[field]?.type ?? '') || field === 'updatedAt') throw ownOnly('/sort')
  if (filter === undefined) return undefined
  const parsed = parsedFilter(context, registry, object, filter)
  checkOwn(object, parsed)
  return parsed
}

/** What can be summed up of the past: own fields, and formulas whose operands are own fields. */
export function checkPastFigures(object: ResolvedObject, { groupBy, measures }: Pick<AggregateQuery, 'groupBy' | 'measures'>): void {
  if (groupBy !== undefined && !isKnownThen(object, groupBy.field)) throw ownOnly('/groupBy')
  for (const { field } of measures) if (field !== undefined && !isKnownThen(object, field)) throw ownOnly('/measures')
}

/** Whether the feed knows what the field held: the record's own, and a formula of those (its result is kept with them). */
export function isKnownThen(object: ResolvedObject, name: string): boolean {
  const field = Object.hasOwn(object.allFields, name) ? object.allFields[name] : undefined
  // An unknown name is refused where fields are looked up, in words of its own.
  if (field === undefined) return true
  if (field.type === 'formula') return operands(field.expression).every((each) => each !== name && !each.includes('.') && isKnownThen(object, each))
  return !derived.has(field.type) && !['updatedAt', 'updatedBy', 'version'].includes(name)
}

function checkOwn(object: ResolvedObject, filter: Filter): void {
  if ('and' in filter) return filter.and.forEach((inner) => { checkOwn(object, inner) })
  if ('or' in filter) return filter.or.forEach((inner) => { checkOwn(object, inner) })
  if ('not' in filter) return checkOwn(object, filter.not)
  if (!('field' in filter) || filter.field.includes('.') || derived.has(object.allFields[filter.field]?.type ?? '') || ['updatedAt', 'updatedBy', 'version'].includes(filter.field)) throw ownOnly('/filter')
}

function ownOnly(path: string): Problem {
  return refused(path, { en: 'As of a past date, a list filters and sorts by the record\'s own fields only.', zh: '查看历史时点时，列表只能按记录自身字段筛选和排序。' })
}

function refused(path: string, message: Words): Problem {
  return new Problem({ kind: 'past-refused', status: 422, title: message, fields: [{ path, rule: 'asOf', message }] })
}
