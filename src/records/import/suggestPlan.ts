import { say } from '../../lib/words.ts'
import type { Registry, ResolvedObject } from '../../model/define/registry.ts'
import { ofItsLines } from './matching/lines.ts'
import { ofThePast } from './matching/past.ts'
import { type ModelWords, nothingSuggested, type Suggestion, suggestColumns } from './matching/suggest.ts'
import { type Place, placesOf } from './matching/places.ts'
import type { GivenPlan } from './plan.ts'

export interface PlanSettings { readonly zone: string; readonly currency: string; readonly language: 'en' | 'zh' }
export interface SuggestedPlan { readonly columns: readonly Suggestion[]; readonly plan: GivenPlan }

type GivenEntity = GivenPlan['entities'][number]
type GivenFields = GivenEntity['fields']
/** Columns by entity and field. */
type Chosen = ReadonlyMap<string, ReadonlyMap<string, number>>

/**
 * The plan that headers and cells speak for: the object itself, its lines and the records that they point at, each with the
 * fields by which it is known again. A person may change all of it.
 * @param rows a sample of the file, a hundred rows are enough.
 */
export function suggestPlan(registry: Registry, words: ModelWords, object: string, headers: readonly string[], rows: readonly (readonly string[])[], settings: PlanSettings): SuggestedPlan {
  const places = placesOf(registry, object)
  const columns = ofItsLines(registry, object, places, suggestColumns(registry, words, object, headers, rows), rows, tellingFields(registry.object(object)))
  const chosen = new Map<string, Map<string, number>>()
  for (const { entity, field, column } of columns) if (entity !== undefined && field !== undefined) chosen.set(entity, (chosen.get(entity) ?? new Map<string, number>()).set(field, column))
  const known = places.filter((place) => place.via === undefined || isKnown(registry, place, chosen.get(place.entity)))
  const entities = known.map((place) => {
    const entity = entityOf(registry, words, place, chosen, known, settings)
    return place.via === undefined ? { ...entity, fields: { ...ofThePast(registry.object(object), chosen.get(object)), ...entity.fields } } : entity
  })
  const plan: GivenPlan = { ...settings, dateOrder: dateOrderOf(rows), entities }
  const offered = new Set(known.map(({ entity }) => entity))
  return { plan, columns: columns.map((one) => (one.entity === undefined || offered.has(one.entity) ? one : { ...one, ...nothingSuggested })) }
}

/** Lines need something of their own, records that are pointed at something by which they are found. */
function isKnown(registry: Registry, { object, via }: Place, fields: ReadonlyMap<string, number> | undefined): boolean {
  if (fields === undefined) return false
  return via?.part === true ? fields.size > 0 : tellingFields(registry.object(object)).some((name) => fields.has(name))
}

/** Fields by which a record is known again, the surest first. */
function tellingFields(object: ResolvedObject): string[] {
  const unique = Object.entries(object.fields).filter(([, field]) => field.unique === true && field.type !== 'autoNumber').map(([name]) => name)
  const numbers = Object.entries(object.fields).filter(([, field]) => field.type === 'autoNumber').map(([name]) => name)
  return [...(Object.hasOwn(object.fields, 'externalId') ? ['externalId'] : []), ...unique, ...numbers, object.title]
}

function entityOf(registry: Registry, words: ModelWords, place: Place, chosen: Chosen, known: readonly Place[], settings: PlanSettings): GivenEntity {
  const object = registry.object(place.object)
  const own = chosen.get(place.entity) ?? new Map<string, number>()
  const pointing = known.filter(({ via }) => via !== undefined && !via.part && via.entity === place.entity).map(({ entity, via }) => [via?.field ?? '', { entity }] as const)
  const whole = place.via?.part === true ? [[place.via.field, { entity: place.via.entity }] as const] : []
  const fields: GivenFields = { ...Object.fromEntries([...own].map(([name, column]) => [name, { columns: [column] }])), ...Object.fromEntries([...pointing, ...whole]) }
  const titled = withTitle(registry, words, object, fields, chosen, place, settings)
  const base = { name: place.entity, object: place.object, fields: titled }
  if (place.via?.part === true) return { ...base, key: partKey(object, titled), needs: own.has('quantity') ? ['quantity'] : [], found: 'update', missing: 'create' }
  const key = tellingFields(object).filter((name) => own.has(name)).slice(0, 1)
  if (place.via !== undefined) return { ...base, key, duplicates: key[0] !== 'externalId' && object.access !== 'shared', found: 'skip', missing: missingOf(registry, place.via, object, known) }
  if (key.length === 0 && object.fingerprint !== undefined && ruleKey(object, own).length === 0) return { ...base, key, duplicates: true, found: 'skip', missing: 'create' }
  const ruled = key.length === 0 ? ruleKey(object, own) : []
  // What is told by a rule alone, as a line of a bank is, stands as it came: the same line again changes nothing.
  if (ruled.length > 0) return { ...base, key: ruled, duplicates: true, found: 'skip', missing: 'create' }
  return { ...base, key: mainKey(object, key, titled), duplicates: true, found: 'update', missing: 'create' }
}

