import { minorDigits } from '../../src/lib/money.ts'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import type { Filter } from '../../src/model/filter/filter.ts'
import { stuckBecause, stuckDeals } from '../../src/model/metrics/stuck.ts'
import { textOf, type Row } from '../data/values.ts'
import { allOf } from '../filter/tree.ts'
import { model } from '../model.ts'
import type { ListState } from '../list/state.ts'
import type { Lane } from './lanes.ts'

/** What a card shows beside its title, found once for a board. */
export interface CardFields {
  /** A relation to whom it is about: first line. */
  readonly about: string | undefined
  readonly money: string | undefined
  readonly date: string | undefined
  readonly note: string | undefined
  readonly others: readonly string[]
}

/** Sorts the columns of a board's view into the places of a card. */
export function cardFields(state: ListState): CardFields {
  const { object } = state
  const columns = (state.view.columns.length > 0 ? state.view.columns : [object.title]).filter((name) => name !== object.title && name !== 'owner')
  const first = (type: string) => columns.find((name) => object.allFields[name]?.type === type)
  const about = first('relation')
  const money = first('money')
  const date = first('date')
  const note = object.fields['nextStep'] === undefined ? undefined : 'nextStep'
  const placed = new Set([about, money, date, note])
  return { about, money, date, note, others: columns.filter((name) => !placed.has(name)) }
}

/** All that a board reads of a record. */
export function boardFields(state: ListState, lanes: string, fields: CardFields): readonly string[] {
  const { object } = state
  const since = object.fields['stageChangedAt'] === undefined ? [] : ['stageChangedAt', 'expectedCloseOn', 'lastActivityAt', 'nextActivityAt']
  // What the forms of a drop begin with.
  const begun = model.actionsOn(object.name).flatMap(({ input = {} }) => Object.values(input).flatMap(({ beginsWith = [] }) => beginsWith)).filter((name) => object.allFields[name] !== undefined)
  const wanted = [object.title, lanes, ...begun, fields.about, fields.money, fields.date, fields.note, ...fields.others, 'owner', 'createdAt', ...since, object.state?.field]
  return [...new Set(wanted.flatMap((name) => name ?? []))]
}

/** The field that weighs the sum with the chance: weightedAmount beside amount. */
export function weightedField(object: ResolvedObject, sum: string | undefined): string | undefined {
  if (sum === undefined) return undefined
  const name = `weighted${sum.slice(0, 1).toUpperCase()}${sum.slice(1)}`
  return object.fields[name] === undefined ? undefined : name
}

export function inLane(field: string, lane: Lane): Filter {
  return lane.key === '' ? { field, is: 'isEmpty' } : { field, is: 'equals', value: lane.key }
}

/** Only what lies in these lanes: a board of one pipeline sums no other. */
export function inLanes(field: string, lanes: readonly Lane[]): Filter | undefined {
  const keys = lanes.flatMap(({ key }) => (key === '' ? [] : [key]))
  if (keys.length === 0) return undefined
  const some: Filter = { field, is: 'in', value: keys }
  return keys.length === lanes.length ? some : { or: [some, { field, is: 'isEmpty' }] }
}

/** Records that nothing moves: deals by all that makes one stuck, others by the days in a lane that limits them. */
export function stalledFilter(object: ResolvedObject, field: string, lanes: readonly Lane[]): Filter | undefined {
  if (object.fields['stageChangedAt'] === undefined || field !== 'stage') return undefined
  return stuckDeals(lanes.flatMap(({ key, allowedDays }) => (allowedDays === undefined ? [] : [{ id: key, allowedDays }])))
}

/** Why a card stands still, the gravest reason first. */
export function stalledBecause(row: Row, lane: Lane | undefined, now: number, today: string) {
  const [first] = stuckBecause({
    status: textOf(row['status']), inStageSince: textOf(row['stageChangedAt']), createdAt: textOf(row['createdAt']), closesOn: textOf(row['expectedCloseOn']),
    lastActivityAt: textOf(row['lastActivityAt']), nextActivityAt: textOf(row['nextActivityAt']), allowedDays: lane?.allowedDays,
  }, now, today)
  return first
}

export const both = (...filters: readonly (Filter | undefined)[]): Filter | undefined => allOf(filters.flatMap((filter) => filter ?? []))

/** A sum for the head of a lane: whole units, as nobody reads a lane by the cent. */
export function wholeUnits(amount: number, currency: string): number {
  const unit = 10 ** minorDigits(currency)
  return Math.round(amount / unit) * unit
}
