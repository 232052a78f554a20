import { infiniteQueryOptions, keepPreviousData, queryOptions, useQueryClient, type QueryClient } from '@tanstack/react-query'
import type { Json, JsonObject } from '../../src/lib/json.ts'
import type { SortBy } from '../../src/model/define/object.ts'
import type { Inverse } from '../../src/model/define/registry.ts'
import type { Filter } from '../../src/model/filter/filter.ts'
import { model } from '../model.ts'
import { request, type Waitable } from './client.ts'
import { refreshConfiguration } from './configuration.ts'
import { withReason } from './reason.ts'
import type { Row } from './values.ts'

export interface ListQuestion {
  readonly filter?: Filter | undefined
  readonly sort?: readonly SortBy[] | undefined
  readonly fields?: readonly string[] | undefined
  readonly search?: string | undefined
  readonly from?: Json | undefined
  readonly bin?: boolean | undefined
  readonly asOf?: string | undefined
  readonly limit?: number | undefined
  /** The public pool that is looked into; absent: what one sees anyway. */
  readonly pool?: string | undefined
}
export interface PageOfRows {
  readonly rows: readonly Row[]
  readonly next?: string
  /** Of a past instant: fields that were asked for and are not kept of the past. */
  readonly unavailable?: readonly string[]
}
export interface Counted { readonly count: number; readonly exact: boolean }
export interface Measure { readonly function: 'count' | 'sum' | 'average' | 'min' | 'max'; readonly field?: string }
export interface AggregateQuestion extends Pick<ListQuestion, 'filter' | 'search' | 'bin' | 'asOf' | 'pool'> {
  readonly groupBy?: { readonly field: string; readonly period?: 'day' | 'week' | 'month' | 'quarter' | 'year' }
  readonly measures: readonly Measure[]
}
export interface AggregateAnswer { readonly group: Json; readonly title?: string; readonly values: readonly (number | string | null)[] }

/** Under /api/v1. */
export const addressOf = (object: string) => `/${model.object(object).path}`
const compact = (question: object): JsonObject => JSON.parse(JSON.stringify({ ...question, pool: undefined, reason: undefined })) as JsonObject

/** Everything that was read of an object stands under ['records', object]: a change makes it stale at once. */
export const recordKeys = { of: (object: string) => ['records', object] as const }

/** @param first rows of the first page, where it is to be there before the others. */
export const listQuery = (object: string, question: ListQuestion, first?: number) => infiniteQueryOptions({
  queryKey: ['records', object, 'list', question],
  queryFn: ({ pageParam, signal }) => request<PageOfRows>(`${addressOf(object)}/query`, { body: { limit: 100, ...compact(question), ...(pageParam === '' ? (first === undefined ? {} : { limit: first }) : { cursor: pageParam }) }, asks: true, signal, pool: question.pool }),
  initialPageParam: '',
  getNextPageParam: (page) => page.next,
  placeholderData: keepPreviousData,
  staleTime: 15_000,
})

/** The first rows only, for cards and pickers. */
export const rowsQuery = (object: string, question: ListQuestion) => queryOptions({
  queryKey: ['records', object, 'rows', question],
  queryFn: ({ signal }) => request<PageOfRows>(`${addressOf(object)}/query`, { body: compact(question), asks: true, signal, pool: question.pool, kept: true }),
  staleTime: 15_000,
})

export const countQuery = (object: string, question: Pick<ListQuestion, 'filter' | 'search' | 'bin' | 'pool'>) => queryOptions({
  queryKey: ['records', object, 'count', question],
  queryFn: ({ signal }) => request<Counted>(`${addressOf(object)}/count`, { body: compact(question), asks: true, signal, pool: question.pool, kept: true }),
  staleTime: 30_000,
})

export const aggregateQuery = (object: string, question: AggregateQuestion) => queryOptions({
  queryKey: ['records', object, 'aggregate', question],
  queryFn: async ({ signal }) => (await request<{ readonly rows: readonly AggregateAnswer[] }>(`${addressOf(object)}/aggregate`, { body: compact(question), asks: true, signal, pool: question.pool, kept: true })).rows,
  staleTime: 30_000,
})

