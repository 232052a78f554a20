import { addDays, startOfDate } from '../../lib/calendar.ts'
import type { Words } from '../../lib/words.ts'
import type { KpiName } from '../define/kpis.ts'
import type { Filter } from '../filter/filter.ts'

/** One number over the records of an object: how many, or the sum of a field, of those for which `where` holds. */
export interface Measured {
  readonly object: string
  readonly function: 'count' | 'sum'
  /** The money or number field that is summed. */
  readonly field?: string
  readonly where: Filter
  /** The date or instant that places a record in a period; absent: all that are there now. */
  readonly date?: string
  /** The date is an instant: a period begins and ends with the company's days. */
  readonly instant?: true
}

/** How a KPI reads: money in minor units of the base currency, a plain count, a share from 0 to 1, or a number with decimals. */
export type KpiUnit = 'money' | 'count' | 'rate' | 'number'

export interface Kpi {
  /** As the dictionary of metrics has it: 'sales.amount'. */
  readonly key: string
  /** The choice by which targets and screens name it. */
  readonly name: KpiName
  readonly label: Words
  readonly unit: KpiUnit
  /** Which way is good. */
  readonly direction: 'up' | 'down'
  /** What it may be cut by, as fields of the object. */
  readonly dimensions: readonly string[]
  readonly of: Measured
  /** Of a ratio what stands below the line; a ratio is computed anew for each group, never summed. */
  readonly over?: Measured
  /** The module without which it says nothing. */
  readonly module?: string
}

/** Dates from the first to the last, both within, on the clocks of the company's zone (IANA). */
export interface Dates { readonly from: string; readonly to: string; readonly zone: string }

/** The records behind a number: those of the measure in that time, and of those who are asked about. The same in whatever zone one looks. */
export function behind(measured: Measured, dates: Dates, ...further: readonly Filter[]): Filter {
  return { and: [measured.where, ...datedIn(measured, dates), ...further] }
}

function datedIn({ date, instant }: Measured, { from, to, zone }: Dates): readonly Filter[] {
  if (date === undefined) return []
  if (instant !== true) return [{ field: date, is: 'between', value: [from, to] }]
  const at = (day: string) => new Date(startOfDate(day, zone)).toISOString()
  return [{ field: date, is: 'atLeast', value: at(from) }, { field: date, is: 'before', value: at(addDays(to, 1)) }]
}

/** Whether parts of it may be added up: amounts and counts, no shares and averages. */
export function isAdditive(kpi: Kpi): boolean {
  return kpi.over === undefined
}
