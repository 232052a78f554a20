import { Problem } from '../../../lib/problem.ts'
import type { Registry } from '../../../model/define/registry.ts'
import type { Metric, Part, KpiUnit } from '../../../model/metrics/kpi.ts'
import type { PlainMeasure, ReportDefinition, ReportMeasure } from '../../../model/reports/definition.ts'
import { knownMetric } from '../metrics/read.ts'
import type { Shared } from '../metrics/asking.ts'

/** What a report measures, as metrics of its own: counted by the one evaluator, with totals computed anew. */
export function metricsOf(registry: Registry, { object, date, measures, period }: ReportDefinition, shared: Pick<Shared, 'basis'>): readonly Metric[] {
  return measures.map((measure, index) => ('metric' in measure ? knownMetric(measure.metric, shared) : ownMetric(registry, measure, { index, object, date: period === 'all' ? undefined : date })))
}

interface Given { readonly index: number; readonly object: string | undefined; readonly date: string | undefined }

function ownMetric(registry: Registry, measure: Exclude<ReportMeasure, { readonly metric: string }>, { index, object, date }: Given): Metric {
  if (object === undefined || !registry.objects.has(object)) throw noObject()
  // A date of the records is cut by as it is, whatever places them in time, if anything does.
  const at = registry.object(object).allFields['date'] === undefined ? {} : { at: { date: 'date' } }
  const part = (plain: PlainMeasure): Part => ({
    object, function: plain.function, where: plain.where ?? { and: [] }, ...at, ...(plain.field === undefined ? {} : { field: plain.field }),
    ...(date === undefined ? {} : { date, ...(isInstant(registry, object, date) ? { instant: true as const } : {}) }),
  })
  const label = measure.label ?? ''
  const facts = { key: `measure${index}`, label: { en: label, zh: label }, direction: 'up', dimensions: [] } as const
  if ('ratio' in measure) {
    const { of, over } = measure.ratio
    const [above, below] = [unitOf(registry, object, of), unitOf(registry, object, over)]
    return { ...facts, unit: above === below ? 'rate' : above === 'money' ? 'money' : 'number', of: part(of), over: part(over) }
  }
  return { ...facts, unit: unitOf(registry, object, measure), of: part(measure) }
}

function isInstant(registry: Registry, object: string, date: string): boolean {
  return registry.object(object).allFields[date]?.type === 'datetime'
}

function unitOf(registry: Registry, object: string, { function: how, field }: PlainMeasure): KpiUnit {
  if (how === 'count' || how === 'distinct' || field === undefined) return 'count'
  const found = registry.object(object).allFields[field]
  if (found?.type === 'money' || (found?.type === 'formula' && found.result === 'money')) return 'money'
  if (found?.type === 'rollup' && found.field !== undefined) return unitOf(registry, found.of, { function: 'sum', field: found.field })
  return found?.type === 'percent' || (found?.type === 'formula' && found.share === true) ? 'rate' : 'number'
}

function noObject(): Problem {
  const message = { en: 'Say of which records the report tells.', zh: '请选择报表统计哪种记录。' }
  return new Problem({ kind: 'report.object', status: 422, title: message, fields: [{ path: '/object', rule: 'required', message }] })
}