export const recordQuery = (object: string, id: string, pool?: string) => queryOptions({
  queryKey: pool === undefined ? ['records', object, 'one', id] : ['records', object, 'one', id, pool],
  queryFn: ({ signal }) => request<Row>(`${addressOf(object)}/${id}`, { signal, pool, kept: true }),
  staleTime: 15_000,
})

/** The first records on the other side of a relation. */
export function relatedQuestion({ field, kind }: Inverse, object: string, id: string) {
  const filter: Filter = kind === 'target' ? { field, is: 'equals', value: { object, id } } : kind === 'links' ? { field, is: 'has', value: id } : { field, is: 'equals', value: id }
  return { filter, limit: 5, sort: [{ field: 'createdAt', descending: true }] } as const
}

export interface DuplicateMatch {
  readonly object: string
  readonly id?: string
  readonly title: string
  /** With it one may ask the holder. */
  readonly ask?: string
  readonly reasons: readonly string[]
  readonly holder: { readonly kind: 'owner' | 'pool' | 'nobody' | 'bin'; readonly name?: string }
  readonly pool?: string
  readonly next: readonly ('open' | 'ask' | 'join' | 'claim' | 'restore')[]
}
/** 'Is this customer taken?', asked while typing. */
export const duplicatesQuery = (object: string, values: JsonObject) => queryOptions({
  queryKey: ['records', object, 'duplicates', values],
  queryFn: async ({ signal }) => (await request<{ readonly matches: readonly DuplicateMatch[] }>(`${addressOf(object)}/duplicates`, { body: { values }, asks: true, signal })).matches,
  staleTime: 60_000,
})

