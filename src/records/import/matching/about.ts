import type { Words } from '../../../lib/words.ts'
import type { Registry } from '../../../model/define/registry.ts'
import { normalHeader } from './header.ts'
import { type Place, placesOf } from './places.ts'
import { type ModelWords, type Suggestion, suggestColumns } from './suggest.ts'

/** What the program knows of files besides the words of their headings. */
export interface FileKinds {
  /** Kinds of records that companies bring as files, the most usual first: where two fit alike, that is the one meant. */
  readonly usual: readonly string[]
  /** Of files that say themselves what they are: cards, calendars, exports of a program that is known. */
  readonly known: (kind: string, headers: readonly string[]) => string | undefined
}

/** A heading that names a field of the record itself tells more than one of what the record points at, and that more than one further away. */
const weights = { own: 1, near: 0.8, far: 0.6 } as const
/** What being the most usual is worth, in headings. */
const usualBonus = 0.4
/** What it is worth that a heading names the kind of record with its name: '供应商名称', 'Supplier name'. One that is the kind alone ('联系人') tells less: of records of another kind it says at whom they hang. */
const [namedBonus, kindAlone] = [0.7, 0.5]
/** Of records that cannot be known again by anything in the file it is less likely that they are meant. */
const nameless = 0.8
const cellsLookedAt = 5

/**
 * The object of which a file most likely has the records: the one of whose fields its headings name the most, each with how sure that
 * is. Nothing where no heading is known.
 * @param among the objects that come into question, each once.
 */
export function suggestObject(registry: Registry, words: ModelWords, { usual }: Pick<FileKinds, 'usual'>, among: readonly string[], headers: readonly string[], rows: readonly (readonly string[])[]): string | undefined {
  const few = rows.slice(0, cellsLookedAt)
  const kinds = new Set(among.flatMap((name) => [words.object(name).en, words.object(name).zh]).map(normalHeader))
  const scored = among.map((name) => {
    const { title, fields, allFields } = registry.object(name)
    const places = new Map(placesOf(registry, name).map((place) => [place.entity, place]))
    const columns = suggestColumns(registry, words, name, headers, few)
    const kind = words.object(name)
    const isTitle = ({ entity, field }: Suggestion) => entity === name && field === title && allFields[title]?.type === 'text'
    const told = columns.reduce((sum, column) => sum + weightOf(column, name, places) * (isTitle(column) && kinds.has(normalHeader(column.header)) ? kindAlone : 1), 0)
    const isNamed = columns.some((column) => isTitle(column) && !kinds.has(normalHeader(column.header)) && namesKind(column.header, kind))
    const isKnown = columns.some(({ entity, field = '' }) => entity === name && (field === title || field === 'externalId' || fields[field]?.unique === true || fields[field]?.type === 'autoNumber'))
    return { name, told, score: told * (isKnown ? 1 : nameless) + bonusOf(usual, name) + (isNamed ? namedBonus : 0) }
  })
  const best = scored.filter(({ told }) => told > 0).sort((one, other) => other.score - one.score)[0]
  return best?.name
}

function weightOf({ entity, confidence }: Suggestion, main: string, places: ReadonlyMap<string, Place>): number {
  if (entity === undefined) return 0
  if (entity === main) return weights.own * confidence
  const via = places.get(entity)?.via
  return (via?.entity === main && !via.part ? weights.near : weights.far) * confidence
}

function namesKind(header: string, { en, zh }: Words): boolean {
  const heading = normalHeader(header)
  return heading.startsWith(normalHeader(zh)) || heading.split(' ').includes(normalHeader(en))
}

function bonusOf(usual: readonly string[], name: string): number {
  const place = usual.indexOf(name)
  return place < 0 ? 0 : usualBonus * (1 - place / usual.length)
}
