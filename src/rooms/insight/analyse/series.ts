import { isSeasonal, autocorrelation } from '../../../analytics/forecast/season.ts'
import { spread, type TextColumn } from './cells.ts'
import { columnOf } from './features.ts'
import { dateStyle, isoDay, readDateIn } from './dates.ts'
import { missingColumn } from './problems.ts'
import type { Settings } from './settings.ts'
import type { Table } from './table.ts'

export type Step = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'row'

/** One series of equally spaced values. */
export interface Series {
  readonly name: string
  readonly values: Float64Array
  /** The place of the first value, in steps. */
  readonly first: number
}

/** The series of a file. */
export interface SeriesSet {
  readonly series: readonly Series[]
  readonly step: Step
  readonly period: number
  /** The day at which a place begins, as ISO; its number where there are no dates. */
  readonly nameOf: (place: number) => string
}

const periods: Readonly<Record<Step, number>> = { day: 7, week: 52, month: 12, quarter: 4, year: 1, row: 1 }

/** Reads a column of values by time, and by series where one is named: rows of one step are added up. Without dates the order of the file counts. */
export function readSeries(table: Table, settings: Settings): SeriesSet {
  const values = valuesOf(table)
  const days = daysOf(table)
  const until = settings.day('train-until')
  const asked = settings.text('every')
  const step: Step = days === undefined ? 'row' : asked === 'day' || asked === 'week' || asked === 'month' || asked === 'quarter' || asked === 'year' ? asked : stepOf(days)
  const groups = table.has('series') ? table.many('series') : []
  const found = new Map<string, { readonly sums: Map<number, number>; readonly counts: Map<number, number> }>()
  const placeInFile = new Map<string, number>()
  const order = table.has('date') && days === undefined ? columnOf(table.text('date')) : undefined
  for (let row = 0; row < table.rows; row += 1) {
    const name = groups.map(({ codes, values: texts }) => texts[codes[row] ?? -1] ?? '').join(' / ')
    const next = placeInFile.get(name) ?? 0
    placeInFile.set(name, next + 1)
    const day = days?.[row]
    const place = days === undefined ? (order?.kind === 'number' ? order.values[row] ?? Number.NaN : next) : placeOf(day ?? Number.NaN, step)
    if (!Number.isFinite(place) || (until !== undefined && day !== undefined && day > until)) { table.read.leftOut['noDate'] = (table.read.leftOut['noDate'] ?? 0) + 1; continue }
    const each = found.get(name) ?? { sums: new Map<number, number>(), counts: new Map<number, number>() }
    found.set(name, each)
    const value = values[row] ?? Number.NaN
    if (!Number.isFinite(value)) continue
    each.sums.set(place, (each.sums.get(place) ?? 0) + value)
    each.counts.set(place, (each.counts.get(place) ?? 0) + 1)
  }
  const added = [...found.values()].some(({ counts }) => [...counts.values()].some((count) => count > 1))
  const mean = settings.text('aggregate') === 'mean'
  const series = [...found].flatMap(([name, { sums, counts }]): Series[] => {
    if (sums.size === 0) return []
    const places = [...sums.keys()].toSorted((one, other) => one - other)
    const first = places[0] ?? 0, last = places.at(-1) ?? 0
    // Where rows are added up, a step without rows is nothing sold; where each step has one value, it is a gap.
    return [{ name, first, values: Float64Array.from({ length: last - first + 1 }, (_, at) => { const sum = sums.get(first + at); return sum === undefined ? (added && !mean ? 0 : Number.NaN) : mean ? sum / (counts.get(first + at) ?? 1) : sum }) }]
  })
  const period = settings.number('period') ?? (step === 'row' ? guessedPeriod(series[0]?.values ?? new Float64Array(), table) : periods[step])
  return { series, step, period, nameOf: (place) => (step === 'row' ? String(place + (order === undefined ? 1 : 0)) : isoDay(dayOf(place, step)) ?? '') }
}

function valuesOf(table: Table): Float64Array {
  if (table.has('value')) return table.numbers('value')
  const found = table.others().map((text) => columnOf(text)).findLast((column) => column.kind === 'number' && new Set(column.values).size > 2)
  if (found?.kind !== 'number') throw missingColumn(['value'], table.headers)
  table.read.notes.push(`No header names the values: ${found.name} is taken for them; --map value=COLUMN says otherwise.`)
  return found.values
}

function daysOf(table: Table): Float64Array | undefined {
  const texts = table.has('date') ? [table.text('date')] : table.others()
  const column = texts.find(({ values }) => values.length > 1 && dateStyle(values).share > 0.95 && !looksNumbered(values))
  if (column === undefined) {
    table.read.notes.push('No dates were found: the values stand in the order of the file, or by the number that plays the date.')
    return undefined
  }
  return days(column)
}

/** Small whole numbers can be read as years or days; here they only number the values. */
function looksNumbered(values: readonly string[]): boolean {
  return values.every((value) => /^\d{1,5}$/.test(value)) && !values.every((value) => /^(19|20)\d\d$/.test(value))
}

function days(column: TextColumn): Float64Array {
  if (column.values.every((value) => /^(18|19|20)\d\d$/.test(value))) return spread(column, (value) => Date.UTC(Number(value), 0) / 86_400_000)
  const { style } = dateStyle(column.values)
  return spread(column, (value) => readDateIn(value, style)).map((second) => Math.floor(second / 86_400))
}

/** The step that most neighbours are apart. */
function stepOf(all: Float64Array): Step {
  const distinct = Float64Array.from(new Set(all.filter((day) => Number.isFinite(day)))).sort()
  const gaps = distinct.slice(1).map((day, place) => day - (distinct[place] ?? 0)).sort()
  const usual = gaps[Math.floor(gaps.length / 2)] ?? 1
  return usual < 4 ? 'day' : usual < 15 ? 'week' : usual < 45 ? 'month' : usual < 200 ? 'quarter' : 'year'
}

function placeOf(day: number, step: Step): number {
  if (!Number.isFinite(day)) return Number.NaN
  if (step === 'day' || step === 'row') return Math.floor(day)
  // Day 4 of 1970 was a Sunday; weeks begin on Mondays.
  if (step === 'week') return Math.floor((day + 3) / 7)
  const at = new Date(day * 86_400_000)
  const month = at.getUTCFullYear() * 12 + at.getUTCMonth()
  return step === 'month' ? month : step === 'quarter' ? Math.floor(month / 3) : at.getUTCFullYear()
}

function dayOf(place: number, step: Step): number {
  if (step === 'day' || step === 'row') return place
  if (step === 'week') return place * 7 - 3
  const month = step === 'month' ? place : step === 'quarter' ? place * 3 : place * 12
  return Date.UTC(Math.floor(month / 12), month % 12, 1) / 86_400_000
}

/** Of values without dates: the season that is there most clearly; months where the header says so. */
function guessedPeriod(values: Float64Array, table: Table): number {
  if (table.headers.some((header) => /month|月/i.test(header))) return 12
  const seasonal = [12, 7, 4, 24, 52].filter((period) => values.length >= 3 * period && isSeasonal(values, period))
  return seasonal.reduce((best, period) => (best === 1 || autocorrelation(values, period) > autocorrelation(values, best) ? period : best), 1)
}
