import { addDays, startOfDate } from '../../lib/calendar.ts'
import type { Words } from '../../lib/words.ts'
import type { Basis, KpiName, PeriodKind } from '../define/kpis.ts'
import type { Filter, NewValue } from '../filter/filter.ts'

/** Dates from the first to the last, both within, on the clocks of the company's zone (IANA). */
export interface Dates { readonly from: string; readonly to: string; readonly zone: string }
/** The time that a metric is asked for, the comparable time before it, and the company's date of today. */
export interface Times { readonly now: Omit<Dates, 'zone'>; readonly before: Omit<Dates, 'zone'>; readonly today: string; readonly zone: string; /** What metrics that are set against market sizes are counted for; absent where none is asked for. */ readonly markets?: readonly Market[] }
/** A market size that counts: from its first day to its last, of a category and region or of all. */
export interface Market { readonly period: PeriodKind; readonly from: string; readonly to: string; readonly category: string | null; readonly region: string | null }

/** One number over the records of an object: of those for which `where` holds. */
interface MeasuredFacts {
  readonly object: string
  /** The field that is summed, averaged, or whose different values are counted. */
  readonly field?: string
  /** The date or instant that places a record in a period; absent: all that are there now. It may lead through a relation. */
  readonly date?: string
  /** The date is an instant: a period begins and ends with the company's days. */
  readonly instant?: true
  /** Where the object has a dimension under another name; null: it is not cut by it, each group is set against the whole. */
  readonly at?: Readonly<Record<string, string | null>>
}
/** What targets are counted from. */
export interface Measured extends MeasuredFacts { readonly function: 'count' | 'sum'; readonly where: Filter }
/** What any metric is made of. */
export interface Part extends MeasuredFacts {
  readonly function: 'count' | 'sum' | 'average' | 'distinct' | 'min' | 'max'
  /** Where it depends on the time in more ways than by `date`: customers that bought before and did not buy since. */
  readonly where: Filter | ((times: Times) => Filter)
  /** Of these only the records to which a value is new: a list cannot be asked so, and opens what stands below the line. */
  readonly newValue?: (times: Times) => NewValue
  /** It is placed in the period before instead: what growth is measured against. */
  readonly when?: 'before'
}

/** How a metric reads: money in minor units of the base currency, a plain count, a share from 0 to 1, a number with decimals, or days. */
export type KpiUnit = 'money' | 'count' | 'rate' | 'number' | 'days'

/** Who counts a metric that no sum comes to: what was reached of targets, or what customers did beyond those who were held back. */
export type Counted = { readonly by: 'targets'; readonly basis: Basis } | { readonly by: 'earned'; readonly as: 'return' | 'profit' | 'response' }
/** What is not there yet: scores of a model, a target of the time, members of a campaign who were held back. */
export type Missing = 'noScores' | 'noTarget' | 'noComparison'

export interface Metric {
  /** As the dictionary of metrics has it: 'sales.amount'. */
  readonly key: string
  readonly label: Words
  /** How it is counted, in a sentence; absent where the label says it. */
  readonly about?: Words
  readonly unit: KpiUnit
  /** Which way is good. */
  readonly direction: 'up' | 'down'
  /** What it may be cut by, as fields of the object. */
  readonly dimensions: readonly string[]
  readonly of: Part
  /** Of a ratio what stands below the line; a ratio is computed anew for each group, never summed. */
  readonly over?: Part
  /** What else goes into it, by name. */
  readonly and?: Readonly<Record<string, Part>>
  /** How its parts come to one number, where that is not of / over; null where they come to none. */
  readonly value?: (parts: Readonly<Record<string, number | null>>) => number | null
  /** Whose records it opens, where those are not what stands below the line. */
  readonly opens?: 'of' | 'over' | ((times: Times) => string)
  /** It is set against market sizes: their times, categories and regions are read first. */
  readonly markets?: true
  /** What is counted for whoever may not see all that goes into it. */
  readonly instead?: Metric
  /** It is no sum over records, and is counted by an evaluator of its own; its parts say what it is cut by and dated with. */
  readonly counted?: Counted
  /** Why it says nothing where there is nothing to tell. */
  readonly without?: Missing
  /** The module without which it says nothing. */
  readonly module?: string
}

