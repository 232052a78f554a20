import { asText, type JsonObject, plainJson } from '../../../lib/json.ts'
import { Problem } from '../../../lib/problem.ts'
import type { Registry } from '../../../model/define/registry.ts'
import { waterfallOf } from '../../../model/metrics/change.ts'
import { isAdditive } from '../../../model/metrics/kpi.ts'
import type { Doing } from '../../../records/act/index.ts'
import { sharedOf } from './asking.ts'
import { figuresOf, inTransaction, recordsBehind } from './figures.ts'
import { knownMetric, timeTold } from './read.ts'

/** What each group added to the difference of a sum between two periods. Shares and averages do not add up, and are refused. */
export async function explain(registry: Registry, doing: Doing): Promise<JsonObject> {
  const { input } = doing
  const shared = await sharedOf(doing)
  const metric = knownMetric(asText(input['metric']), shared)
  const dimension = asText(input['dimension'])
  if (!isAdditive(metric) || shared.earlier === undefined) throw refused({ en: 'Only sums and counts of a period can be taken apart so.', zh: '只有按期间统计的合计与计数才能这样分解。' })
  if (!metric.dimensions.includes(dimension)) throw refused({ en: '{metric} cannot be cut by {dimension}.', zh: '{metric} 不能按 {dimension} 拆分。' }, { metric: metric.key, dimension })
  const [figure] = await figuresOf(registry, inTransaction(registry, doing), { metrics: [metric], by: [{ field: dimension }], times: shared.times, earlier: shared.earlier, narrowed: shared.narrowed, limit: 1000 })
  if (figure === undefined || 'unavailable' in figure) return plainJson({ ...timeTold(shared), metric: metric.key, unavailable: figure === undefined ? 'notCounted' : figure.unavailable })
  const { value, before, rows, groups } = figure.answer
  const most = typeof input['limit'] === 'number' ? input['limit'] : 10
  const named = new Map(rows.map(({ keys: [key = null], titles: [title = null] }) => [JSON.stringify(key), { key, title }]))
  const waterfall = waterfallOf(rows.map((row) => ({ key: JSON.stringify(row.keys[0] ?? null), before: row.before ?? 0, now: row.value ?? 0 })), before ?? 0, value ?? 0, most)
  return plainJson({
    ...timeTold(shared), metric: metric.key, label: metric.label, unit: metric.unit, direction: metric.direction, dimension, currency: doing.context.baseCurrency, ...waterfall,
    steps: waterfall.steps.map((step) => ({ ...step, ...named.get(step.key) })), groups, records: recordsBehind(registry, figure, shared),
  })
}

function refused(message: { readonly en: string; readonly zh: string }, values: Readonly<Record<string, string>> = {}): Problem {
  return new Problem({ kind: 'report.explain', status: 422, title: message, values, fields: [{ path: '/metric', rule: 'explain', message, values }] })
}
