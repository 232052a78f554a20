import { isDate } from '../../src/lib/calendar.ts'
import { bases, periodKinds } from '../../src/model/define/kpis.ts'

const sides = ['propose', 'outlook', 'whatIf'] as const

/** What of the page of plans stands in its address. */
export interface PlanSearch { readonly side?: (typeof sides)[number]; readonly period?: (typeof periodKinds)[number]; readonly basis?: (typeof bases)[number]; readonly startsOn?: string }

/** Reads the search part of an address; what is no part of it is dropped. */
export function planSearch({ side, period, basis, startsOn }: Record<string, unknown>): PlanSearch {
  const [chosen, length, event] = [sides.find((each) => each === side), periodKinds.find((each) => each === period), bases.find((each) => each === basis)]
  return {
    ...(chosen === undefined ? {} : { side: chosen }), ...(length === undefined ? {} : { period: length }), ...(event === undefined ? {} : { basis: event }),
    ...(typeof startsOn === 'string' && isDate(startsOn) ? { startsOn } : {}),
  }
}