/** A metric for which targets are set. */
export interface Kpi extends Metric {
  /** The choice by which targets and screens name it. */
  readonly name: Exclude<KpiName, 'marketShare'>
  readonly of: Measured
  readonly over?: Measured
  readonly markets?: never
}
/** The one that is set against market sizes: they are read before it can be counted. */
export interface MarketKpi extends Metric { readonly name: 'marketShare'; readonly markets: true }
export type TargetKpi = Kpi | MarketKpi

/** The records behind a number: those of the measure in that time, and of those who are asked about. The same in whatever zone one looks. */
export function behind(measured: Measured, dates: Dates, ...further: readonly Filter[]): Filter {
  return { and: [measured.where, ...datedIn(measured, dates), ...further] }
}

/** The same of any part of a metric. */
export function behindPart(part: Part, times: Times, ...further: readonly Filter[]): Filter {
  const { where, when } = part
  return { and: [typeof where === 'function' ? where(times) : where, ...datedIn(part, { ...(when === 'before' ? times.before : times.now), zone: times.zone }), ...further] }
}

/** That a date or instant lies in the time. */
export function datedIn({ date, instant }: Pick<MeasuredFacts, 'date' | 'instant'>, { from, to, zone }: Dates): readonly Filter[] {
  if (date === undefined) return []
  if (instant !== true) return [{ field: date, is: 'between', value: [from, to] }]
  const at = (day: string) => new Date(startOfDate(day, zone)).toISOString()
  return [{ field: date, is: 'atLeast', value: at(from) }, { field: date, is: 'before', value: at(addDays(to, 1)) }]
}

/** Whether parts of it may be added up: amounts and counts, no shares and averages. */
export function isAdditive({ of, over, value, counted }: Metric): boolean {
  return counted === undefined && over === undefined && value === undefined && (of.function === 'count' || of.function === 'sum')
}

/** The parts of a metric by name: 'of', 'over', and what else it has. */
export function partsOfMetric({ of, over, and = {} }: Metric): Readonly<Record<string, Part>> {
  return { of, ...(over === undefined ? {} : { over }), ...and }
}

/** What its parts come to; null of a ratio without anything below the line. Money is whole minor units. */
export function valueOfMetric({ unit, over, value }: Metric, parts: Readonly<Record<string, number | null>>): number | null {
  const found = value === undefined ? plainValue(parts, over !== undefined) : value(parts)
  if (found === null || !Number.isFinite(found)) return null
  return unit === 'money' ? Math.round(found) : found
}

function plainValue({ of = null, over = null }: Readonly<Record<string, number | null>>, ratio: boolean): number | null {
  return ratio ? quotient(of, over) : of
}

/** One by another; null where the lower is nothing. */
export function quotient(of: number | null | undefined, over: number | null | undefined): number | null {
  return typeof of !== 'number' || typeof over !== 'number' || over === 0 ? null : of / over
}

/** Whether it has a time at all: what is only there now has nothing to be compared with. */
export function isDated(metric: Metric): boolean {
  return Object.values(partsOfMetric(metric)).some(({ date, where }) => date !== undefined || typeof where === 'function')
}

/** The part whose records stand behind the number, in that time where it depends on it. */
export function openedPart(metric: Metric, times?: Times): Part {
  const { of, over, opens } = metric
  if (typeof opens === 'function') return (times === undefined ? undefined : partsOfMetric(metric)[opens(times)]) ?? of
  return opens === 'of' || over === undefined || over.object !== of.object ? of : over
}
