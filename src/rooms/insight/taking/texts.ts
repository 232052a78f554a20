import type { Json } from '../../../lib/json.ts'
import { minorDigits } from '../../../lib/money.ts'
import { type Language, say, type Words } from '../../../lib/words.ts'
import type { Registry } from '../../../model/define/registry.ts'
import { resolvePath } from '../../../model/filter/path.ts'
import type { KpiUnit } from '../../../model/metrics/kpi.ts'
import { metricOf } from '../../../model/metrics/library.ts'
import type { Grain, ReportDefinition, ReportDimension } from '../../../model/reports/definition.ts'
import { choiceLabelOn, fieldLabel } from '../../../model/words/labels.ts'
import { functionNames, insightWords as words } from '../../../model/words/ui/insight.ts'

/** A figure as people read it; money is minor units of the currency. */
export function figureText(value: number | null | undefined, unit: KpiUnit, currency: string, language: Language): string {
  if (value === null || value === undefined) return '–'
  const locale = localeOf(language)
  if (unit === 'money') return new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }).format(value / 10 ** minorDigits(currency))
  return new Intl.NumberFormat(locale, unit === 'rate' ? { style: 'percent', maximumFractionDigits: 1 } : { maximumFractionDigits: unit === 'count' ? 0 : 2 }).format(value)
}

/** A date as people write it. */
export function dateText(date: string, language: Language): string {
  return new Intl.DateTimeFormat(localeOf(language), { timeZone: 'UTC', dateStyle: 'medium' }).format(Date.parse(`${date}T00:00:00Z`))
}

function localeOf(language: Language): string {
  return language === 'zh' ? 'zh-CN' : 'en-GB'
}

type Cut = Pick<ReportDefinition, 'object' | 'measures'>

/** Where a dimension ends: the object and the field whose values it shows; undefined for the time of a metric. */
export function endOf(registry: Registry, { object, measures }: Cut, field: string) {
  const [first] = measures
  const metric = first !== undefined && 'metric' in first ? metricOf(first.metric) : undefined
  const of = object ?? metric?.of.object
  return of === undefined || !registry.objects.has(of) ? undefined : resolvePath(registry, of, metric?.of.at?.[field] ?? field)
}

/** What a dimension is called, as the screen calls it. */
export function dimensionText(registry: Registry, cut: Cut, { field, period }: ReportDimension, language: Language): string {
  if (period !== undefined && field === 'date' && cut.object === undefined) return say(words[period], language)
  const end = endOf(registry, cut, field)
  if (end === undefined) return field
  const at = registry.object(end.object)
  const own = end.name === 'id' ? say(at.label, language) : say(fieldLabel(at.name, at.allFields[end.name], end.name), language)
  const way = end.steps.at(-1)
  const through = way === undefined || field.startsWith('order.') ? '' : say(fieldLabel(way.object, registry.object(way.object).allFields[way.field], way.field), language)
  const name = through === '' || through === own ? own : `${through} · ${own}`
  return period === undefined ? name : `${name} (${say(words[period], language)})`
}

/** How a value of a dimension reads: titles of records, words of choices, periods of dates. */
export function keyText(registry: Registry, cut: Cut, { field, period }: ReportDimension, key: Json, title: string | null | undefined, language: Language): string {
  if (key === null) return say(words.empty, language)
  if (typeof title === 'string') return title
  if (period !== undefined && typeof key === 'string') return grainText(key, period, language)
  if (typeof key === 'boolean') return say(key ? words.yes : words.no, language)
  const end = endOf(registry, cut, field)
  if (end?.field.type === 'choice' && typeof key === 'string') return say(choiceLabelOn(registry.object(end.object), end.name, key), language)
  return typeof key === 'string' ? key : JSON.stringify(key)
}

function grainText(first: string, period: Grain, language: Language): string {
  const at = Date.parse(`${first}T00:00:00Z`)
  if (period === 'day' || period === 'week') return dateText(first, language)
  return new Intl.DateTimeFormat(localeOf(language), { timeZone: 'UTC', year: 'numeric', ...(period === 'year' ? {} : { month: language === 'zh' ? 'numeric' : 'short' }) }).format(at)
}

/** What a measure is called: by its report, by its metric, else by what it does. */
export function measureText(registry: Registry, { object, measures }: Cut, index: number, label: Words, language: Language): string {
  const measure = measures[index]
  if (measure === undefined) return ''
  if ('metric' in measure || (measure.label ?? '') !== '') return say(label, language)
  const { function: how, field } = 'ratio' in measure ? measure.ratio.of : measure
  const name = say(functionNames[how], language)
  return field === undefined || object === undefined || !registry.objects.has(object) ? name : `${name} · ${say(fieldLabel(object, registry.object(object).allFields[field], field), language)}`
}
