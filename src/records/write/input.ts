import { fieldRightOn, permissionOn } from '../../access/permissions.ts'
import { personOf } from '../../access/system.ts'
import { isJsonObject, type Json, type JsonObject } from '../../lib/json.ts'
import type { Field } from '../../model/define/field.ts'
import type { Inverse, ResolvedObject } from '../../model/define/registry.ts'
import { checkInput, problemOf } from '../../model/fields/check.ts'
import { isObject } from '../../model/fields/behaviour.ts'
import type { Context } from '../context.ts'
import type { Change } from './change.ts'
import { initialValue } from './initial.ts'
import { createForbidden, fieldsForbidden } from './problems.ts'
import type { Stored, Values } from './record.ts'
import { currencyGiven } from './ownCurrency.ts'
import { emptySum } from './rollups.ts'
import { addChange, addProblems, newId, type Work } from './work.ts'

/**
 * Lines of a document in one write. A quote of 3,000 lines must be saved as one, or its sums would tell of half of it; what a write of
 * that many costs is measured in test/quotes/many-lines.test.ts.
 */
export const mostParts = 5000

/** A part's own relation to the record that it is a part of. */
export interface Whole { readonly field: string; readonly value: Json }

/**
 * Reads the input of a new record with its parts into changes: checked, defaults filled in, nothing looked up yet. Problems are
 * noted with the change that they belong to. @throws Problem 403 where the role may not create it or fill in a field.
 */
export function readNew(work: Work, object: ResolvedObject, input: unknown, path = '', whole?: Whole, id = newId(work)): Change {
  const { context, as, registry } = work
  if (as?.rights !== 'action') requireCreation(work, object)
  const { own, parts } = splitParts(object, input)
  const given = whole === undefined || !isObject(own) ? own : { ...own, [whole.field]: whole.value }
  const { imported, rest } = importedFields(work, given)
  const { values: checked, problems } = checkInput(registry, object.name, rest, 'create', writersOf(work))
  requireFields(work, object, Object.keys(checked).filter((name) => name !== whole?.field))
  const { values, links } = splitLinks(object, openFromOutside(work, object, checked))
  const change = addChange(work, {
    object, id, before: undefined, action: as?.action ?? 'create', derived: false, path,
    ...(typeof values['owner'] === 'string' && values['owner'] !== context.actor.userId && !Object.hasOwn(values, 'department') ? { ownersDepartment: true } : {}),
    after: newRecord(context, id, { ...withDefaults(work, object, values), ...imported }),
    ...(Object.keys(links).length === 0 ? {} : { links: Object.fromEntries(Object.entries(links).map(([name, after]) => [name, { before: [], after }])) }),
  })
  addProblems(work, change, problems)
  for (const [inverse, list] of parts) readNewParts(work, change, inverse, list)
  return change
}

function readNewParts(work: Work, change: Change, inverse: Inverse, list: Json): void {
  const path = `${change.path}/${inverse.name}`
  const [items, problem] = partItems(list)
  if (problem !== undefined) addProblems(work, change, [{ ...problem, path: `/${inverse.name}` }])
  const part = work.registry.object(inverse.object)
  for (const [index, item] of items.entries()) readNew(work, part, placed(part, item, index), `${path}/${index}`, wholeOf(change, inverse))
}

/** Parts that have a position stand in the order of the list. */
export function placed(part: ResolvedObject, item: Json, index: number): Json {
  return isObject(item) && Object.hasOwn(part.fields, 'position') && !Object.hasOwn(item, 'position') ? { ...item, position: index + 1 } : item
}

export function wholeOf({ object, id }: Change, inverse: Inverse): Whole {
  return { field: inverse.field, value: inverse.kind === 'target' ? { object: object.name, id } : id }
}

export function partItems(list: Json | undefined): [readonly Json[], ReturnType<typeof problemOf> | undefined] {
  if (list === null || list === undefined) return [[], undefined]
  if (!Array.isArray(list)) return [[], problemOf('', 'list')]
  return list.length > mostParts ? [[], problemOf('', 'tooMany', { max: mostParts })] : [list, undefined]
}

