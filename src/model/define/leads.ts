import type { Words } from '../../lib/words.ts'
import type { Field, Fields, RollupField } from './field.ts'
import type { ObjectDefinition } from './object.ts'
import { systemFields } from './system.ts'

/** The other side of a relation: the records of `object` whose `field` points here, listed under `name`. */
export interface Inverse {
  readonly name: string
  readonly object: string
  readonly field: string
  readonly kind: 'relation' | 'target' | 'links'
  /** Of links: what links here stands on the timeline. */
  readonly timeline?: true
  /** Lines and the like: written together with the record. */
  readonly part: boolean
  /** What the list is called, where the catalogue has no word for it. */
  readonly label?: Words
}

/** A stored roll-up that rows of this object feed: `parent.field` through this object's `relation`. */
export interface Feeds {
  readonly parent: string
  readonly field: string
  readonly relation: string
  readonly rollup: RollupField
}

/** An object whose access follows another's through one of its fields. */
export interface Follower { readonly object: string; readonly field: string }

interface To<Item> { readonly to: readonly string[]; readonly item: Item }

/** Where one object's declaration leads. */
interface Leads {
  readonly allFields: Fields
  readonly targets: readonly To<string>[]
  readonly taken: readonly (readonly [string, Field])[]
  readonly inverses: readonly To<Inverse>[]
  readonly feeds: readonly To<Feeds>[]
}

/** What leads to each object from all the others. */
export interface Arriving {
  readonly inverses: ReadonlyMap<string, ReadonlyMap<string, Inverse>>
  readonly followers: ReadonlyMap<string, readonly Follower[]>
  readonly feeds: ReadonlyMap<string, readonly Feeds[]>
}

/** A model is tied anew for each part that a workspace lays over it, and all but one of its objects are the same each time. */
const known = new WeakMap<ObjectDefinition, Leads>()

/** The objects that a relation-like field may point at. */
export function targetsOf(field: Field): readonly string[] {
  if (field.type === 'relation') return [field.to]
  return field.type === 'target' || field.type === 'links' ? field.to : []
}

/** Where the fields of the object lead, read once from its declaration. */
export function leadsOf(definition: ObjectDefinition): Leads {
  const found = known.get(definition)
  if (found !== undefined) return found
  const allFields: Fields = { ...definition.fields, ...definition.scores, ...systemFields }
  const all = Object.entries(allFields)
  const own = Object.entries(definition.fields)
  const leads: Leads = {
    allFields,
    targets: all.flatMap(([item, field]) => (targetsOf(field).length === 0 ? [] : [{ to: targetsOf(field), item }])),
    taken: all.filter(([, { takenFrom }]) => takenFrom !== undefined),
    inverses: own.flatMap(([name, field]) => inverseOf(definition.name, name, field)),
    feeds: own.flatMap(([field, rollup]) => (rollup.type === 'rollup' && rollup.scope === 'all' ? [{ to: [rollup.of], item: { parent: definition.name, field, relation: rollup.through, rollup } }] : [])),
  }
  known.set(definition, leads)
  return leads
}

function inverseOf(object: string, name: string, field: Field): To<Inverse>[] {
  if ((field.type !== 'relation' && field.type !== 'target' && field.type !== 'links') || field.inverse === undefined) return []
  const item: Inverse = { name: field.inverse, object, field: name, kind: field.type, part: field.type !== 'links' && field.part === true, ...(field.type === 'links' && field.timeline === true ? { timeline: true } : {}), ...(field.type === 'relation' && field.inverseLabel !== undefined ? { label: field.inverseLabel } : {}) }
  return [{ to: targetsOf(field), item }]
}

/** All that arrives anywhere, in one walk over the declarations. @throws where two relations would be listed under one name, or a path of access has no field. */
export function arrivals(objects: readonly ObjectDefinition[]): Arriving {
  const inverses = new Map<string, Map<string, Inverse>>()
  const followers = new Map<string, Follower[]>()
  const feeds = new Map<string, Feeds[]>()
  for (const definition of objects) {
    const leads = leadsOf(definition)
    for (const { to, item } of leads.inverses) for (const name of new Set(to)) list(inverses, name, item)
    for (const { to, item } of leads.feeds) for (const name of to) add(feeds, name, item)
    for (const [name, follower] of followed(definition)) add(followers, name, follower)
  }
  return { inverses, followers, feeds }
}

function followed({ name: object, access, fields }: ObjectDefinition): (readonly [string, Follower])[] {
  if (typeof access !== 'object') return []
  const field = fields[access.follows]
  if (field === undefined) throw new Error(`${object} follows ${access.follows}, which it does not have.`)
  return [...new Set(targetsOf(field))].map((name) => [name, { object, field: access.follows }])
}

function list(inverses: Map<string, Map<string, Inverse>>, name: string, inverse: Inverse): void {
  const listed = inverses.get(name) ?? new Map<string, Inverse>()
  if (listed.has(inverse.name)) throw new Error(`${name}.${inverse.name} would list two relations.`)
  inverses.set(name, listed.set(inverse.name, inverse))
}

function add<Item>(map: Map<string, Item[]>, name: string, item: Item): void {
  const items = map.get(name)
  if (items === undefined) map.set(name, [item])
  else items.push(item)
}
