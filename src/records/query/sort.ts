import type { Json } from '../../lib/json.ts'
import { Problem } from '../../lib/problem.ts'
import type { SortBy } from '../../model/define/object.ts'
import type { Registry, ResolvedObject } from '../../model/define/registry.ts'
import type { Context } from '../context.ts'
import { requireField } from './fields.ts'
import type { SortKey } from './keyset.ts'
import { jumpTo, sortColumnOf } from './reading.ts'

const mostKeys = 4
/** Newest first, where nothing is said. */
export const usualSort: readonly SortBy[] = [{ field: 'createdAt', descending: true }]

/** The columns that a list is sorted by; newest first where nothing is said. @throws Problem naming the field that will not do. */
export function sortKeys(context: Context, registry: Registry, object: ResolvedObject, sort: readonly SortBy[] | undefined): readonly SortKey[] {
  const asked = sort === undefined || sort.length === 0 ? usualSort : sort
  if (asked.length > mostKeys) throw notSortable(asked[mostKeys]?.field ?? '', { en: 'A list is sorted by four fields at most.', zh: '列表最多按四个字段排序。' })
  const keys = asked.map(({ field: name, descending }) => {
    requireField(context, registry, object, name, 'sort')
    const found = sortColumnOf(registry, object.name, name)
    if (found === undefined) throw notSortable(name, { en: 'A list cannot be sorted by {field}.', zh: '列表不能按{field}排序。' })
    return { ...found, nullable: !alwaysThere.has(name), descending: descending === true }
  })
  return keys.filter((key, index) => keys.findIndex(({ column }) => column === key.column) === index)
}

/** The value to which a jump goes, as the column of the first key holds it. */
export function jumpValue(context: Context, registry: Registry, object: ResolvedObject, sort: readonly SortBy[] | undefined, from: Json): unknown {
  const { field: name } = sort?.[0] ?? usualSort[0] ?? { field: 'createdAt' }
  requireField(context, registry, object, name, 'sort')
  const value = jumpTo(registry, object.name, name, from)
  if (value !== undefined) return value
  const message = { en: 'This is no value of {field} to jump to.', zh: '无法跳转：这不是{field}的有效值。' }
  throw new Problem({ kind: 'jump-invalid', status: 422, title: message, values: { field: name }, fields: [{ path: '/from', rule: 'type', message, values: { field: name } }] })
}

/** A required field may still be empty in records that are older than the rule. */
const alwaysThere = new Set(['createdAt', 'updatedAt', 'version'])

function notSortable(field: string, message: { readonly en: string; readonly zh: string }): Problem {
  return new Problem({ kind: 'not-sortable', status: 422, title: message, values: { field }, fields: [{ path: '/sort', rule: 'sort', message, values: { field } }] })
}
