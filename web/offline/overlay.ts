import type { Json, JsonObject } from '../../src/lib/json.ts'
import type { Registry, ResolvedObject } from '../../src/model/define/registry.ts'
import { isJsonObject, textOf } from '../data/values.ts'
import { type Entry, idOf } from './entry.ts'

// What was kept of the server, with what waits on this device laid over it: who writes without network sees what was written.

/** How the values of a write read on the screen; relations are named where their title is known. */
export function shownRow(entry: Entry, titleOf: (id: string) => string | undefined, registry: Registry): JsonObject {
  const fields = registry.objects.get(entry.object)?.allFields ?? {}
  return Object.fromEntries(Object.entries(entry.body ?? {}).map(([name, value]) => {
    const type = Object.hasOwn(fields, name) ? fields[name]?.type : undefined
    if ((type === 'relation' || type === 'file') && typeof value === 'string') return [name, { id: value, title: titleOf(value) ?? '' }]
    if (type === 'target' && isJsonObject(value)) return [name, { ...value, title: titleOf(textOf(value['id'])) ?? '' }]
    return [name, value]
  }))
}

export interface Overlay {
  readonly registry: Registry
  readonly entries: readonly Entry[]
  readonly titleOf: (id: string) => string | undefined
}

/** A new record that only this device knows. */
export function provisionalRow(overlay: Overlay, entry: Entry): JsonObject {
  return changedRow(overlay, entry.object, { ...shownRow(entry, overlay.titleOf, overlay.registry), id: idOf(entry), version: 0, createdAt: entry.at, updatedAt: entry.at })
}

/** The record with all that waits for it. */
export function changedRow(overlay: Overlay, object: string, row: JsonObject): JsonObject {
  const own = overlay.entries.filter((entry) => entry.object === object && entry.record !== undefined && entry.record === row['id'] && entry.state !== 'refused')
  return own.reduce<JsonObject>((before, entry) => {
    if (entry.kind === 'update') return { ...before, ...shownRow(entry, overlay.titleOf, overlay.registry) }
    const action = entry.action === undefined ? undefined : overlay.registry.actions.get(entry.action)
    const state = overlay.registry.objects.get(object)?.state?.field
    if (action === undefined) return before
    const said = Object.fromEntries(Object.entries(shownRow(entry, overlay.titleOf, overlay.registry)).filter(([name]) => Object.hasOwn(overlay.registry.objects.get(object)?.fields ?? {}, name)))
    return { ...before, ...said, ...(action.to === undefined || state === undefined ? {} : { [state]: action.to }) }
  }, row)
}

/** The answer to a question under /api/v1, as it would read had everything arrived. */
export function laidOver(overlay: Overlay, question: string, answer: Json): Json {
  const [path = '', ...rest] = question.split(' ')
  const [, address = '', second = '', third = ''] = path.split('?')[0]?.split('/') ?? []
  const object = [...overlay.registry.objects.values()].find((each) => each.path === address)
  if (object === undefined || !isJsonObject(answer)) return answer
  if (second === 'query') return { ...answer, rows: rowsOver(overlay, object, questionIn(rest.join(' ')), rowsIn(answer['rows'])) }
  if (third === 'timeline') return { ...answer, entries: timelineOver(overlay, second, rowsIn(answer['entries'])) }
  return third === '' && answer['id'] === second ? changedRow(overlay, object.name, answer) : answer
}

function rowsOver(overlay: Overlay, object: ResolvedObject, filter: Json | undefined, rows: readonly JsonObject[]): readonly JsonObject[] {
  const made = overlay.entries.filter((entry) => entry.kind === 'create' && entry.object === object.name && entry.state !== 'refused').map((entry) => provisionalRow(overlay, entry))
    .filter((row) => isEquality(filter) && holds(filter, row))
  const gone = new Set(overlay.entries.filter(({ kind, state }) => kind === 'remove' && state !== 'refused').map(({ record }) => record))
  const stand = rows.filter((row) => !gone.has(textOf(row['id']))).flatMap((row) => {
    const changed = changedRow(overlay, object.name, row)
    return changed === row || stillHolds(object, filter, changed) ? [changed] : []
  })
  return [...made, ...stand]
}

/** Of a list that asks for a state, what has left it goes; other conditions are the server's to judge. */
function stillHolds({ state }: ResolvedObject, filter: Json | undefined, row: JsonObject): boolean {
  if (state === undefined || !isJsonObject(filter)) return true
  const { and } = filter
  if (Array.isArray(and)) return and.every((each: Json) => !isEquality(each) || each['field'] !== state.field || holds(each, row))
  return !isEquality(filter) || filter['field'] !== state.field || holds(filter, row)
}

/** A list of what hangs on one record, or stands in one state. */
function isEquality(filter: Json | undefined): filter is JsonObject {
  return isJsonObject(filter) && filter['is'] === 'equals' && typeof filter['field'] === 'string'
}
function holds(filter: JsonObject, row: JsonObject): boolean {
  const value = row[textOf(filter['field'])]
  const wanted = filter['value']
  const idIn = (each: Json | undefined) => (isJsonObject(each) ? each['id'] : each)
  return value !== undefined && idIn(value) === idIn(wanted)
}

/** What was written here stands on top, the latest first. */
function timelineOver(overlay: Overlay, id: string, entries: readonly JsonObject[]): readonly JsonObject[] {
  const shown = entries.map((entry) => {
    const { record, kind } = entry
    return isJsonObject(record) ? { ...entry, record: changedRow(overlay, textOf(kind), record) } : entry
  })
  const made = overlay.entries.filter(({ kind, object, body = {}, state }) => kind === 'create' && state !== 'refused' && overlay.registry.objects.get(object)?.timeline === true && Object.values(body).some((value) => value === id || (isJsonObject(value) && value['id'] === id)))
  return [...made.map((entry) => ({ kind: entry.object, at: entry.at, id: idOf(entry), record: provisionalRow(overlay, entry) })).reverse(), ...shown]
}

function rowsIn(value: Json | undefined): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter((each: Json): each is JsonObject => isJsonObject(each)) : []
}
function questionIn(text: string): Json | undefined {
  if (text === '') return undefined
  const asked = JSON.parse(text) as Json
  return isJsonObject(asked) ? asked['filter'] : undefined
}
