import { expect, test } from 'vitest'
import { createRegistry } from '../define/registry.ts'
import { resolvePath } from '../filter/path.ts'
import { actions } from '../actions/index.ts'
import { objects } from '../objects/index.ts'
import { isAdditive, isDated, partsOfMetric } from './kpi.ts'
import { metricOf, metrics } from './library.ts'

const registry = createRegistry({ objects, actions, roles: [] })

test('every metric has a key of its own, both its names, and says how it is counted where it is counted by an evaluator of its own', () => {
  expect(new Set(metrics.map(({ key }) => key)).size).toBe(metrics.length)
  for (const { key, label, about, counted } of metrics) {
    expect([key, label.en.trim() !== '' && label.zh.trim() !== '']).toEqual([key, true])
    expect(metricOf(key)?.key).toBe(key)
    if (counted !== undefined) expect([key, (about?.en ?? '') !== '' && (about?.zh ?? '') !== '']).toEqual([key, true])
  }
})

test('what a metric is cut by leads to a field of each of its parts, or stands against the whole', () => {
  const lost = metrics.flatMap((metric) => metric.dimensions.flatMap((dimension) => Object.entries(partsOfMetric(metric)).flatMap(([name, { object, at }]) => {
    const field = at?.[dimension] === undefined ? dimension : at[dimension]
    return field === null || field === undefined || resolvePath(registry, object, field) !== undefined ? [] : [[metric.key, dimension, name]]
  })))
  expect(lost).toEqual([])
})

test('what no sum comes to is never added up, and its targets go by the event that sales are counted by', () => {
  for (const metric of metrics.filter(({ counted }) => counted !== undefined)) expect([metric.key, isAdditive(metric), isDated(metric)]).toEqual([metric.key, false, true])
  expect(metricOf('sales.target_attainment', 'paid')?.counted).toEqual({ by: 'targets', basis: 'paid' })
})
