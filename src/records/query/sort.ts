import type { Json } from '../../lib/json.ts'
import { Problem } from '../../lib/problem.ts'
import type { SortBy } from '../../model/define/object.ts'
import type { Filter } from '../../model/filter/filter.ts'
import type { Registry, ResolvedObject } from '../../model/define/registry.ts'
import type { Context } from '../context.ts'
import type { ListQuery } from '../engine.ts'
import { readableFields, requireField } from './fields.ts'
import type { SortKey } from './keyset.ts'
import { jumpTo, sortColumnOf } from './reading.ts'

const mostKeys = 4
/**
 * The order of a list: as asked; where nothing is said, newest first, and in the bin what was thrown away last. Whoever may not
 * read that date gets the order of the names, or of the ids, which everybody sees: an order must not tell what is hidden.
 */
export function sortOf(context: Context, registry: Registry, object: ResolvedObject, { sort, bin }: Pick<ListQuery, 'sort' | 'bin'>): readonly SortBy[] {
  if (sort !== undefined && sort.length > 0) return sort
  const readable = readableFields(context, object, registry)
  const usual = bin === true ? 'deletedAt' : 'createdAt'
  if (readable.get(usual) === 'read') return [{ field: usual, descending: true }]
  return readable.get(object.title) === 'read' && object.allFields[object.title]?.sort === true ? [{ field: object.title }] : []
}

/** The columns that a list is sorted by, none for the order of the ids. What the filter asks to be there is never looked for among those without it. @throws Problem naming the field that will not do. */
export function sortKeys(context: Context, registry: Registry, object: ResolvedObject, asked: readonly SortBy[], filter?: Filter | null): readonly SortKey[] {
  if (asked.length > mostKeys) throw notSortable(asked[mostKeys]?.field ?? '', { en: 'A list is sorted by four fields at most.', zh: '列表最多按四个字段排序。' })
  const keys = asked.map(({ field: name, descending }) => {
    requireField(context, registry, object, name, 'sort')
    const found = sortColumnOf(registry, object.name, name)
    if (found === undefined) throw notSortable(name, { en: 'A list cannot be sorted by {field}.', zh: '列表不能按{field}排序。' })
    // Of scores only: what a related record sorts by may be empty although the relation is not.
    return { ...found, nullable: !alwaysThere.has(name) && !(found.emptyLast === true && isFilled(name, filter)), descending: descending === true }
  })
  return keys.filter((key, index) => keys.findIndex(({ column }) => column === key.column) === index)
}

/** The value to which a jump goes, as the column of the first key holds it. */
export function jumpValue(context: Context, registry: Registry, object: ResolvedObject, name: string, from: Json): unknown {
  requireField(context, registry, object, name, 'sort')
  const value = jumpTo(registry, object.name, name, from)
  if (value !== undefined) return value
  const message = { en: 'This is no value of {field} to jump to.', zh: '无法跳转：这不是{field}的有效值。' }
  throw new Problem({ kind: 'jump-invalid', status: 422, title: message, values: { field: name }, fields: [{ path: '/from', rule: 'type', message, values: { field: name } }] })
}

const filling: ReadonlySet<string> = new Set(['isNotEmpty', 'moreThan', 'lessThan', 'atLeast', 'atMost', 'between'])
/** Whether the filter leaves nothing that has no value of the field. */
function isFilled(name: string, filter: Filter | null | undefined): boolean {
  if (filter === null || filter === undefined) return false
  if ('and' in filter) return filter.and.some((each) => isFilled(name, each))
  return 'field' in filter && filter.field === name && filling.has(filter.is)
}

/** A required field may still be empty in records that are older than the rule. */
const alwaysThere = new Set(['createdAt', 'updatedAt', 'version'])

function notSortable(field: string, message: { readonly en: string; readonly zh: string }): Problem {
  return new Problem({ kind: 'not-sortable', status: 422, title: message, values: { field }, fields: [{ path: '/sort', rule: 'sort', message, values: { field } }] })
}
