import type { Json, JsonObject } from '../../lib/json.ts'
import type { Registry, ResolvedObject } from '../../model/define/registry.ts'
import type { NewEntry } from '../../platform/feed/index.ts'
import { same, type Stored, storedFields } from './record.ts'

/** What becomes of one record in a write. */
export interface Change {
  readonly object: ResolvedObject
  readonly id: string
  /** Absent: it is new. */
  readonly before: Stored | undefined
  /** Absent: it is purged. */
  after: Stored | undefined
  readonly action: string
  /** Only values that follow from others change: no version, no entry of the feed. */
  readonly derived: boolean
  /** A new record that was given an owner but no department: it gets the owner's. */
  readonly ownersDepartment?: boolean
  /** Where in the input it stands, for problems: '' or '/lines/0'. */
  readonly path: string
  /** Links before and after, by field, where they were given. */
  links?: Readonly<Record<string, { readonly before: readonly JsonObject[]; readonly after: readonly JsonObject[] }>>
}

const unseen = new Set(['createdAt', 'createdBy', 'updatedAt', 'updatedBy'])

const known = new WeakMap<ResolvedObject, readonly string[]>()
function toldFields(registry: Registry, object: ResolvedObject): readonly string[] {
  let names = known.get(object)
  if (names === undefined) known.set(object, names = storedFields(registry, object).filter((name) => !unseen.has(name) && object.allFields[name]?.type !== 'rollup'))
  return names
}

/** The entry of the feed: of a new record all that it holds, of a changed one what changed. Sums over others are not its history. */
export function entryOf(registry: Registry, change: Change): NewEntry {
  const { object, id, before, after, action } = change
  const names = toldFields(registry, object)
  const was: Record<string, Json> = {}
  const is: Record<string, Json> = {}
  const note = (name: string, old: Json, value: Json) => {
    if (before !== undefined) was[name] = old
    if (after !== undefined) is[name] = value
  }
  for (const name of names) {
    const [old, value] = [before?.values[name] ?? null, after?.values[name] ?? null]
    if (!same(old, value) && !(Array.isArray(value) && value.length === 0 && old === null)) note(name, old, value)
  }
  for (const [name, { before: old, after: value }] of Object.entries(change.links ?? {})) if (!same(old, value)) note(name, old, value)
  if ((before?.deletedAt ?? null) !== (after?.deletedAt ?? null) && before !== undefined && after !== undefined) note('deletedAt', before.deletedAt, after.deletedAt)
  return {
    object: object.name, recordId: id, version: after?.version ?? (before === undefined ? 1 : before.version + 1), action,
    before: before === undefined ? null : was, after: after === undefined ? null : is,
  }
}
