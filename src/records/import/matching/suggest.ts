import type { Words } from '../../../lib/words.ts'
import type { Field } from '../../../model/define/field.ts'
import type { Registry } from '../../../model/define/registry.ts'
import { storable } from '../reading/index.ts'
import { contentScore, type ContentShares, contentShares } from './content.ts'
import { headerScore } from './header.ts'
import { type Place, placesOf } from './places.ts'

/** Words of the model, given by the caller: the engine does not know the catalogue. */
export interface ModelWords {
  field(object: string, field: string): Words
  object(object: string): Words
}

export interface Suggestion {
  readonly column: number
  readonly header: string
  /** The part of the row that the column tells of: the object itself, one of its lines, a record that it points at. */
  readonly entity: string | undefined
  readonly object: string | undefined
  /** Undefined where nothing fits: the column is left out unless a person says otherwise. */
  readonly field: string | undefined
  /** 0 to 1. */
  readonly confidence: number
  readonly because: 'header' | 'content' | 'nothing'
  readonly samples: readonly string[]
}

/** Of a column that is left out. */
export const nothingSuggested = { entity: undefined, object: undefined, field: undefined, confidence: 0, because: 'nothing' } as const

/** The bound below which a match is not offered. */
const leastConfidence = 0.45

interface Candidate { readonly column: number; readonly place: Place; readonly field: string; readonly score: number; readonly because: 'header' | 'content' }

/**
 * Finds for each column the field it most likely holds: by its header in both languages, then by its cells; each field is
 * given once, the surest column first.
 * @param rows a sample of the file, a hundred rows are enough.
 */
export function suggestColumns(registry: Registry, words: ModelWords, object: string, headers: readonly string[], rows: readonly (readonly string[])[]): readonly Suggestion[] {
  const chosen = choose(candidatesOf(registry, words, placesOf(registry, object), headers, rows))
  return headers.map((header, column) => {
    const found = chosen.get(column)
    return {
      column, header, entity: found?.place.entity, object: found?.place.object, field: found?.field,
      confidence: Math.round((found?.score ?? 0) * 100) / 100, because: found?.because ?? 'nothing',
      samples: rows.map((row) => storable((row[column] ?? '').slice(0, 60))).filter((cell) => cell !== '').slice(0, 3),
    }
  })
}

function candidatesOf(registry: Registry, words: ModelWords, places: readonly Place[], headers: readonly string[], rows: readonly (readonly string[])[]): Candidate[] {
  const fieldsOf = new Map(places.map((place) => [place, place.fields.map((name) => [name, registry.field(place.object, name), words.field(place.object, name)] as const)]))
  return headers.flatMap((header, column) => {
    const shares = contentShares(rows.map((row) => row[column] ?? ''))
    return places.flatMap((place) => [
      ...(fieldsOf.get(place) ?? []).map(([name, field, label]) => candidate(words, place, column, header, shares, name, field, label)),
      ...pointed(registry, words, place, column, header, shares),
    ])
  }).filter(({ score }) => score >= leastConfidence)
}

function candidate(words: ModelWords, place: Place, column: number, header: string, shares: ContentShares, name: string, field: Field, label: Words): Candidate {
  const byHeader = headerScore(header, name, label, words.object(place.object))
  const byContent = contentScore(shares, field.type)
  // The numbers that others got from us stand in few files of theirs.
  if (place.via !== undefined && field.type === 'autoNumber' && byHeader < 0.95) return { column, place, field: name, score: 0, because: 'header' }
  const score = byHeader === 0 ? distinctive(byContent, field, place) : Math.min(1, Math.max(0, byHeader + Math.min(0.05, byContent))) - place.penalty
  return { column, place, field: name, score, because: byHeader === 0 ? 'content' : 'header' }
}

/** The column that names the other record as a whole: 'account' of an opportunity, 'sales agent' for its owner. */
function pointed(registry: Registry, words: ModelWords, place: Place, column: number, header: string, shares: ContentShares): Candidate[] {
  const { via, object } = place
  if (via === undefined || via.part) return []
  const score = headerScore(header, via.field, words.field(via.object, via.field), words.object(via.object)) + 0.03
  const title = registry.object(object).title
  const own = Object.entries(registry.object(object).allFields).find(([, field]) => field.type === 'email' && field.unique === true)?.[0]
  const field = own !== undefined && (shares.email ?? 0) > 0.8 ? own : title
  return [{ column, place, field, score, because: 'header' }]
}

/** The best that go together: each column once, each field of an entity once. */
function choose(candidates: readonly Candidate[]): Map<number, Candidate> {
  const chosen = new Map<number, Candidate>()
  const taken = new Set<string>()
  for (const one of [...candidates].sort((a, b) => b.score - a.score || a.place.penalty - b.place.penalty || a.column - b.column)) {
    const key = `${one.place.entity} ${one.field}`
    if (chosen.has(one.column) || taken.has(key)) continue
    chosen.set(one.column, one)
    taken.add(key)
  }
  return chosen
}

/** Without a telling header, only cells with a look of their own (an address of mail or web, a phone) name a field. */
function distinctive(byContent: number, field: Field, { via }: Place): number {
  return via === undefined && (field.type === 'email' || field.type === 'url' || field.type === 'phone') && byContent > 0.25 ? 0.5 : 0
}
