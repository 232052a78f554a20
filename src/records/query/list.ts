import { Problem } from '../../lib/problem.ts'
import type { SortBy } from '../../model/define/object.ts'
import type { Registry, ResolvedObject } from '../../model/define/registry.ts'
import { type Fragment, sql } from '../../platform/database/index.ts'
import type { Row as DatabaseRow } from '../../platform/database/statement.ts'
import type { Context } from '../context.ts'
import type { ListQuery, Page, Row } from '../engine.ts'
import { firstRows } from './branches.ts'
import type { Cursors, Position } from './cursor.ts'
import { type SortKey, orderBy, rangesAfter, rangesFrom, rangesOfAll } from './keyset.ts'
import { requireReading } from './scope.ts'
import { select } from './select.ts'
import { jumpValue, sortKeys, sortOf } from './sort.ts'
import { conditions } from './where.ts'

export const pageSize = { usual: 50, most: 200 } as const

/** A list page as one statement, and how its rows are read. */
export interface PagePlan {
  readonly statement: Fragment
  readonly read: (rows: readonly DatabaseRow[]) => Page
  readonly convert: (row: DatabaseRow) => Row
}

export interface ListDependencies { readonly registry: Registry; readonly cursors: Cursors }

/**
 * One page of a list. The text depends only on the shape of the question (fields, sort, operators, kind of scope), so that
 * the server plans it once; whoever asks and what for are parameters.
 * @param restrict further conditions on the records (alias t), from the search.
 * @throws Problem for unknown or forbidden fields, a foreign cursor, a limit out of range.
 */
export function planPage(context: Context, { registry, cursors }: ListDependencies, object: ResolvedObject, asked: ListQuery, restrict: readonly Fragment[] = []): PagePlan {
  requireReading(context, object)
  const sort = sortOf(context, registry, object, asked)
  const query: ListQuery = { ...asked, sort }
  const limit = limitOf(query.limit)
  const keys = sortKeys(context, registry, object, sort, query.filter)
  const selection = select(context, registry, object, { fields: query.fields, alias: 'p' })
  const question = questionText(context, object, query)
  const rows = firstRows(
    { context, object, where: [...conditions(context, registry, object, query), ...restrict], columns: [...new Set([...selection.columns, ...keys.map(({ column }) => column)])] },
    keys, rangesOf(keys, context, registry, object, query, cursors, question), limit + 1,
  )
  const own = [...selection.columns.map((column) => sql.identifier('p', column)), ...selection.computed, ...keys.map((key, index) => sql`p.${sql.identifier(key.column)}::text as ${sql.identifier(`k${index}`)}`)]
  return {
    statement: sql`select ${sql.join(own)} from (${rows}) p order by ${orderBy(keys, 'p')}`,
    convert: selection.convert,
    read(found) {
      const shown: Row[] = found.slice(0, limit).map((row) => selection.convert(row))
      const last = found.length > limit ? found[limit - 1] : undefined
      if (last === undefined) return { rows: shown }
      return { rows: shown, next: cursors.write(positionOfRow(last, keys.length), question) }
    },
  }
}

/** The rows of a page with their places in its order, for whoever merges others in. */
export function rowsOf({ convert }: PagePlan, found: readonly DatabaseRow[], keys: number): { readonly row: Row; readonly position: Position }[] {
  return found.map((row) => ({ row: convert(row), position: positionOfRow(row, keys) }))
}

function positionOfRow(row: DatabaseRow, keys: number): Position {
  return { id: String(row['id']), keys: Array.from({ length: keys }, (_, index) => textOrNull(row[`k${index}`])) }
}

function rangesOf(keys: readonly SortKey[], context: Context, registry: Registry, object: ResolvedObject, query: ListQuery, cursors: Cursors, question: string): readonly Fragment[] {
  if (query.cursor !== undefined) {
    const position = cursors.read(query.cursor, question)
    return rangesAfter(keys, { ...position, keys: keys.map((_, index) => position.keys[index] ?? null) }, 't')
  }
  const [key] = keys
  const first = query.sort?.[0]
  if (query.from === undefined || query.from === null || key === undefined || first === undefined) return rangesOfAll(keys, 't')
  return rangesFrom(key, jumpValue(context, registry, object, first.field, query.from), 't')
}

export function limitOf(limit: number | undefined): number {
  if (limit === undefined) return pageSize.usual
  if (Number.isSafeInteger(limit) && limit >= 1 && limit <= pageSize.most) return limit
  const message = { en: 'A page has {least} to {most} rows.', zh: '每页 {least} 至 {most} 行。' }
  const values = { least: 1, most: pageSize.most }
  throw new Problem({ kind: 'limit-out-of-range', status: 422, title: message, values, fields: [{ path: '/limit', rule: 'range', message, values }] })
}

/** What a cursor belongs to: it continues this question of this workspace only. */
export function questionText(context: Context, object: ResolvedObject, { filter, sort, search, bin, asOf }: ListQuery): string {
  return JSON.stringify([context.workspaceId, object.name, filter ?? null, normalSort(sort), search ?? '', bin === true, asOf ?? ''])
}

function normalSort(sort: readonly SortBy[] | undefined): unknown {
  return (sort ?? []).map(({ field, descending }) => [field, descending === true])
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