/** Takes the lists of parts out of an input. */
export function splitParts(object: ResolvedObject, input: unknown): { readonly own: unknown; readonly parts: readonly (readonly [Inverse, Json])[] } {
  if (!isObject(input)) return { own: input, parts: [] }
  const own: Record<string, unknown> = {}
  const parts: [Inverse, Json][] = []
  for (const [name, value] of Object.entries(input)) {
    const inverse = Object.hasOwn(object.allFields, name) ? undefined : object.inverses.get(name)
    if (inverse?.part === true) parts.push([inverse, value as Json])
    else own[name] = value
  }
  return { own, parts }
}

/** Links are kept in their own table. */
export function splitLinks(object: ResolvedObject, checked: JsonObject): { readonly values: Record<string, Json>; readonly links: Record<string, readonly JsonObject[]> } {
  const values: Record<string, Json> = {}
  const links: Record<string, readonly JsonObject[]> = {}
  for (const [name, value] of Object.entries(checked)) {
    if (object.allFields[name]?.type === 'links') links[name] = Array.isArray(value) ? value.filter(isJsonObject) : []
    else values[name] = value
  }
  return { values, links }
}

/** On whose behalf fields are written that no door may write. */
export function writersOf({ as }: Work): readonly string[] {
  return as === undefined ? [] : [as.action, ...(as.writers ?? [])]
}

function requireCreation(work: Work, object: ResolvedObject): void {
  const { context } = work
  const right = permissionOn(context.actor.permissions, object.name)
  const ours = object.writtenBy !== undefined && !writersOf(work).includes(object.writtenBy) && context.actor.via !== 'job'
  if (!right.create || ours) throw createForbidden(context, object)
}

/** @throws Problem 403 naming the fields that the role may not change. */
export function requireFields({ context, as }: Work, object: ResolvedObject, names: readonly string[]): void {
  if (as?.rights === 'action' || context.actor.permissions.administrator === true) return
  const refused = names.filter((name) => object.allFields[name]?.administrators === true || fieldRightOn(context.actor.permissions, object.name, name) !== 'edit')
  if (refused.length > 0) throw fieldsForbidden(refused)
}

/** An import keeps who made the record and when. */
function importedFields({ as }: Work, input: unknown): { readonly imported: Values; readonly rest: unknown } {
  if (as?.action !== 'import' || !isObject(input)) return { imported: {}, rest: input }
  const { createdAt, createdBy, ...rest } = input
  return {
    imported: {
      ...(typeof createdAt === 'string' && !Number.isNaN(Date.parse(createdAt)) ? { createdAt: new Date(createdAt).toISOString() } : {}),
      ...(typeof createdBy === 'string' ? { createdBy } : {}),
    },
    rest,
  }
}

function newRecord(context: Context, id: string, given: Values): Stored {
  const at = new Date(context.now).toISOString()
  const by = personOf(context.actor.userId)
  const values: Values = { createdAt: at, createdBy: by, updatedAt: at, updatedBy: by, ...given }
  return {
    id, version: 1, accessOwner: text(values['owner']), accessDepartment: text(values['department']), accessRoot: id,
    deletedAt: null, deletedBy: null, deletedWith: null, values,
  }
}

const text = (value: Json | undefined): string | null => (typeof value === 'string' ? value : null)

const defaulted = new WeakMap<ResolvedObject, readonly (readonly [string, Field])[]>()

/** What somebody from outside writes is for both sides, whatever they say of it. */
export function openFromOutside({ context, as }: Work, { internal }: ResolvedObject, given: JsonObject): JsonObject {
  return internal !== undefined && context.actor.outside === true && as?.rights !== 'action' ? { ...given, [internal]: false } : given
}

function withDefaults(work: Work, object: ResolvedObject, given: Values): Record<string, Json> {
  const { context } = work
  let fields = defaulted.get(object)
  if (fields === undefined) {
    fields = Object.entries(object.allFields).filter(([, field]) => field.default !== undefined || (field.type === 'rollup' && field.scope === 'all'))
    defaulted.set(object, fields)
  }
  const values: Record<string, Json> = { ...given }
  for (const [name, field] of fields) if (!Object.hasOwn(values, name)) values[name] = field.type === 'rollup' ? emptySum(work, field) : (field.type === 'text' ? currencyGiven(object, name, given) : undefined) ?? initialValue(field, context)
  return values
}
