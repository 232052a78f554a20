import { asText, type Json } from '../../lib/json.ts'

/** Stands for the id of another draft, which is known when that one has been written. */
export interface Ref { readonly ref: string }
/** A text of pieces, some of which are ids of other drafts. */
export interface Joined { readonly joined: readonly (string | Ref)[] }
export type DraftValue = Json | Ref | Joined | readonly DraftValue[] | { readonly [name: string]: DraftValue }
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
/** A link or target to another draft. */
export const linkTo = (object: string, key: string, role?: string): DraftValues => ({ object, id: ref(key), ...(role === undefined ? {} : { role }) })

/** Names of the drafts that the value points at. */
export function refsIn(value: DraftValue): string[] {
  if (typeof value !== 'object' || value === null) return []
  if (isList(value)) return value.flatMap(refsIn)
  if ('ref' in value && typeof value.ref === 'string') return [value.ref]
  return Object.values(value).flatMap(refsIn)
}

/** The values with ids in place of names. @throws Error for a name that nothing was written under. */
export function resolved(value: DraftValue, ids: ReadonlyMap<string, string>): Json {
  if (typeof value !== 'object' || value === null) return value
  if (isList(value)) return value.map((each) => resolved(each, ids))
  if ('ref' in value && typeof value.ref === 'string') {
    const id = ids.get(value.ref)
    if (id === undefined) throw new Error(`Nothing was written as ${value.ref}.`)
    return id
  }
  if ('joined' in value && isList(value.joined)) return value.joined.map((each) => asText(resolved(each, ids))).join('')
  return isGroup(value) ? Object.fromEntries(Object.entries(value).map(([name, each]) => [name, resolved(each, ids)])) : null
}

function isList(value: DraftValue): value is readonly DraftValue[] { return Array.isArray(value) }

function isGroup(value: DraftValue): value is { readonly [name: string]: DraftValue } { return typeof value === 'object' && value !== null && !isList(value) }
