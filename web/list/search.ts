import type { SortBy } from '../../src/model/define/object.ts'
import type { Filter } from '../../src/model/filter/filter.ts'
import { readFilter } from '../filter/tree.ts'

/** What of a list stands in its address, so that it can be shared. What is absent is as the view says. */
export interface ListSearch {
  /** The name of a declared view, or the id of a saved one. */
  readonly view?: string
  readonly filter?: Filter
  /** '-amount,name' */
  readonly sort?: string
  /** 'name,amount' */
  readonly columns?: string
  readonly search?: string
  readonly bin?: true
  /** The id of the public pool whose records are listed. */
  readonly pool?: string
  /** YYYY-MM-DD */
  readonly asOf?: string
  /** Start at this first sort value: a letter. */
  readonly from?: string
  /** YYYY-MM-DD: the day around which a calendar is drawn; absent: today. */
  readonly day?: string
  /** A board of only what has stood still for too long. */
  readonly stalled?: true
  /** The field that makes the lanes of a board, where it is not the view's. */
  readonly lanes?: string
  /** A calendar of one week; absent: of a month. */
  readonly span?: 'week' | 'day' | 'team'
}

/** Reads the search part of an address; what is no part of it is dropped. An empty and-filter says 'no condition at all'. */
export function listSearch(search: Record<string, unknown>): ListSearch {
  const text = (name: string) => (typeof search[name] === 'string' && search[name] !== '' ? { [name]: search[name] } : {})
  const filter = readFilter(search['filter'])
  return {
    ...text('view'), ...text('sort'), ...text('columns'), ...text('search'), ...text('from'), ...text('pool'), ...text('lanes'),
    ...(typeof search['asOf'] === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(search['asOf']) ? { asOf: search['asOf'] } : {}),
    ...(typeof search['day'] === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(search['day']) ? { day: search['day'] } : {}),
    ...(search['span'] === 'week' || search['span'] === 'day' || search['span'] === 'team' ? { span: search['span'] } : {}),
    ...(filter === undefined ? {} : { filter }),
    ...(search['bin'] === true ? { bin: true as const } : {}),
    ...(search['stalled'] === true ? { stalled: true as const } : {}),
  }
}

/** '-amount,name' as the API's list of fields. */
export function readSort(text: string | undefined): readonly SortBy[] | undefined {
  if (text === undefined) return undefined
  return text.split(',').filter((part) => part !== '' && part !== '-').map((part) => (part.startsWith('-') ? { field: part.slice(1), descending: true } : { field: part }))
}

export function writeSort(sort: readonly SortBy[]): string {
  return sort.map(({ field, descending }) => (descending === true ? `-${field}` : field)).join(',')
}
