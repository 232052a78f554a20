import { useQuery } from '@tanstack/react-query'
import type { Json } from '../../src/lib/json.ts'
import type { SortBy, ViewDefinition } from '../../src/model/define/object.ts'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import type { Filter } from '../../src/model/filter/filter.ts'
import { listWords } from '../../src/model/words/ui/list.ts'
import { followWords } from '../../src/model/words/ui/follow.ts'
import { readFilter } from '../filter/tree.ts'
import { useRights } from '../data/me.ts'
import { rowsQuery } from '../data/records.ts'
import { isJsonObject, relatedOf, type Row, textOf, textsOf } from '../data/values.ts'
import { fieldNamed } from '../model.ts'
import { useSpeech } from '../words/language.tsx'
import { isUsable } from './usable.ts'

/** A view as the list uses it, whether declared or saved. */
export interface View {
  /** Its name, or the id of a saved one. */
  readonly key: string
  readonly label: string
  readonly kind: ViewDefinition['kind']
  readonly columns: readonly string[]
  readonly filter: Filter | undefined
  readonly sort: readonly SortBy[]
  readonly sum: string | undefined
  readonly lanes: string | undefined
  readonly date: string | undefined
  readonly opens?: boolean
  /** The record of a saved view. */
  readonly saved?: Row
}

/** The views of an object: those that it declares, then the saved ones that the person may see. */
export function useViews(object: ResolvedObject): readonly View[] {
  const { say } = useSpeech()
  const rights = useRights()
  const { data } = useQuery({ ...rowsQuery('savedView', { filter: { field: 'object', is: 'equals', value: object.name }, sort: [{ field: 'order' }], limit: 50 }), retry: false })
  const declared = (object.views ?? []).filter((view) => isUsable(view, object, rights)).map((view): View => ({
    key: view.name, label: say(view.label), kind: view.kind, columns: view.columns ?? defaultColumns(object), filter: view.filter, sort: view.sort ?? [], sum: view.sum, lanes: view.lanes, date: view.date, opens: view.opens === true,
  }))
  const views = declared.length > 0 ? declared : [{ key: 'all', label: say(listWords.everything), kind: 'list' as const, columns: defaultColumns(object), filter: undefined, sort: [], sum: undefined, lanes: undefined, date: undefined }]
  const followed = object.inverses.get('followers')?.object === 'follower' && rights.mayRead('follower') ? [followedView(object, say(followWords.byMe), views)] : []
  return [...views, ...followed, ...(data?.rows ?? []).map((row) => savedView(object, row))]
}

/** What the viewer asked to be told of. */
export const followedByMe: Filter = { some: 'followers', where: { and: [{ field: 'owner', is: 'equals', value: { viewer: 'me' } }, { field: 'state', is: 'equals', value: 'following' }] } }

/** Of every object whose records can be followed; laid out as its first list. */
function followedView(object: ResolvedObject, label: string, views: readonly View[]): View {
  const like = views.find(({ kind }) => kind === 'list')
  return { key: 'followed', label, kind: 'list', columns: like?.columns ?? defaultColumns(object), filter: followedByMe, sort: like?.sort ?? [], sum: like?.sum, lanes: undefined, date: undefined }
}

/** The view that an address names, else the one that a layout opens, else the first list. */
export function viewNamed(views: readonly View[], key: string | undefined): View | undefined {
  return views.find((view) => view.key === key) ?? views.find((view) => view.opens === true) ?? views.find((view) => view.kind === 'list') ?? views[0]
}

function savedView(object: ResolvedObject, row: Row): View {
  const query = isJsonObject(row['query']) ? row['query'] : {}
  const columns = textsOf(query['columns']).filter((name) => fieldNamed(object, name) !== undefined)
  const sort = Array.isArray(query['sort']) ? query['sort'] : []
  return {
    key: row.id, label: textOf(row['name']), kind: query['kind'] === 'board' ? 'board' : query['kind'] === 'calendar' && typeof query['date'] === 'string' ? 'calendar' : 'list',
    columns: columns.length > 0 ? columns : defaultColumns(object),
    filter: readFilter(query['filter']),
    sort: sort.flatMap((each: Json) => (isJsonObject(each) && typeof each['field'] === 'string' ? [{ field: each['field'], ...(each['descending'] === true ? { descending: true } : {}) }] : [])),
    sum: typeof query['sum'] === 'string' ? query['sum'] : undefined, lanes: typeof query['lanes'] === 'string' ? query['lanes'] : undefined, date: typeof query['date'] === 'string' ? query['date'] : undefined, saved: row,
  }
}

/** Where no view says: the title, then what the quick form asks for, then the owner. */
export function defaultColumns(object: ResolvedObject): readonly string[] {
  return [...new Set([object.title, ...(object.quick ?? Object.keys(object.fields).slice(0, 5)), 'owner'])].filter((name) => fieldNamed(object, name) !== undefined).slice(0, 8)
}

/** Whether the person made it. */
export function isOwn(view: View, userId: string): boolean {
  return view.saved !== undefined && relatedOf(view.saved['owner'])?.id === userId
}
