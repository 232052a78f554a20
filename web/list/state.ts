import { useNavigate } from '@tanstack/react-router'
import { startOfDate, addDays } from '../../src/lib/calendar.ts'
import type { SortBy } from '../../src/model/define/object.ts'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import type { Filter } from '../../src/model/filter/filter.ts'
import type { ListQuestion } from '../data/records.ts'
import { useRights } from '../data/me.ts'
import { fieldNamed } from '../model.ts'
import { type Pool, shownBefore, usePool } from '../pools/data.ts'
import { poolView } from '../pools/view.ts'
import { useSpeech } from '../words/language.tsx'
import { type ListSearch, readSort, writeSort } from './search.ts'
import { useViews, type View, viewNamed } from './views.ts'

export interface ListState {
  readonly object: ResolvedObject
  readonly views: readonly View[]
  readonly view: View
  /** The public pool whose records are listed. */
  readonly pool: Pool | undefined
  readonly search: ListSearch
  readonly columns: readonly string[]
  readonly filter: Filter | undefined
  readonly sort: readonly SortBy[]
  readonly question: ListQuestion
  /** Whether the address differs from the view that it names. */
  readonly changed: boolean
  readonly setFilter: (filter: Filter | undefined) => void
  readonly setSort: (sort: readonly SortBy[]) => void
  readonly setColumns: (columns: readonly string[]) => void
  readonly change: (change: Partial<Record<keyof ListSearch, unknown>>) => void
  readonly choose: (view: string) => void
}

/** What a list shows: the view that its address names, with what the address changes of it. */
export function useListState(object: ResolvedObject, search: ListSearch): ListState {
  const views = useViews(object)
  const navigate = useNavigate()
  const rights = useRights()
  const pool = usePool(object, search.pool)
  const { formats, say } = useSpeech()
  const named = search.pool === undefined ? viewNamed(views, search.view) ?? emptyView : poolView(object, pool, say)
  const view = named.kind === 'board' && search.lanes !== undefined && search.lanes !== named.lanes && fieldNamed(object, search.lanes) !== undefined ? { ...named, lanes: search.lanes } : named
  const visible = (name: string) => fieldNamed(object, name) !== undefined && rights.field(object.name, name) !== 'none' && shownBefore(pool, name) !== 'none'
  const asked = search.columns?.split(',').filter(visible)
  const columns = asked !== undefined && asked.length > 0 ? asked : view.columns.filter(visible)
  const filter = search.filter ?? view.filter
  const sort = readSort(search.sort) ?? view.sort
  // The feed knows what was written, not what was computed from it: the past is sorted and shown by own fields.
  const past = search.asOf !== undefined
  const shown = past ? columns.filter((name) => isOwn(object, name)) : columns
  const ordered = past ? sort.filter(({ field }) => isOwn(object, field)) : sort
  const go = (next: ListSearch) => void navigate({ to: '/$objects', params: { objects: object.path }, search: next })
  const change = (changes: Partial<Record<keyof ListSearch, unknown>>) => {
    const merged: Record<string, unknown> = { ...search, ...changes }
    go(Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined)))
  }
  return {
    object, views, view, pool, search, columns: shown, filter, sort: ordered,
    question: {
      filter: isNothing(filter) ? undefined : filter, sort: ordered.length > 0 ? ordered : undefined, fields: fieldsFor(object, shown), search: search.search, bin: search.bin, from: search.from, pool: search.pool,
      asOf: search.asOf === undefined ? undefined : new Date(startOfDate(addDays(search.asOf, 1), formats.zone) - 1).toISOString(),
    },
    changed: search.filter !== undefined || search.sort !== undefined || search.columns !== undefined || view !== named,
    setFilter: (next) => change({ filter: next ?? (view.filter === undefined ? undefined : { and: [] }) }),
    setSort: (next) => change({ sort: writeSort(next), from: undefined }),
    setColumns: (next) => change({ columns: next.join(',') }),
    change,
    choose: (key) => go(key.startsWith('pool ') ? { pool: key.slice(5) } : { view: key }),
  }
}

function isOwn(object: ResolvedObject, name: string): boolean {
  const type = fieldNamed(object, name)?.type
  return type !== 'rollup' && type !== 'lookup' && type !== 'formula'
}

/** No condition at all; { and: [] } in an address drops the view's own. */
export function isNothing(filter: Filter | undefined): boolean {
  return filter === undefined || ('and' in filter && filter.and.length === 0)
}

/** The columns, and what rows need besides: the title, a phone to call on a phone, the state for its tone. */
function fieldsFor(object: ResolvedObject, columns: readonly string[]): readonly string[] {
  const units = columns.flatMap((name) => { const field = fieldNamed(object, name); return field?.type === 'number' && field.unitOf !== undefined ? [field.unitOf] : [] })
  const phone = Object.entries(object.fields).find(([, field]) => field.type === 'phone')?.[0]
  return [...new Set([object.title, ...columns, ...units, ...(phone === undefined ? [] : [phone]), ...(object.state === undefined ? [] : [object.state.field])])]
}

const emptyView: View = { key: '', label: '', kind: 'list', columns: [], filter: undefined, sort: [], sum: undefined, lanes: undefined, date: undefined }
