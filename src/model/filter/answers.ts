import type { Json } from '../../lib/json.ts'
import type { Field } from '../define/field.ts'
import { compareText, isObject } from '../fields/behaviour.ts'
import { behaviourOf } from '../fields/index.ts'
import { readAmount } from '../fields/money.ts'
import { idOf } from '../fields/reference.ts'
import type { Comparison, Range } from './comparison.ts'
import { distance } from './datum.ts'
import { amountInBase } from './figures.ts'
import { fold } from './fold.ts'
import type { FilterViewer } from './viewer.ts'

export interface Answering {
  /** The field as whose value it is compared. */
  readonly field: Field
  readonly viewer: FilterViewer
}

/** Whether a value, in the shape of the API, satisfies the comparison. An empty one never does. */
export function answers(comparison: Comparison, value: Json, { field, viewer }: Answering): boolean {
  if (isNothing(value)) return false
  const { family } = behaviourOf(field)
  switch (comparison.ask) {
    case 'present': return true
    case 'truth': return value === comparison.value
    case 'oneOf': {
      const own = family === 'reference' || family === 'target' ? idOf(value) : value
      return comparison.values.some((each) => each === (comparison.folded === true && typeof own === 'string' ? fold(own) : own))
    }
    case 'range': return inRange(comparison.range, family === 'money' ? amountOf(value, comparison.currency, viewer) : instantOrValue(value, family))
    case 'contains': return typeof value === 'string' && fold(value).includes(comparison.text)
    case 'startsWith': return typeof value === 'string' && fold(value).startsWith(comparison.text)
    case 'endsWith': return typeof value === 'string' && fold(value).endsWith(comparison.text)
    case 'hasAny': return comparison.values.some((each) => membersOf(value).includes(each))
    case 'hasAll': return comparison.values.every((each) => membersOf(value).includes(each))
    case 'within': return isWithin(comparison, value)
  }
}

function isNothing(value: Json): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0)
}

function amountOf(value: Json, currency: string | undefined, viewer: FilterViewer): number | undefined {
  if (currency === undefined) return amountInBase(value, viewer.baseCurrency)
  const money = readAmount(value)
  return money?.currency === currency ? money.amount : undefined
}

/** Instants come with milliseconds and in UTC, so that their texts sort as they do; others are brought to that form. */
function instantOrValue(value: Json, family: string): string | number | undefined {
  if (family === 'datetime') return typeof value === 'string' ? new Date(value).toISOString() : undefined
  return typeof value === 'string' || typeof value === 'number' ? value : undefined
}

function inRange({ from, until, fromOpen, untilOpen }: Range, value: string | number | undefined): boolean {
  if (value === undefined) return false
  const above = from === undefined || order(value, from) > 0 || (fromOpen !== true && order(value, from) === 0)
  return above && (until === undefined || order(value, until) < 0 || (untilOpen !== true && order(value, until) === 0))
}

function order(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return compareText(String(a), String(b))
}

function membersOf(value: Json): readonly (string | undefined)[] {
  return Array.isArray(value) ? value.map(idOf) : []
}

function isWithin({ points, metres }: Extract<Comparison, { readonly ask: 'within' }>, value: Json): boolean {
  if (!isObject(value)) return false
  const { latitude, longitude, datum } = value
  if (typeof latitude !== 'number' || typeof longitude !== 'number') return false
  return distance(points[datum === 'GCJ-02' ? 'GCJ-02' : 'WGS-84'], { latitude, longitude }) <= metres
}
