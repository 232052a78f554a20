import type { QueryClient } from '@tanstack/react-query'
import type { JsonObject } from '../../src/lib/json.ts'
import type { Way } from '../../src/model/define/object.ts'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { matches } from '../../src/model/filter/match.ts'
import { model } from '../model.ts'
import { type Me, meQuery, viewerOf } from './me.ts'
import { recordQuery } from './records.ts'
import { isEmptyValue, type Row, textOf } from './values.ts'

// What a drawn way from state to state asks for is asked for before the step is sent, whichever screen takes it.

/** A step that asks for something, with the record as it stands. */
export interface AskedWay { readonly object: ResolvedObject; readonly way: Way; readonly row: Row; readonly changes: JsonObject; /** A role of the person may go it. */ readonly permitted: boolean }
/** The step with what was given for it. */
export interface Step { readonly changes: JsonObject; readonly reason?: string }

type Asker = (asked: AskedWay) => Promise<Step | undefined>
let arrived: (ask: Asker) => void = () => undefined
const coming = (): Promise<Asker> => new Promise((resolve) => { arrived = resolve })
let asker = coming()

/** Who asks; the application has one where ways are drawn. It may still be on its way when the first step is taken: that waits for it. */
export function setWayAsker(ask: Asker | undefined): void {
  if (ask === undefined) asker = coming()
  else {
    arrived(ask)
    asker = Promise.resolve(ask)
  }
}

/** The drawn way that these changes take the record, undefined where none is drawn or the state stays. */
export function wayOf({ state, fields }: ResolvedObject, row: JsonObject, changes: JsonObject): Way | undefined {
  if (state === undefined || !Object.hasOwn(changes, state.field)) return undefined
  const from = textOf(row[state.field] ?? undefined) || textOf(defaultOf(fields[state.field]?.default))
  const to = textOf(changes[state.field])
  return from === to ? undefined : state.ways?.find((way) => way.from === from && way.to === to)
}

/** What the drawn ways to the state that these changes set ask for, wherever a record comes from: for many records at once. */
export function askedOfMany({ state }: ResolvedObject, changes: JsonObject): { readonly fields: readonly string[]; readonly reason: boolean } {
  const to = state === undefined ? '' : textOf(changes[state.field])
  const ways = to === '' ? [] : state?.ways?.filter((way) => way.to === to) ?? []
  return { fields: [...new Set(ways.flatMap(({ fields }) => fields))], reason: ways.some(({ needsReason }) => needsReason === true) }
}

function defaultOf(value: ResolvedObject['fields'][string]['default']): string | undefined {
  return typeof value === 'string' ? value : undefined
}

/** What the way still lacks, given the record as it would stand. */
export function lackingOn({ object, way, row, changes }: Pick<AskedWay, 'object' | 'way' | 'row' | 'changes'>, me: Me): { readonly fields: readonly string[]; readonly unmet: boolean } {
  const after = { ...row, ...changes }
  return { fields: way.fields.filter((name) => isEmptyValue(after[name])), unmet: way.check !== undefined && !holds(object, way.check, after, me) }
}

function holds(object: ResolvedObject, check: NonNullable<Way['check']>, row: JsonObject, me: Me): boolean {
  try {
    return matches(check, row, { registry: model, object: object.name, viewer: viewerOf(me), related: () => [] })
  } catch {
    return false
  }
}

/**
 * Asks for what the way of these changes declares, where anything of it is missing.
 * @returns what is to be written; undefined when the person would rather not go it.
 */
export async function withWay(client: QueryClient, objectName: string, row: Row, changes: JsonObject): Promise<Step | undefined> {
  const object = model.object(objectName)
  const way = wayOf(object, row, changes)
  if (way === undefined) return { changes }
  // A row of a list holds what the list shows only.
  const [whole, me] = await Promise.all([client.fetchQuery(recordQuery(objectName, row.id)), client.fetchQuery(meQuery)])
  const permitted = way.roles.length === 0 || me.permissions.administrator === true || me.roles.some(({ id }) => way.roles.includes(id))
  const asked: AskedWay = { object, way, row: whole, changes, permitted }
  const { fields, unmet } = lackingOn(asked, me)
  if (fields.length === 0 && !unmet && permitted && way.needsReason !== true) return { changes }
  return (await asker)(asked)
}
