import { z } from 'zod'
import { type JsonObject, plainJson } from '../../../lib/json.ts'
import { Problem } from '../../../lib/problem.ts'
import type { Registry } from '../../../model/define/registry.ts'
import type { Filter } from '../../../model/filter/filter.ts'
import { isDated, type Metric } from '../../../model/metrics/kpi.ts'
import { metricOf, metrics as library } from '../../../model/metrics/library.ts'
import type { Doing } from '../../../records/act/index.ts'
import { dimensionSchema, parsed } from '../reports/schema.ts'
import { type Shared, sharedOf } from './asking.ts'
import type { MetricsAsked } from './compile.ts'
import { type Figure, figuresOf, inTransaction, recordsBehind, withoutValue } from './figures.ts'

const mostMetrics = 100
const mostRows = 1000

/** Metrics of a time, cut by dimensions where that is asked for, beside the time before. */
export async function readMetrics(registry: Registry, doing: Doing): Promise<JsonObject> {
  const { input } = doing
  const keys = parsed(z.array(z.string().max(60)).min(1).max(mostMetrics), input['metrics'] ?? library.map(({ key }) => key), '/metrics')
  const by = parsed(z.array(dimensionSchema).max(3), input['by'] ?? [], '/by').map(({ field, period }) => ({ field, ...(period === undefined ? {} : { period }) }))
  const shared = await sharedOf(doing)
  const metrics = keys.map((key) => knownMetric(key, shared))
  const limit = typeof input['limit'] === 'number' ? Math.min(input['limit'], mostRows) : mostRows
  const asked: MetricsAsked = { metrics, by, times: shared.times, earlier: shared.earlier, narrowed: shared.narrowed, limit }
  const figures = await figuresOf(registry, inTransaction(registry, doing), asked)
  return plainJson({ ...timeTold(shared), currency: doing.context.baseCurrency, metrics: figures.map((figure) => figureTold(registry, figure, shared)) })
}

/** @throws Problem 422 for a metric that there is not. */
export function knownMetric(key: string, { basis }: Pick<Shared, 'basis'>): Metric {
  const metric = metricOf(key, basis)
  if (metric !== undefined) return metric
  const message = { en: 'There is no metric {key}.', zh: '没有指标 {key}。' }
  throw new Problem({ kind: 'metric.unknown', status: 422, title: message, values: { key }, fields: [{ path: '/metrics', rule: 'metric', message, values: { key } }] })
}

/** The time that figures are of, as a screen says it. */
export function timeTold({ times, earlier, toDate, period }: Shared): JsonObject {
  return { period, from: times.now.from, to: times.now.to, today: times.today, toDate, before: earlier === undefined ? null : { from: earlier.now.from, to: earlier.now.to } }
}

/** A figure as a door shows it: with the list that it opens, or why there is none. */
export function figureTold(registry: Registry, figure: Figure, { narrowed }: Pick<Shared, 'narrowed'>, filter?: { readonly object: string; readonly filter: Filter }): JsonObject {
  const { metric } = figure
  const facts = { key: metric.key, label: metric.label, unit: metric.unit, direction: metric.direction, dated: isDated(metric) }
  if ('unavailable' in figure) return plainJson({ ...facts, unavailable: figure.unavailable })
  const { value, before, rows, totals, groups } = figure.answer
  return plainJson({ ...facts, ...withoutValue(figure), value, before: isDated(metric) ? before : null, rows, totals, groups, records: recordsBehind(registry, figure, { narrowed, filter }) })
}