/** A setting is not made by a file; what was meant for a pool that is not there must not go to somebody instead. */
function missingOf(registry: Registry, via: NonNullable<Place['via']>, object: ResolvedObject, known: readonly Place[]): 'create' | 'leave' | 'refuse' {
  const from = known.find(({ entity }) => entity === via.entity)
  if (via.field === 'pool' && from !== undefined && registry.object(from.object).pools === true) return 'refuse'
  return object.trade === 'settings' ? 'leave' : 'create'
}

/** The fields of the first rule of uniqueness of which a column fills the last: a bank’s reference, and its account where the file says one. */
function ruleKey(object: ResolvedObject, own: ReadonlyMap<string, number>): string[] {
  const rule = (object.uniqueRules ?? []).find(({ fields }) => own.has(fields.at(-1) ?? ''))
  return rule === undefined ? [] : rule.fields.filter((name) => own.has(name))
}

/** Names of people and deals come again: those are told by what they belong to as well. */
function mainKey(object: ResolvedObject, key: readonly string[], fields: GivenFields): string[] {
  const follows = object.followsField
  if (key[0] === object.title && follows !== undefined && fields[follows] !== undefined) return [object.title, follows]
  return [...key]
}

function partKey(object: ResolvedObject, fields: GivenFields): string[] {
  if (Object.hasOwn(object.fields, 'externalId')) return fields['externalId'] === undefined ? [] : ['externalId']
  return Object.entries(fields).filter(([, from]) => 'entity' in from).map(([name]) => name)
}

/** A record without a name is called by its number, a line by its product. */
function withTitle(registry: Registry, words: ModelWords, object: ResolvedObject, fields: GivenFields, chosen: Chosen, place: Place, { language }: PlanSettings): GivenFields {
  const title = object.fields[object.title]
  const own = chosen.get(place.entity)
  if (title?.required !== true || own?.has(object.title) === true || title.type !== 'text') return fields
  const [telling] = tellingFields(object).flatMap((name) => own?.get(name) ?? [])
  if (telling !== undefined) return { ...fields, [object.title]: { columns: [telling], template: `${say(words.object(object.name), language)} {text}` } }
  const named = Object.entries(fields).flatMap(([name, from]) => ('entity' in from ? titleColumn(registry, object, name, chosen.get(from.entity)) : []))
  return named.length === 0 ? fields : { ...fields, [object.title]: { columns: named.slice(0, 2) } }
}

function titleColumn(registry: Registry, object: ResolvedObject, name: string, columns: ReadonlyMap<string, number> | undefined): number[] {
  const field = object.allFields[name]
  if (field?.type !== 'relation' || columns === undefined) return []
  const other = registry.object(field.to)
  return [other.title, ...tellingFields(other)].flatMap((each) => columns.get(each) ?? []).slice(0, 1)
}

/** Whether the month stands first in dates like 3/25/2026: a number above twelve tells. */
function dateOrderOf(rows: readonly (readonly string[])[]): 'day' | 'month' {
  for (const row of rows) {
    for (const cell of row) {
      const match = /^(\d{1,2})[-/.](\d{1,2})[-/.]\d{4}(?:\s|$)/.exec(cell.trim())
      if (match !== null && Number(match[2]) > 12) return 'month'
      if (match !== null && Number(match[1]) > 12) return 'day'
    }
  }
  return 'day'
}
