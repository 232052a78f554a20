import { addDays, addMonths } from '../../lib/calendar.ts'
import type { Json } from '../../lib/json.ts'
import type { Filter } from '../filter/filter.ts'
import { datedIn } from '../metrics/kpi.ts'
import type { Grain } from './definition.ts'

/** A dimension as the records of the opened list have it. */
export interface SliceOf { readonly field: string; readonly period?: Grain | undefined; readonly instant?: boolean; readonly zone: string }

/** The condition that records of one group satisfy: what a click on it opens. */
export function sliceFilter({ field, period, instant = false, zone }: SliceOf, key: Json): Filter {
  if (key === null) return { field, is: 'isEmpty' }
  if (period !== undefined && typeof key === 'string') return { and: datedIn({ date: field, ...(instant ? { instant: true } : {}) }, { from: key, to: lastDay(key, period), zone }) }
  if (typeof key === 'boolean') return { field, is: key ? 'isTrue' : 'isFalse' }
  return { field, is: 'equals', value: key }
}

const months: Readonly<Record<'month' | 'quarter' | 'year', number>> = { month: 1, quarter: 3, year: 12 }

/** The last day of the period that begins on a day. */
export function lastDay(first: string, period: Grain): string {
  if (period === 'day') return first
  return period === 'week' ? addDays(first, 6) : addDays(addMonths(first, months[period]), -1)
}