/** Whether writes of an object may wait for the network: what a company's settings are made of is changed in sight of the server. */
const waitsFor = (object: string, about: Omit<Waitable, 'object'>): Waitable | undefined => {
  const { trade, writtenBy } = model.object(object)
  return trade === 'settings' || writtenBy !== undefined ? undefined : { object, ...about }
}
/** @param again the request for approval of which this is the next round. */
export const createRecord = (object: string, values: JsonObject, again?: string) => request<Row>(addressOf(object), { body: values, again, waits: again === undefined ? waitsFor(object, { kind: 'create' }) : undefined })
export interface Change {
  /** Why, where it was asked for before. */
  readonly reason?: string | undefined
  /** The record as its author saw it: what differs from it when it is sent later is shown to them. */
  readonly before?: JsonObject
}
/** A step that needs a reason asks for it and goes on. */
export const updateRecord = (object: string, id: string, version: number, changes: JsonObject, { reason: given, before }: Change = {}) => withReason((reason = given) => request<Row>(`${addressOf(object)}/${id}`, {
  method: 'PATCH', body: changes, version, reason,
  waits: waitsFor(object, { kind: 'update', record: id, ...(before === undefined ? {} : { before: Object.fromEntries(Object.keys(changes).map((name) => [name, before[name] ?? null])) }) }),
}))
export const removeRecord = (object: string, id: string, version: number) => request<unknown>(`${addressOf(object)}/${id}`, { method: 'DELETE', version, waits: waitsFor(object, { kind: 'remove', record: id }) })
export interface Acted { readonly record?: Row; readonly result?: JsonObject; readonly undo?: string }
/** Runs a declared action: on a record by its id, on the collection without one. What only reads is a question, as a list is: it never waits to be sent. */
export const act = (object: string, verb: string, input: JsonObject, id?: string) => request<Acted>(`${addressOf(object)}${id === undefined ? '' : `/${id}`}/${kebab(verb)}`, { body: input, asks: model.actions.get(verb)?.reads === true, waits: mayWait(object, verb, id) })
/** A verb of the record's own object may wait; what shares, reveals, merges or tells a secret is done in sight of the server. */
function mayWait(object: string, verb: string, id: string | undefined): Waitable | undefined {
  const action = model.actions.get(verb)
  if (action?.on !== object || action.confidential === true || action.reads === true) return undefined
  if (id === undefined) return action.makes === true ? waitsFor(object, { kind: 'create', action: verb }) : undefined
  return waitsFor(object, { kind: 'act', record: id, action: verb })
}
export const undo = (object: string, token: string) => request<{ readonly undone: number; readonly left: readonly { readonly title: string }[] }>(`${addressOf(object)}/undo`, { body: { undo: token } })
export interface OfferedAction { readonly name: string; readonly verb: string; readonly allowed: boolean; readonly why?: string }
/** What may be done with a record now, and why not the rest. */
export const offeredQuery = (object: string, id: string) => queryOptions({
  queryKey: ['records', object, 'offered', id],
  queryFn: async () => (await request<{ readonly actions: readonly OfferedAction[] }>(`${addressOf(object)}/${id}/actions`, { kept: true })).actions,
})
/** 'lead.takeBack' -> 'take-back' */
export function kebab(verb: string): string {
  return verb.slice(verb.indexOf('.') + 1).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

export interface BulkRefusal { readonly id: string; readonly title: string; readonly why: string }
export interface BulkPreview { readonly count: number; readonly refused: readonly BulkRefusal[]; readonly sample: readonly Row[]; readonly effects?: readonly JsonObject[] }
export interface BulkDone { readonly done: number; readonly refused: readonly BulkRefusal[]; readonly undo?: string }
export interface BulkQuestion { readonly pool?: string | undefined; readonly ids?: readonly string[]; readonly filter?: Filter; readonly changes?: JsonObject; readonly action?: string; readonly input?: JsonObject; /** Why, where a step asks for it. */ readonly reason?: string | undefined }
export const previewBulk = (object: string, question: BulkQuestion) => request<BulkPreview>(`${addressOf(object)}/bulk`, { body: { ...compact(question), preview: true }, asks: true, pool: question.pool, reason: question.reason })
export const runBulk = (object: string, question: BulkQuestion) => request<BulkDone>(`${addressOf(object)}/bulk`, { body: compact(question), pool: question.pool, reason: question.reason })

export interface ChangeEntry { readonly kind: 'change'; readonly at: string; readonly id: string; readonly action: string; readonly actor: { readonly id: string; readonly name: string }; readonly reason?: string; readonly changes: readonly { readonly field: string; readonly before: Json; readonly after: Json }[] }
export interface RecordEntry { readonly kind: string; readonly at: string; readonly id: string; readonly record: Row }
export type TimelineEntry = ChangeEntry | RecordEntry
export const isRecordEntry = (entry: TimelineEntry): entry is RecordEntry => 'record' in entry
export const timelineQuery = (object: string, id: string, kinds: readonly string[] | undefined, pool?: string) => infiniteQueryOptions({
  queryKey: ['records', object, 'timeline', id, kinds, pool],
  queryFn: ({ pageParam, signal }) => request<{ readonly entries: readonly TimelineEntry[]; readonly next?: string }>(`${addressOf(object)}/${id}/timeline?${new URLSearchParams({ limit: '30', ...(kinds === undefined ? {} : { kinds: kinds.join(',') }), ...(pageParam === '' ? {} : { before: pageParam }) }).toString()}`, { signal, pool, kept: true }),
  initialPageParam: '',
  getNextPageParam: (page) => page.next,
})

/** After a write: what was read of the object, and of those that show it, is asked again. */
export function useRefresh(): (object: string) => Promise<void> {
  const client = useQueryClient()
  return (object) => refresh(client, object)
}
export async function refresh(client: QueryClient, object: string): Promise<void> {
  const { inverses, feeds } = model.object(object)
  const shownBy = [object, ...[...inverses.values()].map((inverse) => inverse.object), ...feeds.map((feed) => feed.parent)]
  await Promise.all([...new Set(shownBy)].map((name) => refreshObject(client, name)))
}

/** What was read of one object; the model too, where its records are what a company lays over it. */
export async function refreshObject(client: QueryClient, object: string): Promise<void> {
  const { configures, timeline } = model.objects.get(object) ?? {}
  // What hangs on records is shown on their timelines, whosever they are.
  const timelines = timeline === true ? [client.invalidateQueries({ predicate: ({ queryKey: [area, , part] }) => area === 'records' && part === 'timeline' })] : []
  await Promise.all([client.invalidateQueries({ queryKey: recordKeys.of(object) }), ...timelines, ...(configures === true ? [refreshConfiguration(client)] : [])])
}

/** What a verb that only reads tells of a record, asked anew with each version of it. @param also what else the answer follows. */
export const toldQuery = (object: string, verb: string, row: Row, also: readonly Json[] = []) => queryOptions({
  queryKey: [...recordKeys.of(object), verb, row.id, row.version, ...also], queryFn: async () => (await act(object, verb, {}, row.id)).result ?? {}, retry: false, staleTime: 60_000,
})
