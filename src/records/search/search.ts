import type { Json } from '../../lib/json.ts'
import type { Registry, ResolvedObject } from '../../model/define/registry.ts'
import { type Database, sql } from '../../platform/database/index.ts'
import { appendEntries } from '../../platform/feed/index.ts'
import type { Context } from '../context.ts'
import { readableFields } from '../query/fields.ts'
import { mask } from '../query/mask.ts'
import { wordedBy } from '../query/worded.ts'
import { candidates, searchable } from './candidates.ts'
import { searchedFields } from './fields.ts'
import { type Candidate, type Found, hits } from './hits.ts'
import { compact, normalise, parseSearch, satisfies, type SearchQuery, tokensOf } from './tokens.ts'

export interface SearchHit {
  readonly object: string
  readonly id: string
  readonly title: string | null
  readonly subtitle: string
  /** The value in which it was found, masked where the viewer sees it masked; empty when it is the title. */
  readonly matched: string
}
export interface SearchOptions { readonly objects?: readonly string[]; /** 1 to 50, 20 by default. */ readonly limit?: number }
export interface SearchDependencies { readonly registry: Registry; readonly database: Database }

/** The most candidates of one search that are looked at. */
export const mostCandidates = 200

/**
 * Finds records by a part of a name (two Chinese characters, pinyin, initials, a word with one typo), a number's tail, a code.
 * Only what the viewer may see is found, and only by values that he may read; by a masked value only when it is typed whole,
 * which is logged.
 */
export async function search(context: Context, dependencies: SearchDependencies, text: string, { objects, limit = 20 }: SearchOptions = {}): Promise<SearchHit[]> {
  const { registry } = dependencies
  const asked = objects === undefined ? [...registry.objects.values()] : objects.map((name) => registry.object(name))
  const shown = new Map<string, SearchHit>()
  for (const { row, judged } of await found(context, dependencies, text, asked, Math.max(1, Math.min(50, limit)))) {
    const hit = hitOf(context, registry, row, judged)
    if (!shown.has(`${hit.object} ${hit.id}`)) shown.set(`${hit.object} ${hit.id}`, hit)
  }
  return [...shown.values()]
}

/** The ids of the records of one object that the viewer finds, parts as themselves. */
export async function foundIds(context: Context, dependencies: SearchDependencies, text: string, object: ResolvedObject, limit: number): Promise<string[]> {
  return (await found(context, dependencies, text, [object], limit)).map(({ row }) => row.source_id)
}

async function found(context: Context, { registry, database }: SearchDependencies, text: string, objects: readonly ResolvedObject[], limit: number): Promise<{ readonly row: Found; readonly judged: Judged }[]> {
  const query = parseSearch(text)
  const asked = searchable(context, registry, objects)
  if (query === undefined || asked.length === 0) return []
  const met = await database.read<Candidate>(context, sql`select object, record_id, exact from ${candidates(context, asked, query, mostCandidates)}`)
  const rows = await hits(context, { registry, database }, met)
  const taken = new Map<string, { readonly row: Found; readonly judged: Judged }>()
  // A record may be a candidate twice, by its whole value and by a part, but it is looked at (and logged) once.
  const looked = new Set<string>()
  for (const row of ranked(rows, text)) {
    if (taken.size >= limit) break
    if (looked.has(row.source_id)) continue
    looked.add(row.source_id)
    const judged = judge(context, registry, row, query)
    if (judged !== undefined) taken.set(row.source_id, { row, judged })
  }
  const all = [...taken.values()]
  const masked = all.filter(({ judged }) => judged.masked).map(({ row }) => row)
  if (masked.length > 0) await logMasked(context, database, masked)
  return all
}

/** Whole values first, then titles that begin with what was typed, that hold it, and the rest. */
function ranked(rows: readonly Found[], text: string): readonly Found[] {
  const typed = compact(normalise(text))
  const rank = ({ title, exact }: Found) => {
    const at = title === null ? -1 : compact(normalise(title)).indexOf(typed)
    return exact ? 0 : at === 0 ? 1 : at > 0 ? 2 : 3
  }
  return rows.map((row) => [rank(row), row] as const).sort(([a, one], [b, other]) => a - b || (one.title ?? '').length - (other.title ?? '').length).map(([, row]) => row)
}

interface Judged { readonly field: string | undefined; readonly masked: boolean }

/** Whether what the viewer may read of the record really holds what was typed, and where; undefined: it does not. */
function judge(context: Context, registry: Registry, row: Found, query: SearchQuery): Judged | undefined {
  const object = registry.object(row.source)
  const readable = readableFields(context, object, registry)
  const all = new Set<string>()
  for (const [index, { name, depth, spelled }] of searchedFields(registry, object).entries()) {
    const value = row.values[index]
    if (typeof value !== 'string' || readable.get(name) !== 'read') continue
    const tokens = tokensOf(spelled?.(value) ?? value, depth)
    if (satisfies(tokens, query)) return { field: name, masked: false }
    for (const token of tokens) all.add(token)
  }
  if (satisfies(all, query)) return { field: undefined, masked: false }
  for (const [index, { name, depth }] of searchedFields(registry, object).entries()) {
    const value = row.values[index]
    if (typeof value !== 'string' || readable.get(name) !== 'masked') continue
    if (wholeTokens(value, depth).some((token) => query.whole.includes(token))) return { field: name, masked: true }
  }
  return undefined
}

/** The tokens of the value that stand for all of it: never a tail of a number. */
function wholeTokens(value: string, depth: 'name' | 'text' | 'phone'): string[] {
  const digits = parseSearch(value)?.whole ?? []
  return depth === 'text' ? digits.slice(0, 1) : [...digits]
}

function hitOf(context: Context, registry: Registry, row: Found, { field, masked }: Judged): SearchHit {
  const source = registry.object(row.source)
  const shown = registry.object(row.object)
  const titled = readableFields(context, shown, registry).get(shown.title)
  const title = wordedBy(shown, shown.title)?.read(row.title, context.actor.language) ?? row.title
  const index = searchedFields(registry, source).findIndex(({ name }) => name === field)
  const value = field === undefined || (field === source.title && row.source === row.object) ? null : row.values[index] ?? null
  return {
    object: row.object,
    id: row.id,
    title: titled === undefined ? null : text(titled === 'masked' ? mask(title) : title),
    subtitle: row.subtitle.filter((part) => part !== null && part !== '').join(' · '),
    matched: text(masked ? mask(value) : value) ?? '',
  }
}

async function logMasked(context: Context, database: Database, rows: readonly Found[]): Promise<void> {
  const { actor } = context
  const origin = { actorId: actor.userId, actorName: actor.name, via: actor.via, at: context.now, requestId: context.requestId }
  const entries = rows.map((row) => ({ object: row.source, recordId: row.source_id, version: null, action: 'search.masked', before: null, after: null }))
  await database.transaction(context, (transaction) => appendEntries(transaction, origin, entries).then(() => undefined))
}

function text(value: Json): string | null {
  return typeof value === 'string' ? value : null
}
