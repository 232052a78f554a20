import type { Json } from '../../src/lib/json.ts'
import { resolvePath } from '../../src/model/filter/path.ts'
import { type Metric, openedPart, type KpiUnit } from '../../src/model/metrics/kpi.ts'
import { metricOf } from '../../src/model/metrics/library.ts'
import type { Grain, ReportDefinition, ReportDimension, ReportMeasure } from '../../src/model/reports/definition.ts'
import type { Filter } from '../../src/model/filter/filter.ts'
import { sliceFilter } from '../../src/model/reports/slice.ts'
import { insightWords as words } from '../../src/model/words/ui/insight.ts'
import { model } from '../model.ts'
import type { Formats } from '../words/format.ts'
import type { Labels } from '../words/labels.ts'
import type { Speech } from '../words/language.tsx'
import type { Line, Records, ReportAnswer } from './data.ts'

/** A figure as people read it. */
export function figureText(value: number | null | undefined, unit: KpiUnit, formats: Formats, short = false): string {
  if (value === null || value === undefined) return '–'
  if (unit === 'money') return short ? formats.shortMoney(Math.round(value)) : formats.money(Math.round(value))
  if (unit === 'rate') return formats.percent(value)
  return formats.number(value, unit === 'count' ? 0 : unit === 'days' ? 1 : 2)
}

/** The first day of a period as its short name on an axis. */
export function grainText(first: string, period: Grain, formats: Formats): string {
  const at = Date.parse(`${first}T00:00:00Z`)
  const locale = formats.language === 'zh' ? 'zh-CN' : 'en-GB'
  const write = (style: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...style }).format(at)
  if (period === 'day' || period === 'week') return formats.date(first)
  if (period === 'year') return write({ year: 'numeric' })
  return write({ year: '2-digit', month: period === 'quarter' || formats.language === 'zh' ? 'numeric' : 'short' })
}

/** How the values of a dimension read: titles of records, words of choices, periods of dates. */
export function keyText(definition: Pick<ReportDefinition, 'object' | 'measures'>, { field, period }: ReportDimension, key: Json, title: string | null | undefined, { say, formats }: Pick<Speech, 'say' | 'formats'>, labels: Labels): string {
  if (key === null) return say(words.empty)
  if (typeof title === 'string') return title
  if (period !== undefined && typeof key === 'string') return grainText(key, period, formats)
  if (typeof key === 'boolean') return say(key ? words.yes : words.no)
  const end = endOf(definition, field)
  if (end?.field.type === 'choice' && typeof key === 'string') return labels.choice(model.object(end.object), end.name, key)
  return typeof key === 'string' ? key : JSON.stringify(key)
}

function endOf({ object, measures }: Pick<ReportDefinition, 'object' | 'measures'>, field: string) {
  const [first] = measures
  const metric = first !== undefined && 'metric' in first ? metricOf(first.metric) : undefined
  const at = metric?.of.at?.[field] ?? field
  const of = object ?? metric?.of.object
  return of === undefined || !model.objects.has(of) ? undefined : resolvePath(model, of, at)
}

/** What a dimension is called. */
export function dimensionText(definition: Pick<ReportDefinition, 'object' | 'measures'>, { field, period }: ReportDimension, { say }: Pick<Speech, 'say'>, labels: Labels): string {
  if (period !== undefined && field === 'date' && definition.object === undefined) return say(words[period])
  const end = endOf(definition, field)
  if (end === undefined) return field
  const own = end.name === 'id' ? labels.one(model.object(end.object)) : labels.field(model.object(end.object), end.name)
  const way = end.steps.at(-1)
  const through = way === undefined || field.startsWith('order.') ? '' : labels.field(model.object(way.object), way.field)
  const name = through === '' || through === own ? own : `${through} · ${own}`
  return period === undefined ? name : `${name} (${say(words[period])})`
}

/** The measure's metric where it is one of the library. */
export function metricIn(measure: ReportMeasure): Metric | undefined {
  return 'metric' in measure ? metricOf(measure.metric) : undefined
}

/** The condition on the records behind a measure that a group adds. */
export function groupFilter(definition: ReportDefinition, measure: ReportMeasure | undefined, keys: readonly Json[], over: readonly number[], zone: string): readonly Filter[] {
  const metric = measure === undefined ? undefined : metricIn(measure)
  const part = metric === undefined ? undefined : openedPart(metric)
  return [...definition.rows, ...definition.columns].flatMap(({ field, period }, index) => {
    if (over.includes(index)) return []
    const named = period !== undefined && field === 'date' && part?.date !== undefined ? part.date : part?.at?.[field] === undefined ? field : part.at[field]
    if (named === null) return []
    const object = part?.object ?? definition.object ?? ''
    const end = model.objects.has(object) ? resolvePath(model, object, named) : undefined
    return [sliceFilter({ field: named, period, instant: end?.field.type === 'datetime' || end?.result.type === 'datetime', zone }, keys[index] ?? null)]
  })
}

/** What a number of a report opens: what the server says of its line, or the records of its measure narrowed to its group. */
export function lineRecords(definition: ReportDefinition, { measures }: Pick<ReportAnswer, 'measures'>, line: Pick<Line, 'keys' | 'over' | 'records'>, measure: number, zone: string): Records | undefined {
  const [own, records, asked] = [line.records?.[measure], measures[measure]?.records, definition.measures[measure]]
  if (own !== undefined || records === undefined) return own
  if (asked !== undefined && metricIn(asked)?.counted !== undefined) return records
  return { object: records.object, filter: { and: [records.filter, ...groupFilter(definition, asked, line.keys, line.over, zone)] } }
}
