import { asText, type Json } from '../../lib/json.ts'

/** Stands for the id of another draft, which is known when that one has been written. */
export interface Ref { readonly ref: string }
/** Stands for the title of another draft, as its number, which is given when that one is written. */
export interface TitleOf { readonly titleOf: string; readonly object: string }
/** A text of pieces, some of which are ids or titles of other drafts. */
export interface Joined { readonly joined: readonly (string | Ref | TitleOf)[] }
export type DraftValue = Json | Ref | TitleOf | Joined | readonly DraftValue[] | { readonly [name: string]: DraftValue }
export type DraftValues = Readonly<Record<string, DraftValue>>

/** What a verb did to the record later on: won, lost, converted, moved on. */
export interface Step { readonly action: string; readonly at: number; readonly values: DraftValues }

/** A record to be written. */
export interface Draft {
  readonly object: string
  /** Its name among the drafts. */
  readonly key: string
  /** When it was made, in milliseconds since 1970. */
  readonly at: number
  readonly values: DraftValues
  readonly steps?: readonly Step[]
  /** A field that must be unique: a record of the workspace that has the value already is used instead. */
  readonly unique?: string
}

/** The id of another draft. */
export const ref = (key: string): Ref => ({ ref: key })
export const titleOf = (object: string, key: string): TitleOf => ({ titleOf: key, object })
/** A link or target to another draft. */
export const linkTo = (object: string, key: string, role?: string): DraftValues => ({ object, id: ref(key), ...(role === undefined ? {} : { role }) })

/** Names of the drafts that the value points at. */
export function refsIn(value: DraftValue): string[] {
  if (typeof value !== 'object' || value === null) return []
  if (isList(value)) return value.flatMap(refsIn)
  if ('ref' in value && typeof value.ref === 'string') return [value.ref]
  if (isTitle(value)) return [value.titleOf]
  return Object.values(value).flatMap(refsIn)
}

/** Of which drafts the value wants the title. */
export function titlesIn(value: DraftValue): TitleOf[] {
  if (typeof value !== 'object' || value === null) return []
  if (isList(value)) return value.flatMap(titlesIn)
  return isTitle(value) ? [value] : Object.values(value).flatMap(titlesIn)
}

/** The values with ids in place of names. @param titles by the ids of what they name. @throws Error for a name that nothing was written under. */
export function resolved(value: DraftValue, ids: ReadonlyMap<string, string>, titles: ReadonlyMap<string, string> = new Map()): Json {
  if (typeof value !== 'object' || value === null) return value
  if (isList(value)) return value.map((each) => resolved(each, ids, titles))
  if ('ref' in value && typeof value.ref === 'string') return idOf(value.ref, ids)
  if (isTitle(value)) return titles.get(idOf(value.titleOf, ids)) ?? ''
  if ('joined' in value && isList(value.joined)) return value.joined.map((each) => asText(resolved(each, ids, titles))).join('')
  return isGroup(value) ? Object.fromEntries(Object.entries(value).map(([name, each]) => [name, resolved(each, ids, titles)])) : null
}

function idOf(name: string, ids: ReadonlyMap<string, string>): string {
  const id = ids.get(name)
  if (id === undefined) throw new Error(`Nothing was written as ${name}.`)
  return id
}

function isTitle(value: DraftValue): value is TitleOf { return typeof value === 'object' && value !== null && 'titleOf' in value && typeof value.titleOf === 'string' && 'object' in value && typeof value.object === 'string' }

function isList(value: DraftValue): value is readonly DraftValue[] { return Array.isArray(value) }

function isGroup(value: DraftValue): value is { readonly [name: string]: DraftValue } { return typeof value === 'object' && value !== null && !isList(value) }
